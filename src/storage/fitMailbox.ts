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

/** Whether a closure is over, as far as its cells tell without the playbook. */
export function isClosedRow(row: Row): boolean {
  return [row['s:queue-confirmed'], row['s:fm-unassigned']].every((cell) => typeof cell?.[0] === 'string');
}

/**
 * The rows packed for the mailbox. What does not fit is left out: closures that were discarded first, then closed ones,
 * then open ones, each those first that have not changed for longest, with the links to them; then links.
 */
export function fitMailbox(
  rows: Rows,
  isClosed: (row: Row) => boolean = isClosedRow,
  pack: (rows: Rows) => string = packRows,
  limit = settingsLimit,
): Fit {
  const leaving = inOrderOfLeaving(rows, isClosed);
  const without = (count: number) => {
    const value = pack(leave(rows, leaving.slice(0, count)));
    return { value, size: measureSettings({ [copyName]: value }) };
  };
  let fits = { count: 0, ...without(0) };
  if (fits.size > limit) {
    let tooMuch = fits;
    fits = { count: leaving.length, ...without(leaving.length) };
    while (fits.count - tooMuch.count > 1) {
      const part = (tooMuch.size - limit) / (tooMuch.size - fits.size);
      const guess = tooMuch.count + Math.ceil(part * (fits.count - tooMuch.count));
      const count = Math.min(Math.max(guess, tooMuch.count + 1), fits.count - 1);
      const next = { count, ...without(count) };
      if (next.size > limit) tooMuch = next;
      else fits = next;
    }
  }
  const left = leaving.slice(0, fits.count);
  const keys = (open: boolean) =>
    left.filter((one) => one.table === 'closures' && one.open === open).map(({ key }) => key);
  return { value: fits.value, filled: fits.size / limit, leftOut: { closed: keys(false), open: keys(true) } };
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
