import { distinct, domainOf, type Person } from '../address';
import { sideOf } from '../side';
import { sameOrganisation } from '../domains/sameOrganisation';
import { roleIn } from '../mail/mailRole';
import type { Finding } from './outgoing';
import type { SendCase } from './sendCase';
import { threadPeople } from './threadPeople';

function recipientsOf({ mail }: Pick<SendCase, 'mail'>): Person[] {
  return distinct([...mail.to, ...mail.cc, ...mail.bcc]);
}

/** Everybody who gets the mail and is on neither side of ours. */
function outsideOf(draft: Pick<SendCase, 'mail' | 'knowledge'>): Person[] {
  return recipientsOf(draft).filter(({ address }) => sideOf(address, draft.knowledge.sides) === 'outside');
}

export function outsideDomainsOf(draft: Pick<SendCase, 'mail' | 'knowledge'>): string[] {
  return Array.from(new Set(outsideOf(draft).map(({ address }) => domainOf(address) ?? '')));
}

/** Which of our mails it is, by its words, or by what the pane said that it put there. */
function kindOf({ kind, hint }: SendCase): SendCase['kind'] {
  return kind ?? hint?.kind;
}

/** An internal mail that reaches somebody outside. */
export function outsideRecipient(draft: SendCase): Finding[] {
  const role = roleIn(kindOf(draft));
  if (!role || role === 'customer') return [];
  const addresses = outsideOf(draft).map(({ address }) => address);
  return addresses.length > 0 ? [{ rule: 'outside-recipient', addresses }] : [];
}

/** A mail to the customer that goes to our side only; a recipient whose address says nothing might be the customer. */
export function nobodyOutside(draft: SendCase): Finding[] {
  if (roleIn(kindOf(draft)) !== 'customer') return [];
  const { to, cc, bcc } = draft.mail;
  const sides = [...to, ...cc, ...bcc].map(({ address }) => sideOf(address, draft.knowledge.sides));
  const onOurs = (side: (typeof sides)[number]) => side === 'own' || side === 'account-team';
  return sides.length > 0 && sides.every(onOurs) ? [{ rule: 'nobody-outside' }] : [];
}

/** Outside domains of nobody whom the quoted conversation names; nothing where it does not say to whom it went. */
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
