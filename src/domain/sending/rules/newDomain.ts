import { domainOf, type Person } from '../../address';
import { sameOrganisation } from '../../domains/sameOrganisation';
import type { Finding } from '../outgoing';
import { outsideDomainsOf, outsideOf } from '../outsideRecipients';
import type { SendCase } from '../sendCase';
import { threadPeople } from '../threadPeople';

/**
 * Rule 12, new-domain: outside domains of nobody whom the quoted conversation names; nothing where it does not say to
 * whom it went.
 */
export function newDomain(draft: SendCase): Finding[] {
  const domains = outsideDomainsOf(draft).filter((domain) => isApart(domain, draft.tenant?.domains ?? []));
  if (domains.length === 0) return [];
  const thread = threadPeople(draft.history());
  const isKnown = ({ name, address }: Person) =>
    !isApart(domainOf(address) ?? '', thread.domains) || thread.hasNameAlone(name);
  if (!thread.listsRecipients) return [];
  const known = outsideOf(draft)
    .filter(isKnown)
    .map(({ address }) => domainOf(address));
  const strange = domains.filter((domain) => !known.includes(domain));
  return strange.length > 0 ? [{ rule: 'new-domain', domains: strange }] : [];
}

function isApart(domain: string, known: readonly string[]): boolean {
  return sameOrganisation(domain, known) === 'apart';
}
