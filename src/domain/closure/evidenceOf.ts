import type { Evidence } from './closure';
import { stepIn, type ClosureView } from './closureView';
import type { StepId } from './playbook';

/** Why a step counts as done; undefined as long as it does not, whatever is claimed. */
export function evidenceOf(view: ClosureView, step: StepId): Evidence | undefined {
  const { state, evidence } = stepIn(view, step);
  return state === 'done' ? evidence : undefined;
}
