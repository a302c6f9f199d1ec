import type { Closure, Evidence } from './closure';
import type { StepId } from './playbook';

/**
 * The closure in which a step's mail, taken back as its evidence, does not count when it is seen again: in an answer that
 * quotes it too, whose day it is seen with.
 */
export function declining(closure: Closure, step: StepId, taken: Evidence | undefined): Closure {
  if (taken?.by !== 'mail-sent' && taken?.by !== 'mail-seen') return closure;
  const days = [taken.on, closure.answered[step] ?? '', closure.declined[step] ?? ''];
  return { ...closure, declined: { ...closure.declined, [step]: days.sort().at(-1) } };
}
