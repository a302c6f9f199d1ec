import type { Closure } from '../../src/domain/closure/closure';
import type { Tenant, TenantKey } from '../../src/domain/tenant/tenant';

/** A closure just begun, for a tenant with one domain that is also its key. */
export function closureOf(domain: string, change: Partial<Tenant> = {}): Closure {
  return {
    tenant: {
      key: domain as TenantKey,
      name: domain,
      domains: [domain],
      customerContacts: [],
      accountTeamContacts: [],
      workloads: [],
      ...change,
    },
    begun: '2026-11-01',
    done: {},
    drafted: {},
    answered: {},
    declined: {},
  };
}
