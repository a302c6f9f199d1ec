import { checkSum, toPrintable } from './packing/printable';
import { encodeRows } from './packing/rowsCodec';
import type { Rows } from '../rows';
import { schemaVersion } from '../schemaVersion';

/**
 * The rows as one text of printable ASCII: the version, a colon, a check sum of five characters, and the packed rows.
 * The same rows give the same text.
 */
export function packRows(rows: Rows): string {
  const packed = toPrintable(encodeRows(rows));
  return `${schemaVersion}:${checkSum(packed)}${packed}`;
}
