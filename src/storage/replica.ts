import { createMergeableStore, type MergeableStore } from 'tinybase/mergeable-store';
import type { Clock } from './clock';
import { eachRow, rowsOf, type RowRef } from './deviceRecord';
import { fromContent, latestTimeOf, toChanges, type Row, type Rows, type Stamp } from './rows';

/** The rows in this pane's memory: a TinyBase store whose cells merge by their stamps. */
export type Replica = {
  readonly store: MergeableStore;
  /** Changes cells, stamped now, and says which. */
  change(act: (store: MergeableStore) => void): Rows;
  /** Merges rows, of which several can be the same row's, in one transaction. */
  merge(rows: Iterable<readonly [RowRef, Row]>): void;
  /** What of the rows is later than what is in memory. */
  later(rows: Rows): Rows;
  /** The rows as they are in memory, removed cells included. */
  rows(refs: Iterable<RowRef>): Rows;
  all(): Rows;
};

export function createReplica(clock: Clock): Replica {
  const store = createMergeableStore(undefined, clock.now);
  const parts = (refs: Iterable<RowRef>) => {
    const hashes: Record<'closures' | 'links', Record<string, Record<string, number>>> = {
      closures: Object.create(null),
      links: Object.create(null),
    };
    for (const ref of refs) hashes[ref.startsWith('t:') ? 'closures' : 'links'][ref.slice(2)] = {};
    return fromContent([store.getMergeableCellDiff(hashes), [{}, ''], 1]);
  };

  return {
    store,
    change(act) {
      let changed: Rows | undefined;
      const listener = store.addDidFinishTransactionListener(() => {
        changed = fromContent(store.getTransactionMergeableChanges());
      });
      try {
        store.transaction(() => act(store));
      } finally {
        store.delListener(listener);
      }
      return changed ?? rowsOf([]);
    },
    merge(rows) {
      store.transaction(() => {
        for (const [ref, row] of rows) {
          clock.see(latestTimeOf(row));
          store.applyMergeableChanges(toChanges(rowsOf([[ref, row]])));
        }
      });
    },
    later(rows) {
      const given = eachRow(rows);
      const own = new Map(eachRow(parts(given.map(([ref]) => ref))));
      return rowsOf(
        given.flatMap(([ref, row]) => {
          const known = own.get(ref) ?? {};
          const cells = Object.entries(row).filter(([cell, [, hlc]]) => hlc > (known[cell]?.[1] ?? ''));
          return cells.length > 0 ? [[ref, Object.fromEntries<Stamp>(cells)] as const] : [];
        }),
      );
    },
    rows: parts,
    all: () => fromContent(store.getMergeableContent()),
  };
}
