import { normaliseAddress } from '../address';
import type { Closure } from '../closure/closure';
import { conversationsOf } from '../closure/closureConversations';
import { conversationRef } from '../thread/conversation';
import { correspondentsOf, domainsAbove } from '../thread/correspondents';
import { initialDomainsIn, tenantIdsIn } from '../tenant/tenantIdentifiers';
import type { Thread } from '../thread/thread';
import type { Us } from '../us';

/**
 * What a closure is filed under, so that a thread finds it without all others being read: `t:` its key, `d:` a domain,
 * `u:` one above a domain, for those who share only that, `i:` a tenant id, `a:` an account-team contact's address, `m:` the
 * key of the tenant it was merged into, `c:` the reference of a conversation that one of its mails is in; a link is filed
 * under its conversation's `c:` too.
 */
export type LookupKey = `${'t' | 'd' | 'u' | 'i' | 'a' | 'm' | 'c'}:${string}`;

/**
 * Everything a closure is filed under; of a key with a number (`contoso.com~2`) the key without it, too, and the
 * conversations that its mails are in.
 */
export function lookupKeysOf({ tenant, done, drafted }: Closure): LookupKey[] {
  const [stem = tenant.key] = tenant.key.split('~');
  const keys: LookupKey[] = [
    `t:${tenant.key}`,
    `t:${stem}`,
    ...tenant.domains.map((domain): LookupKey => `d:${domain}`),
    ...tenant.domains
      .flatMap((domain) => domainsAbove(domain).filter((above) => above !== domain))
      .map((above): LookupKey => `u:${above}`),
    ...(tenant.tenantId ? [`i:${tenant.tenantId}` as const] : []),
    ...tenant.accountTeamContacts.map(({ address }): LookupKey => `a:${normaliseAddress(address)}`),
    ...(tenant.mergedInto ? [`m:${tenant.mergedInto}` as const] : []),
    ...conversationsOf({ done, drafted }).map((ref): LookupKey => `c:${ref}`),
  ];
  return [...new Set(keys)];
}

/**
 * Everything under which a closure or link for the thread can be filed: what `matchTenant` asks for, and the keys that a
 * closure begun from the thread could get, so that it takes none that is given away.
 */
export function lookupKeysFor(thread: Thread, us: Us): LookupKey[] {
  const people = correspondentsOf(thread, us);
  const ids = tenantIdsIn(thread.subject);
  const companies = people.flatMap(({ company }) => company ?? []);
  const domains = [...initialDomainsIn(thread.subject), ...companies.flatMap(domainsAbove)];
  const registered = companies.flatMap((company) => us.sides.lists?.registrableDomain(company) ?? []);
  const outside = people.filter(({ side }) => side === 'outside').map(({ address }) => address);
  const ours = people.filter(({ side }) => side !== 'outside').map(({ address }) => address);
  const keys: LookupKey[] = [
    ...(thread.conversationId ? [`c:${conversationRef(thread.conversationId)}` as const] : []),
    ...ids.map((id): LookupKey => `i:${id}`),
    ...domains.map((domain): LookupKey => `d:${domain}`),
    ...registered.map((domain): LookupKey => `u:${domain}`),
    ...ours.map((address): LookupKey => `a:${address}`),
    ...[...domains, ...ids, ...outside].map((key): LookupKey => `t:${key}`),
  ];
  return [...new Set(keys)];
}
