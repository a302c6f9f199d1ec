import { HostError, type DraftChange, type HostFault, type MailHost } from '../../src/app/ports/mailHost';
import type { Person } from '../../src/domain/address';

/** What a call to Outlook does instead of working: fails, never answers, answers too late, or says it worked. */
export type Trouble = 'error' | 'hang' | 'late' | 'silent';

export type WrittenPart = 'body' | 'subject' | 'to';

/** A mailbox with a pane in it, and what its owner does there. */
export type HostUnderTest = {
  readonly host: MailHost;
  /** The draft the pane was opened beside, as it stands in the mailbox now. */
  draft(): {
    readonly body: string;
    readonly subject: string;
    readonly to: readonly Person[];
    readonly cc: readonly Person[];
  };
  turnTo(item: 'another' | 'nothing'): Promise<void>;
  /** The next call that writes this part goes wrong. */
  fail(part: WrittenPart, trouble: Trouble): void;
  /** Lets time pass until the call has settled. */
  settled<T>(call: Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type OpenedItem = 'html-draft' | 'text-draft' | 'mail' | 'nothing';

export const anna: Person = { name: 'Anna', address: 'anna@customer.example' };
export const ben: Person = { name: 'Ben', address: 'ben@customer.example' };
const carla: Person = { name: 'Carla', address: 'carla@customer.example' };

/** What stands in both drafts, and in the mail that is read; each body says `Hello`. */
export const opened = { subject: 'Closing', to: [anna], cc: [ben] } as const;

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, at) => ({ name: `P${at}`, address: `p${at}@customer.example` }));

const top = (content: string, format: 'html' | 'text' = 'html'): DraftChange => ({
  body: { where: 'top', format, content },
});

