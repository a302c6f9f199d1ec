import type { SendKnowledge } from '../../domain/sending/outgoing';

const mostTenants = 600;
const mostLinks = 2_000;

/**
 * What was told before and now: what was told last stands last, and what was told first goes when it is too much.
 * @param gone tenants and conversations of which nothing is known any more
 */
export function joinKnowledge(
  before: SendKnowledge | undefined,
  told: SendKnowledge,
  gone: ReadonlySet<string> = new Set(),
): SendKnowledge {
  const tenants = new Map((before?.tenants ?? []).map((tenant) => [tenant.key, tenant]));
  for (const tenant of told.tenants) {
    tenants.delete(tenant.key);
    tenants.set(tenant.key, tenant);
  }
  const links = new Map(Object.entries(before?.links ?? {}));
  for (const [conversation, tenant] of Object.entries(told.links)) {
    links.delete(conversation);
    links.set(conversation, tenant);
  }
  return {
    ...told,
    tenants: [...tenants.values()].filter(({ key }) => !gone.has(key)).slice(-mostTenants),
    links: Object.fromEntries(
      [...links].filter(([conversation, key]) => !gone.has(conversation) && !gone.has(key)).slice(-mostLinks),
    ),
  };
}
