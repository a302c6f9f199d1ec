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

type Opened = { draft: FakeDraft; readonly key: string };

/** How many calls Outlook takes at once; the others wait for the next round trip. */
const atOnce = 3;

/** A mailbox in memory that keeps to Outlook's rules, and can be told to fail in Outlook's ways. */
export type FakeHost = MailHost & {
  /** The draft as it stands now. */
  draft(): FakeDraft;
  /** What the user does: typing, removing, moving the cursor. */
  edit(change: Partial<FakeDraft>): void;
  /** Opens another draft, or nothing; the calls that follow reach that one. */
  open(draft: FakeDraft | undefined): void;
  /** Opens a mail that is read, with this text and these internet headers. */
  openMail(text: string, headers?: string): void;
  /** Lets the next calls of this kind fail in this way, one trouble a call. */
  trouble(call: FakeCall, ...troubles: Trouble[]): void;
  /** Runs before a call of this kind acts. */
  before(call: FakeCall, act: () => void): void;
  /** Round trips made one after the other, calls that wrote, and texts that were asked for. */
  readonly counted: { rounds: number; writes: number; texts: number };
};

/** A fake of the client's habits: inserted elements get a class, text lines get the client's line ends. */
function rewritten(content: string, format: BodyFormat): string {
  return format === 'html' ? content.replaceAll('<div>', '<div class="elementToProof">') : content;
}

export function draftOf(change: Partial<FakeDraft> = {}): FakeDraft {
  const body = change.body ?? '';
  return { format: 'html', subject: '', to: [], cc: [], bcc: [], cursor: 0, ...change, body };
}

/**
 * @param threads what is open, for each time it is asked for
 * @param serialise what this client makes of a whole body after each writing
 */
export function createFakeHost(
  first: FakeDraft,
  threads: readonly Promise<Thread | undefined>[] = [],
  serialise: (body: string) => string = (body) => body,
): FakeHost {
  let drafts = 1;
  let opened: Opened | undefined = { draft: first, key: '1' };
  /** The draft that was read last; what follows must meet the same one. */
  let known: Opened | undefined;
  let mail = '';
  let headers = '';
  const planned = new Map<FakeCall, Trouble[]>();
  const acts = new Map<FakeCall, () => void>();
  const counted = { rounds: 0, writes: 0, texts: 0 };
  const queue = [...threads];

  function fault(kind: 'item-changed' | 'format' | 'timeout', call: string): HostError {
    return new HostError({ kind, call } satisfies HostFault);
  }

  function current(call: string): Opened {
    if (!opened) throw fault('item-changed', call);
    return opened;
  }

  async function make(call: FakeCall, act: () => void): Promise<void> {
    acts.get(call)?.();
    acts.delete(call);
    await Promise.resolve();
    const trouble = planned.get(call)?.shift();
    if (trouble === undefined || trouble === 'late') act();
    if (trouble === 'error') throw new HostError({ kind: 'failed', call, code: 5001 });
    if (trouble === 'hang' || trouble === 'late') throw fault('timeout', call);
  }

  function writeBody(at: Opened, { where, format, content }: BodyChange): void {
    const { body, cursor } = at.draft;
    if (format !== at.draft.format) throw fault('format', 'body');
    const added = rewritten(content, format);
    if (where === 'whole') at.draft = { ...at.draft, body: serialise(added) };
    else {
      const place = where === 'top' ? 0 : Math.min(cursor, body.length);
      const written = body.slice(0, place) + added + body.slice(place);
      at.draft = { ...at.draft, body: serialise(written), cursor: place + added.length };
    }
  }

  return {
    reader: { name: 'Mia Winter', address: 'mia@fasttrack.example' },
    counted,
    draft: () => current('draft').draft,
    edit(change) {
      const at = current('edit');
      at.draft = { ...at.draft, ...change };
    },
    open(draft) {
      opened = draft && { draft, key: String(++drafts) };
    },
    trouble: (call, ...troubles) => void planned.set(call, troubles),
    before: (call, act) => void acts.set(call, act),
    readThread: () => queue.shift() ?? Promise.resolve(undefined),
    openMail(text, its = '') {
      opened = undefined;
      mail = text;
      headers = its;
    },
    async readBody() {
      counted.texts++;
      const text = opened ? opened.draft.body : mail;
      await make('text', () => undefined);
      return { text };
    },
    readHeaders: () => Promise.resolve(headers),
    can: () => true,
    async readDraft(itemKey) {
      const at = current('read');
      if (at.key !== itemKey) throw fault('item-changed', 'read');
      // Format, body, subject and three fields of recipients.
      counted.rounds += Math.ceil(6 / atOnce);
      known = at;
      await make('read', () => undefined);
      const { cursor: _, ...draft } = at.draft;
      return draft;
    },
    async readBack(format) {
      counted.rounds += Math.ceil(3 / atOnce);
      const at = current('read-back');
      if (at !== known) throw fault('item-changed', 'read-back');
      await make('read-back', () => undefined);
      if (format !== at.draft.format) throw fault('format', 'read-back');
      const { body, subject, to } = at.draft;
      return { body, subject, to };
    },
    async changeDraft({ body, subject, to }: DraftChange) {
      const at = current('change');
      if (known !== undefined && at !== known) throw fault('item-changed', 'change');
      const calls: Promise<void>[] = [];
      if (body) calls.push(make('body', () => writeBody(at, body)));
      if (to) calls.push(make('to', () => (at.draft = { ...at.draft, to: [...to] as Person[] })));
      if (subject !== undefined) calls.push(make('subject', () => (at.draft = { ...at.draft, subject })));
      counted.rounds += Math.ceil(calls.length / atOnce);
      counted.writes += calls.length;
      const failed = (await Promise.allSettled(calls)).find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    },
    openNewMail: () => Promise.resolve(),
    openReply: () => Promise.resolve(),
    onItemChanged: () => undefined,
    onThemeChanged: () => undefined,
  };
}
