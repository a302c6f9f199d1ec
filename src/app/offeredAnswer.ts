import type { Closure } from '../domain/closure/closure';
import { stepIn, type ClosureView } from '../domain/closure/closureView';
import { interlock } from '../domain/closure/playbook';
import type { OfferedAnswer } from '../domain/reading/threadEvidence';
import { workOf, type PaneState } from './paneState';

/** The open mail's answer about the closure, as long as the FM has not said what it means. */
export function offeredAnswer(state: PaneState, closure: Closure, view: ClosureView): OfferedAnswer | undefined {
  const { answer } = workOf(state);
  if (!answer || answer.tenant !== closure.tenant.key || closure.notYet?.[answer.mail] !== undefined) return undefined;
  // Said is also said where the tenant is in a queue in which it should not be.
  const isSaid = ['done', 'disputed'].includes(stepIn(view, interlock.confirmation).state);
  return isSaid ? undefined : answer;
}
