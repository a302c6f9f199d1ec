import type { TenantKey } from '../tenant/tenant';
import type { Book } from './book';
import type { Closure } from './closure';
import { performAct, type ActResult, type ClosureAct } from './closureAct';

/** Several acts on one tenant as a single change: each on what the one before it left, all of them or none. */
export function performActs(book: Book, key: TenantKey, acts: readonly ClosureAct[]): ActResult {
  const closures = new Map<TenantKey, Closure>();
  for (const act of acts) {
    const now = { ...book, closures: new Map([...book.closures, ...closures]) };
    const result = performAct(now, key, act);
    if (result.kind === 'refused') return result;
    for (const closure of result.change.closures ?? []) closures.set(closure.tenant.key, closure);
  }
  return { kind: 'changed', change: { closures: [...closures.values()] } };
}
