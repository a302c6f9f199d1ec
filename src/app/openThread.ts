import { customersOf } from '../domain/thread/customer';
import { lookupKeysFor } from '../domain/matching/lookupKeys';
import type { Thread } from '../domain/thread/thread';
import type { Book } from '../domain/closure/book';
import type { Item, PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError } from './ports/mailHost';
import { openLists } from './openLists';
import { asksLists, threadOf, usIn } from './selectors';

/**
 * Reads what is open in Outlook into the state, and its closures into memory. Each reading carries a number, and only
 * the newest may write, so that a late answer never shows one item's tenant beside another's mail. A reading that a newer
 * one overtook ends with that one: whoever waits for it finds the open item in the state.
 */
export function createOpenThread(store: PaneStore): () => Promise<void> {
  let newest = 0;
  let reading: Promise<void> | undefined;

  const show = (item: Item, key = '', book?: Book) => store.dispatch({ type: 'item-shown', item, key, book });

  async function read(own: number): Promise<void> {
    const { connection } = store.get();
    if (connection.kind !== 'outlook') return;
    let item: Thread | 'unsupported-item' | undefined;
    try {
      item = await connection.host.readThread();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // The item moved on while it was read; the change itself brings the next reading.
      if (own === newest) store.dispatch({ type: 'item-failed', fault: error.fault });
      return;
    }
    if (own !== newest) return;
    if (!item) return show({ kind: 'none' });
    if (item === 'unsupported-item') return show({ kind: 'unsupported' });
    // Another item is shown at once, without a tenant until its closures are there; the same one is not unsettled.
    if (store.get().itemKey !== item.key) show(itemOf(store.get(), item), item.key);
    const book = await openClosures(store, item);
    if (own === newest) show(itemOf(store.get(), item), item.key, book);
  }

  return () => {
    const own = ++newest;
    return (reading = read(own).then(() => (own === newest ? undefined : reading)));
  };
}

/** Opens the closures of the item that was read before storage had arrived. */
export async function openClosuresOfThread(store: PaneStore): Promise<void> {
  const thread = threadOf(store.get());
  const book = thread && (await openClosures(store, thread));
  if (!book || threadOf(store.get()) !== thread) return;
  store.dispatch({ type: 'item-shown', item: itemOf(store.get(), thread), key: thread.key, book });
}

/** Brings what may be the thread's into memory; undefined as long as there is no storage. */
async function openClosures(store: PaneStore, thread: Thread): Promise<Book | undefined> {
  const { stateStore } = store.get();
  if (!stateStore) return undefined;
  const open = () => stateStore.open(lookupKeysFor(thread, usIn(store.get())));
  await open();
  // A company that no tenant has may be a private mail provider, or a relative of one that is filed elsewhere.
  if (asksLists({ ...store.get(), book: stateStore.book() }, thread) && (await openLists(store))) await open();
  return stateStore.book();
}

function itemOf(state: PaneState, thread: Thread): Item {
  return { kind: 'thread', thread, customers: customersOf(thread, usIn(state)) };
}
