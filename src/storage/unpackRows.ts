import { createReader } from './packing/coder';
import { codeRows } from './packing/codeRows';
import { schemaVersion } from './schemaVersion';
import { migrate } from './migrations';
import { checkSum, fromPrintable } from './packing/printable';
import { noRows, type Rows } from './rows';

export type Unpacked =
  { readonly kind: 'rows'; readonly rows: Rows } | { readonly kind: 'damaged' | 'newer' | 'empty' };

/** What `packRows` wrote; anything else says what is wrong with it. */
export function unpackRows(packed: unknown): Unpacked {
  if (packed === undefined || packed === null || packed === '') return { kind: 'empty' };
  const parts = typeof packed === 'string' ? /^([1-9]\d{0,5}):(.*)$/.exec(packed) : null;
  if (!parts) return { kind: 'damaged' };
  const [, version, rest = ''] = parts;
  if (Number(version) > schemaVersion) return { kind: 'newer' };
  const [sum, text] = [rest.slice(0, 5), rest.slice(5)];
  const bytes = fromPrintable(text);
  if (!bytes || checkSum(text) !== sum) return { kind: 'damaged' };
  try {
    return { kind: 'rows', rows: migrate(Number(version), codeRows(createReader(bytes), noRows)) };
  } catch {
    // A check sum that happens to fit what was never written: the text stays where it is.
    return { kind: 'damaged' };
  }
}
