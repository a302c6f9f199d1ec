import { queueOf } from '../queue';
import { initialDomainsIn, tenantIdsIn } from '../tenantNames';
import { squeeze } from './fold';
import { roleIn } from './mailRole';
import type { FindTenants } from './namedTenants';
import type { Finding } from './outgoing';
import { queuesIn } from './queueNames';
import { partsOf, type SendCase } from './sendCase';

function isRequest({ kind }: SendCase): boolean {
  return roleIn(kind) === 'assignment-team';
}

/** A request to the Assignment team whose text names no queue. */
export function noQueue(draft: SendCase): Finding[] {
  if (!isRequest(draft) || queuesIn(draft.own).length > 0) return [];
  const region = draft.tenant?.region;
  return [region ? { rule: 'no-queue', queue: queueOf(region) } : { rule: 'no-queue' }];
}

/** A request that names a queue of another region than the tenant's. */
export function otherQueue(draft: SendCase): Finding[] {
  const region = draft.tenant?.region;
  if (!isRequest(draft) || !region) return [];
  const texts = new Set<string>();
  for (const { text } of partsOf(draft)) {
    for (const mention of queuesIn(text)) if (mention.region !== region) texts.add(mention.text);
  }
  return Array.from(texts, (text) => ({ rule: 'other-queue', text, queue: queueOf(region) }));
}

/** A request whose text says by no id, name or domain which tenant is to be moved. */
export function noTenant(draft: SendCase, find: FindTenants): Finding[] {
  const { own, values, tenant } = draft;
  if (!isRequest(draft)) return [];
  const ids = tenantIdsIn(own);
  const mentions = find.in(own);
  const plain = squeeze(own);
  const named = tenant
    ? mentions.some((mention) => mention.tenant === tenant) ||
      (squeeze(tenant.name) !== '' && plain.indexOf(squeeze(tenant.name)) >= 0) ||
      (tenant.tenantId === undefined && ids.length > 0)
    : ids.length > 0 ||
      mentions.length > 0 ||
      initialDomainsIn(own).length > 0 ||
      values.some(({ field, value }) => field === 'tenantName' && value.trim() !== '');
  return named ? [] : [{ rule: 'no-tenant' }];
}
