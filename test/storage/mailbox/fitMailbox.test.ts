import { playbook } from '../../../src/domain/closure/playbook';
import { cellsOf } from '../../../src/storage/cells';
import { copyName, fitMailbox, isClosedRow } from '../../../src/storage/mailbox/fitMailbox';
import type { Closure } from '../../../src/domain/closure/closure';
import { measureSettings } from '../../../src/storage/mailbox/measureSettings';
import { clockDigits } from '../../../src/storage/clock';
import type { Row, Rows } from '../../../src/storage/rows';
import { closureOf } from '../../app/sampleClosure';

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
const isClosed = (row: Row) => row['s:fm-unassigned'] !== undefined;
const fitInto = (count: number, guess = 0) => fitMailbox(rows, { isClosed, pack, limit: limitFor(count), guess });

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
  ])('with room for %i rows', async (count, leftClosed, leftOpen) => {
    const { leftOut, value, filled } = await fitInto(count);
    expect(leftOut).toEqual({ closed: leftClosed, open: leftOpen });
    expect(measureSettings({ [copyName]: value })).toBeLessThanOrEqual(limitFor(count));
    expect(filled).toBe(measureSettings({ [copyName]: value }) / limitFor(count));
  });

  test('loses the words of answers first, and no tenant as long as that is enough', async () => {
    const said = '{"on":"2026-03-14","by":"reply","words":"' + 'ja '.repeat(90) + '"}';
    const speaking = new Map(
      Array.from(rows.closures, ([key, row]) => [key, { ...row, 's:ending-understood': [said, at(1)] as const }]),
    );
    const json = (some: Rows) => JSON.stringify([...some.closures]);
    const roomy = await fitMailbox({ closures: speaking, links: new Map() }, { isClosed, pack: json });
    expect(roomy.value).toContain('ja ja');
    const limit = measureSettings({ [copyName]: roomy.value }) - 1;
    const narrow = await fitMailbox({ closures: speaking, links: new Map() }, { isClosed, pack: json, limit });
    expect(narrow.leftOut).toEqual({ closed: [], open: [] });
    expect(narrow.value).not.toContain('ja ja');
    expect(narrow.value.split('reply')).toHaveLength(speaking.size + 1);
  });

  test('loses the links to a tenant with the tenant, and keeps the others', async () => {
    const { value } = await fitInto(5);
    expect(value).not.toContain('toClosed');
    expect(value).toContain('toOpenNew');
    expect(value).toContain('nobody');
  });

  test('does not depend on the order in which the rows came', async () => {
    const turned = { closures: new Map([...rows.closures].sort(([a], [b]) => (a < b ? 1 : -1))), links: rows.links };
    for (let count = 0; count < 8; count++)
      expect((await fitMailbox(turned, { isClosed, pack, limit: limitFor(count) })).leftOut).toEqual(
        (await fitInto(count)).leftOut,
      );
  });

  test('does not depend on how many had no room the last time', async () => {
    for (let count = 0; count <= 8; count++)
      for (let guess = 0; guess <= 9; guess++) expect(await fitInto(count, guess)).toEqual(await fitInto(count));
  });

  test('asks for few packings, even among a thousand rows, and two when it was the same the last time', async () => {
    const closures = new Map(Array.from({ length: 1000 }, (_, second) => [`tenant-${second}.com`, closed(second)]));
    let packings = 0;
    const counted = (some: Rows) => {
      packings++;
      return pack(some);
    };
    const parts = { isClosed, pack: counted, limit: limitFor(303) };
    const { leftOut } = await fitMailbox({ closures, links: new Map() }, parts);
    expect(leftOut.closed).toHaveLength(697);
    expect(packings).toBeLessThan(8);
    packings = 0;
    await fitMailbox({ closures, links: new Map() }, { ...parts, guess: 697 });
    expect(packings).toBe(2);
  });

  test('calls closed what the closure itself comes to: every step up to the last', () => {
    const begun = closureOf('akita.example', { region: 'APJ' });
    const rowOf = (closure: Closure): Row =>
      Object.fromEntries(Object.entries(cellsOf(closure)).map(([cell, value]) => [cell, [value, at(1)]]));
    const evidence = { on: '2026-11-20', by: 'fm' as const, region: 'APJ' as const, ready: false };
    const done = Object.fromEntries(playbook.map(({ id }) => [id, evidence]));
    const { notes: _, ...withoutNotes } = done;
    expect(isClosedRow(rowOf({ ...begun, done }))).toBe(true);
    expect(isClosedRow(rowOf({ ...begun, done: withoutNotes }))).toBe(false);
    expect(isClosedRow(rowOf(begun))).toBe(false);
    expect(isClosedRow({ 's:notes': ['{}', at(1)] })).toBe(false);
  });
});
