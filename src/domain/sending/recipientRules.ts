import { belongsTo, distinct, domainOf, type Person } from '../address';
import { sideOf } from '../side';
import { roleIn } from './mailRole';
import type { Finding } from './outgoing';
import type { SendCase } from './sendCase';

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

/** An internal mail that reaches somebody outside. */
export function outsideRecipient(draft: SendCase): Finding[] {
  if (!draft.kind || roleIn(draft.kind) === 'customer') return [];
  const addresses = outsideOf(draft).map(({ address }) => address);
  return addresses.length > 0 ? [{ rule: 'outside-recipient', addresses }] : [];
}

/** A mail to the customer that goes to our side only; a recipient without an address might be the customer. */
export function nobodyOutside(draft: SendCase): Finding[] {
  if (roleIn(draft.kind) !== 'customer') return [];
  const sides = recipientsOf(draft).map(({ address }) => sideOf(address, draft.knowledge.sides));
  const onOurs = (side: (typeof sides)[number]) => side === 'own' || side === 'account-team';
  return sides.length > 0 && sides.every(onOurs) ? [{ rule: 'nobody-outside' }] : [];
}

const mostPeople = 50;

/** Outside domains that were not in the conversation so far. */
export function newDomain(draft: SendCase): Finding[] {
  const { hint, history, knowledge, tenant } = draft;
  const quoted = domainsIn(history).filter((domain) => sideOf(`x@${domain}`, knowledge.sides) === 'outside');
  const before = [...(hint?.domains ?? []), ...quoted];
  if (hint?.domains === undefined && before.length === 0) return [];
  const known = [...before, ...(tenant?.domains ?? [])].map(organisationOf);
  const people = outsideOf(draft).slice(0, mostPeople);
  const domains = new Set<string>();
  for (const { address } of people) {
    const domain = domainOf(address) ?? '';
    if (!belongsTo(domain, known)) domains.add(domain);
  }
  // Some programs quote the names of recipients without their addresses.
  for (const { name, address } of people) {
    if (name.length > 3 && history.indexOf(name) >= 0) domains.delete(domainOf(address) ?? '');
  }
  return domains.size > 0 ? [{ rule: 'new-domain', domains: Array.from(domains) }] : [];
}

/** The domains of the addresses in a text, each once. */
function domainsIn(text: string): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [host] = /^[^\s<>()[\]&"';:,@/?]+/.exec(text.slice(at + 1, at + 255)) ?? [];
    const domain = host === undefined ? undefined : domainOf(`x@${host.replace(/\.+$/, '')}`);
    if (domain !== undefined) found.add(domain);
  }
  return Array.from(found);
}

/** A domain without its sub-domains, as far as it can be told without the list of public suffixes. */
function organisationOf(domain: string): string {
  const labels = domain.split('.');
  const suffix = /\.(ac|co|com|edu|go|gob|gov|gv|ltd|me|ne|net|or|org|plc)\.[a-z]{2}$|\.onmicrosoft\.com$/.test(domain)
    ? 2
    : 1;
  return labels.slice(-suffix - 1).join('.');
}
