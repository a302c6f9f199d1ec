import {
  HostError,
  type BodyChange,
  type BodyFormat,
  type Draft,
  type DraftChange,
  type HostFault,
  type MailHost,
} from '../../src/app/ports/mailHost';
import type { Person } from '../../src/domain/address';
import type { Thread } from '../../src/domain/thread/thread';
import { htmlToText, textToHtml } from '../../src/simulator/model/bodyText';

/** What a call does instead of working. */
export type Trouble =
  /** Says it succeeded and does nothing. */
  | 'silent'
  /** Fails and does nothing. */
  | 'error'
  /** Never answers and does nothing; the host's own time limit makes a timeout of it. */
  | 'hang'
  /** Does it, but the answer comes after the time limit. */
  | 'late';

export type FakeCall = 'text' | 'read' | 'read-back' | 'body' | 'subject' | 'to';

/** A draft in a compose window, with the place of the cursor in its body. */
export type FakeDraft = Draft & { readonly cursor: number };

type OpenDraft = { readonly key: string; draft: FakeDraft };
type OpenMail = { readonly key: string; readonly thread: Thread; readonly text: string; readonly headers: string };

/** How many calls Outlook takes at once; the others wait for the next round trip. */
const atOnce = 3;

const longestBody = 1_000_000;
const longestFormBody = 32_768;
const mostInForm = 100;
const mostInField = 500;

/** A mailbox in memory that keeps to Outlook's rules, and can be told to fail in Outlook's ways. */
export type FakeHost = MailHost & {
  /** The draft as it stands now. */
  draft(): FakeDraft;
  /** What the user does: typing, removing, moving the cursor. */
  edit(change: Partial<FakeDraft>): void;
  /** Opens another draft, or nothing; the calls that follow reach that one. */
  open(draft: FakeDraft | undefined): void;
  /** Opens a mail that is read, with this text and these internet headers. */
  openMail(thread: Thread, text: string, headers?: string): void;
  /** Lets the next calls of this kind fail in this way, one trouble a call. */
  trouble(call: FakeCall, ...troubles: Trouble[]): void;
  /** Runs before a call of this kind acts. */
  before(call: FakeCall, act: () => void): void;
  /** Round trips made one after the other, calls that wrote, and texts that were asked for. */
  readonly counted: { rounds: number; writes: number; texts: number };
};

/** The client's own marks in what is put in: inserted elements get a class; text becomes HTML where the body is that. */
function rewritten({ content, format }: BodyChange, into: BodyFormat): string {
  if (into === 'text') return content;
  return format === 'text' ? textToHtml(content) : content.replaceAll('<div>', '<div class="elementToProof">');
}

function bodyAs(format: BodyFormat, { body, format: own }: FakeDraft): string {
  if (format === own) return body;
  return format === 'html' ? textToHtml(body) : htmlToText(body);
}

export function draftOf(change: Partial<FakeDraft> = {}): FakeDraft {
  const body = change.body ?? '';
  return { format: 'html', subject: '', to: [], cc: [], bcc: [], cursor: 0, ...change, body };
}

