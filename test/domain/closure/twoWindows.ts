/**
 * Two windows that hold the same cells and a copy of all cells kept from either: a model of how they merge. Each cell
 * holds what was written last and when; where two meet, cell by cell the later write wins.
 *
 * A state is a text of one character per cell, and what each character stands for is found once. States that cannot be
 * told apart by anything that may follow are one:
 * - When a write happened counts only in comparison with the other writes of the same cell, so ranks replace times.
 * - Neighbours in that order with the same value are one write: whichever wins, the value is the same.
 * - What the copy holds of a cell counts only if it is later than what one of the windows holds.
 * - The windows' names do not matter, so a state and its mirror image are one.
 * With a clock that lags behind, the second and the fourth do not hold, and are not used.
 */
export const windowNames = ['a', 'b'] as const;

export type WindowName = (typeof windowNames)[number];

/**
 * `behind`: what window B writes counts as earlier than everything that it has not heard of, as when its clock jumped
 * back; it is still later than what it replaces.
 */
export type Clock = 'right' | 'behind';

type Write = { readonly rank: number; readonly value: number };

type Cell = { readonly a: Write; readonly b: Write; readonly copy: Write | undefined };

const later = (one: Write, other: Write | undefined) => (other && other.rank > one.rank ? other : one);

const meetingsOf = {
  exchange: ({ a, b, copy }: Cell): Cell => ({ a: later(a, b), b: later(b, a), copy }),
  'keep-copy-of-a': ({ a, b }: Cell): Cell => ({ a, b, copy: a }),
  'keep-copy-of-b': ({ a, b }: Cell): Cell => ({ a, b, copy: b }),
  'import-into-a': ({ a, b, copy }: Cell): Cell => ({ a: later(a, copy), b, copy }),
  'import-into-b': ({ a, b, copy }: Cell): Cell => ({ a, b: later(b, copy), copy }),
};

export type Meeting = keyof typeof meetingsOf;

export const meetings = Object.keys(meetingsOf) as Meeting[];

export function createWindows(clock: Clock) {
  const values: string[] = [];
  const cells: Cell[] = [];
  const codes = new Map<string, number>();
  const tables = new Map<string, string[]>();

  return { begin, look, valuesSeen, write, meet };

  /** Both windows hold the same values, and nothing else was ever written. */
  function begin(start: readonly string[]): string {
    return start
      .map((value) => ({ rank: 0, value: indexOf(value) }))
      .map((both) => codeOf({ a: both, b: both, copy: undefined }))
      .join('');
  }

  /** What a window shows, as a text that is equal when it shows the same. */
  function look(state: string, name: WindowName): string {
    return map(state, `look ${name}`, (cell) => String.fromCharCode(cell[name].value));
  }

  /** What was seen in a look, cell by cell. */
  function valuesSeen(seen: string): string[] {
    return Array.from(seen, (character) => values[character.charCodeAt(0)] ?? '');
  }

  function write(state: string, name: WindowName, written: ReadonlyMap<number, string>): string {
    let next = state;
    for (const [at, value] of written) {
      const index = indexOf(value);
      const cell = map(state.charAt(at), `${name} ${index}`, (before) => codeOf(writeInto(before, name, index)));
      next = next.slice(0, at) + cell + next.slice(at + 1);
    }
    return asSeen(next);
  }

  function meet(state: string, meeting: Meeting): string {
    return asSeen(map(state, meeting, (cell) => codeOf(meetingsOf[meeting](cell))));
  }

  function writeInto(cell: Cell, name: WindowName, value: number): Cell {
    const own = cell[name].rank;
    const latest = Math.max(cell.a.rank, cell.b.rank, cell.copy?.rank ?? 0);
    const rank = clock === 'behind' && name === 'b' ? own + 0.5 : latest + 1;
    return { ...cell, [name]: { rank, value } };
  }

  /** Of a state and its mirror image always the same one. */
  function asSeen(state: string): string {
    if (clock === 'behind') return state;
    const mirrored = map(state, 'mirror', ({ a, b, copy }) => codeOf({ a: b, b: a, copy }));
    return mirrored < state ? mirrored : state;
  }

  /** Every cell by itself; what becomes of a cell is found once. */
  function map(state: string, name: string, become: (cell: Cell) => string): string {
    let table = tables.get(name);
    if (!table) tables.set(name, (table = []));
    let next = '';
    for (let at = 0; at < state.length; at++) {
      const code = state.charCodeAt(at);
      next += table[code] ??= become(cells[code] as Cell);
    }
    return next;
  }

  function indexOf(value: string): number {
    const known = values.indexOf(value);
    return known >= 0 ? known : values.push(value) - 1;
  }

  function codeOf(given: Cell): string {
    const cell = reduce(given);
    const text = JSON.stringify(cell);
    const code = codes.get(text) ?? cells.push(cell) - 1;
    codes.set(text, code);
    return String.fromCharCode(code);
  }

  function reduce({ a, b, copy }: Cell): Cell {
    const writes = [a, b, ...(copy ? [copy] : [])].sort((one, other) => one.rank - other.rank);
    const ranks = new Map<number, number>();
    let last: Write | undefined;
    let rank = 0;
    for (const each of writes) {
      const same = last && (each.rank === last.rank || (clock === 'right' && each.value === last.value));
      if (last && !same) rank += 1;
      ranks.set(each.rank, rank);
      last = each;
    }
    const ranked = ({ rank: before, value }: Write): Write => ({ rank: ranks.get(before) ?? 0, value });
    const told = copy && ranked(copy);
    const reduced = { a: ranked(a), b: ranked(b) };
    if (told && told.rank > Math.min(reduced.a.rank, reduced.b.rank)) return { ...reduced, copy: told };
    return copy ? reduce({ a, b, copy: undefined }) : { ...reduced, copy: undefined };
  }
}
