import {
  HostError,
  type BodyFormat,
  type Draft,
  type DraftChange,
  type HostAct,
  type MailHost,
  type NewMail,
  type Theme,
} from '../app/ports/mailHost';
import type { Person } from '../domain/address';
import type { MailBody } from '../domain/thread/bodyLines';
import { Thread } from '../domain/thread/thread';
import { askHost, callHost } from './callHost';
import { asId, asMoment, asPeople, asPerson, asText, readablePeople } from './officeAnswers';
import { supports } from './supports';
import { themeOf } from './theme';

/** Outlook's limits, in UTF-16 units and recipients (platform facts, section 3). */
const longestBody = 1_000_000;
const longestFormBody = 32_768;
const mostRecipientsPerCall = 100;

type ComposeItem = Office.MessageCompose;
type ReadItem = Office.MessageRead;

/** `MailHost` on Office.js. Create it after `bootOffice` said `outlook`. */
export function createOfficeMailHost(): MailHost {
  const { mailbox } = Office.context;
  let item: unknown;
  let itemCount = 0;
  /** What the body was last; read together with the format, so a wrong guess costs one more read. */
  let lastFormat: BodyFormat = 'html';
  /** The draft that was read last; what is written and read back must meet the same one. */
  let draftRead: ComposeItem | undefined;

  /** A key for the open item: its id, or a number for a draft, since Outlook hands out a new object for each item. */
  function keyOf(open: ComposeItem | ReadItem): string {
    if (open !== item) {
      item = open;
      itemCount++;
    }
    return (!isCompose(open) && asId(open.itemId)) || `draft ${itemCount}`;
  }

  return {
    reader: {
      name: asText(mailbox.userProfile?.displayName) ?? '',
      address: asText(mailbox.userProfile?.emailAddress) ?? '',
    },

    async readThread() {
      const open: unknown = mailbox.item;
      if (!open) return undefined;
      if (!isMessage(open)) return 'unsupported-item';
      const key = keyOf(open);
      if (!isCompose(open)) return threadOfRead(open, key);
      const [to, cc, subject, isReply] = await Promise.all([
        readPeople(open.to, 'to.getAsync'),
        readPeople(open.cc, 'cc.getAsync'),
        readSubject(open),
        readIsReply(open),
      ]);
      return Thread.parse({
        key,
        surface: 'compose',
        conversationId: asId(open.conversationId),
        isReply,
        subject,
        to,
        cc,
      });
    },

    async readBody(itemKey) {
      const open = readItem(itemKey, 'body.getAsync');
      const read = (format: BodyFormat) =>
        askHost('body.getAsync', (done) => open.body.getAsync(format as never, done), asText);
      let body: MailBody;
      try {
        body = { html: await read('html') };
      } catch (error) {
        if (!(error instanceof HostError) || mailbox.item !== (open as unknown)) throw error;
        // Some clients convert no mail to HTML; its text says less of whose words they are.
        body = { text: await read('text') };
      }
      readItem(itemKey, 'body.getAsync');
      return body;
    },

    async readHeaders(itemKey) {
      const call = 'item.getAllInternetHeadersAsync';
      const open = readItem(itemKey, call);
      if (isCompose(open) || !supports('1.8')) throw new HostError({ kind: 'unsupported', call });
      const headers = await askHost(call, (done) => open.getAllInternetHeadersAsync(done as never), asText);
      readItem(itemKey, call);
      return headers;
    },

    can(act: HostAct) {
      const open: unknown = mailbox.item;
      if (act === 'insert')
        return isMessage(open) && isCompose(open) && typeof open.body?.setSelectedDataAsync === 'function';
      if (isMessage(open) && isCompose(open)) return false;
      // Added once at boot, so it is missing in a pane that booted on a draft.
      if (act === 'new-mail') return typeof mailbox.displayNewMessageForm === 'function';
      return isMessage(open) && typeof (open as ReadItem).displayReplyForm === 'function';
    },

    async readDraft(itemKey) {
      const open = composeItem();
      if (keyOf(open) !== itemKey) throw new HostError({ kind: 'item-changed', call: 'mailbox.item' });
      draftRead = open;
      const guess = lastFormat;
      const [format, guessed, to, subject, cc, bcc] = await Promise.all([
        askHost('body.getTypeAsync', (done) => open.body.getTypeAsync(done as never), asText),
        readBody(open, guess),
        readPeople(open.to, 'to.getAsync'),
        readSubject(open),
        readPeople(open.cc, 'cc.getAsync'),
        readPeople(open.bcc, 'bcc.getAsync'),
      ]);
      lastFormat = format === 'text' ? 'text' : 'html';
      const body = lastFormat === guess ? guessed : await readBody(open, lastFormat);
      return { format: lastFormat, body, subject, to, cc, bcc } satisfies Draft;
    },

    async readBack(format) {
      const open = sameDraft();
      const [body, to, subject] = await Promise.all([
        readBody(open, format),
        readPeople(open.to, 'to.getAsync'),
        readSubject(open),
      ]);
      return { body, to, subject };
    },

    async changeDraft(change: DraftChange) {
      const open = sameDraft();
      const calls: Promise<void>[] = [];
      if (change.body) calls.push(writeBody(open, change.body));
      if (change.to) calls.push(writeTo(open, change.to));
      const { subject } = change;
      if (subject !== undefined)
        calls.push(callHost('subject.setAsync', (done) => open.subject.setAsync(subject, done)));
      const outcomes = await Promise.allSettled(calls);
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    },

    async openNewMail({ to, subject, html }: NewMail) {
      const call = 'mailbox.displayNewMessageForm';
      requireLength(call, html, longestFormBody);
      if (to.length > mostRecipientsPerCall) throw new HostError({ kind: 'too-many-recipients', call });
      const form = { toRecipients: to.map((person) => person.address), subject, htmlBody: html };
      if (supports('1.9') && mailbox.displayNewMessageFormAsync) {
        await callHost<void>(call, (done) => mailbox.displayNewMessageFormAsync(form, done as never));
      } else {
        await callHost<void>(call, (done) => {
          mailbox.displayNewMessageForm(form);
          done({ status: 'succeeded' } as never);
        });
      }
    },

    async openReply(html, to) {
      const open: unknown = mailbox.item;
      const call = to === 'all' ? 'item.displayReplyAllForm' : 'item.displayReplyForm';
      if (!isMessage(open) || isCompose(open)) throw new HostError({ kind: 'unsupported', call });
      requireLength(call, html, longestFormBody);
      const message = open;
      if (supports('1.9') && message.displayReplyFormAsync) {
        await callHost<void>(call, (done) =>
          to === 'all'
            ? message.displayReplyAllFormAsync(html, done as never)
            : message.displayReplyFormAsync(html, done as never),
        );
      } else {
        await callHost<void>(call, (done) => {
          if (to === 'all') message.displayReplyAllForm(html);
          else message.displayReplyForm(html);
          done({ status: 'succeeded' } as never);
        });
      }
    },

    onItemChanged(listener) {
      if (!supports('1.5')) return;
      // Registration fails in a pane that cannot be pinned; such a pane is closed when the item changes.
      callHost<void>('mailbox.addHandlerAsync', (done) =>
        mailbox.addHandlerAsync(Office.EventType.ItemChanged, listener, done as never),
      ).catch(() => undefined);
      const open: unknown = mailbox.item;
      if (!isMessage(open) || !isCompose(open) || !supports('1.7')) return;
      // Where it does not come, the recipients are read again when the pane is returned to.
      callHost<void>('item.addHandlerAsync', (done) =>
        open.addHandlerAsync(Office.EventType.RecipientsChanged, listener, done as never),
      ).catch(() => undefined);
    },

    onThemeChanged(listener) {
      const tell = (colours: Office.OfficeTheme | undefined) => {
        const theme = themeOf(colours);
        if (theme) listener(theme satisfies Theme);
      };
      tell(Office.context.officeTheme);
      const changed = (event?: { officeTheme?: Office.OfficeTheme }) => tell(event?.officeTheme);
      // Clients below Mailbox 1.14 refuse; the system's preference then stands.
      callHost<void>('mailbox.addHandlerAsync', (done) =>
        mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed, done as never),
      ).catch(() => undefined);
    },
  };

  function readItem(itemKey: string, call: string): ComposeItem | ReadItem {
    const open: unknown = mailbox.item;
    if (!isMessage(open) || keyOf(open) !== itemKey) throw new HostError({ kind: 'item-changed', call });
    return open;
  }

  function composeItem(): ComposeItem {
    const open: unknown = mailbox.item;
    if (isMessage(open) && isCompose(open)) return open;
    throw new HostError({ kind: 'item-changed', call: 'mailbox.item' });
  }

  function sameDraft(): ComposeItem {
    const open = composeItem();
    if (draftRead && open !== draftRead) throw new HostError({ kind: 'item-changed', call: 'mailbox.item' });
    return open;
  }
}

