import { distinct, domainOf, normaliseAddress, type Person } from '../address';
import type { Finding, SendHint, SendKnowledge } from './outgoing';
import { fold, squeeze } from '../text/textFolding';
import { lookAlikeOf } from './lookAlike';
import { roleIn } from '../mail/mailRole';
import { outsideDomainsOf } from './outsideRecipients';
import { checkSending } from './sendCheck';
import type { OutgoingMail } from './outgoing';
import { outgoingText } from './outgoingText';
import { eastAsian } from '../tenant/nameForms';

/** What only the pane knows of a draft's people. */
export type KnownPeople = {
  readonly customer: readonly Person[];
  readonly accountTeam: readonly Person[];
  readonly isPrivate: (domain: string) => boolean;
};

/** What is said of the recipients while a mail is written. */
export type RecipientNote =
  | Extract<Finding, { rule: (typeof ofRecipients)[number] }>
  | { readonly rule: 'greets-another' | 'missing-contact'; readonly people: readonly string[] }
  /** `known` is the domain that it only looks like. */
  | { readonly rule: 'look-alike'; readonly domain: string; readonly known: string }
  | { readonly rule: 'private-address'; readonly addresses: readonly string[] };

/** The rules of the send check that are about recipients. */
export const ofRecipients = ['other-tenant', 'outside-recipient', 'nobody-outside', 'new-domain'] as const;

const mostPeople = 3;

/** What is odd about whom a draft goes to: what the send check says of it, and what is no reason to stop a mail. */
export function checkRecipients(
  mail: OutgoingMail,
  knowledge: SendKnowledge,
  hint: SendHint | undefined,
  known: KnownPeople,
): readonly RecipientNote[] {
  const people = distinct([...mail.to, ...mail.cc, ...mail.bcc]);
  if (people.length === 0) return [];
  const { concern, findings } = checkSending(mail, knowledge, hint);
  if (!concern) return [];
  const found = findings.filter(
    (finding): finding is Extract<Finding, { rule: (typeof ofRecipients)[number] }> =>
      ofRecipients.some((rule) => rule === finding.rule) && (!('where' in finding) || finding.where === 'recipients'),
  );
  const kind = concern.kind ?? hint?.kind;
  const contacts =
    kind === undefined
      ? []
      : roleIn(kind) === 'customer'
        ? known.customer
        : roleIn(kind) === 'account-team'
          ? known.accountTeam
          : [];
  const alike = lookAlikes(mail, knowledge);
  const isAlike = (domain: string) => alike.some((note) => note.rule === 'look-alike' && note.domain === domain);
  return [
    // A domain that only looks like a known one is new, too; that is not said twice.
    ...found.filter((finding) => finding.rule !== 'new-domain' || !finding.domains.every(isAlike)),
    ...alike,
    ...greetsAnother(mail, people, known),
    ...missingContact(people, contacts),
    ...privateAddress(mail, knowledge, known),
  ];
}

/** Domains that nobody knows and that look like a tenant's or our side's. */
function lookAlikes(mail: OutgoingMail, knowledge: SendKnowledge): RecipientNote[] {
  const { tenants, sides } = knowledge;
  const domains = [...sides.own, ...sides.accountTeam, ...tenants.flatMap((tenant) => tenant.domains)];
  return outsideDomainsOf({ mail, knowledge }).flatMap((domain): RecipientNote[] => {
    const known = lookAlikeOf(domain, domains);
    return known === undefined ? [] : [{ rule: 'look-alike', domain, known }];
  });
}

/** A first line that greets one of the people who are known, but gets no mail. */
function greetsAnother(mail: OutgoingMail, people: readonly Person[], known: KnownPeople): RecipientNote[] {
  const { own } = outgoingText(mail);
  const line = own.split('\n', 3).find((each) => each.length < 60 && /[,，、:：!！]$/.test(each));
  if (line === undefined) return [];
  const greeted = distinct([...known.customer, ...known.accountTeam]).filter(({ name }) => isNamed(name, line));
  if (greeted.length === 0 || people.some(({ name, address }) => isNamed(name || address, line))) return [];
  return [{ rule: 'greets-another', people: greeted.slice(0, mostPeople).map(({ name }) => name) }];
}

/** Whether a line has a word of a name, as a word of its own where the script has spaces. */
function isNamed(name: string, line: string): boolean {
  const words = fold(name)
    .replace(/@.*/, '')
    .split(/[\s,.;()_-]+/)
    .filter((word) => word.length > (eastAsian.test(word) ? 1 : 2));
  const inLine = ` ${fold(line).replace(/[^a-z0-9\u00c0-\u9fff]+/g, ' ')} `;
  return words.some((word) =>
    eastAsian.test(word) ? squeeze(line).indexOf(word) >= 0 : inLine.indexOf(` ${word} `) >= 0,
  );
}

/** Those to whom such a mail usually goes, where it goes to one of them. */
function missingContact(people: readonly Person[], contacts: readonly Person[]): RecipientNote[] {
  const addresses = people.map(({ address }) => normaliseAddress(address));
  const missing = contacts.filter(({ address }) => !addresses.includes(normaliseAddress(address)));
  if (missing.length === 0 || missing.length === contacts.length) return [];
  return [
    { rule: 'missing-contact', people: missing.slice(0, mostPeople).map(({ name, address }) => name || address) },
  ];
}

/** Addresses at a private mail provider that nobody has written to for this tenant. */
function privateAddress(mail: OutgoingMail, knowledge: SendKnowledge, known: KnownPeople): RecipientNote[] {
  const usual = known.customer.map(({ address }) => normaliseAddress(address));
  const domains = outsideDomainsOf({ mail, knowledge }).filter(known.isPrivate);
  const addresses = distinct([...mail.to, ...mail.cc, ...mail.bcc])
    .map(({ address }) => address)
    .filter((address) => domains.includes(domainOf(address) ?? '') && !usual.includes(normaliseAddress(address)));
  return addresses.length > 0 ? [{ rule: 'private-address', addresses }] : [];
}
