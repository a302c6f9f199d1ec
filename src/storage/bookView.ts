import type { Book, Link } from '../domain/closure/book';
import type { Closure } from '../domain/closure/closure';
import type { ConversationRef } from '../domain/thread/conversation';
import type { TenantKey } from '../domain/tenant/tenant';
import { closureOf, valuesOf } from './cells';
import type { Replica } from './replica';
import type { RowRef } from './rows';

/**
 * The rows in memory as a book. The book is the same object until a row changes, and so is each closure in it. `onChange`
 * is called once for each change of rows.
 */
export function createBookView(replica: Replica, onChange: () => void): () => Book {
  let book: Book = { closures: new Map(), links: new Map() };
  let stale = new Set<RowRef>();
  replica.onChange((changed) => {
    changed.forEach((ref) => stale.add(ref));
    onChange();
  });

  return () => {
    if (stale.size === 0) return book;
    const links = [...stale].filter((ref) => ref.startsWith('c:'));
    const closures = [...stale].filter((ref) => ref.startsWith('t:'));
    stale = new Set();
    book = {
      closures: renewed<TenantKey, Closure>(book.closures, closures, (key, ref) => {
        const row = replica.row(ref);
        return row && closureOf(key, valuesOf(row));
      }),
      links: renewed<ConversationRef, Link>(book.links, links, (_ref, ref) => {
        const link = replica.row(ref)?.['t']?.[0];
        return typeof link === 'string' && link ? (link as Link) : undefined;
      }),
    };
    return book;
  };
}

function renewed<K extends string, V>(
  old: ReadonlyMap<K, V>,
  changed: readonly RowRef[],
  read: (key: K, ref: RowRef) => V | undefined,
): ReadonlyMap<K, V> {
  if (changed.length === 0) return old;
  const map = new Map(old);
  for (const ref of changed) {
    const key = ref.slice(2) as K;
    const value = read(key, ref);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  return map;
}