function isMessage(item: unknown): item is ComposeItem | ReadItem {
  if (!item || (item as ReadItem).itemType !== 'message') return false;
  const itemClass = asId((item as ReadItem).itemClass);
  // Reports and meeting requests open as messages, but they are no mail of a thread.
  return itemClass === undefined || /^IPM\.Note/i.test(itemClass);
}

/** In a draft the subject is an object with methods, in a mail that is read it is text. */
function isCompose(item: ComposeItem | ReadItem): item is ComposeItem {
  return typeof item.subject === 'object' && item.subject !== null;
}

function threadOfRead(item: ReadItem, key: string): Thread {
  return Thread.parse({
    key,
    surface: 'read',
    conversationId: asId(item.conversationId),
    isReply: false,
    itemClass: asId(item.itemClass),
    subject: asText(item.subject) ?? '',
    from: asPerson(item.from),
    to: readablePeople(item.to),
    cc: readablePeople(item.cc),
    sentAt: item.dateTimeCreated instanceof Date ? asMoment(item.dateTimeCreated.getTime()) : undefined,
  });
}

function readSubject(item: ComposeItem): Promise<string> {
  return askHost('subject.getAsync', (done) => item.subject.getAsync(done), asText);
}

async function readPeople(field: Office.Recipients | undefined, call: string): Promise<Person[]> {
  return field ? askHost(call, (done) => field.getAsync(done), asPeople) : [];
}

