import { viewClosure } from '../domain/closureView';
import { closureOf, isAnswer } from './cells';
import { measureSettings, settingsLimit } from './measureSettings';
import { packRows } from './packRows';
import { latestTimeOf, type Row, type Rows } from './rows';

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
  const cells = Object.entries(row).flatMap(([cell, [value]]) => (value === undefined ? [] : [[cell, value] as const]));
  const closure = closureOf('', Object.fromEntries(cells));
  return closure !== undefined && viewClosure(closure).closed;
}

export type FitParts = {
  readonly isClosed?: (row: Row) => boolean;
  readonly pack?: (rows: Rows) => string;
  readonly limit?: number;
  /** How many had no room the last time: most likely as many as now. */
  readonly guess?: number;
  /** Lets the pane be drawn between two packings. */
  readonly pause?: () => Promise<void>;
};

/**
 * The rows packed for the mailbox, without the days of answers, which every device sees again in the thread. What does
 * not fit is left out: closures that were discarded first, then closed ones,
 * then open ones, each those first that have not changed for longest, with the links to them; then links.
 */
export async function fitMailbox(
  all: Rows,
  { isClosed = isClosedRow, pack = packRows, limit = settingsLimit, guess = 0, pause }: FitParts = {},
): Promise<Fit> {
  const rows = withoutAnswers(all);
  const leaving = inOrderOfLeaving(rows, isClosed);
  let fits: Packing | undefined;
  let tooMuch: Packing | undefined;
  for (let count: number | undefined = Math.min(guess, leaving.length); count !== undefined;) {
    const value = pack(leave(rows, leaving.slice(0, count)));
    const packing: Packing = { count, value, size: measureSettings({ [copyName]: value }) };
    // With nothing left to leave out, Office itself says that it is too much.
    if (packing.size <= limit || count === leaving.length) fits = packing;
    else tooMuch = packing;
    count = nextCount(fits, tooMuch, leaving.length, limit);
    if (count !== undefined) await pause?.();
  }
  if (!fits) throw new Error('expected a packing that fits, or one of nothing');
  const left = leaving.slice(0, fits.count);
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
  if (fits && !tooMuch) return fits.count > 0 ? fits.count - 1 : undefined;
  if (!tooMuch || (fits && fits.count - tooMuch.count <= 1)) return undefined;
  const [most, least] = fits ? [fits.count, fits.size] : [all + 1, 0];
  const part = (tooMuch.size - limit) / Math.max(1, tooMuch.size - least);
  const count = tooMuch.count + Math.ceil(part * (most - tooMuch.count));
  return Math.min(Math.max(count, tooMuch.count + 1), most - 1);
}

type Leaving = { readonly table: keyof Rows; readonly key: string; readonly open: boolean };

function inOrderOfLeaving({ closures, links }: Rows, isClosed: (row: Row) => boolean): Leaving[] {
  const rank = (row: Row) => (row['discarded']?.[0] === true ? 0 : isClosed(row) ? 1 : 2);
  return [
    ...Array.from(closures, ([key, row]) => ({ table: 'closures' as const, key, rank: rank(row), row })),
    ...Array.from(links, ([key, row]) => ({ table: 'links' as const, key, rank: 3, row })),
  ]
    .map(({ table, key, rank: of, row }) => ({ table, key, rank: of, open: of === 2, time: latestTimeOf(row) }))
    .sort((a, b) => a.rank - b.rank || a.time - b.time || (a.key < b.key ? -1 : 1));
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
