import type { Book } from '../../../src/domain/closure/book';
import type { Closure, Evidence } from '../../../src/domain/closure/closure';
import { playbook, type StepId } from '../../../src/domain/closure/playbook';
import type { Tenant, TenantKey } from '../../../src/domain/tenant/tenant';

export const keyOf = (name: string) => name as TenantKey;

/** The FM's word for a step, given on a day of March. */
export const byFm = (day = 2): Evidence => ({ on: `2026-03-${String(day).padStart(2, '0')}`, by: 'fm' });

/** What makes each step done, for a tenant in EMEA whose customer is not ready for more. */
export function evidenceFor(step: StepId): Evidence {
  const given: Partial<Record<StepId, Evidence>> = {
    readiness: { ...byFm(), ready: false },
    'queue-confirmed': { ...byFm(), region: 'EMEA' },
  };
  return given[step] ?? byFm();
}

/** The steps that stand before this one, all of them when none is given. */
export function stepsBefore(step?: StepId): StepId[] {
  const ids = playbook.map(({ id }) => id);
  return step ? ids.slice(0, ids.indexOf(step)) : ids;
}

/** A closure of a tenant in EMEA with an account team; what is given replaces that. */
export function closureOf(name: string, tenant: Partial<Tenant> = {}, rest: Partial<Closure> = {}): Closure {
  return {
    tenant: {
      key: keyOf(name),
      name,
      domains: [name],
      region: 'EMEA',
      customerContacts: [],
      accountTeamContacts: [{ name: 'Ana', address: 'ana@microsoft.com' }],
      workloads: [],
      ...tenant,
    },
    begun: '2026-03-01',
    done: {},
    drafted: {},
    answered: {},
    declined: {},
    ...rest,
  };
}

/** The same closure without one of the tenant's optional facts. */
export function lacking(closure: Closure, fact: keyof Tenant): Closure {
  const { [fact]: _removed, ...others } = closure.tenant;
  return { ...closure, tenant: others as Tenant };
}

export function bookOf(...closures: readonly Closure[]): Book {
  return { closures: new Map(closures.map((closure) => [closure.tenant.key, closure])), links: new Map() };
}