/** Mailbox 1.10 tells; before, a draft that belongs to a conversation answers one (classic Windows has none for new mail). */
async function readIsReply(item: ComposeItem): Promise<boolean> {
  const inConversation = asId(item.conversationId) !== undefined;
  if (!supports('1.10')) return inConversation;
  const answer = await callHost<{ composeType?: unknown } | null>('getComposeTypeAsync', (done) =>
    item.getComposeTypeAsync(done as never),
  );
  const type = asId(answer?.composeType);
  return type === undefined ? inConversation : type !== 'newMail';
}

/** Only the current reply where the client shows conversations, else all of the body; written back the same way. */
const currentReply = { bodyMode: 1 as unknown as Office.MailboxEnums.BodyMode };

function readBody(item: ComposeItem, format: BodyFormat): Promise<string> {
  return askHost('body.getAsync', (done) => item.body.getAsync(format as never, currentReply as never, done), asText);
}

async function writeBody(
  item: ComposeItem,
  { where, format, content }: NonNullable<DraftChange['body']>,
): Promise<void> {
  const call = `body.${where === 'cursor' ? 'setSelectedDataAsync' : where === 'top' ? 'prependAsync' : 'setAsync'}`;
  requireLength(call, content, longestBody);
  const coercionType = format as unknown as Office.CoercionType;
  await callHost<void>(call, (done) => {
    if (where === 'cursor') item.body.setSelectedDataAsync(content, { coercionType }, done);
    else if (where === 'top') item.body.prependAsync(content, { coercionType }, done);
    else item.body.setAsync(content, { coercionType, ...currentReply }, done);
  });
}

/** The complete field; beyond the 100 that one call takes the rest is added in further calls. */
async function writeTo(item: ComposeItem, people: readonly Person[]): Promise<void> {
  const details = people.map(({ name, address }) => ({ displayName: name || address, emailAddress: address }));
  const first = details.slice(0, mostRecipientsPerCall);
  await callHost<void>('to.setAsync', (done) => item.to.setAsync(first, done));
  for (let at = first.length; at < details.length; at += mostRecipientsPerCall) {
    const more = details.slice(at, at + mostRecipientsPerCall);
    await callHost<void>('to.addAsync', (done) => item.to.addAsync(more, done));
  }
}

function requireLength(call: string, text: string, most: number): void {
  if (text.length > most) throw new HostError({ kind: 'too-long', call });
}
