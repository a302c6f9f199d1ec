import type { Coder } from './coder';
import { mixContext } from './codeNumber';

const { min } = Math;
const withoutHint = 5;
const withHint = 7;
const contexts = new Int32Array(withHint);
const known = new Int32Array(withHint);

/**
 * Any text, UTF-16 unit by unit. Its bytes are predicted by its kind, by what stands before, by the beginning of the
 * word, and by a hint: a text that this one may repeat, as a domain repeats a name.
 */
export function codeText(coder: Coder, kind: number, text: string, hint = ''): string {
  const told = toBytes(hint);
  const bytes = toBytes(text);
  const read: number[] = [];
  let word = 0;
  let follows = 0;
  let inRow = 0;
  for (let at = 0; ; at++) {
    const one = read[at - 1] ?? 0;
    const two = read[at - 2] ?? 0;
    const atWord = told[follows] === 0x20;
    if (atWord) follows++;
    const expected = told[follows] ?? 0;
    const run = min(inRow, 14) + (atWord ? 16 : 0);
    known[0] = mixContext(1, kind);
    known[1] = mixContext(2, kind, one);
    known[2] = mixContext(3, one, two);
    known[3] = mixContext(4, one, two, read[at - 3] ?? 0);
    known[4] = mixContext(5, word);
    known[5] = mixContext(6, kind, run);
    known[6] = mixContext(7, kind, expected);
    const byte = hint === '' ? codeByte(coder, bytes[at] ?? 0) : codeByte(coder, bytes[at] ?? 0, expected, run + 1);
    if (byte === 0) return fromBytes(read);
    read.push(byte);
    if (byte === expected) follows++;
    inRow = byte === expected ? inRow + 1 : 0;
    const letter = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    word = (letter >= 0x61 && letter <= 0x7a) || byte > 0x7f ? mixContext(word, letter) : 0;
  }
}

function codeByte(coder: Coder, byte: number, expected?: number, situation = 0): number {
  const used = contexts.subarray(0, expected === undefined ? withoutHint : withHint);
  let node = 1;
  for (let at = 7; at >= 0; at--) {
    for (let which = 0; which < used.length; which++) used[which] = mixContext(known[which] ?? 0, node);
    // What the hint says is learnt as one thing for all bytes: how often it is right.
    if (expected !== undefined && (expected | 256) >>> (at + 1) === node)
      used[5] = mixContext(known[5] ?? 0, 256 + ((expected >>> at) & 1));
    node = node * 2 + coder.bit((byte >>> at) & 1, used, situation);
  }
  return node - 256;
}

/** One to three bytes a unit, lone surrogates too, none of them 0: that is the end of a text. */
function toBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >>> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >>> 12), 0x80 | ((unit >>> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return bytes;
}

function fromBytes(bytes: readonly number[]): string {
  const units: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    const more = () => (bytes[++at] ?? 0) & 0x3f;
    if (first < 0x80) units.push(String.fromCharCode(first));
    else if (first < 0xe0) units.push(String.fromCharCode(((first & 0x1f) << 6) | more()));
    else units.push(String.fromCharCode(((first & 0x0f) << 12) | (more() << 6) | more()));
  }
  return units.join('');
}
