import { largestFile, type ImportResult } from '../app/ports/stateStore';
import { isDay } from '../domain/day';
import { sound } from './cells';
import { isFarAhead } from './clock';
import { isObject } from '../domain/isObject';
import { isStamp, isVersion } from './device/deviceRecord';
import { isGrave } from './merge';
import { migrate } from './migrations';
import type { Row, Rows, Stamp } from './rows';
import { schemaVersion } from './schemaVersion';
import { slicesOf } from './slices';

type Refusal = Extract<ImportResult, { kind: 'refused' }>;

export type ReadExport =
  { readonly kind: 'rows'; readonly rows: Rows; readonly closures: number; readonly ahead: number } | Refusal;

/** Characters of a name or text that somebody typed, at most. */
const longestText = 20_000;
const longestName = 1_000;

/** Older than every stamp that a clock gives. */
const oldest = '------0---------';

/** The rows as the text of a file, one a line: `closeout` is the schema version, a removed cell is null. */
export function writeExport({ closures, links }: Rows): string {
  return `{"closeout":${schemaVersion},"closures":${tableText(closures)},"links":${tableText(links)}}\n`;
}

/** In the same order whatever the order in memory, so that two exports of the same state are the same file. */
function tableText(rows: ReadonlyMap<string, Row>): string {
  const sorted = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  // As text, because an object would put names that are numbers first.
  const lines = sorted(rows).map(([id, row]) => {
    const cells = sorted(Object.entries(row)).map(
      ([cell, stamp]) => `${JSON.stringify(cell)}:${JSON.stringify(stamp)}`,
    );
    return `${JSON.stringify(id)}:{${cells.join()}}`;
  });
  return `{\n${lines.join(',\n')}\n}`;
}

/**
 * Reads such a file; one cell that cannot be read makes it a damaged one, of which nothing is taken. A stamp from far
 * ahead of `now` counts as older than all others: it would beat whatever is written for years.
 * @param pause lets the pane be drawn in the middle of a long file
 */
export async function readExport(text: string, now: number, pause?: () => Promise<void>): Promise<ReadExport> {
  const refused = (because: Refusal['because']): Refusal => ({ kind: 'refused', because });
  if (text.length > largestFile) return refused('too-large');
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // No JSON: the beginning of one of our files, or something else.
    return refused(/^\uFEFF?\s*\{\s*"closeout"/.test(text) ? 'damaged' : 'not-closeout');
  }
  if (!isObject(given) || !('closeout' in given)) return refused('not-closeout');
  const { closeout: version, closures, links } = given;
  if (!isVersion(version)) return refused('not-closeout');
  if (version > schemaVersion) return refused('newer');
  if (!isObject(closures) || !isObject(links)) return refused('damaged');
  const suspicious = mayBeGarbled.test(text);
  const rows = { closures: new Map<string, Row>(), links: new Map<string, Row>() };
  let ahead = 0;
  const tables = (['closures', 'links'] as const).flatMap((table) =>
    Object.entries(given[table] as object).map(([id, cells]) => [table, id, cells as unknown] as const),
  );
  for (const slice of slicesOf(tables)) {
    for (const [table, id, cells] of slice) {
      const row = readRow(cells);
      if (!row || id === '') return refused('damaged');
      if (suspicious && isGarbled(id, row)) return refused('garbled');
      if (!isPossible(id, row)) return refused('impossible');
      ahead += Object.values(row).filter(([, hlc]) => isFarAhead(hlc, now)).length;
      rows[table].set(id, withoutFuture(row, now));
    }
    await pause?.();
  }
  const count = [...rows.closures.keys()].filter((id) => !isGrave(`t:${id}`)).length;
  return { kind: 'rows', rows: migrate(version, rows), closures: count, ahead };
}

/** The character that stands for a lost one, and halves of characters, which only an escape can bring. */
const mayBeGarbled = /\uFFFD|\p{Surrogate}|\\u(?:d[89a-f]|fffd)/iu;

/** Whether characters were lost, or halves of characters are left: Closeout writes neither. */
function isGarbled(id: string, row: Row): boolean {
  return Object.entries(row).some(([cell, [value]]) =>
    [id, cell, value].some((text) => typeof text === 'string' && sound(text) !== text),
  );
}

function readRow(given: unknown): Row | undefined {
  if (!isObject(given)) return undefined;
  const row: Record<string, Stamp> = Object.create(null);
  for (const [cell, each] of Object.entries(given)) {
    const stamp = readStamp(each);
    if (!isStamp(stamp)) return undefined;
    row[cell] = stamp;
  }
  return row;
}

function readStamp(given: unknown): unknown {
  return Array.isArray(given) && given.length === 2 && given[0] === null ? [undefined, given[1]] : given;
}

/** Whether a closure can have come to this by what Closeout lets one do. */
function isPossible(id: string, row: Row): boolean {
  return (
    id.length <= longestName &&
    Object.entries(row).every(
      ([cell, [value]]) =>
        cell.length <= longestName &&
        (typeof value !== 'string' || (value.length <= longestText && daysIn(cell, value).every(isPossibleDay))),
    )
  );
}

function daysIn(cell: string, value: string): unknown[] {
  if (cell === 'begun' || cell === 'meeting' || /^[rny]:/.test(cell)) return [value];
  if (!/^[sp]:/.test(cell)) return [];
  try {
    const evidence: unknown = JSON.parse(value);
    return isObject(evidence) ? [evidence['on']] : [];
  } catch {
    // What a later version keeps there is no day of ours.
    return [];
  }
}

function isPossibleDay(day: unknown): boolean {
  return day === undefined || (typeof day === 'string' && isDay(day));
}

function withoutFuture(row: Row, now: number): Row {
  if (!Object.values(row).some(([, hlc]) => isFarAhead(hlc, now))) return row;
  const present: Record<string, Stamp> = Object.create(null);
  for (const [cell, [value, hlc]] of Object.entries(row)) present[cell] = [value, isFarAhead(hlc, now) ? oldest : hlc];
  return present;
}
