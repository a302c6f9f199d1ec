import type { Book } from '../../../src/domain/closure/book';
import type { Closure } from '../../../src/domain/closure/closure';
import type { TenantKey } from '../../../src/domain/tenant/tenant';

/** A fact of a closure that is kept, merged and undone on its own. */
export type CellName = readonly [key: TenantKey, record: 'tenant' | 'done' | 'drafted' | 'declined', fact: string];

/** What a book holds in these cells, as JSON; `null` where it holds nothing. */
export function cellsOf(book: Book, names: readonly CellName[]): string[] {
  return names.map(([key, record, fact]) => {
    const held: Readonly<Record<string, unknown>> = book.closures.get(key)?.[record] ?? {};
    return JSON.stringify(held[fact] ?? null);
  });
}

/** The book with other values in these cells. */
export function withCells(book: Book, names: readonly CellName[], values: readonly string[]): Book {
  const closures = new Map(book.closures);
  names.forEach(([key, record, fact], at) => {
    const closure = closures.get(key);
    const value: unknown = JSON.parse(values[at] ?? 'null');
    const others = Object.entries(closure?.[record] ?? {}).filter(([name]) => name !== fact);
    const facts = Object.fromEntries(value === null ? others : [...others, [fact, value]]);
    closures.set(key, { ...closure, [record]: facts } as Closure);
  });
  return { ...book, closures };
}
