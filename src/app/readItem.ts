import { customersOf } from '../domain/customer';
import { sidesOf } from '../domain/side';
import type { Thread } from '../domain/thread';
import { beforeOutlook, type Item } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError } from './ports';

/**
 * Reads what is open in Outlook into the state. Each reading carries a number, and only the newest may write, so that
 * a late answer never shows one item's customer beside another's mail.
 */
export function createReadItem(store: PaneStore): () => Promise<void> {
  let newest = 0;

  /** What the FM began before Outlook answered goes to the first item that it shows. */
  function show(item: Item, itemKey: string): void {
    const { [beforeOutlook]: begun, ...work } = store.get().work;
    store.set({ item, itemKey, work: begun ? { ...work, [itemKey]: begun } : work });
  }

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
    if (!read) show({ kind: 'none' }, '');
    else if (read === 'unsupported-item') show({ kind: 'unsupported' }, '');
    else {
      const { reader } = link.host;
      const customers = customersOf(read, sidesOf(config, reader.address), reader.address);
      show({ kind: 'thread', thread: read, customers }, read.key);
    }
  };
}
