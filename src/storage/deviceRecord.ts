import type { FileKey } from '../domain/filing';
import { isPossibleTime } from './clock';
import { migrate } from './migrations';
import { timeOf, type Row, type Rows, type Stamp } from './rows';
import { schemaVersion } from './schemaVersion';

/** A row as the device names it: `t:` and a tenant's key, `c:` and a conversation's reference. */
export type RowRef = Extract<FileKey, `t:${string}` | `c:${string}`>;

/** What one transaction did to one row. A row is all its records, merged. */
export type DeviceRecord = {
  /** The schema version that wrote it. */
  readonly v: number;
  readonly of: RowRef;
  /** What the row was filed under then. */
  readonly keys: readonly FileKey[];
  /** The cells that were touched. */
  readonly row: Row;
};

/** Gate for what lies on the device, as this version has it; undefined for what is damaged or from a newer version. */
export function readRecord(given: unknown): DeviceRecord | undefined {
  if (!isObject(given)) return undefined;
  const { v, of, keys, row } = given;
  if (!isVersion(v) || v > schemaVersion || typeof of !== 'string' || !/^[tc]:./s.test(of)) return undefined;
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string') || !isRow(row)) return undefined;
  const [migrated] = eachRow(migrate(v, rowsOf([[of as RowRef, row]])));
  return migrated && { v: schemaVersion, of: migrated[0], keys: keys as FileKey[], row: migrated[1] };
}

export function isVersion(given: unknown): given is number {
  return Number.isInteger(given) && (given as number) > 0;
}

/** Whether TinyBase takes it; one stamp that it does not take would cost all that come with it. */
export function isRow(given: unknown): given is Row {
  return isObject(given) && Object.values(given).every(isStamp);
}

export function isStamp(given: unknown): given is Stamp {
  if (!Array.isArray(given) || given.length !== 2) return false;
  const [value, hlc] = given as unknown[];
  return typeof hlc === 'string' && /^[-\w]{16}$/.test(hlc) && isPossibleTime(timeOf(hlc)) && isCellValue(value);
}

/** TinyBase keeps the text U+FFFC, and texts that begin with U+FFFD, for itself. */
function isCellValue(value: unknown): boolean {
  if (typeof value === 'string') return value !== '\uFFFC' && !value.startsWith('\uFFFD');
  return value === undefined || typeof value === 'boolean' || Number.isFinite(value);
}

export function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

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
