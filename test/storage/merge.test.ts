import * as fc from 'fast-check';
import { clockDigits } from '../../src/storage/clock';
import { graveOf, isGrave, isOutdated, mergeRow, removedName, survivorsOf } from '../../src/storage/merge';
import type { Row, Stamp } from '../../src/storage/rows';

/** A stamp of the given second, by one of two devices. */
const at = (second: number, by = 'aaaaa') => `0MkF9z${clockDigits.charAt(second)}----${by}`;
const anna = 'c:anna@a.example';

const cellNames = ['name', 's:notes', anna, removedName(anna), 'd:a.example'];
const anyRow: fc.Arbitrary<Row> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...cellNames),
      fc.constantFrom('A', 'B', true, undefined),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('aaaaa', 'bbbbb'),
    ),
    { maxLength: 6 },
  )
  .map((cells) => {
    // The removed name holds nothing else.
    const row: Record<string, Stamp> = Object.create(null);
    for (const [cell, value, second, by] of cells)
      row[cell] = [cell.startsWith('x:') ? undefined : value, at(second, by)];
    return mergeRow({}, row).row;
  });
const merged = (...rows: Row[]) => rows.reduce((one, other) => mergeRow(one, other).row, {});
const plain = (row: Row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('two copies of a row', () => {
  test('come to the same in whatever order and however often they meet', () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyRow, (a, b, c) => {
        const all = plain(merged(a, b, c));
        for (const order of [
          [c, b, a],
          [b, a, c],
          [a, b, a, c, b],
          [merged(a, b), merged(b, c)],
          [a, merged(c, b)],
        ])
          expect(plain(merged(...order))).toEqual(all);
      }),
      { seed: 20_261_126, numRuns: 2_000 },
    );
  });

  test.each<[string, Row, Row, Row]>([
    ['the later value', { name: ['A', at(1)] }, { name: ['B', at(2)] }, { name: ['B', at(2)] }],
    [
      'a removed cell as removed',
      { 's:notes': ['{}', at(1)] },
      { 's:notes': [undefined, at(2)] },
      { 's:notes': [undefined, at(2)] },
    ],
    [
      'a removed contact as a hash',
      { [anna]: ['Anna', at(1)] },
      { [anna]: [undefined, at(2)] },
      { [removedName(anna)]: [undefined, at(2)] },
    ],
    [
      'it so though an older copy has the contact',
      { [removedName(anna)]: [undefined, at(2)] },
      { [anna]: ['Anna', at(1)] },
      { [removedName(anna)]: [undefined, at(2)] },
    ],
    [
      'a contact that was added again',
      { [removedName(anna)]: [undefined, at(2)] },
      { [anna]: ['Anna', at(3)] },
      { [anna]: ['Anna', at(3)] },
    ],
    [
      'cells of which it knows nothing',
      { name: ['A', at(1)] },
      { later: [7, at(1)] },
      { name: ['A', at(1)], later: [7, at(1)] },
    ],
  ])('have %s', (_what, one, other, both) => {
    expect(plain(merged(one, other))).toEqual(plain(both));
    expect(plain(merged(other, one))).toEqual(plain(both));
  });

  test('say which cells were later', () => {
    const { later } = mergeRow({ name: ['A', at(2)], id: ['1', at(1)] }, { name: ['B', at(1)], id: ['2', at(2)] });
    expect(plain(later)).toEqual({ id: ['2', at(2)] });
  });
});

describe('what was removed', () => {
  test.each([
    ['a contact', anna, true],
    ['one of the account team', 'a:kim@microsoft.com', true],
    ['a domain', 'd:a.example', true],
    ['a workload', 'w:Intune', false],
    ['a tick', 's:notes', false],
  ])('names nobody: %s', (_what, cell, hashed) => {
    expect(removedName(cell)).toMatch(hashed ? /^x:[-\w]{9}$/ : /^[ws]:/);
    expect(removedName(removedName(cell))).toBe(removedName(cell));
  });

  test('is a whole closure: its hash is all that is left', () => {
    expect(graveOf('t:a.example')).toMatch(/^t:#[-\w]{9}$/);
    expect(graveOf('t:a.example')).not.toBe(graveOf('t:b.example'));
    expect(isGrave(graveOf('t:a.example'))).toBe(true);
    expect(graveOf(graveOf('t:a.example'))).toBe(graveOf('t:a.example'));
    expect(['t:a.example', 't:#tag@a.example', 't:#'].some(isGrave)).toBe(false);
  });

  test.each<[string, Row, Row | undefined]>([
    ['all that was written before', { begun: ['2026-03-02', at(1)], name: ['A', at(2)] }, undefined],
    [
      'but not a tick of somebody who knew nothing of it',
      { begun: ['2026-03-02', at(1)], 's:notes': ['{}', at(4)] },
      { 's:notes': ['{}', at(4)] },
    ],
    [
      'but not what was begun anew',
      { begun: ['2026-03-09', at(4)], name: ['A', at(4)], id: ['1', at(1)] },
      { begun: ['2026-03-09', at(4)], name: ['A', at(4)] },
    ],
  ])('is a whole closure: %s', (_what, row, left) => {
    expect(survivorsOf(row, at(3))).toEqual(left);
  });

  test.each<[string, Row, Row | undefined, boolean]>([
    ['what the row still says', { name: ['A', at(1)] }, { name: ['B', at(2)] }, false],
    ['what it no longer says', { [anna]: ['Anna', at(1)] }, { [removedName(anna)]: [undefined, at(2)] }, true],
    ['an untick', { 's:notes': [undefined, at(1)] }, {}, false],
    ['anything, once the row is gone', { name: ['A', at(1)] }, undefined, true],
  ])('makes a copy outdated that says %s', (_what, copy, row, outdated) => {
    expect(isOutdated(copy, row)).toBe(outdated);
  });
});
