import { migrate } from '../migrations';
import { checkSum, fromPrintable } from './packing/printable';
import { decodeRows } from './packing/rowsCodec';
import type { Rows } from '../rows';
import { schemaVersion } from '../schemaVersion';

export type Unpacked =
  { readonly kind: 'rows'; readonly rows: Rows } | { readonly kind: 'damaged' | 'newer' | 'empty' };

/** How each version is read. A released one never changes; another form is another version, with a codec of its own. */
const decoders: readonly ((bytes: Uint8Array) => Rows)[] = [decodeRows];

/** What `packRows` wrote, now or in an older version; anything else says what is wrong with it. */
export function unpackRows(packed: unknown): Unpacked {
  if (packed === undefined || packed === null || packed === '') return { kind: 'empty' };
  const parts = typeof packed === 'string' ? /^([1-9]\d{0,5}):(.*)$/.exec(packed) : null;
  if (!parts) return { kind: 'damaged' };
  const [, version, rest = ''] = parts;
  if (Number(version) > schemaVersion) return { kind: 'newer' };
  const decode = decoders[Number(version) - 1];
  const [sum, text] = [rest.slice(0, 5), rest.slice(5)];
  const bytes = fromPrintable(text);
  if (!decode || !bytes || checkSum(text) !== sum) return { kind: 'damaged' };
  try {
    return { kind: 'rows', rows: migrate(Number(version), decode(bytes)) };
  } catch {
    // A check sum that happens to fit what was never written: the text stays where it is.
    return { kind: 'damaged' };
  }
}
