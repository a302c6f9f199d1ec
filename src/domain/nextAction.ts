import type { ClosureView } from './closureView';
import { evidenceOf } from './evidenceOf';
import { nextActionDate } from './playbook';

/** The next action date of a closure: counted from the day it was set in FTOP, until then from today. */
export function nextActionOf(view: ClosureView, today: string): string {
  return nextActionDate(new Date(`${evidenceOf(view, 'next-action-date')?.on ?? today}T00:00`));
}
