import * as fc from 'fast-check';
import { packRows } from '../../../src/storage/mailbox/packRows';
import { checkSum, toPrintable } from '../../../src/storage/mailbox/packing/printable';
import { unpackRows } from '../../../src/storage/mailbox/unpackRows';
import { manyTenants } from '../../../tools/bench/manyTenants.js';

const packed = packRows(manyTenants(3, 5));

describe('a copy that packRows did not write', () => {
  it.each([
    ['nothing', undefined, 'empty'],
    ['null, as Outlook says nothing', null, 'empty'],
    ['an empty text', '', 'empty'],
    ["another add-in's object", { theme: 'dark' }, 'damaged'],
    ['a list', [1, 2, 3], 'damaged'],
    ['a number', 7, 'damaged'],
    ['true', true, 'damaged'],
    ['JSON of another time', '{"v":1}', 'damaged'],
    ['a version without a copy', '1:', 'damaged'],
    ['version 0', packed.replace('1:', '0:'), 'damaged'],
    ['a later version', packed.replace('1:', '2:'), 'newer'],
    ['a much later version of another shape', '12:?', 'newer'],
    ['a line break at its end', `${packed}\n`, 'damaged'],
    ['a blank before it', ` ${packed}`, 'damaged'],
    ['two copies in one', packed + packed, 'damaged'],
    ['HTML entities', packed.replace(/[&>]/g, '&amp;'), 'damaged'],
  ])('is told by its kind: %s', (_, copy, kind) => {
    expect(unpackRows(copy)).toEqual({ kind });
  });

  test('is damaged when it was cut off anywhere', () => {
    for (let length = 1; length < packed.length; length++)
      expect(unpackRows(packed.slice(0, length))).toEqual({ kind: 'damaged' });
  });

  test('is never taken for rows when a bit of it flipped', () => {
    for (let at = 0; at < packed.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(packed.charCodeAt(at) ^ (1 << bit));
        const { kind } = unpackRows(packed.slice(0, at) + flipped + packed.slice(at + 1));
        expect(at === 0 ? ['damaged', 'newer'] : ['damaged']).toContain(kind);
      }
  });

  test('is never taken for rows when two characters changed places', () => {
    const swapped = Array.from(packed)
      .map((_, at) => packed.slice(0, at) + packed.charAt(at + 1) + packed.charAt(at) + packed.slice(at + 2))
      .filter((copy) => copy !== packed);
    expect(new Set(swapped.map((copy) => unpackRows(copy).kind))).toEqual(new Set(['damaged']));
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string({ maxLength: 200 }).map((text) => `1:${text}`),
        ),
        (copy) => {
          expect(['damaged', 'newer', 'empty']).toContain(unpackRows(copy).kind);
        },
      ),
      { seed: 20_261_121, numRuns: 500 },
    );
  });

  test('never throws, even with a check sum that fits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toPrintable(bytes);
        expect(['damaged', 'rows']).toContain(unpackRows(`1:${checkSum(text)}${text}`).kind);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
