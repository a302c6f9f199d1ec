import type { Book, BookChange } from '../domain/closure/book';
import type { ClosureChange, NamedSteps, Undo } from './paneState';
import type { PaneStore } from './paneStore';

/** Writes a change, remembers how to take it back, and says so at the item it was begun for. */
export function writeChange(
  store: PaneStore,
  change: BookChange,
  what: ClosureChange,
  key = store.get().itemKey,
  named?: NamedSteps,
): void {
  const { stateStore, book } = store.get();
  if (!stateStore) return;
  const undo = undoOf(change, book);
  stateStore.write(change);
  takeBook(store);
  store.dispatch({ type: 'closure-noticed', key, notice: { kind: 'changed', what, undo, named } });
}

/** Takes what is kept as it is now; the store itself calls back later. */
export function takeBook(store: PaneStore): void {
  const book = store.get().stateStore?.book();
  if (book) store.dispatch({ type: 'book-changed', book });
}

function undoOf({ closures = [], links = new Map() }: BookChange, book: Book): Undo {
  return {
    closures: closures.map((after) => ({ before: book.closures.get(after.tenant.key), after })),
    links: new Map([...links.keys()].map((ref) => [ref, book.links.get(ref)])),
  };
}
