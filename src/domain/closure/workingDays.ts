import type { ClosureView, Pending } from './closureView';
import { dateOf } from '../day';
import { stepOf } from './playbook';

const day = 86_400_000;

/** Mondays to Fridays after one day up to and including another, holidays too; 0 when the clock jumped back. */
export function workingDaysBetween(from: string, to: string): number {
  const after = dateOf(from)?.getTime();
  const last = dateOf(to)?.getTime();
  if (after === undefined || last === undefined || last <= after) return 0;
  return workingDaysUpTo(last / day) - workingDaysUpTo(after / day);
}

/** Working days from the first Monday of 1970, which was day 4, up to and including a day since 1970. */
function workingDaysUpTo(days: number): number {
  const weeks = Math.floor((days - 4) / 7);
  return weeks * 5 + Math.min(days - 4 - weeks * 7 + 1, 5);
}

/** Who is awaited for so many working days, counted anew from the last reminder, that another one is due. */
export function remindersDue({ pending }: ClosureView, today: string, afterWorkingDays: number): Pending[] {
  return pending.filter(
    ({ step, since, reminded }) =>
      stepOf(step).answer?.remind !== false && workingDaysBetween(reminded ?? since, today) >= afterWorkingDays,
  );
}
