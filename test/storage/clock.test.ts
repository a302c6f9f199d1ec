import * as fc from 'fast-check';
import { clockDigits, createClock, isFarAhead, isHlc, timeOf } from '../../src/storage/clock';

const noon = Date.UTC(2026, 2, 2, 12);
const hour = 3_600_000;
const day = 24 * hour;

/** A stamp of that time, as another device gives it. */
const stampOf = (time: number) => createClock(() => time, 'other').stamp();
/** The last stamp of the last millisecond of 2099. */
const lastOf2099 = 'vggkxUz----other';

describe('the clock of the stamps', () => {
  test('counts whole seconds, and on within one', () => {
    const clock = createClock(() => noon + 1234, 'abcde');
    const stamps = [clock.stamp(), clock.stamp(), clock.stamp()];
    expect(stamps.map(timeOf)).toEqual([noon + 1000, noon + 1000, noon + 1000]);
    expect([...new Set(stamps)].sort()).toEqual(stamps);
    expect(stamps.every((hlc) => hlc.endsWith('abcde') && isHlc(hlc))).toBe(true);
  });

  test('goes on when the clock of the device is put back', () => {
    let time = noon;
    const clock = createClock(() => time, 'abcde');
    const before = clock.stamp();
    time -= 3 * hour;
    expect(clock.stamp() > before).toBe(true);
  });

  test.each([0, 2 * hour, 30 * day])('is never behind a stamp that was seen, %i ms ahead', (ahead) => {
    const clock = createClock(() => noon, 'abcde');
    clock.see(stampOf(noon + ahead));
    expect(clock.stamp() > stampOf(noon + ahead)).toBe(true);
  });

  test.each([
    ['32 days ahead', stampOf(noon + 32 * day)],
    ['from the end of 2099', lastOf2099],
    ['that is none', 'now'],
    ['of no time', '-----------other'],
  ])('does not follow a stamp %s', (_what, hlc) => {
    const clock = createClock(() => noon, 'abcde');
    clock.see(hlc);
    expect(timeOf(clock.stamp())).toBe(noon);
  });

  test('writes over a cell from the end of 2099, and over that again, with stamps that every gate takes', () => {
    const clock = createClock(() => noon, 'abcde');
    const first = clock.over(lastOf2099, clock.stamp());
    const second = clock.over(first, clock.stamp());
    expect([lastOf2099, first, second].every(isHlc)).toBe(true);
    expect([lastOf2099, first, second].sort()).toEqual([lastOf2099, first, second]);
  });

  test('gives stamps that sort as they were given, whatever it sees and whatever the device says', () => {
    const event = fc.oneof(
      fc.record({ now: fc.integer({ min: 1, max: Date.UTC(2110, 0) }) }),
      fc.record({ seen: fc.integer({ min: 1, max: Date.UTC(2099, 11) }) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let time = noon;
        const clock = createClock(() => time, 'abcde');
        let last = '';
        for (const each of events) {
          if ('now' in each) time = each.now;
          else clock.see(stampOf(each.seen));
          const next = clock.stamp();
          expect(next > last).toBe(true);
          expect(isHlc(next)).toBe(true);
          last = next;
        }
      }),
      { seed: 20_261_125, numRuns: 200 },
    );
  });
});

describe('a stamp', () => {
  test.each([
    ['of the year 2105', stampOf(1).replace(/^.{7}/, 'xzcN0--'), false],
    ['with a counter that cannot be counted on', '0MkF9z0zzzzabcde', false],
    ['with a digit that is none', '0MkF9z0----abc!e', false],
    ['too short', '0MkF9z0----abcd', false],
    ['of the end of 2099', lastOf2099, true],
    ['of today', stampOf(noon), true],
  ])('%s: %s is one? %s', (_what, hlc, is) => {
    expect(isHlc(hlc)).toBe(is);
  });

  test('sorts by its digits', () => {
    expect([...clockDigits].sort().join('')).toBe(clockDigits);
  });

  test.each([
    [31 * day - hour, false],
    [31 * day + hour, true],
  ])('%i ms ahead is far ahead? %s', (ahead, far) => {
    expect(isFarAhead(stampOf(noon + ahead), noon)).toBe(far);
  });
});
