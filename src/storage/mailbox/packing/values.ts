import type { Stamp } from '../../rows';
import type { CellEntry, Kind } from './kinds';
import { timeIn } from './stamps';
import type { Reader, Writer } from './streams';
import { readText, safe, unsafe, writeText, type Table } from './tables';

/** Values of cells: what their kind does not say. */

const day = 86_400_000;
const refDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function wordsIn(cells: readonly CellEntry[]): string[] {
  const words: string[] = [];
  for (const { kind, stamp, parts } of cells) {
    if (kind.value === 'text') words.push(...String(stamp[0]).split(' '));
    else if (parts)
      for (const [at, [, value]] of kind.keys.entries())
        if (value === 'text') words.push(...String(parts[at]?.[1]).split(' '));
  }
  return words;
}

export function writeValue(writer: Writer, { kind, stamp: [value, hlc], parts }: CellEntry, words: Table): void {
  if (!parts) return writePart(writer, kind.value, value, hlc, words);
  for (let at = 0; at < parts.length; at++) writePart(writer, kind.keys[at]?.[1] ?? '', parts[at]?.[1], hlc, words);
}

function writePart(writer: Writer, kind: string, part: unknown, hlc: string, words: Table): void {
  if (kind === 'other') return writer.text(safe(Object.is(part, -0) ? '-0' : JSON.stringify(part)));
  if (typeof part !== 'string' || kind.startsWith('=')) return;
  if (kind === 'guid') return bytesOfHex(part.replaceAll('-', '')).forEach((byte) => writer.byte(byte));
  if (kind === 'ref') return writeRef(writer, part);
  if (kind === 'day') return writer.number('days', zigzag((dayNumber(part) ?? 0) - Math.floor(timeIn(hlc) / day)));
  const list = part.split(' ');
  writer.number('words', list.length);
  for (const word of list) writeText(writer, 'words', word, words);
}

export function readValue(reader: Reader, kind: Kind, hlc: string, words: readonly string[]): Stamp[0] {
  if (kind.value === 'other') return JSON.parse(unsafe(reader.text())) as number;
  if (kind.value !== 'json') return readPart(reader, kind.value, hlc, words) as Stamp[0];
  const parts = kind.keys.map(([key, part]) => {
    const json = part === 'other' ? unsafe(reader.text()) : JSON.stringify(readPart(reader, part, hlc, words));
    return `${JSON.stringify(key)}:${json}`;
  });
  return `{${parts.join(',')}}`;
}

function readPart(reader: Reader, kind: string, hlc: string, words: readonly string[]): string | boolean | undefined {
  switch (kind) {
    case 'true':
    case 'false':
      return kind === 'true';
    case 'removed':
      return undefined;
    case 'guid':
      return Array.from({ length: 16 }, () => reader.byte().toString(16).padStart(2, '0'))
        .join('')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    case 'ref':
      return readRef(reader);
    case 'day':
      return dayText(unzigzag(reader.number('days')) + Math.floor(timeIn(hlc) / day));
    case 'text':
      return Array.from({ length: reader.number('words') }, () => readText(reader, 'words', words)).join(' ');
    default:
      if (!kind.startsWith('=')) throw new RangeError(`expected a kind of value, got ${kind}`);
      return kind.slice(1);
  }
}

/** Nine digits of six bits as seven bytes. */
export function writeRef(writer: Writer, ref: string): void {
  let waiting = 0;
  let bits = 0;
  for (let at = 0; at < 9; at++) {
    waiting = (waiting << 6) | refDigits.indexOf(ref.charAt(at));
    for (bits += 6; bits >= 8; bits -= 8) writer.byte((waiting >> (bits - 8)) & 255);
    waiting &= 255;
  }
  writer.byte((waiting << (8 - bits)) & 255);
}

export function readRef(reader: Reader): string {
  let ref = '';
  let waiting = 0;
  let bits = 0;
  for (let at = 0; at < 7; at++) {
    waiting = ((waiting & 63) << 8) | reader.byte();
    for (bits += 8; bits >= 6 && ref.length < 9; bits -= 6) ref += refDigits.charAt((waiting >> (bits - 6)) & 63);
  }
  return ref;
}

function bytesOfHex(hex: string): number[] {
  return Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

/** Days are few, and looking into the calendar takes long. */
const days = new Map<string, number>();

/** The days since 1970 of a day that is in the calendar. */
export function dayNumber(text: string): number | undefined {
  const known = days.get(text);
  if (known !== undefined) return known;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const number = Date.parse(text) / day;
  if (!Number.isFinite(number) || dayText(number) !== text) return undefined;
  if (days.size > 5_000) days.clear();
  days.set(text, number);
  return number;
}

function dayText(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

const zigzag = (number: number) => (number < 0 ? -2 * number - 1 : 2 * number);
const unzigzag = (number: number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
