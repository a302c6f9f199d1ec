import type { Closure } from '../domain/closure/closure';
import { stepIn, viewClosure, type ClosureView } from '../domain/closure/closureView';
import { interlock } from '../domain/closure/playbook';
import type { OfferedAnswer } from '../domain/reading/threadEvidence';
import type { PaneState } from './paneState';
import { workOf } from './selectors';

/** What is done, open and next of a closure that is shown. */
export function viewOf({ memo }: PaneState, closure: Closure): ClosureView {
  return memo('view', [closure], () => viewClosure(closure));
}

/** The open mail's answer about the closure, as long as the FM has not said what it means. */
export function offeredAnswer(state: PaneState, closure: Closure): OfferedAnswer | undefined {
  const { answer } = workOf(state);
  if (!answer || answer.tenant !== closure.tenant.key || closure.notYet?.[answer.mail] !== undefined) return undefined;
  // Said is also said where the tenant is in a queue in which it should not be.
  const isSaid = ['done', 'disputed'].includes(stepIn(viewOf(state, closure), interlock.confirmation).state);
  return isSaid ? undefined : answer;
}