/** @param serialise what this client makes of a whole body after each writing */
export function createFakeHost(first: FakeDraft, serialise: (body: string) => string = (body) => body): FakeHost {
  let drafts = 1;
  let opened: OpenDraft | OpenMail | undefined = { draft: first, key: '1' };
  /** The draft that was read last; what follows must meet the same one. */
  let known: OpenDraft | undefined;
  const planned = new Map<FakeCall, Trouble[]>();
  const acts = new Map<FakeCall, () => void>();
  const counted = { rounds: 0, writes: 0, texts: 0 };
  const listeners: (() => void)[] = [];

  function refused(kind: Exclude<HostFault['kind'], 'failed'>, call: string): HostError {
    return new HostError({ kind, call });
  }

  function openDraft(call: string): OpenDraft {
    if (!opened || !('draft' in opened)) throw refused('item-changed', call);
    return opened;
  }

  function sameDraft(call: string): OpenDraft {
    const at = openDraft(call);
    if (known && at !== known) throw refused('item-changed', call);
    return at;
  }

  function itemOf(key: string, call: string): OpenDraft | OpenMail {
    if (opened?.key !== key) throw refused('item-changed', call);
    return opened;
  }

  function turnTo(item: typeof opened): void {
    opened = item;
    listeners.forEach((listener) => listener());
  }

  async function make(call: FakeCall, act: () => void): Promise<void> {
    acts.get(call)?.();
    acts.delete(call);
    await Promise.resolve();
    const trouble = planned.get(call)?.shift();
    if (trouble === undefined || trouble === 'late') act();
    if (trouble === 'error') throw new HostError({ kind: 'failed', call, code: 5001 });
    if (trouble === 'hang' || trouble === 'late') throw refused('timeout', call);
  }

  function writeBody(at: OpenDraft, change: BodyChange): void {
    const { body, cursor, format } = at.draft;
    if (change.content.length > longestBody) throw refused('too-long', 'body');
    if (change.format === 'html' && format === 'text') throw refused('format', 'body');
    const added = rewritten(change, format);
    if (change.where === 'whole') at.draft = { ...at.draft, body: serialise(added) };
    else {
      const place = change.where === 'top' ? 0 : Math.min(cursor, body.length);
      const written = body.slice(0, place) + added + body.slice(place);
      at.draft = { ...at.draft, body: serialise(written), cursor: place + added.length };
    }
  }

  function writeTo(at: OpenDraft, to: readonly Person[]): void {
    if (to.length > mostInField) throw refused('too-many-recipients', 'to');
    at.draft = { ...at.draft, to };
  }

  return {
    reader: { name: 'Mia Winter', address: 'mia@fasttrack.example' },
    counted,
    draft: () => openDraft('draft').draft,
    edit(change) {
      const at = openDraft('edit');
      at.draft = { ...at.draft, ...change };
    },
    open: (draft) => turnTo(draft && { draft, key: String(++drafts) }),
    openMail: (thread, text, headers = '') => turnTo({ key: thread.key, thread, text, headers }),
    trouble: (call, ...troubles) => void planned.set(call, troubles),
    before: (call, act) => void acts.set(call, act),
    readThread() {
      if (!opened || 'thread' in opened) return Promise.resolve(opened?.thread);
      const { subject, to, cc } = opened.draft;
      return Promise.resolve({
        key: opened.key,
        surface: 'compose',
        isReply: false,
        subject,
        to: [...to],
        cc: [...cc],
      });
    },
    async readBody(itemKey) {
      const item = itemOf(itemKey, 'text');
      counted.texts++;
      await make('text', () => undefined);
      itemOf(itemKey, 'text');
      return { text: 'thread' in item ? item.text : item.draft.body };
    },
    async readHeaders(itemKey) {
      const item = itemOf(itemKey, 'headers');
      if (!('thread' in item)) throw refused('unsupported', 'headers');
      return Promise.resolve(item.headers);
    },
    can(act) {
      const surface = opened && ('thread' in opened ? 'read' : 'compose');
      return act === 'insert' ? surface === 'compose' : act === 'reply' ? surface === 'read' : surface !== 'compose';
    },
    async readDraft(itemKey) {
      const at = openDraft('read');
      if (at.key !== itemKey) throw refused('item-changed', 'read');
      // Format, body, subject and three fields of recipients.
      counted.rounds += Math.ceil(6 / atOnce);
      known = at;
      await make('read', () => undefined);
      const { cursor: _, ...draft } = at.draft;
      return draft;
    },
    async readBack(format) {
      counted.rounds += Math.ceil(3 / atOnce);
      const at = sameDraft('read-back');
      await make('read-back', () => undefined);
      const { subject, to } = at.draft;
      return { body: bodyAs(format, at.draft), subject, to };
    },
    async changeDraft({ body, subject, to }: DraftChange) {
      const at = sameDraft('change');
      const calls: Promise<void>[] = [];
      if (body) calls.push(make('body', () => writeBody(at, body)));
      if (to) calls.push(make('to', () => writeTo(at, to)));
      if (subject !== undefined) calls.push(make('subject', () => (at.draft = { ...at.draft, subject })));
      counted.rounds += Math.ceil(calls.length / atOnce);
      counted.writes += calls.length;
      const failed = (await Promise.allSettled(calls)).find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    },
    async openNewMail({ to, html }) {
      if (html.length > longestFormBody) throw refused('too-long', 'new mail');
      if (to.length > mostInForm) throw refused('too-many-recipients', 'new mail');
      return Promise.resolve();
    },
    async openReply(html) {
      if (!opened || !('thread' in opened)) throw refused('unsupported', 'reply');
      if (html.length > longestFormBody) throw refused('too-long', 'reply');
      return Promise.resolve();
    },
    onItemChanged: (listener) => void listeners.push(listener),
    onThemeChanged: () => undefined,
  };
}
