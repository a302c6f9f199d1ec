import type { ClosureView } from '../closure/closureView';
import { isDay } from '../day';
import { evidenceOf } from '../closure/evidenceOf';
import { nextActionDate } from '../closure/playbook';

/** The next action date of a closure: counted from the day it was set in FTOP, until then from today. */
export function nextActionOf(view: ClosureView, today: string): string {
  const set = evidenceOf(view, 'next-action-date')?.on;
  return nextActionDate(new Date(`${set !== undefined && isDay(set) ? set : today}T00:00`));
}
