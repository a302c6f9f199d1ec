import type { Tenant } from './tenant';

/** What the FM may know of a tenant or not. */
export const tenantFacts = ['tenantId', 'region', 'language', 'nextMeeting'] as const;

type Optional = (typeof tenantFacts)[number] | 'mergedInto' | 'discarded';

/** The tenant with one of its optional facts set, or with none of it when the value is undefined. */
export function withFact<Fact extends Optional>(tenant: Tenant, fact: Fact, value: Tenant[Fact] | undefined): Tenant {
  if (value !== undefined) return { ...tenant, [fact]: value };
  const { [fact]: _removed, ...others } = tenant;
  return others as Tenant;
}
