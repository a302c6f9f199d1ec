import { isDay } from '../../src/domain/day';

describe('a day', () => {
  it.each([
    ['a day of the calendar', '2026-03-31', true],
    ['29 February of a leap year', '2028-02-29', true],
    ['no 29 February of another', '2026-02-29', false],
    ['no 31 April', '2026-04-31', false],
    ['no 13th month', '2026-13-01', false],
    ['no day 0', '2026-03-00', false],
    ['no shorter form', '2026-3-1', false],
    ['no time of day', '2026-03-01T10:00', false],
    ['no other notation', '01.03.2026', false],
    ['nothing empty', '', false],
  ])('is %s', (_rule, text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});
