import { timeOf, type Clock } from './clock';
import { deletedAt, graveOf, isGrave, isRemnant, latestOf, mergeRow, removedName, survivorsOf } from './merge';
import { rowsOf, type Row, type RowRef, type Rows, type Stamp } from './rows';

/** What to write into a row: cell id → value, undefined removes. */
export type CellChanges = Readonly<Record<string, Stamp[0]>>;

/** The rows in this pane's memory. */
export type Replica = {
  row(ref: RowRef): Row | undefined;
  /** Whether the row was deleted, be it begun anew since or not. */
  isDeleted(ref: RowRef): boolean;
  /** Writes cells, stamped now, and gives them back. */
  change(changes: Iterable<readonly [RowRef, CellChanges]>): Rows;
  /** Merges rows, of which several can be the same row's, and gives back what was later than what was known. */
  merge(rows: Iterable<readonly [RowRef, Row]>): Rows;
  /** The rows as they are in memory, removed cells included. */
  rows(refs: Iterable<RowRef>): Rows;
  all(): Rows;
  /** All but remnants of what was deleted, which are for this device only, and not for ever. */
  present(): Rows;
  count(): number;
  /** Calls back once for each change or merge, with the rows that are different now. */
  onChange(listener: (changed: ReadonlySet<RowRef>) => void): void;
};

/** Milliseconds after which all that belongs to a new beginning has come. */
const settled = 31 * 24 * 3_600_000;

export function createReplica(clock: Clock, now: () => number): Replica {
  const rows = new Map<RowRef, Row>();
  const listeners: ((changed: ReadonlySet<RowRef>) => void)[] = [];
  let graves = 0;

  const isDeleted = (ref: RowRef) => graves > 0 && rows.has(graveOf(ref));

  /** Since when what is said of the row counts. */
  function sinceOf(ref: RowRef): string {
    return isGrave(ref) || !isDeleted(ref) ? '' : deletedAt(rows.get(graveOf(ref)));
  }

  const isSettled = (since: string) => timeOf(since) < now() - settled;

  function mergeOne(ref: RowRef, given: Row): Row | undefined {
    const since = sinceOf(ref);
    const left = survivorsOf(given, since);
    if (!left) return undefined;
    const { row, later } = mergeRow(rows.get(ref), left);
    if (Object.keys(later).length === 0 && rows.has(ref)) return undefined;
    if (since && isSettled(since) && isRemnant(row)) return undefined;
    if (isGrave(ref) && !rows.has(ref)) graves++;
    rows.set(ref, row);
    return later;
  }

  /** Takes the rows that were deleted out of memory: a deletion knows their hash alone. */
  function bury(found: ReadonlySet<RowRef>): RowRef[] {
    const buried: RowRef[] = [];
    for (const [ref, row] of found.size > 0 ? rows : []) {
      const grave = graveOf(ref);
      if (ref === grave || !found.has(grave)) continue;
      const left = survivorsOf(row, deletedAt(rows.get(grave)));
      if (left) rows.set(ref, left);
      else rows.delete(ref);
      buried.push(ref);
    }
    return buried;
  }

  function merge(given: Iterable<readonly [RowRef, Row]>): Rows {
    const later = new Map<RowRef, Row>();
    for (const [ref, row] of given) {
      clock.see(latestOf(row));
      const cells = mergeOne(ref, row);
      if (cells) later.set(ref, mergeRow(later.get(ref), cells).row);
    }
    const changed = new Set(later.keys());
    for (const ref of bury(new Set([...changed].filter(isGrave)))) {
      changed.add(ref);
      if (!rows.has(ref)) later.delete(ref);
    }
    if (changed.size > 0) listeners.forEach((listener) => listener(changed));
    return rowsOf(later);
  }

  return {
    row: (ref) => rows.get(ref),
    isDeleted,
    change(changes) {
      const stamped: [RowRef, Row][] = [];
      const stamp = clock.stamp();
      for (const [ref, cells] of changes) {
        const own = rows.get(ref);
        const grave = deletedAt(rows.get(graveOf(ref)));
        const row: Record<string, Stamp> = Object.create(null);
        for (const [cell, value] of Object.entries(cells)) {
          const known = [own?.[cell]?.[1], own?.[removedName(cell)]?.[1], grave].map((hlc) => hlc ?? '');
          row[cell] = [value, clock.over(known.sort().at(-1) ?? '', stamp)];
        }
        if (Object.keys(row).length > 0) stamped.push([ref, row]);
      }
      return merge(stamped);
    },
    merge,
    rows: (refs) =>
      rowsOf(
        Array.from(refs).flatMap((ref) => {
          const row = rows.get(ref);
          return row ? [[ref, row] as const] : [];
        }),
      ),
    all: () => rowsOf(rows),
    present: () => rowsOf([...rows].filter(([ref, row]) => sinceOf(ref) === '' || !isRemnant(row))),
    count: () => rows.size,
    onChange: (listener) => void listeners.push(listener),
  };
}