/** What the pane may expect of every Outlook. */
export function describeMailHost(where: string, open: (item: OpenedItem) => Promise<HostUnderTest>): void {
  describe(`Outlook: ${where}`, () => {
    let mailbox: HostUnderTest;
    const start = async (item: OpenedItem) => {
      mailbox = await open(item);
      return mailbox;
    };
    afterEach(() => mailbox.close());

    /** The reason why a call failed; whatever else is thrown fails the test. */
    async function faultOf(call: Promise<unknown>): Promise<HostFault['kind']> {
      const error = await mailbox.settled(
        call.then(
          () => undefined,
          (thrown: unknown) => thrown,
        ),
      );
      if (!(error instanceof HostError)) throw new Error(`expected a HostError, got ${String(error)}`);
      return error.fault.kind;
    }
    async function keyOfOpen(): Promise<string> {
      const thread = await mailbox.settled(mailbox.host.readThread());
      if (typeof thread !== 'object') throw new Error(`expected an item, got ${String(thread)}`);
      return thread.key;
    }
    /** A draft that was read, so that it may be written. */
    async function startWriting(item: OpenedItem = 'html-draft') {
      await start(item);
      const draft = await mailbox.settled(mailbox.host.readDraft(await keyOfOpen()));
      return { ...mailbox, ...draft };
    }

    describe('the open item', () => {
      test.each([
        ['html-draft', { surface: 'compose', isReply: false, ...opened }],
        ['text-draft', { surface: 'compose', isReply: false, ...opened }],
        ['mail', { surface: 'read', isReply: false, from: anna, ...opened }],
        ['nothing', undefined],
      ] as const)('%s', async (item, expected) => {
        const { host, settled } = await start(item);
        const thread = await settled(host.readThread());
        if (expected) expect(thread).toMatchObject(expected);
        else expect(thread).toBeUndefined();
      });

      test.each(['html-draft', 'mail'] as const)('a %s keeps its key until another item is open', async (item) => {
        const { host, settled, turnTo } = await start(item);
        const changed = jest.fn();
        host.onItemChanged(changed);
        const key = await keyOfOpen();
        expect(await keyOfOpen()).toBe(key);
        expect(changed).not.toHaveBeenCalled();
        await turnTo('another');
        expect(changed).toHaveBeenCalled();
        expect(await keyOfOpen()).not.toBe(key);
        await turnTo('nothing');
        expect(await settled(host.readThread())).toBeUndefined();
      });

      test.each([
        ['html-draft', { insert: true, 'new-mail': false, reply: false }],
        ['mail', { insert: false, 'new-mail': true, reply: true }],
        ['nothing', { insert: false, reply: false }],
      ] as const)('what can be done with %s', async (item, expected) => {
        const { host } = await start(item);
        const can = { insert: host.can('insert'), 'new-mail': host.can('new-mail'), reply: host.can('reply') };
        expect(can).toMatchObject(expected);
      });
    });

    describe('reading a mail', () => {
      test('gives its words', async () => {
        const { host, settled } = await start('mail');
        const body = await settled(host.readBody(await keyOfOpen()));
        expect('html' in body ? body.html : body.text).toContain('Hello');
      });

      test.each(['readBody', 'readHeaders'] as const)(
        '%s of one that is no longer open: item-changed',
        async (read) => {
          const { host, turnTo } = await start('mail');
          host.onItemChanged(() => undefined);
          const key = await keyOfOpen();
          expect(await faultOf(host[read]('another'))).toBe('item-changed');
          await turnTo('another');
          expect(await faultOf(host[read](key))).toBe('item-changed');
          await turnTo('nothing');
          expect(await faultOf(host[read](key))).toBe('item-changed');
        },
      );

      test('the words of another one never stand for it: item-changed', async () => {
        const { host, turnTo } = await start('mail');
        host.onItemChanged(() => undefined);
        const reading = faultOf(host.readBody(await keyOfOpen()));
        await turnTo('another');
        expect(await reading).toBe('item-changed');
      });

      test('a draft has no headers', async () => {
        const { host } = await start('html-draft');
        expect(await faultOf(host.readHeaders(await keyOfOpen()))).toBe('unsupported');
      });
    });

    describe('reading a draft', () => {
      test.each([
        ['html-draft', 'html'],
        ['text-draft', 'text'],
      ] as const)('all of a %s', async (item, format) => {
        const { host, settled } = await start(item);
        const draft = await settled(host.readDraft(await keyOfOpen()));
        expect(draft).toEqual({ ...opened, format, bcc: [], body: expect.stringContaining('Hello') as string });
      });

      test.each(['mail', 'nothing'] as const)('with a %s open: item-changed', async (item) => {
        const { host } = await start(item);
        expect(await faultOf(host.readDraft('draft 1'))).toBe('item-changed');
      });

      test('that is no longer open: item-changed', async () => {
        const { host, turnTo } = await start('html-draft');
        host.onItemChanged(() => undefined);
        const key = await keyOfOpen();
        expect(await faultOf(host.readDraft('another'))).toBe('item-changed');
        await turnTo('another');
        expect(await faultOf(host.readDraft(key))).toBe('item-changed');
      });

      test.each([
        ['html-draft', 'text'],
        ['text-draft', 'html'],
      ] as const)('a %s is read back as %s too', async (item, format) => {
        const { host, settled } = await startWriting(item);
        const { body, ...rest } = await settled(host.readBack(format));
        expect(body).toContain('Hello');
        expect(/<\w+/.test(body)).toBe(format === 'html');
        expect(rest).toEqual({ subject: 'Closing', to: [anna] });
      });
    });

    describe('writing a draft', () => {
      test.each(['html-draft', 'text-draft'] as const)('everything at once into a %s', async (item) => {
        const { host, format, settled, draft } = await startWriting(item);
        const content = format === 'html' ? '<div>Thank you</div>' : 'Thank you\n';
        const body = { where: 'top', format, content } as const;
        await settled(host.changeDraft({ body, subject: 'Completed', to: [carla, anna] }));
        expect(draft()).toMatchObject({ subject: 'Completed', to: [carla, anna], cc: [ben] });
        expect(draft().body).toMatch(/Thank you[^]*Hello/);
        const back = await settled(host.readBack(format));
        expect(back).toMatchObject({ subject: 'Completed', to: [carla, anna] });
        expect(back.body).toMatch(/Thank you[^]*Hello/);
      });

      test('at the cursor nothing of what stands there goes', async () => {
        const { host, settled, draft } = await startWriting();
        await settled(host.changeDraft({ body: { where: 'cursor', format: 'html', content: '<div>Thank you</div>' } }));
        expect(draft().body).toContain('Thank you');
        expect(draft().body).toContain('Hello');
      });

      test('the whole body', async () => {
        const { host, settled, draft } = await startWriting();
        await settled(host.changeDraft({ body: { where: 'whole', format: 'html', content: '<div>Thank you</div>' } }));
        expect(draft().body).toContain('Thank you');
        expect(draft().body).not.toContain('Hello');
      });

      test.each(['cursor', 'top', 'whole'] as const)(
        'HTML into plain text (%s): format, and the rest done',
        async (place) => {
          const { host, body, draft } = await startWriting('text-draft');
          const change = {
            body: { where: place, format: 'html', content: '<p>Thank you</p>' },
            subject: 'Completed',
          } as const;
          expect(await faultOf(host.changeDraft(change))).toBe('format');
          expect(draft()).toMatchObject({ body, subject: 'Completed' });
        },
      );

      test('text into HTML stays text', async () => {
        const { host, settled, draft } = await startWriting();
        await settled(host.changeDraft(top('a < b', 'text')));
        expect(draft().body).toMatch(/a &lt; b[^]*Hello/);
      });

      test.each(['another', 'nothing'] as const)(
        'with %s open by then: item-changed, nothing written',
        async (item) => {
          const { host, turnTo, draft } = await start('html-draft');
          host.onItemChanged(() => undefined);
          await mailbox.settled(host.readDraft(await keyOfOpen()));
          const before = draft();
          await turnTo(item);
          expect(await faultOf(host.changeDraft({ ...top('<p>x</p>'), subject: 'Completed', to: [] }))).toBe(
            'item-changed',
          );
          expect(await faultOf(host.readBack('html'))).toBe('item-changed');
          expect(draft()).toEqual(before);
        },
      );

      test('a body that Outlook does not take: too-long, the body as before', async () => {
        const { host, draft } = await startWriting();
        const { body } = draft();
        expect(await faultOf(host.changeDraft(top('x'.repeat(1_000_001))))).toBe('too-long');
        expect(draft().body).toBe(body);
      });

      test('more recipients than one call takes', async () => {
        const { host, settled, draft } = await startWriting();
        await settled(host.changeDraft({ to: people(230) }));
        expect(draft().to).toEqual(people(230));
      });

      test('more recipients than a field takes: too-many-recipients', async () => {
        const { host } = await startWriting();
        expect(await faultOf(host.changeDraft({ to: people(501) }))).toBe('too-many-recipients');
      });
    });

    describe.each(['body', 'subject', 'to'] as const)('a part whose writing goes wrong, %s,', (part) => {
      test.each([
        ['refused', 'error', 'failed', false],
        ['not answered', 'hang', 'timeout', false],
        ['answered too late', 'late', 'timeout', true],
        ['said to be written', 'silent', undefined, false],
      ] as const)('is %s, and the others are written', async (_, trouble, fault, isWritten) => {
        const { host, settled, draft, fail } = await startWriting();
        const before = draft();
        const after = { subject: 'Completed', to: [carla] };
        fail(part, trouble);
        const writing = host.changeDraft({ ...top('<div>Thank you</div>'), ...after });
        if (fault) expect(await faultOf(writing)).toBe(fault);
        else await settled(writing);
        const { body, ...others } = draft();
        expect(body.includes('Thank you')).toBe(part !== 'body' || isWritten);
        expect(others).toMatchObject(part === 'body' || isWritten ? after : { ...after, [part]: before[part] });
      });
    });

    describe('a new window', () => {
      test('for a new mail and for a reply', async () => {
        const { host, settled } = await start('mail');
        await settled(host.openNewMail({ to: [anna], subject: 'Closing', html: '<p>Thank you</p>' }));
        await settled(host.openReply('<p>Thank you</p>', 'all'));
        await settled(host.openReply('<p>Thank you</p>', 'sender'));
      });

      test.each(['html-draft', 'nothing'] as const)('no reply with a %s open: unsupported', async (item) => {
        const { host } = await start(item);
        expect(await faultOf(host.openReply('', 'all'))).toBe('unsupported');
      });

      test('no text and no recipients beyond what it takes', async () => {
        const { host } = await start('mail');
        const long = 'x'.repeat(32_769);
        expect(await faultOf(host.openReply(long, 'sender'))).toBe('too-long');
        expect(await faultOf(host.openNewMail({ to: [], subject: '', html: long }))).toBe('too-long');
        expect(await faultOf(host.openNewMail({ to: people(101), subject: '', html: '' }))).toBe('too-many-recipients');
      });
    });
  });
}
