import type { Closure } from '../../src/domain/closure/closure';
import type { Tenant, TenantKey } from '../../src/domain/tenant/tenant';

/** A tenant's key, from its text. */
export const keyOf = (text: string) => text as TenantKey;

/** A closure of the tenant with this key, begun and nothing more, but for what is given. */
export function sampleClosure(
  key: string,
  { tenant, ...rest }: Partial<Omit<Closure, 'tenant'>> & { tenant?: Partial<Tenant> } = {},
): Closure {
  return {
    tenant: {
      key: keyOf(key),
      name: key,
      domains: [key],
      customerContacts: [],
      accountTeamContacts: [],
      workloads: [],
      ...tenant,
    },
    begun: '2026-03-02',
    done: {},
    drafted: {},
    answered: {},
    declined: {},
    ...rest,
  };
}
