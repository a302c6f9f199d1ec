import type { Closure, Evidence } from './closure';
import { isMail } from './mailAgain';
import type { StepId } from './playbook';

/**
 * The closure in which a step's mail, taken back as its evidence, does not count when it is seen again: in an answer that
 * quotes it too, whose day it is seen with. The draft that it stood in is gone with it.
 */
export function revokeEvidence(closure: Closure, step: StepId, taken: Evidence | undefined): Closure {
  if (!taken || !isMail(taken)) return closure;
  const days = [taken.on, closure.answered[step] ?? '', closure.declined[step] ?? ''];
  const day = days.sort().at(-1) ?? taken.on;
  const { [step]: draft, ...others } = closure.drafted;
  const drafted = draft && draft.on <= day ? others : closure.drafted;
  return { ...closure, drafted, declined: { ...closure.declined, [step]: day } };
}

/**
 * Whether the FM took back the mails of that day as evidence for the step. Of several mails on one day nobody can tell
 * which it was: they count if a draft was begun on it since, and as soon as one of them counted.
 */
export function isRevoked({ declined, drafted, done }: Closure, step: StepId, on: string): boolean {
  const day = declined[step];
  if (!day || on > day) return false;
  const known = done[step];
  const another = drafted[step]?.on === day || (known && isMail(known) && known.on === day);
  return on < day || !another;
}
