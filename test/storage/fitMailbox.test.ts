import { copyName, fitMailbox, isClosedRow } from '../../src/storage/fitMailbox';
import { measureSettings } from '../../src/storage/measureSettings';
import { clockDigits, type Row, type Rows } from '../../src/storage/rows';

/** A stamp of the given second. */
function at(second: number): string {
  const time = second * 1000;
  const digits = Array.from({ length: 7 }, (_, place) => clockDigits.charAt(Math.floor(time / 64 ** (6 - place)) % 64));
  return `${digits.join('')}----GbiQz`;
}

const open = (second: number): Row => ({ name: ['Open', at(1)], 's:notes': ['{}', at(second)] });
const closed = (second: number): Row => ({
  's:queue-confirmed': ['{}', at(1)],
  's:fm-unassigned': ['{}', at(second)],
});
const discarded = (second: number): Row => ({ discarded: [true, at(second)] });
const link = (target: string, second: number): Row => ({ t: [target, at(second)] });

const rows: Rows = {
  closures: new Map([
    ['open-old.com', open(10)],
    ['open-new.com', open(50)],
    ['closed-old.com', closed(20)],
    ['closed-new.com', closed(40)],
    ['discarded.com', discarded(60)],
  ]),
  links: new Map([
    ['toOpenNew', link('open-new.com', 5)],
    ['toClosed', link('closed-old.com', 70)],
    ['nobody', link('none', 3)],
  ]),
};

/** Ten characters a row, so that a limit is a number of rows. */
const pack = ({ closures, links }: Rows) =>
  [...closures.keys(), ...links.keys()].map((key) => key.padEnd(10, '.').slice(0, 10)).join('');
const limitFor = (count: number) => measureSettings({ [copyName]: '' }) + count * 10;
const fit = (count: number) => fitMailbox(rows, isClosedRow, pack, limitFor(count));

describe('what the mailbox has room for', () => {
  it.each<[number, readonly string[], readonly string[]]>([
    [8, [], []],
    [7, ['discarded.com'], []],
    [6, ['discarded.com', 'closed-old.com'], []],
    [5, ['discarded.com', 'closed-old.com'], []],
    [4, ['discarded.com', 'closed-old.com', 'closed-new.com'], []],
    [3, ['discarded.com', 'closed-old.com', 'closed-new.com'], ['open-old.com']],
    [1, ['discarded.com', 'closed-old.com', 'closed-new.com'], ['open-old.com', 'open-new.com']],
    [0, ['discarded.com', 'closed-old.com', 'closed-new.com'], ['open-old.com', 'open-new.com']],
  ])('with room for %i rows', (count, leftClosed, leftOpen) => {
    const { leftOut, value, filled } = fit(count);
    expect(leftOut).toEqual({ closed: leftClosed, open: leftOpen });
    expect(measureSettings({ [copyName]: value })).toBeLessThanOrEqual(limitFor(count));
    expect(filled).toBe(measureSettings({ [copyName]: value }) / limitFor(count));
  });

  test('loses the links to a tenant with the tenant, and keeps the others', () => {
    expect(fit(5).value).not.toContain('toClosed');
    expect(fit(5).value).toContain('toOpenNew');
    expect(fit(5).value).toContain('nobody');
  });

  test('does not depend on the order in which the rows came', () => {
    const turned = { closures: new Map([...rows.closures].sort(([a], [b]) => (a < b ? 1 : -1))), links: rows.links };
    for (let count = 0; count < 8; count++)
      expect(fitMailbox(turned, isClosedRow, pack, limitFor(count)).leftOut).toEqual(fit(count).leftOut);
  });

  test('asks for few packings, even among a thousand rows', () => {
    const closures = new Map(Array.from({ length: 1000 }, (_, second) => [`tenant-${second}.com`, closed(second)]));
    let packings = 0;
    const counted = (some: Rows) => {
      packings++;
      return pack(some);
    };
    const { leftOut } = fitMailbox({ closures, links: new Map() }, isClosedRow, counted, limitFor(303));
    expect(leftOut.closed).toHaveLength(697);
    expect(packings).toBeLessThan(8);
  });

  test('says closed only when both steps are there', () => {
    const { ['s:fm-unassigned']: _, ...halfway } = closed(1);
    const undone: Row = { ...closed(1), 's:queue-confirmed': [undefined, at(2)] };
    expect([closed(1), halfway, undone, open(1)].map(isClosedRow)).toEqual([true, false, false, false]);
  });
});
