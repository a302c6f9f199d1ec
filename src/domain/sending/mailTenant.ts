import { belongsTo } from '../address';
import type { TenantKey } from '../tenant/tenant';
import { squeeze } from '../text/textFolding';
import type { FindTenants } from './namedTenants';
import type { KnownTenant, OutgoingMail, SendHint, SendKnowledge } from './outgoing';
import { outsideDomainsOf } from './outsideRecipients';
import type { SendCase } from './sendCase';

/** The tenant that was said to be the mail's: by the pane beside it, else by its conversation. */
export function toldTenant(
  { conversation }: OutgoingMail,
  { links }: SendKnowledge,
  hint: SendHint | undefined,
): TenantKey | undefined {
  if (hint?.tenant !== undefined) return hint.tenant;
  return conversation !== undefined && Object.keys(links).includes(conversation) ? links[conversation] : undefined;
}

/**
 * The one tenant whose people the mail goes to; where it goes to nobody outside, the one whose name stands in the name's
 * place, else the one that it names anywhere.
 */
export function evidentTenant(
  { mail, own, values, knowledge }: Pick<SendCase, 'mail' | 'own' | 'values' | 'knowledge'>,
  find: FindTenants,
): KnownTenant | undefined {
  const domains = outsideDomainsOf({ mail, knowledge });
  if (domains.length > 0) {
    return onlyOf(domains.reduce<KnownTenant[]>((all, domain) => all.concat(find.ofDomain(domain)), []));
  }
  const names = values.filter(({ field }) => field === 'tenantName').map(({ value }) => squeeze(value));
  const placed = knowledge.tenants.filter(({ name }) => squeeze(name) !== '' && names.includes(squeeze(name)));
  const mentions = [...find.in(mail.subject), ...find.in(own)];
  return onlyOf(placed) ?? onlyOf(mentions.map(({ tenant }) => tenant));
}

/** Whether a mail goes to a known tenant's people. */
export function isForTenant(draft: Pick<SendCase, 'mail' | 'knowledge'>): boolean {
  const domains = outsideDomainsOf(draft);
  return draft.knowledge.tenants.some((tenant) => domains.some((domain) => belongsTo(domain, tenant.domains)));
}

function onlyOf(tenants: readonly KnownTenant[]): KnownTenant | undefined {
  return tenants.every((tenant) => tenant === tenants[0]) ? tenants[0] : undefined;
}
