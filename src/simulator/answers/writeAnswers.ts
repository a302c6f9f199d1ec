import { composeMessage } from '../mailboxes/composeMessage';
import type { Address, Message } from '../mailboxes/mailbox';
import { assignmentTeam } from '../mailboxes/people';
import type { Writer } from '../mailboxes/writer';
import { distinct, domainOf, sameAddress } from '../model/addresses';
import { quoteOf } from '../model/bodyEdits';
import { htmlToText } from '../model/bodyText';
import type { MailboxState } from '../model/mailboxState';
import { normalizedSubject } from '../model/reply';
import type { AnswerKind } from '../switches';
import { answerTexts, foreignAnswers, localQueue, type AnswerLanguage } from './answerTexts';
import { languageOf } from './languageOf';

type Side = 'assignmentTeam' | 'accountTeam' | 'customer';

const regions = ['Americas', 'APJ', 'EMEA'];
const second = 1000;

/**
 * What comes back for a mail that was sent: one answer from each side it went to, in the language of the mail, by the
 * first of them. Who is not in the mailbox answers nothing.
 */
export function writeAnswers(mailbox: MailboxState, mail: Message, kind: AnswerKind, now: string): readonly Message[] {
  const language = languageOf(ownText(mail)) ?? languageOf(textOf(mail)) ?? 'en-GB';
  const texts = answerTexts[language];
  const queue = askedQueue(mail);
  const fill = (text: string) =>
    text
      .replaceAll('{name}', mailbox.user.name)
      .replaceAll('{queue}', queue ?? '')
      .replaceAll('{localQueue}', localQueue(queue ?? '', language))
      .replaceAll('{otherQueue}', queueOf(otherRegion(queue)));
  return [...correspondents(mailbox, mail)].map(([side, person], index) => {
    const ofTeam = kind === 'foreign' ? foreignAnswers : texts.assignmentTeam[kind];
    const all = side === 'assignmentTeam' ? ofTeam : texts[side];
    const usable = all.filter((text) => queue !== undefined || !/\{(localQ|q)ueue\}/.test(text));
    const text = usable[mailbox.next % usable.length] ?? '';
    return composeMessage({
      id: `answer-${mailbox.next}-${index + 1}`,
      conversationId: mail.conversationId,
      folder: 'inbox',
      subject: `${texts.prefix}${normalizedSubject(mail.subject)}`,
      writer: writerOf(person, language, mailbox.user.timeZone),
      to: [mailbox.user],
      cc: distinct([...mail.to, ...mail.cc]).filter((one) => !sameAddress(one, person)),
      // Never before the mail itself, whatever the clock of the sample says.
      sent: new Date(Math.max(Date.parse(now), Date.parse(mail.sent)) + (index + 1) * second).toISOString(),
      format: mail.format,
      blocks: [texts.greeting, text, texts.farewell].map(fill),
      inReplyTo: mail,
      read: false,
    });
  });
}

/** Whether a mail asks the Assignment team for something. */
export function goesToAssignmentTeam({ to }: Message): boolean {
  return to.some((one) => sameAddress(one, assignmentTeam));
}

function correspondents({ user, messages }: MailboxState, mail: Message): ReadonlyMap<Side, Address> {
  const known = (one: Address) =>
    messages.some(
      ({ id, draft, from, to, cc }) =>
        id !== mail.id && !draft && [from, ...to, ...cc].some((other) => sameAddress(one, other)),
    );
  const found = new Map<Side, Address>();
  for (const person of mail.to) {
    const side = sideOf(person);
    if (side === 'customer' && (domainOf(person) === domainOf(user) || !known(person))) continue;
    if (!found.has(side)) found.set(side, person);
  }
  return found;
}

function sideOf(person: Address): Side {
  if (sameAddress(person, assignmentTeam)) return 'assignmentTeam';
  return domainOf(person) === 'microsoft.com' ? 'accountTeam' : 'customer';
}

function writerOf(person: Address, language: AnswerLanguage, timeZone: string): Writer {
  if (sameAddress(person, assignmentTeam)) return { ...assignmentTeam, language };
  const { name, address } = person;
  return { name, address, language, timeZone, program: 'outlook-web', signature: [name] };
}

function textOf({ format, body }: Message): string {
  return format === 'text' ? body : htmlToText(body);
}

function ownText(mail: Message): string {
  const quote = quoteOf(mail.format, mail.body) ?? '';
  return textOf({ ...mail, body: mail.body.slice(0, mail.body.length - quote.length) });
}

/** The queue a request names, as FTOP writes it. */
function askedQueue(mail: Message): string | undefined {
  const asked = /FTCQ\s+Inactive\s+(Americas|APJ|EMEA)/i.exec(`${mail.subject}\n${textOf(mail)}`)?.[1]?.toLowerCase();
  const region = regions.find((one) => one.toLowerCase() === asked);
  return region && queueOf(region);
}

function queueOf(region: string): string {
  return `FTCQ Inactive ${region}`;
}

function otherRegion(queue: string | undefined): string {
  const at = regions.findIndex((region) => queue === queueOf(region));
  return regions[(at + 1) % regions.length] ?? 'APJ';
}
