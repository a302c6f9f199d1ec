import { viewClosure } from '../../domain/closure/closureView';
import { closureOf, isAnswer, valuesOf } from '../cells';
import { measureSettings, settingsLimit } from './measureSettings';
import { packRows } from './packRows';
import { isGrave, latestOf } from '../merge';
import type { Row, Rows, Stamp } from '../rows';
import { slicesOf } from '../slices';

/** The name of the closures' copy among the add-in's settings. */
export const copyName = 'closures';

export type Fit = {
  readonly value: string;
  /** How much of the limit it takes, 0 to 1. */
  readonly filled: number;
  /** The keys of closures that had no room. */
  readonly leftOut: { readonly closed: readonly string[]; readonly open: readonly string[] };
};

/** Whether the closure in a row is closed. */
export function isClosedRow(row: Row): boolean {
  const closure = closureOf('', valuesOf(row));
  return closure !== undefined && viewClosure(closure).closed;
}

/** Rows that are packed at most; more would not fit. */
export const mostRows = 600;

/** Rows that are tried first: about as many as fit. */
const usualRows = 240;

export type FitParts = {
  readonly isClosed?: (row: Row) => boolean;
  readonly pack?: (rows: Rows) => string;
  readonly limit?: number;
  /** How many had no room the last time: most likely as many as now. */
  readonly guess?: number;
  /** Lets the pane be drawn in the middle of it. */
  readonly pause?: () => Promise<void>;
};

/** The rows without the words that answers said, which are the first to go when room is short. */
function withoutWords(rows: Rows): Rows {
  const closures = new Map(Array.from(rows.closures, ([key, row]) => [key, speechless(row)]));
  const none = [...closures].every(([key, row]) => rows.closures.get(key) === row);
  return none ? rows : { closures, links: rows.links };
}

function speechless(row: Row): Row {
  const said = Object.entries(row).filter(([, [value]]) => typeof value === 'string' && value.includes('"words":'));
  if (said.length === 0) return row;
  const left = said.map(([cell, [value, hlc]]): [string, Stamp] => [cell, [withoutKey(String(value), 'words'), hlc]]);
  return { ...row, ...Object.fromEntries(left) };
}

function withoutKey(json: string, key: string): string {
  try {
    const { [key]: _left, ...rest } = JSON.parse(json) as Record<string, unknown>;
    return JSON.stringify(rest);
  } catch {
    // A name or reason that looks like it.
    return json;
  }
}

/**
 * The rows packed for the mailbox, without the days of answers, which every device sees again in the thread. What does
 * not fit is left out: closures that were discarded first, then closed ones, then open ones, each those first that have
 * not changed for longest, with the links to them; then links, and deletions last.
 */
export async function fitMailbox(
  all: Rows,
  { isClosed = isClosedRow, pack = packRows, limit = settingsLimit, guess = 0, pause }: FitParts = {},
): Promise<Fit> {
  const order = await inOrderOfLeaving(all, isClosed, pause);
  const hopeless = Math.max(0, order.length - mostRows);
  const leaving = order.slice(hopeless);
  const most = withoutAnswers(leave(all, order.slice(0, hopeless)));
  const packed = (rows: Rows, count: number): Packing => {
    const value = pack(leave(rows, leaving.slice(0, count)));
    return { count, value, size: measureSettings({ [copyName]: value }) };
  };
  const likely = guess > 0 ? guess - hopeless : leaving.length - usualRows;
  const whole = packed(most, Math.min(Math.max(0, likely), leaving.length));
  const rows = whole.count === 0 && whole.size <= limit ? most : withoutWords(most);
  let fits: Packing | undefined;
  let tooMuch: Packing | undefined;
  for (let count: number | undefined = whole.count; count !== undefined;) {
    const packing = count === whole.count && rows === most ? whole : packed(rows, count);
    // With nothing left to leave out, Office itself says that it is too much.
    if (packing.size <= limit || count === leaving.length) fits = packing;
    else tooMuch = packing;
    count = nextCount(fits, tooMuch, leaving.length, limit);
    if (count !== undefined) await pause?.();
  }
  if (!fits) throw new Error('expected a packing that fits, or one of nothing');
  const left = order.slice(0, hopeless + fits.count);
  const keys = (open: boolean) =>
    left.filter((one) => one.table === 'closures' && one.open === open).map(({ key }) => key);
  return { value: fits.value, filled: fits.size / limit, leftOut: { closed: keys(false), open: keys(true) } };
}

