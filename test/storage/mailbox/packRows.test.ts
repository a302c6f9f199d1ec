import * as fc from 'fast-check';
import { packRows } from '../../../src/storage/mailbox/packRows';
import { noRows, type Row, type Rows } from '../../../src/storage/rows';
import { unpackRows } from '../../../src/storage/mailbox/unpackRows';
import { manyTenants } from '../../../tools/bench/manyTenants.js';
import { anyRows, sorted } from '../anyRows';

function again(rows: Rows): Rows {
  const unpacked = unpackRows(packRows(rows));
  if (unpacked.kind !== 'rows') throw new Error(`expected rows, got ${unpacked.kind}`);
  return unpacked.rows;
}

describe('packed rows', () => {
  test('come back as they were, whatever is in them', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(sorted(again(rows))).toEqual(sorted(rows));
      }),
      { seed: 20_261_120, numRuns: 200 },
    );
  });

  it.each([
    ['no rows', noRows],
    ['one tenant', manyTenants(1)],
    ['fifty tenants', manyTenants(50, 2)],
    ['a row without cells', { closures: new Map([['contoso.com', {}]]), links: new Map([['x', {}]]) }],
  ])('come back as they were: %s', (_, rows) => {
    expect(sorted(again(rows))).toEqual(sorted(rows));
  });

  test('are the same text for the same rows, in whatever order they came', () => {
    const { closures, links } = manyTenants(20, 3);
    const backwards = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? 1 : -1));
    const turned = new Map(
      backwards(closures).map(([key, row]) => [key, Object.fromEntries(backwards(Object.entries(row)))]),
    );
    expect(packRows({ closures: turned, links })).toBe(packRows({ closures, links }));
  });

  test('are printable ASCII that JSON leaves alone', () => {
    const packed = packRows(manyTenants(40, 4));
    expect(packed).toMatch(/^1:[!-~]+$/);
    expect(packed).not.toMatch(/["\\<]/);
  });

  test('come back as they were with what another version adds: a step, a fact, evidence, a mail kind, a kind of cell', () => {
    const hlc = 'Nn1JUF-----abcde';
    const { closures, links } = manyTenants(20, 3);
    const added: Row = {
      's:escalated': ['{"on":"2026-03-14","by":"escalation","grade":{"of":[1,null]},"words":"ja, erledigt"}', hlc],
      'p:escalated': ['{"on":"2026-03-14","mail":"escalation-mail"}', hlc],
      seats: [1386, hlc],
      'z:later': [false, hlc],
    };
    const later = new Map(Array.from(closures, ([key, row]) => [key, { ...row, ...added }]));
    expect(sorted(again({ closures: later, links }))).toEqual(sorted({ closures: later, links }));
  });
});
