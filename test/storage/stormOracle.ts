import { graveOf, removedName } from '../../src/storage/merge';
import { eachRow, type Row, type RowRef, type Rows, type Stamp } from '../../src/storage/rows';

/** A cell of a row: `t:a.example s:notes`; a contact by the name that is left when it was removed. */
export type CellRef = string;

export const cellRef = (row: RowRef, cell: string): CellRef => `${row} ${removedName(cell)}`;

export type Known = Map<CellRef, Stamp>;

/** Takes in what is later than what is known. */
export function learn(known: Known, rows: Iterable<readonly [RowRef, Row]>): void {
  for (const [ref, row] of rows)
    for (const [cell, stamp] of Object.entries(row)) {
      const at = cellRef(ref, cell);
      if (stamp[1] > (known.get(at)?.[1] ?? '')) known.set(at, stamp);
    }
}

/** Whether a place that knows this needs not know a cell of that stamp: it has a later one, or the row was deleted. */
export function covers(there: Known, at: CellRef, hlc: string): boolean {
  if ((there.get(at)?.[1] ?? '') >= hlc) return true;
  const row = at.slice(0, at.indexOf(' ')) as RowRef;
  const deleted = there.get(cellRef(graveOf(row), 'deleted'))?.[1];
  // What somebody did to it later who did not know of that is no part of what is passed on.
  return deleted !== undefined && (deleted >= hlc || there.get(cellRef(row, 'begun'))?.[0] === undefined);
}

/** Knows what was written, and what has to be there in the end. */
export class StormOracle {
  /** What each stamp of each cell says. */
  private readonly said = new Map<string, unknown>();
  private readonly stamps = new Map<string, string>();
  private readonly written = new Map<CellRef, Set<unknown>>();
  /** What is kept by each device. */
  private readonly keptBy = new Map<string, Known>();

  constructor(private readonly fail: (what: string) => never) {}

  /** A stamp means the same wherever it is met. */
  hear(rows: Iterable<readonly [RowRef, Row]>): void {
    for (const [ref, row] of rows)
      for (const [cell, [value, hlc]] of Object.entries(row)) {
        const at = `${cellRef(ref, cell)} ${hlc}`;
        if (this.said.has(at) && this.said.get(at) !== value) this.fail(`two meanings of ${at}`);
        this.said.set(at, value);
        const valued = `${cellRef(ref, cell)} ${String(value)}`;
        if (hlc > (this.stamps.get(valued) ?? '')) this.stamps.set(valued, hlc);
      }
  }

  /** The latest stamp with which the cell was heard to get this value. */
  stampOf(cell: CellRef, value: unknown): string {
    return this.stamps.get(`${cell} ${String(value)}`) ?? '';
  }

  write(cell: CellRef, value: unknown): void {
    const values = this.written.get(cell) ?? new Set();
    this.written.set(cell, values.add(value));
  }

  keep(device: string, rows: Iterable<readonly [RowRef, Row]>): void {
    const known = this.keptBy.get(device) ?? new Map();
    learn(known, rows);
    this.keptBy.set(device, known);
  }

  clear(device: string): void {
    this.keptBy.delete(device);
  }

  /** That nothing kept is lost, nothing undone is back, and nothing is there that nobody wrote. */
  checkEnd(rows: Rows): void {
    const end: Known = new Map();
    learn(end, eachRow(rows));
    for (const [place, known] of this.keptBy)
      for (const [at, [, hlc]] of known)
        if (!covers(end, at, hlc)) this.fail(`${place} kept ${at} of ${hlc}, the end has ${String(end.get(at))}`);
    this.hear(eachRow(rows));
    for (const [ref, row] of eachRow(rows)) {
      const deleted = end.get(cellRef(graveOf(ref), 'deleted'))?.[1] ?? '';
      for (const [cell, [, hlc]] of Object.entries(row))
        if (graveOf(ref) !== ref && hlc <= deleted) this.fail(`deleted, and back: ${ref} ${cell}`);
    }
    for (const [at, [value]] of end)
      if (!this.written.get(at)?.has(value)) this.fail(`nobody wrote ${at} ${String(value)}`);
  }
}
