import { createWriter } from './packing/coder';
import { codeRows } from './packing/codeRows';
import { checkSum, toPrintable } from './packing/printable';
import type { Rows } from './rows';
import { schemaVersion } from './schemaVersion';

/**
 * The rows as one text of printable ASCII: the version, a colon, a check sum of five characters, and the packed rows.
 * The same rows give the same text.
 */
export function packRows(rows: Rows): string {
  const writer = createWriter();
  codeRows(writer, rows);
  const packed = toPrintable(writer.finish());
  return `${schemaVersion}:${checkSum(packed)}${packed}`;
}
