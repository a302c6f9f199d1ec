import * as fc from 'fast-check';
import type { ClosureView, Pending } from '../../../src/domain/closure/closureView';
import { remindersDue, workingDaysBetween } from '../../../src/domain/closure/workingDays';

const dayAt = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** Day by day. */
function counted(from: string, to: string): number {
  let count = 0;
  for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000)
    if (![0, 6].includes(new Date(at).getUTCDay())) count += 1;
  return count;
}

describe('working days', () => {
  it.each([
    ['none on the day itself', '2026-11-20', '2026-11-20', 0],
    ['one from Thursday to Friday', '2026-11-19', '2026-11-20', 1],
    ['none over the weekend', '2026-11-20', '2026-11-22', 0],
    ['one from Friday to Monday', '2026-11-20', '2026-11-23', 1],
    ['one from Saturday to Monday', '2026-11-21', '2026-11-23', 1],
    ['five in a week', '2026-11-18', '2026-11-25', 5],
    ['over the end of February', '2028-02-28', '2028-03-01', 2],
    ['over the end of the year', '2026-12-31', '2027-01-04', 2],
    ['none when the clock jumped back', '2026-11-25', '2026-11-20', 0],
    ['none to a day that is none', '2026-11-25', 'soon', 0],
  ])('are %s', (_rule, from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('are those that one counts day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: -3, max: 400 }), (start, length) => {
        const [from, to] = [dayAt(start), dayAt(start + length)];
        expect(workingDaysBetween(from, to)).toBe(counted(from, to));
      }),
      { seed: 51, numRuns: 300 },
    );
  });
});

describe('a reminder', () => {
  const view = (...pending: Pending[]): ClosureView => ({
    steps: [],
    next: undefined,
    progress: { done: 0, total: 0 },
    closed: false,
    disputes: [],
    pending,
    waiting: undefined,
  });
  const team: Pending = { for: 'assignment-team', step: 'queue-confirmed', since: '2026-11-13' };
  const accountTeam: Pending = { for: 'account-team', step: 'atu-mail', since: '2026-11-13' };
  const customer: Pending = { for: 'customer', step: 'customer-mail', since: '2026-11-13' };

  it.each<[string, Pending, string, boolean]>([
    ['is not due before the days are over', team, '2026-11-19', false],
    ['is due to the Assignment team when they are over', team, '2026-11-20', true],
    ['is due to the account team too', accountTeam, '2026-11-20', true],
    ['is never due to the customer', customer, '2027-11-20', false],
    ['is not due soon after another', { ...team, reminded: '2026-11-19' }, '2026-11-25', false],
    ['is due again when nothing came of it', { ...team, reminded: '2026-11-19' }, '2026-11-26', true],
  ])('%s', (_rule, pending, today, due) => {
    expect(remindersDue(view(pending), today, 5)).toEqual(due ? [pending] : []);
  });
});
