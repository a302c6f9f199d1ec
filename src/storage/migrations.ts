import { schemaVersion } from './schemaVersion';
import type { Rows } from './rows';

/** Rows of one version as the next one has them. */
export type Migration = (rows: Rows) => Rows;

/** From version 1 to 2 first, and so on. A released one never changes. */
export const migrations: readonly Migration[] = [];

/** Rows of an older version as this version has them, whether they come from the mailbox, the device or a file. */
export function migrate(version: number, rows: Rows, steps: readonly Migration[] = migrations): Rows {
  if (!Number.isInteger(version) || version < 1 || version > steps.length + 1)
    throw new RangeError(`expected a version from 1 to ${schemaVersion}, got ${version}`);
  return steps.slice(version - 1).reduce((older, step) => step(older), rows);
}
