import { customersOf } from '../domain/customer';
import { fileKeysFor } from '../domain/filing';
import { sidesOf } from '../domain/side';
import type { Thread } from '../domain/thread';
import { beforeOutlook, type Item } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError } from './ports';

/**
 * Reads what is open in Outlook into the state, and its closures into memory. Each reading carries a number, and only
 * the newest may write, so that a late answer never shows one item's tenant beside another's mail.
 */
export function createReadItem(store: PaneStore): () => Promise<void> {
  let newest = 0;

  /** What the FM began before Outlook answered goes to the first item that it shows. */
  function show(item: Item, itemKey: string, filed?: string): void {
    const { [beforeOutlook]: begun, ...work } = store.get().work;
    store.set({
      item,
      itemKey,
      work: begun ? { ...work, [itemKey]: begun } : work,
      ...(filed === undefined ? {} : { filed, book: store.get().files?.book() ?? store.get().book }),
    });
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
    if (!read) return show({ kind: 'none' }, '');
    if (read === 'unsupported-item') return show({ kind: 'unsupported' }, '');
    const { reader } = link.host;
    const sides = sidesOf(config, reader.address);
    const item: Item = { kind: 'thread', thread: read, customers: customersOf(read, sides, reader.address) };
    // Another item is shown at once, without a tenant until its closures are there; the same one is not unsettled.
    if (store.get().itemKey !== read.key) show(item, read.key);
    const { files } = store.get();
    if (!files) return show(item, read.key);
    await files.open(fileKeysFor(read, sides, reader.address));
    if (own === newest) show(item, read.key, read.key);
  };
}
