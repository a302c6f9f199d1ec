import { customersOf } from '../domain/customer';
import { sidesOf } from '../domain/side';
import type { Thread } from '../domain/thread';
import type { PaneStore } from './paneStore';
import { HostError } from './ports';

/**
 * Reads what is open in Outlook into the state. Each reading carries a number, and only the newest may write, so that
 * a late answer never shows one item's customer beside another's mail.
 */
export function createReadItem(store: PaneStore): () => Promise<void> {
  let newest = 0;
  return async () => {
    const { link, config } = store.get();
    if (link.kind !== 'outlook') return;
    const own = ++newest;
    let read: Thread | 'unsupported-item' | undefined;
    try {
      read = await link.host.readThread();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // The item moved on while it was read; the change itself brings the next reading.
      if (own === newest) store.set({ item: { kind: 'failed', fault: error.fault } });
      return;
    }
    if (own !== newest) return;
    if (!read) store.set({ item: { kind: 'none' }, itemKey: '' });
    else if (read === 'unsupported-item') store.set({ item: { kind: 'unsupported' }, itemKey: '' });
    else {
      const { reader } = link.host;
      const customers = customersOf(read, sidesOf(config, reader.address), reader.address);
      store.set({ item: { kind: 'thread', thread: read, customers }, itemKey: read.key });
    }
  };
}