function withoutAnswers({ closures, links }: Rows): Rows {
  const kept = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([cell]) => !isAnswer(cell)));
  return { closures: new Map(Array.from(closures, ([key, row]) => [key, kept(row)])), links };
}

type Packing = { readonly count: number; readonly value: string; readonly size: number };

/** How many to leave out next; undefined when one less would be too much. */
function nextCount(
  fits: Packing | undefined,
  tooMuch: Packing | undefined,
  all: number,
  limit: number,
): number | undefined {
  if (fits && !tooMuch) {
    const each = fits.size / Math.max(1, all - fits.count);
    return fits.count > 0 ? Math.max(0, fits.count - Math.max(1, Math.floor((limit - fits.size) / each))) : undefined;
  }
  if (!tooMuch || (fits && fits.count - tooMuch.count <= 1)) return undefined;
  const [most, least] = fits ? [fits.count, fits.size] : [all + 1, 0];
  const part = (tooMuch.size - limit) / Math.max(1, tooMuch.size - least);
  const count = tooMuch.count + Math.ceil(part * (most - tooMuch.count));
  return Math.min(Math.max(count, tooMuch.count + 1), most - 1);
}

type Leaving = {
  readonly table: keyof Rows;
  readonly key: string;
  readonly open: boolean;
  readonly rank: number;
  readonly latest: string;
};

type Rank = Pick<Leaving, 'rank' | 'latest'>;

/** A row is another object whenever it is another row, and most are the same from save to save. */
const ranks = new WeakMap<(row: Row) => boolean, WeakMap<Row, Rank>>();

async function inOrderOfLeaving(
  { closures, links }: Rows,
  isClosed: (row: Row) => boolean,
  pause: FitParts['pause'],
): Promise<Leaving[]> {
  const known = ranks.get(isClosed) ?? new WeakMap<Row, Rank>();
  ranks.set(isClosed, known);
  const leaving: Leaving[] = [];
  for (const slice of slicesOf([...closures])) {
    let fresh = false;
    for (const [key, row] of slice) {
      const rank = known.get(row) ?? { rank: rankOf(key, row, isClosed), latest: latestOf(row) };
      fresh ||= !known.has(row);
      known.set(row, rank);
      leaving.push({ table: 'closures', key, open: rank.rank === 2, ...rank });
    }
    if (fresh) await pause?.();
  }
  for (const [key, row] of links) leaving.push({ table: 'links', key, open: false, rank: 3, latest: latestOf(row) });
  return leaving.sort((a, b) => a.rank - b.rank || compare(a.latest, b.latest) || compare(a.key, b.key));
}

function rankOf(key: string, row: Row, isClosed: (row: Row) => boolean): number {
  if (isGrave(`t:${key}`)) return 4;
  if (row['discarded']?.[0] === true) return 0;
  return isClosed(row) ? 1 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function leave({ closures, links }: Rows, left: readonly Leaving[]): Rows {
  const gone = (table: keyof Rows) => new Set(left.filter((one) => one.table === table).map(({ key }) => key));
  const [goneClosures, goneLinks] = [gone('closures'), gone('links')];
  return {
    closures: new Map([...closures].filter(([key]) => !goneClosures.has(key))),
    links: new Map(
      [...links].filter(([key, row]) => !goneLinks.has(key) && !goneClosures.has(String(row['t']?.[0] ?? ''))),
    ),
  };
}
