import type { Stamp } from '../../rows';
import type { Time } from './stamps';
import { dayNumber } from './values';

/**
 * What a cell is called and what kind of value it has, so that only the rest is written for each. A value is `true`,
 * `false`, `removed`, `guid`, `day`, `ref`, `text`, a `json` object with a kind for each of its values, or the one text
 * behind `=`.
 */
export type Kind = {
  readonly cell: string;
  /** Whether cells of many names are of this kind, which have this beginning in common. */
  readonly open: boolean;
  readonly value: string;
  readonly keys: readonly (readonly [key: string, value: string])[];
  /** All of this as it is written. */
  readonly text: string;
};

/** A cell with all that is read in it once. */
export type CellSource = {
  readonly cell: string;
  readonly stamp: Stamp;
  /** Its stamp's; undefined of one that no clock gives. */
  readonly time: Time | undefined;
  /** The parts of its value, if that is a JSON object. */
  readonly parts: Parts;
};

export type CellEntry = {
  readonly cell: string;
  readonly stamp: Stamp;
  readonly time: Time | undefined;
  readonly kind: Kind;
  /** The parts of its value, if that is a JSON object. */
  readonly parts: Parts;
};

export type Parts = readonly (readonly [key: string, value: unknown])[] | undefined;

/** How often something has to be there to get a place in the dictionary. */
const often = 3;

const isGuid = (text: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
export const isRef = (text: string) => /^[-\w]{9}$/.test(text);
const isWord = (text: string) => /^[-\w ]{1,40}$/.test(text);

/** What there is of the cells of one name: how often each value, in objects by key, and the kinds of them. */
type Seen = { readonly values: Map<string, Map<string, number>>; readonly kinds: Map<string, Kind> };

export type Counts = { readonly cells: ReadonlyMap<string, number>; readonly seen: Map<string, Seen> };

export function countsOf(all: readonly { readonly cells: readonly CellSource[] }[]): Counts {
  const cells = new Map<string, number>();
  for (const source of all) for (const { cell } of source.cells) cells.set(cell, (cells.get(cell) ?? 0) + 1);
  const counts: Counts = { cells, seen: new Map() };
  for (const source of all)
    for (const { cell, stamp, parts } of source.cells) {
      if (isOpen(cell, counts)) continue;
      const { values } = seenOf(cell, counts);
      if (!parts) note(values, '', stamp[0]);
      else for (const [key, part] of parts) note(values, key, part);
    }
  return counts;
}

function note(values: Map<string, Map<string, number>>, key: string, value: unknown): void {
  if (typeof value !== 'string' || !isWord(value)) return;
  const known = values.get(key);
  if (known) known.set(value, (known.get(value) ?? 0) + 1);
  else values.set(key, new Map([[value, 1]]));
}

/** Whether it is written as one of many of its kind, and not by its whole name. */
function isOpen(cell: string, { cells }: Counts): boolean {
  return cell.charAt(1) === ':' && (cells.get(cell) ?? 0) < often;
}

function seenOf(name: string, { seen }: Counts): Seen {
  const known = seen.get(name);
  if (known) return known;
  const made: Seen = { values: new Map(), kinds: new Map() };
  seen.set(name, made);
  return made;
}

export function kindOf({ cell, stamp: [value], parts }: CellSource, counts: Counts): Kind {
  const open = isOpen(cell, counts);
  const name = open ? cell.slice(0, 2) : cell;
  const { values, kinds } = seenOf(open ? `${name}*` : name, counts);
  const keys = (parts ?? []).map(
    ([key, part]) => [key, valueKind(part, key === 'conversation', values.get(key))] as const,
  );
  const own = parts ? 'json' : valueKind(value, false, values.get(''));
  const mark = parts ? `{${keys.join()}` : own;
  const known = kinds.get(mark);
  if (known) return known;
  const made: Kind = { cell: name, open, value: own, keys, text: JSON.stringify([name, open, own, keys]) };
  kinds.set(mark, made);
  return made;
}

function valueKind(value: unknown, mayBeRef: boolean, counted: ReadonlyMap<string, number> | undefined): string {
  if (typeof value === 'boolean') return String(value);
  if (value === undefined) return 'removed';
  if (typeof value !== 'string') return 'other';
  if (mayBeRef && isRef(value)) return 'ref';
  if (value.length === 36 && isGuid(value)) return 'guid';
  if (value.length === 10 && dayNumber(value) !== undefined) return 'day';
  return (counted?.get(value) ?? 0) >= often ? `=${value}` : 'text';
}

/** The parts of a JSON text, if it is an object that JSON writes like this. */
export function objectIn(text: Stamp[0]): Parts {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const given: unknown = JSON.parse(text);
    return JSON.stringify(given) === text ? Object.entries(given as object) : undefined;
  } catch {
    // A text that begins like one.
    return undefined;
  }
}

export function readKind(text: string): Kind {
  const [cell, open, value, keys] = JSON.parse(text) as [string, boolean, string, [string, string][]];
  return { cell, open, value, keys, text };
}
