import * as z from 'zod/mini';
import { initialPaneState } from '../../src/app/paneState';
import { createPaneStore } from '../../src/app/paneStore';
import { HostError, type MailHost } from '../../src/app/ports/mailHost';
import { createOpenThread } from '../../src/app/openThread';
import { callTimeout } from '../../src/host/callHost';
import { createOfficeMailHost } from '../../src/host/officeMailHost';
import { createOddOutlook, oddPlaces, oddValues, type Surface } from './oddOutlook';

const Person = z.strictObject({ name: z.string(), address: z.string() });
const People = z.array(Person);
const Moment = z.int().check(z.minimum(0), z.lte(Date.UTC(9999, 11, 31)));

const ReadThread = z.union([
  z.undefined(),
  z.literal('unsupported-item'),
  z.strictObject({
    key: z.string().check(z.minLength(1)),
    surface: z.enum(['read', 'compose']),
    conversationId: z.optional(z.string().check(z.minLength(1))),
    isReply: z.boolean(),
    itemClass: z.optional(z.string()),
    subject: z.string(),
    from: z.optional(Person),
    to: People,
    cc: People,
    sentAt: z.optional(Moment),
  }),
]);
const Draft = z.strictObject({
  format: z.enum(['html', 'text']),
  body: z.string(),
  subject: z.string(),
  to: People,
  cc: People,
  bcc: People,
});
const ReadBack = z.strictObject({ body: z.string(), subject: z.string(), to: People });

function createHost(surface: Surface, place: string, odd: unknown): MailHost {
  Object.assign(globalThis, { Office: createOddOutlook(surface, place, odd) });
  return createOfficeMailHost();
}

/** What a call gave: a value of the right type, or a fault; anything else fails the test. */
async function outcome(schema: z.ZodMiniType, call: Promise<unknown>): Promise<unknown> {
  const settled = call.then(
    (value) => schema.parse(value),
    (error: unknown) => {
      if (error instanceof HostError) return error;
      throw error;
    },
  );
  // What never answers is given up in time, and whoever waits for a place comes after it.
  const [value] = await Promise.all([settled, jest.advanceTimersByTimeAsync(9 * callTimeout)]);
  return value;
}

beforeEach(() => jest.useFakeTimers());
afterEach(async () => {
  // Places that a lost call still holds belong to no other test.
  await jest.advanceTimersByTimeAsync(callTimeout);
  jest.useRealTimers();
});

async function useEverything(host: MailHost): Promise<void> {
  Person.parse(host.reader);
  host.onItemChanged(() => undefined);
  host.onThemeChanged((theme) => z.enum(['light', 'dark', 'contrast']).parse(theme));
  for (const act of ['insert', 'new-mail', 'reply'] as const) z.boolean().parse(host.can(act));
  const read = await outcome(ReadThread, host.readThread());
  const thread = ReadThread.safeParse(read).data;
  const itemKey = typeof thread === 'object' ? thread.key : 'none';
  await outcome(z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }), host.readBody(itemKey));
  await outcome(z.string(), host.readHeaders(itemKey));
  const draft = await outcome(Draft, host.readDraft(itemKey));
  if (!(draft instanceof HostError)) await outcome(ReadBack, host.readBack('html'));
  const change = { body: { where: 'top', format: 'html', content: '' }, subject: '', to: [] } as const;
  await outcome(z.undefined(), host.changeDraft(change));
  await outcome(z.undefined(), host.openNewMail({ to: [], subject: '', html: '' }));
  await outcome(z.undefined(), host.openReply('', 'all'));
}

/** The pane's own reading of what is open. */
async function readPane(host: MailHost): Promise<void> {
  const store = createPaneStore(initialPaneState('en-US', '2026-03-03'));
  store.dispatch({ type: 'connected', connection: { kind: 'outlook', host } });
  await outcome(z.undefined(), createOpenThread(store)());
  z.enum(['thread', 'none', 'unsupported', 'failed']).parse(store.get().item.kind);
}

describe.each([
  ['every call gives what it says or a fault', useEverything],
  ['the pane shows the item or a reason', readPane],
])('whatever Outlook says, %s', (_, use) => {
  it.each(oddPlaces)('while an item is open to %s, in %s', async (surface, place) => {
    const faults: string[] = [];
    for (const [name, odd] of oddValues) {
      await use(createHost(surface, place, odd)).catch((error: unknown) => faults.push(`${name}: ${String(error)}`));
    }
    expect(faults).toEqual([]);
  });
});

describe('what is only told is left out', () => {
  it.each<[string, unknown, object]>([
    ['item.itemId', 17, { key: 'draft 1' }],
    ['item.itemClass', null, { subject: 'Hello' }],
    ['item.conversationId', 17, { conversationId: undefined }],
    ['item.subject', null, { subject: '' }],
    ['item.from', 17, { to: [{ name: 'Ada', address: 'ada@contoso.com' }] }],
    ['item.to', 'odd', { to: [], cc: [{ name: 'Ada', address: 'ada@contoso.com' }] }],
    [
      'item.cc',
      [{ displayName: null, emailAddress: 'bo@contoso.com' }, { emailAddress: 8 }],
      { cc: [{ name: '', address: 'bo@contoso.com' }] },
    ],
    ['item.dateTimeCreated', new Date(Number.NaN), { sentAt: undefined }],
  ])('%s of a mail that is read', async (place, odd, expected) => {
    const thread = await createHost('read', place, odd).readThread();
    expect(thread).toMatchObject(expected);
  });

  test('a null answer about the kind of draft: a conversation tells', async () => {
    const thread = await createHost('compose', 'answer of item.getComposeTypeAsync', null).readThread();
    expect(thread).toMatchObject({ surface: 'compose', isReply: true });
  });
});

describe('what is written back is not guessed', () => {
  it.each<[string, unknown]>([
    ['body.getAsync', null],
    ['body.getAsync', { html: '' }],
    ['subject.getAsync', null],
    ['to.getAsync', null],
    ['to.getAsync', [{ displayName: 'Ada', emailAddress: 8 }]],
    ['bcc.getAsync', {}],
    ['body.getTypeAsync', null],
  ])('a draft whose %s succeeds with %j is not read', async (call, odd) => {
    const host = createHost('compose', `answer of item.${call}`, odd);
    const fault = await host.readDraft('draft 1').catch((error: unknown) => error);
    expect(fault).toMatchObject({ fault: { kind: 'failed', call } });
  });
});
