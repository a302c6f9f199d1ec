import type { LookupKey } from '../domain/matching/lookupKeys';

/** What a cell holds and when it was written; an undefined value is a removed cell that must stay removed. */
export type Stamp = readonly [value: string | number | boolean | undefined, hlc: string];

/** Cell id → stamp. */
export type Row = Readonly<Record<string, Stamp>>;

/** All that merging needs: closures by `TenantKey` (or `#` and its hash, once deleted), links by `ConversationRef`. */
export type Rows = {
  readonly closures: ReadonlyMap<string, Row>;
  readonly links: ReadonlyMap<string, Row>;
};

/** A row by its name: `t:` and a tenant's key, `c:` and a conversation's reference. */
export type RowRef = Extract<LookupKey, `t:${string}` | `c:${string}`>;

export const noRows: Rows = { closures: new Map(), links: new Map() };

/** The rows one by one. */
export function eachRow({ closures, links }: Rows): [RowRef, Row][] {
  return [
    ...Array.from(closures, ([id, row]): [RowRef, Row] => [`t:${id}`, row]),
    ...Array.from(links, ([id, row]): [RowRef, Row] => [`c:${id}`, row]),
  ];
}

export function rowsOf(rows: Iterable<readonly [RowRef, Row]>): Rows {
  const closures = new Map<string, Row>();
  const links = new Map<string, Row>();
  for (const [ref, row] of rows) (ref.startsWith('t:') ? closures : links).set(ref.slice(2), row);
  return { closures, links };
}

export function isRowRef(key: string): key is RowRef {
  return /^[tc]:./s.test(key);
}
