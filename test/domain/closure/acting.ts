import type { Book } from '../../../src/domain/closure/book';
import type { Closure, Evidence } from '../../../src/domain/closure/closure';
import { performAct, type ClosureAct } from '../../../src/domain/closure/closureAct';
import type { StepId } from '../../../src/domain/closure/playbook';
import { uniteClosure } from '../../../src/domain/closure/uniteClosures';
import { byFm, closureOf, evidenceFor, keyOf, stepsBefore } from './closures';

export const contoso = keyOf('contoso.com');
export const fabrikam = keyOf('fabrikam.com');

export const upTo = (step: StepId) =>
  closureOf(contoso, {}, { done: Object.fromEntries(stepsBefore(step).map((each) => [each, evidenceFor(each)])) });
export const merged = (name: string, into: string, rest: Partial<Closure> = {}) =>
  closureOf(name, { mergedInto: keyOf(into) }, rest);

export const complete = (step: StepId, evidence: object = {}): ClosureAct => ({
  type: 'complete',
  step,
  evidence: { ...byFm(), ...evidence },
});
export const onDay = (day: number) => byFm(day).on;
export const mail = (by: Evidence['by'], day: number, rest: object = {}) => ({ on: onDay(day), by, ...rest });

/** What the closures are after an act; a refusal is no answer here. */
export function after(book: Book, act: ClosureAct, key = contoso): Book {
  const result = performAct(book, key, act);
  if (result.kind === 'refused') throw new Error(`expected a change, got ${result.because.kind}`);
  const changed = (result.change.closures ?? []).map((closure) => [closure.tenant.key, closure] as const);
  return { ...book, closures: new Map([...book.closures, ...changed]) };
}

export function shownAfter(book: Book, act: ClosureAct, key = contoso): Closure {
  const shown = uniteClosure(after(book, act, key), key);
  if (!shown) throw new Error(`expected a closure of ${key}`);
  return shown;
}

/** Which closures an act changes. */
export function changedBy(book: Book, act: ClosureAct, key = contoso): string[] {
  const result = performAct(book, key, act);
  return result.kind === 'changed' ? (result.change.closures ?? []).map(({ tenant }) => tenant.key) : [];
}
