import { viewClosure } from '../../src/domain/closure/closureView';
import { nextActionOf } from '../../src/domain/ftop/nextActionDate';
import { readKnowledge } from '../../src/host/sending/sendingGate';
import { fullDay } from '../../src/taskpane/ftop/fullDay';
import { formatDay } from '../../src/taskpane/shared/formatDay';
import { closureOf } from '../app/sampleClosure';
import { daysBetween, isDay } from '../../src/domain/day';

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

describe('days between two days', () => {
  it.each([
    ['the same day', '2026-03-12', '2026-03-12', 0],
    ['a night', '2026-03-12', '2026-03-13', 1],
    ['the hour that summer time takes', '2026-03-28', '2026-03-30', 2],
    ['a year', '2026-01-01', '2027-01-01', 365],
    ['a clock that jumped back', '2026-03-13', '2026-03-12', 0],
    ['a day that is none', 'soon', '2026-03-12', 0],
  ])('%s', (_rule, from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a day that no calendar has, wherever one is read', () => {
  const key = 'contoso.com';
  it.each(['2026-99-99', '2027-02-29', '2026-13-01', 'soon', ''])('%j', (day) => {
    expect(isDay(day)).toBe(false);
    expect(formatDay(day, 'en-US')).toBe(day);
    expect(fullDay(day, 'en-US', 'long')).toBe(day);
    const closure = closureOf(key);
    const known = { ...closure, done: { 'next-action-date': { on: day, by: 'fm' } as const } };
    expect(nextActionOf(viewClosure(known), '2026-03-01')).toBe('2027-12-31');
    const told = {
      reader: { address: 'me@x.example', language: 'en-US' },
      sides: { own: [], accountTeam: [] },
      tenants: [
        { key, name: 'Contoso', domains: [key], sent: { 'assignment-request': day, 'account-team': '2026-03-01' } },
      ],
      links: {},
    };
    expect(readKnowledge(told)?.tenants).toMatchObject([{ sent: { 'account-team': '2026-03-01' } }]);
    expect(JSON.stringify(readKnowledge(told))).not.toContain('assignment-request');
  });
});
