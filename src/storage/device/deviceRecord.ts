import type { LookupKey } from '../../domain/matching/lookupKeys';
import { isHlc } from '../clock';
import { migrate } from '../migrations';
import { eachRow, isRowRef, rowsOf, type Row, type RowRef, type Stamp } from '../rows';
import { schemaVersion } from '../schemaVersion';
import { isObject } from '../../domain/isObject';

/** What was written to one row at once. A row is all its records, merged. */
export type DeviceRecord = {
  /** The schema version that wrote it. */
  readonly v: number;
  readonly of: RowRef;
  /** What the row was filed under then. */
  readonly keys: readonly LookupKey[];
  /** The cells that were touched. */
  readonly row: Row;
};

/** Gate for what lies on the device, as this version has it; undefined for what is damaged or from a newer version. */
export function readRecord(given: unknown): DeviceRecord | undefined {
  if (!isObject(given)) return undefined;
  const { v, of, keys, row } = given;
  if (!isVersion(v) || v > schemaVersion || typeof of !== 'string' || !isRowRef(of)) return undefined;
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string') || !isRow(row)) return undefined;
  const [migrated] = eachRow(migrate(v, rowsOf([[of, row]])));
  return migrated && { v: schemaVersion, of: migrated[0], keys: keys as LookupKey[], row: migrated[1] };
}

export function isVersion(given: unknown): given is number {
  return Number.isInteger(given) && (given as number) > 0;
}

export function isRow(given: unknown): given is Row {
  return isObject(given) && Object.values(given).every(isStamp);
}

export function isStamp(given: unknown): given is Stamp {
  if (!Array.isArray(given) || given.length !== 2) return false;
  const [value, hlc] = given as unknown[];
  return isHlc(hlc) && isCellValue(value);
}

function isCellValue(value: unknown): boolean {
  return value === undefined || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
