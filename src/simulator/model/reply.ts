import type { Address, BodyFormat, Mailbox, Message } from '../mailboxes/mailbox';
import { distinct, sameAddress, writeAddress } from './addresses';
import { htmlToText, textToHtml } from './bodyText';
import { cleanHtml, quoteIds } from './cleanHtml';
import { escapeHtml } from './html';
import type { Draft, DraftKind } from './mailboxState';

type Sender = Pick<Mailbox, 'user' | 'signature'>;

export type DraftFacts = {
  readonly id: string;
  readonly kind: DraftKind;
  /** The message that is answered or forwarded; absent for a new one. */
  readonly source?: Message;
  /** The format of new mail; an answer has the format of its source. */
  readonly format: BodyFormat;
  readonly at: string;
  /** Of a new message made by an add-in. */
  readonly to?: readonly Address[];
  readonly cc?: readonly Address[];
  readonly subject?: string;
  /** Put above the signature and the quoted history. */
  readonly htmlBody?: string;
};

/** The draft that Outlook opens for a new message, a reply or a forward. */
export function startDraft(sender: Sender, facts: DraftFacts): Draft {
  const { source, kind } = facts;
  const format = source?.format ?? facts.format;
  const { to, cc } = source && kind !== 'forward' ? answerTo(sender.user, source, kind) : { to: [], cc: [] };
  return {
    id: facts.id,
    conversationId: source?.conversationId ?? '',
    folder: 'drafts',
    subject: source ? answerSubject(source.subject, kind) : (facts.subject ?? ''),
    from: { name: sender.user.name, address: sender.user.address },
    to: facts.to ?? to,
    cc: facts.cc ?? cc,
    sent: facts.at,
    format,
    body: format === 'html' ? htmlBody(sender, facts) : textBody(sender, facts),
    read: true,
    draft: { kind, saved: false, revision: 0 },
  };
}

function htmlBody({ user, signature }: Sender, { source, htmlBody: given }: DraftFacts): string {
  const above = given ? cleanHtml(given) : '<div><br></div>';
  return `${above}${htmlSignature(signature.html)}${source ? htmlQuote(source, user.timeZone) : ''}`;
}

export function htmlSignature(signature: string): string {
  return `<div id="Signature">${cleanHtml(signature)}</div>`;
}

function htmlQuote(source: Message, timeZone: string): string {
  const header = [
    headerLine('From', writeAddress(source.from)),
    headerLine('Sent', quoteDate(source.sent, timeZone)),
    headerLine('To', source.to.map(writeAddress).join('; ')),
    ...(source.cc.length > 0 ? [headerLine('Cc', source.cc.map(writeAddress).join('; '))] : []),
    headerLine('Subject', source.subject),
  ];
  const original = source.format === 'html' ? quoteIds(cleanHtml(source.body)) : textToHtml(source.body);
  return (
    '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">' +
    `<div id="divRplyFwdMsg" dir="ltr">${header.join('<br>')}<div>&nbsp;</div></div><div>${original}</div>`
  );
}

function headerLine(label: string, value: string): string {
  return `<b>${label}:</b> ${escapeHtml(value)}`;
}

function textBody({ user, signature }: Sender, { source, htmlBody: given }: DraftFacts): string {
  const above = `${given ? htmlToText(given) : ''}\n\n${signature.text}`;
  if (!source) return above;
  const original = source.format === 'text' ? source.body : htmlToText(source.body);
  const header = [
    '________________________________',
    `From: ${writeAddress(source.from)}`,
    `Sent: ${quoteDate(source.sent, user.timeZone)}`,
    `To: ${source.to.map(writeAddress).join('; ')}`,
    ...(source.cc.length > 0 ? [`Cc: ${source.cc.map(writeAddress).join('; ')}`] : []),
    `Subject: ${source.subject}`,
  ];
  return `${above}\n\n${header.join('\n')}\n\n${original}`;
}

/** A reply to one's own mail goes on to the people it was sent to. */
function answerTo(user: Address, source: Message, kind: DraftKind): Pick<Message, 'to' | 'cc'> {
  const mine = (one: Address) => sameAddress(one, user);
  const own = mine(source.from);
  const first = own ? source.to : [source.from];
  if (kind === 'reply') return { to: distinct(first), cc: [] };
  const to = distinct([...first, ...(own ? [] : source.to)].filter((one) => !mine(one)));
  const cc = distinct(source.cc.filter((one) => !mine(one) && !to.some((other) => sameAddress(one, other))));
  return { to: to.length > 0 ? to : distinct(first), cc };
}

const prefixes = /^\s*((re|aw|fw|fwd|wg|rv|enc|res|sv|tr|回复|答复|转发|返信|転送)\s*[:：]\s*)+/i;

export function normalizedSubject(subject: string): string {
  return subject.replace(prefixes, '').trim();
}

function answerSubject(subject: string, kind: DraftKind): string {
  return `${kind === 'forward' ? 'FW' : 'RE'}: ${normalizedSubject(subject)}`;
}

/** `subject.setAsync` leaves the prefix of an answer where it stands. */
export function subjectAsSet(draft: Draft, subject: string): string {
  const prefix = draft.draft.kind === 'new' ? undefined : /^(RE|FW): /.exec(draft.subject)?.[0];
  return prefix && !subject.startsWith(prefix) ? `${prefix}${normalizedSubject(subject)}` : subject;
}

function quoteDate(iso: string, timeZone: string): string {
  return new Date(iso).toLocaleString('en-US', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
}
