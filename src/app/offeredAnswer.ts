import type { Closure } from '../domain/closure/closure';
import type { ClosureView } from '../domain/closure/closureView';
import type { OfferedAnswer } from '../domain/reading/threadEvidence';
import { workOf, type PaneState } from './paneState';

/** The open mail's answer about the closure, as long as the FM has not said what it means. */
export function offeredAnswer(state: PaneState, closure: Closure, { steps }: ClosureView): OfferedAnswer | undefined {
  const { answer } = workOf(state);
  if (!answer || answer.tenant !== closure.tenant.key || closure.notYet?.[answer.mail] !== undefined) return undefined;
  // Said is also said where the tenant is in a queue in which it should not be.
  const isSaid = steps.some(
    ({ step, state: stands }) => step === 'queue-confirmed' && ['done', 'disputed'].includes(stands),
  );
  return isSaid ? undefined : answer;
}
