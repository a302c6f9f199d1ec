import type { ClosureView } from './closureView';
import { evidenceOf } from './evidenceOf';
import { stepOf, stepsTogether, type StepId, type Together } from './playbook';

/**
 * What can be said in one breath with an open step: of the inputs those that are left, if more than one; of the
 * discussion all or nothing, since it is what one meeting comes to.
 */
export function saidTogether(
  step: StepId,
  view: ClosureView,
): { readonly together: Together; readonly steps: readonly StepId[] } | undefined {
  const { together } = stepOf(step);
  if (!together) return undefined;
  const all = stepsTogether(together);
  const open = all.filter((each) => !evidenceOf(view, each));
  const isOne = together === 'inputs' ? open.length > 1 : open.length === all.length;
  return isOne ? { together, steps: open } : undefined;
}
