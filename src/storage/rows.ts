import type { Cell, MergeableChanges, MergeableContent } from 'tinybase';

/** What a cell holds and when it was written; an undefined value is a removed cell that must stay removed. */
export type Stamp = readonly [value: string | number | boolean | undefined, hlc: string];

/** Cell id → stamp. */
export type Row = Readonly<Record<string, Stamp>>;

/** All that merging needs: closures by `TenantKey`, links by `ConversationRef`. */
export type Rows = {
  readonly closures: ReadonlyMap<string, Row>;
  readonly links: ReadonlyMap<string, Row>;
};

export const noRows: Rows = { closures: new Map(), links: new Map() };

type TableStamp = [{ [rowId: string]: [{ [cellId: string]: [Cell | undefined, string] }, string] }, string];

/** TinyBase's digits: they sort as what they stand for. */
export const clockDigits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** Milliseconds since 1970 of a stamp, 0 when it is none. */
export function timeOf(hlc: string): number {
  let time = 0;
  for (let at = 0; at < 7; at++) {
    const digit = at < hlc.length ? clockDigits.indexOf(hlc.charAt(at)) : -1;
    if (digit < 0) return 0;
    time = time * 64 + digit;
  }
  return time;
}

/** The time of the latest stamp, 0 without any: a clock must be there before TinyBase takes these rows. */
export function latestTime(rows: Rows): number {
  let latest = 0;
  for (const table of [rows.closures, rows.links])
    for (const row of table.values()) latest = Math.max(latest, latestTimeOf(row));
  return latest;
}

/** The time of a row's latest stamp. */
export function latestTimeOf(row: Row): number {
  let latest = 0;
  for (const [, hlc] of Object.values(row)) latest = Math.max(latest, timeOf(hlc));
  return latest;
}

/** The rows as TinyBase merges them into a store. */
export function toChanges({ closures, links }: Rows): MergeableChanges {
  const tables: { [tableId: string]: TableStamp } = {};
  if (closures.size > 0) tables['closures'] = toTable(closures);
  if (links.size > 0) tables['links'] = toTable(links);
  return [[tables, ''], [{}, ''], 1];
}

function toTable(rows: ReadonlyMap<string, Row>): TableStamp {
  const table: TableStamp[0] = Object.create(null);
  for (const [id, row] of rows) {
    const cells: TableStamp[0][string][0] = Object.create(null);
    for (const [cell, [value, hlc]] of Object.entries(row)) cells[cell] = [value, hlc];
    table[id] = [cells, ''];
  }
  return [table, ''];
}

/** The rows of a store's whole content, or of changes to it. */
export function fromContent(content: MergeableContent | MergeableChanges): Rows {
  const tables = content[0][0];
  return { closures: fromTable(tables['closures']), links: fromTable(tables['links']) };
}

type ReadTable = MergeableContent[0][0][string] | MergeableChanges[0][0][string];

function fromTable(table: ReadTable | undefined): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [id, [cells]] of Object.entries<ReadTable[0][string]>(table?.[0] ?? {})) {
    const row: Record<string, Stamp> = Object.create(null);
    for (const [cell, [value, hlc]] of Object.entries(cells)) row[cell] = [value, hlc ?? ''];
    rows.set(id, row);
  }
  return rows;
}
