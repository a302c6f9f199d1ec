import type { MergeableStore } from 'tinybase/mergeable-store';
import type { Book, Link } from '../domain/book';
import type { Closure } from '../domain/closure';
import type { ConversationRef } from '../domain/conversation';
import type { TenantKey } from '../domain/tenant';
import { closureOf } from './cells';

/**
 * The store's rows as a book. The book is the same object until a row changes, and so is each closure in it. `onChange`
 * is called once for each transaction that changed a row.
 */
export function createBookView(store: MergeableStore, onChange: () => void): () => Book {
  let book: Book = { closures: new Map(), links: new Map() };
  const changedClosures = new Set<string>();
  const changedLinks = new Set<string>();
  store.addRowListener('closures', null, (_store, _table, row) => changedClosures.add(row));
  store.addRowListener('links', null, (_store, _table, row) => changedLinks.add(row));
  store.addDidFinishTransactionListener(() => {
    if (changedClosures.size + changedLinks.size > 0) onChange();
  });

  function renewed<K extends string, V>(
    old: ReadonlyMap<K, V>,
    changed: Set<string>,
    read: (id: string) => V | undefined,
  ): ReadonlyMap<K, V> {
    if (changed.size === 0) return old;
    const map = new Map(old);
    for (const id of changed) {
      const value = read(id);
      if (value === undefined) map.delete(id as K);
      else map.set(id as K, value);
    }
    changed.clear();
    return map;
  }

  return () => {
    const closures = renewed<TenantKey, Closure>(book.closures, changedClosures, (id) =>
      closureOf(id, store.getRow('closures', id)),
    );
    const links = renewed<ConversationRef, Link>(book.links, changedLinks, (id) => {
      const link = store.getCell('links', id, 't');
      return typeof link === 'string' && link ? (link as Link) : undefined;
    });
    if (closures !== book.closures || links !== book.links) book = { closures, links };
    return book;
  };
}
