import type { Evidence } from './closure';
import type { ClosureView } from './closureView';
import type { StepId } from './playbook';

/** Why a step counts as done; undefined as long as it does not, whatever is claimed. */
export function evidenceOf(view: ClosureView, step: StepId): Evidence | undefined {
  const shown = view.steps.find((candidate) => candidate.step === step);
  return shown?.state === 'done' ? shown.evidence : undefined;
}
