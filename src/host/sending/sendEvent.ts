import { domainOf } from '../../domain/address';
import { conversationRef } from '../../domain/thread/conversation';
import type { Language } from '../../domain/language';
import type {
  Finding,
  OutgoingMail,
  SendCheck,
  SendHint,
  SendKnowledge,
  SentRecord,
} from '../../domain/sending/outgoing';
import { sideOf } from '../../domain/side';
import { browserStorage } from '../browserStorage';
import { addSent, isJustSent, knowledgeIn, markSeen, openGuardBox } from './guardBox';
import { asId, asPeople, asText } from '../officeAnswers';
import { readTogether, type Ask } from './readTogether';
import { leaveRoamingSent } from './roamingSent';
import { readNote, sessionNames } from './sessionNote';
import { supports } from '../supports';
import { usualKnowledge } from './usualKnowledge';

/** What the handler is made of, beside Outlook. */
export type SendParts = {
  readonly check: (mail: OutgoingMail, knowledge: SendKnowledge, hint: SendHint | undefined) => SendCheck;
  readonly words: SendWords;
  readonly now: () => number;
};

export type SendWords = {
  /** At most 500 characters, as text or as Markdown. */
  readonly message: (findings: readonly Finding[], language: Language, form: 'text' | 'markdown') => string;
  /** At most 20 characters. */
  readonly button: (language: Language) => string;
};

type Item = Office.MessageCompose;
type Options = Office.SmartAlertsEventCompletedOptions;

/** Milliseconds after which a mail goes unchecked. Outlook's own patience is five seconds, and loading took some of them. */
const patience = 2_000;

/** Milliseconds after which a mail is checked without the pane's note. */
const notePatience = 1_000;

/** The `id` of the button in the manifest that opens the pane beside a draft. */
const composeButton = 'closeoutComposeButton';

/** What the pane finds when the message's button opened it. */
const context = '{"closeout":"findings"}';

/**
 * The handler of OnMessageSend, in the dialect that `send.ts` announces. It completes each event exactly once, within its own deadline, and whatever goes wrong
 * lets the mail go. Callbacks and no promises: what is thrown is caught where it is thrown.
 */
export function createSendHandler(parts: SendParts): (event: Office.MailboxEvent) => void {
  return (event) => {
    let over = false;
    const complete = (options: Options) => {
      if (over) return;
      over = true;
      stopClock();
      try {
        event.completed(options);
      } catch {
        // A client that refuses the options has not heard that the handler is done, and would let nobody send.
        try {
          event.completed({ allowEvent: options.allowEvent === true, errorMessage: options.errorMessage ?? '' });
        } catch {
          event.completed({ allowEvent: true });
        }
      }
    };
    const letGo = () => complete({ allowEvent: true });
    const stopClock = after(patience, letGo);
    try {
      const item = Office.context.mailbox.item as unknown as Item;
      readDraft(
        item,
        (values, note) => {
          if (over) return;
          try {
            decide(parts, mailOf(item, values), note, complete);
          } catch {
            // A fault of ours, or an answer of another type, costs the check, never the mail.
            letGo();
          }
        },
        letGo,
      );
    } catch {
      // No item, or none that can be read.
      letGo();
    }
  };
}

/** No client we know lacks the clock, but nothing promises it. */
function hasClock(): boolean {
  return typeof setTimeout === 'function';
}

function after(milliseconds: number, act: () => void): () => void {
  if (!hasClock()) return () => undefined;
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
}

/** Reads the draft that is being sent. The pane's note may be missing; of the mail itself, nothing may. */
function readDraft(item: Item, onRead: (values: readonly unknown[], note: unknown) => void, onFault: () => void): void {
  const asks: Ask[] = [
    // A plain-text body can be had as HTML too, and is then read like any other.
    (done) => item.body.getAsync('html' as never, done),
    (done) => item.subject.getAsync(done),
    (done) => item.to.getAsync(done),
    (done) => item.cc.getAsync(done),
    (done) => item.bcc.getAsync(done),
  ];
  const note: Ask = (done) => item.sessionData.getAsync(sessionNames.note, done);
  const giveUp = (act: () => void) => {
    if (!hasClock()) act();
    return after(notePatience, act);
  };
  readTogether(asks, note, giveUp, onRead, onFault);
}

/** @throws {TypeError} when Outlook answered with something of another type */
function mailOf(item: Item, [body, subject, ...fields]: readonly unknown[]): OutgoingMail {
  const [to, cc, bcc] = fields.map(asPeople);
  if (typeof body !== 'string' || typeof subject !== 'string' || !to || !cc || !bcc)
    throw new TypeError('expected texts and people');
  const conversationId = asId(item.conversationId);
  const conversation = conversationId === undefined ? undefined : conversationRef(conversationId);
  return { format: 'html', body, subject, to, cc, bcc, conversation };
}

function decide(parts: SendParts, mail: OutgoingMail, noteText: unknown, complete: (options: Options) => void): void {
  const { mailbox, partitionKey } = Office.context;
  const address = asText(mailbox.userProfile?.emailAddress) ?? '';
  const box = openGuardBox(browserStorage(), address, asText(partitionKey));
  const note = readNote(noteText);
  const knowledge = knowledgeIn(box) ?? note.knowledge ?? usualKnowledge(address);
  const { concern, findings: found } = parts.check(mail, knowledge, note.hint);
  const now = parts.now();
  const kept = markSeen(box, now);
  if (!kept) markSession(now);
  const record: SentRecord | undefined = concern?.kind && {
    at: now,
    kind: concern.kind,
    tenant: concern.tenant,
    conversation: mail.conversation,
    region: concern.region,
    domains: concern.tenant ? undefined : companiesIn(mail, knowledge),
  };
  const again = record && isJustSent(box, record);
  // The pane may have taken the first start's record already.
  const findings = again ? found.filter(({ rule }) => rule !== 'sent-before') : found;
  if (findings.length > 0) return complete(stopping(parts.words, findings, knowledge.reader.language));
  const letGo = () => complete({ allowEvent: true });
  if (!record) return letGo();
  if (kept && addSent(box, record)) return letGo();
  leaveRoamingSent(Office.context.roamingSettings, record, letGo);
  if (!hasClock()) letGo();
}

function stopping(words: SendWords, findings: readonly Finding[], language: Language): Options {
  const options: Options = { allowEvent: false, errorMessage: words.message(findings, language, 'text') };
  if (supports('1.14')) {
    options.commandId = composeButton;
    // Text, since older classic Windows takes nothing else.
    options.contextData = context;
    options.cancelLabel = words.button(language);
  }
  if (supports('1.15')) options.errorMessageMarkdown = words.message(findings, language, 'markdown');
  return options;
}

/** Says to the pane beside the draft, if the mail stays, that the handler was here. Nobody waits for it. */
function markSession(now: number): void {
  try {
    const item = Office.context.mailbox.item as unknown as Item;
    item.sessionData.setAsync(sessionNames.seen, String(now), () => undefined);
  } catch {
    // Below Mailbox 1.11: the pane hears of the handler by the mails that it let go.
  }
}

function companiesIn(mail: OutgoingMail, { sides }: SendKnowledge): string[] {
  const companies: string[] = [];
  for (const { address } of [...mail.to, ...mail.cc, ...mail.bcc]) {
    const domain = sideOf(address, sides) === 'outside' ? domainOf(address) : undefined;
    if (domain && !companies.includes(domain)) companies.push(domain);
  }
  return companies.sort();
}
