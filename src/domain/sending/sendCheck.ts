import type { Person } from '../address';
import { evidentTenant, isForTenant, toldTenant } from './mailTenant';
import { tenantFinder } from './namedTenants';
import type { Finding, OutgoingMail, SendCheck, SendHint, SendKnowledge } from './outgoing';
import { outgoingText } from './outgoingText';
import { regionNamedIn } from '../queueNames';
import { recogniseMail } from '../fingerprint/recogniseMail';
import { emptyValue } from './rules/emptyValue';
import { newDomain } from './rules/newDomain';
import { nobodyOutside } from './rules/nobodyOutside';
import { noQueue } from './rules/noQueue';
import { noTenant } from './rules/noTenant';
import { openField } from './rules/openField';
import { otherLanguage } from './rules/otherLanguage';
import { otherQueue } from './rules/otherQueue';
import { otherTenant } from './rules/otherTenant';
import { outsideRecipient } from './rules/outsideRecipient';
import { sentBefore } from './rules/sentBefore';
import type { SendCase } from './sendCase';
import { valuesIn } from '../fingerprint/fieldValuesIn';

export type { Finding, OutgoingMail, SendCheck, SendHint, SendKnowledge, SentRecord } from './outgoing';

const mostPerRule = 5;

/** What Outlook takes in one field. */
const mostRecipients = 500;

/**
 * What somebody should notice before a mail goes, by the twelve rules of `rules/`: judged from the draft alone, with what
 * the device knows. A mail that is none of Closeout's and belongs to no tenant by hint, link or recipients is no concern,
 * and nothing is said of it.
 */
export function checkSending(given: OutgoingMail, knowledge: SendKnowledge, hint: SendHint | undefined): SendCheck {
  const mail = bounded(given);
  const { own, history } = outgoingText(mail);
  const told = toldTenant(mail, knowledge, hint);
  const recognised = recogniseMail(own, hint?.kind);
  if (!recognised && told === undefined && !isForTenant({ mail, knowledge }))
    return { concern: undefined, findings: [] };

  const { kind, language } = recognised ?? {};
  const values = recognised ? valuesIn(own, recognised.kind, recognised.language) : [];
  const find = tenantFinder(knowledge.tenants, knowledge.sides);
  const tenant =
    told === undefined
      ? evidentTenant({ mail, own, values, knowledge }, find)
      : knowledge.tenants.find(({ key }) => key === told);
  const draft: SendCase = { mail, own, history, kind, language, values, tenant, knowledge, hint };
  const findings = openField(draft).concat(
    emptyValue(draft),
    otherTenant(draft, find),
    outsideRecipient(draft),
    nobodyOutside(draft),
    noQueue(draft),
    otherQueue(draft),
    noTenant(draft, find),
    sentBefore(draft),
    otherLanguage(draft),
    newDomain(draft),
  );
  return {
    concern: { kind, tenant: told ?? tenant?.key, region: regionNamedIn(own) },
    findings: withoutRepetition(findings),
  };
}

/** Outlook takes subjects of 255 characters, and no address is longer than 254. */
const longestLine = 500;

/** The mail with no more of its lines than anybody writes, so that each rule ends soon, whatever stands there. */
function bounded(mail: OutgoingMail): OutgoingMail {
  const people = (field: readonly Person[]) =>
    field.slice(0, mostRecipients).map(({ name, address }) => ({
      name: name.slice(0, longestLine),
      // Half an address is another one; without any, a recipient is somebody who cannot be known.
      address: address.length > longestLine ? '' : address,
    }));
  const { to, cc, bcc, subject } = mail;
  return { ...mail, subject: subject.slice(0, longestLine), to: people(to), cc: people(cc), bcc: people(bcc) };
}

/** Each text once per rule, and no rule so often that it drowns the others. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const alike = kept.filter(({ rule }) => rule === finding.rule);
    if (alike.length < mostPerRule && !alike.some((other) => textOf(other) === textOf(finding))) kept.push(finding);
  }
  return kept;
}

function textOf(finding: Finding): string {
  return 'text' in finding ? finding.text : '';
}
