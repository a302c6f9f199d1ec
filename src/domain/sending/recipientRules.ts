import { belongsTo, distinct, domainOf, type Person } from '../address';
import { sideOf } from '../side';
import { fold } from './fold';
import { roleIn } from './mailRole';
import type { Finding } from './outgoing';
import type { SendCase } from './sendCase';
import { decoded } from '../html';

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

/** Names are looked for in this much of a history, which has the newest mails. */
const longestHistory = 50_000;

/** A line of a quoted mail's heading that says to whom it went, with an address. */
const recipientLine = /^ *\*?(?:to|cc|an|para|宛先|收件人)\*?\s*[:：][^:：]*@/im;

/** Outside domains that were not in the conversation so far. */
export function newDomain(draft: SendCase): Finding[] {
  const { hint, history, knowledge, tenant } = draft;
  const quoted = domainsIn(history).filter((domain) => sideOf(`x@${domain}`, knowledge.sides) === 'outside');
  const before = [...(hint?.domains ?? []), ...quoted];
  const known = [...before, ...(tenant?.domains ?? [])].map(organisationOf);
  let domains = outsideDomainsOf(draft).filter((domain) => !belongsTo(domain, known));
  if (hint?.domains === undefined && domains.length > 0) {
    const heading = decoded(history.slice(0, longestHistory).replace(/<\/?[a-z][\w:]*(?:\s[^<>]*)?>/gi, '\n'));
    if (before.length === 0 || !recipientLine.test(heading)) return [];
    const words = inWords(heading);
    const people = outsideOf(draft).filter(({ name }) => isQuotedAlone(inWords(name), words));
    domains = domains.filter((domain) => people.every(({ address }) => domainOf(address) !== domain));
  }
  return domains.length > 0 ? [{ rule: 'new-domain', domains }] : [];
}

/** Whether a name stands in a history, in either order, and never with an address: some programs quote names alone. */
function isQuotedAlone(name: string, history: string): boolean {
  const swapped = name.replace(/^(.+) (\S+)$/, '$2 $1');
  const [, ...after] = history.split(swapped).join(name).split(name);
  return name.length > 3 && after.length > 0 && !after.some((rest) => /^["'’)]? ?[<([][^\s>]{1,90}@/.test(rest));
}

function inWords(text: string): string {
  return fold(text).replace(/[\s,]+/g, ' ');
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
