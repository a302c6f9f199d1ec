import { defaultConfig } from '../../../src/domain/config';
import type { ConversationRef } from '../../../src/domain/thread/conversation';
import { conversationRef } from '../../../src/domain/thread/conversation';
import type { OutgoingMail, SendCheck, SendHint, SendKnowledge } from '../../../src/domain/sending/outgoing';
import { sidesOf } from '../../../src/domain/side';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import { forgetSent, keepKnowledge, lastSeen, openGuardBox, sentIn } from '../../../src/host/sending/guardBox';
import { createSendHandler } from '../../../src/host/sending/sendEvent';
import { writeNote } from '../../../src/host/sending/sessionNote';
import { usualAccountTeam } from '../../../src/host/sending/usualKnowledge';
import { createSendingOutlook, createStorage, type SendingDraft, type SendingOptions } from './sendingOutlook';

const now = Date.parse('2027-03-20T09:00:00Z');
const reader = 'robin@partner.example';
const allowed = { allowEvent: true };
const key = 'contoso.com' as TenantKey;

const draft: SendingDraft = {
  subject: 'About the migration',
  body: '<p>Hello</p>',
  to: [{ name: 'Maria', address: 'maria@contoso.com' }],
  cc: [{ name: 'Ana', address: 'ana@microsoft.com' }],
  bcc: [{ name: 'Jo', address: 'jo@gmail.com' }],
  conversationId: 'AAQk-_=',
};

const told: SendKnowledge = {
  reader: { address: reader, language: 'ja-JP' },
  sides: { own: ['partner.example'], accountTeam: ['contoso.com'] },
  tenants: [{ key, name: 'Contoso', domains: ['contoso.com'], sent: { 'account-team': '2027-03-01' } }],
  links: { x: key },
};

const clean: SendCheck = { concern: { kind: 'customer-follow-up' }, findings: [] };
const faulty: SendCheck = { ...clean, findings: [{ rule: 'no-tenant' }] };

/** Sends the draft with a check that comes to this; tells what the check was asked and what was said. */
function send(
  outcome: SendCheck | (() => SendCheck),
  options: SendingOptions & { storage?: Storage; wait?: number } = {},
) {
  const { storage = createStorage(), wait = 10_000 } = options;
  const outlook = createSendingOutlook(draft, options);
  Object.assign(globalThis, { Office: outlook.office, localStorage: storage });
  const asked: { mail: OutgoingMail; knowledge: SendKnowledge; hint: SendHint | undefined }[] = [];
  const handler = createSendHandler({
    check: (mail, knowledge, hint) => {
      asked.push({ mail, knowledge, hint });
      return typeof outcome === 'function' ? outcome() : outcome;
    },
    words: { message: (findings, language, form) => `${findings.length} ${language} ${form}`, button: () => 'Open' },
    now: Date.now,
  });
  handler(outlook.event);
  jest.advanceTimersByTime(wait);
  return { ...outlook, asked: asked[0], box: openGuardBox(storage, reader), handler, storage };
}

beforeEach(() => jest.useFakeTimers({ now }));
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'localStorage');
});

describe('the handler', () => {
  test('gives the whole mail to the check', () => {
    expect(send(clean).asked?.mail).toEqual({
      format: 'html',
      subject: draft.subject,
      body: draft.body,
      to: draft.to,
      cc: draft.cc,
      bcc: draft.bcc,
      conversation: conversationRef('AAQk-_='),
    });
  });

  test('knows by itself the reader’s domain, and what is usual', () => {
    const { asked } = send(clean, { language: 'pt-PT' });
    const sides = sidesOf(defaultConfig, reader);
    expect(asked?.knowledge).toEqual({ reader: { address: reader, language: 'pt-BR' }, sides, tenants: [], links: {} });
    expect(asked?.hint).toBeUndefined();
    expect(usualAccountTeam).toEqual(defaultConfig.accountTeamDomains);
  });

  test('knows what the pane told this browser', () => {
    const storage = createStorage();
    keepKnowledge(openGuardBox(storage, reader), told);
    expect(send(clean, { storage }).asked?.knowledge).toEqual(told);
  });

  test('knows nothing of what was told for another mailbox', () => {
    const storage = createStorage();
    keepKnowledge(openGuardBox(storage, 'other@partner.example'), told);
    expect(send(clean, { storage }).asked?.knowledge.tenants).toEqual([]);
  });

  test('knows from the draft what the pane said of it, and what it knew where nothing else tells', () => {
    const session = { closeout: writeNote({ tenant: key, kind: 'account-team' }, told) };
    const { asked } = send(clean, { session, storage: createStorage('blocked') });
    expect(asked?.hint).toEqual({ tenant: key, kind: 'account-team' });
    expect(asked?.knowledge).toEqual(told);
  });

  test('waits a second for what the pane said, then judges by the mail alone', () => {
    const session = { closeout: writeNote({ tenant: key }) };
    const options = { session, fates: { 'sessionData.getAsync': 'never' } } as const;
    expect(send(faulty, { ...options, wait: 900 }).completed).toEqual([]);
    const { completed, asked } = send(faulty, { ...options, wait: 1_100 });
    expect(completed).toHaveLength(1);
    expect(asked?.hint).toBeUndefined();
  });

  test('gives up after two seconds, and says nothing when the answer comes late', () => {
    const options = { fates: { 'body.getAsync': 'late' } } as const;
    expect(send(faulty, { ...options, wait: 1_900 }).completed).toEqual([]);
    expect(send(faulty, { ...options, wait: 2_000 }).completed).toEqual([allowed]);
    const { completed, asked, box } = send(faulty, options);
    expect([completed, asked, lastSeen(box)]).toEqual([[allowed], undefined, undefined]);
  });

  test('says in the reader’s language what was found', () => {
    const storage = createStorage();
    keepKnowledge(openGuardBox(storage, reader), told);
    const { completed, box } = send(faulty, { storage });
    expect(completed).toMatchObject([{ errorMessage: '1 ja-JP text', errorMessageMarkdown: '1 ja-JP markdown' }]);
    expect([sentIn(box, now), lastSeen(box)]).toEqual([[], now + 10]);
  });

  it.each([
    [
      'the check throws',
      () =>
        send(() => {
          throw new Error('a fault of ours');
        }),
    ],
    ['the mail is nobody’s', () => send({ concern: undefined, findings: [] })],
    ['the mail is no mail of ours', () => send({ concern: { tenant: key }, findings: [] })],
  ])('lets the mail go without a record when %s', (_, run) => {
    const { completed, box } = run();
    expect(completed).toEqual([allowed]);
    expect(sentIn(box, now)).toEqual([]);
  });

  test('still lets the mail go when Outlook refuses to hear what was found', () => {
    const outlook = createSendingOutlook(draft);
    Object.assign(globalThis, { Office: outlook.office });
    const completed = jest.fn((options: { allowEvent: boolean }) => {
      if (!options.allowEvent) throw new Error('unknown option');
    });
    const words = { message: () => '', button: () => '' };
    createSendHandler({ check: () => faulty, words, now: Date.now })({ completed } as unknown as Office.MailboxEvent);
    jest.advanceTimersByTime(10_000);
    expect(completed.mock.calls.at(-1)).toEqual([allowed]);
    // With everything, with what every client knows, and without anything.
    expect(completed).toHaveBeenCalledTimes(3);
  });
});

describe('the record of a mail that goes', () => {
  const region = 'APJ';

  test('says which, whose, where and when', () => {
    const { box } = send({ concern: { kind: 'assignment-request', tenant: key, region }, findings: [] });
    const conversation = conversationRef('AAQk-_=');
    expect(sentIn(box, now)).toEqual([{ at: now + 10, kind: 'assignment-request', tenant: key, conversation, region }]);
  });

  test('names the outside domains where no tenant is known', () => {
    expect(sentIn(send(clean).box, now)).toMatchObject([{ domains: ['contoso.com', 'gmail.com'] }]);
  });

  test('is there before Outlook sends', () => {
    const storage = createStorage();
    const outlook = createSendingOutlook(draft);
    Object.assign(globalThis, { Office: outlook.office, localStorage: storage });
    let before: number | undefined;
    const completed = () => (before = sentIn(openGuardBox(storage, reader), now).length);
    const words = { message: () => '', button: () => '' };
    createSendHandler({ check: () => clean, words, now: Date.now })({ completed } as unknown as Office.MailboxEvent);
    jest.advanceTimersByTime(10_000);
    expect(before).toBe(1);
  });

  test('goes through the mailbox where the browser keeps nothing, and is waited for no longer than there is time', () => {
    const storage = createStorage('full');
    const kept = send(clean, { storage });
    expect(kept.saved).toEqual([{ sent: [expect.objectContaining({ kind: 'customer-follow-up' })] }]);
    const hanging = { storage, fates: { 'roamingSettings.saveAsync': 'never' } } as const;
    expect(send(clean, { ...hanging, wait: 1_900 }).completed).toEqual([]);
    expect(send(clean, { ...hanging, wait: 2_000 }).completed).toEqual([allowed]);
  });

  test('is one in the mailbox, too, over the turn of a minute', () => {
    jest.setSystemTime(now + 59_980);
    const { handler, event, saved } = send(clean, { storage: createStorage('full'), wait: 30 });
    handler(event);
    jest.advanceTimersByTime(1_000);
    handler(event);
    jest.advanceTimersByTime(10_000);
    expect(saved.map(({ sent }) => sent)).toEqual([[expect.anything()]]);
  });

  test('does not go through the mailbox with characters that Outlook may not give back', () => {
    const tenant = 'müller@contoso' as TenantKey;
    const { saved, completed } = send(
      { concern: { kind: 'account-team', tenant }, findings: [] },
      { storage: createStorage('full') },
    );
    expect([saved, completed]).toEqual([[], [allowed]]);
  });

  test('is not held against the same mail when the handler is started once more, though the pane has taken it', () => {
    const storage = createStorage();
    send(clean, { storage });
    const box = openGuardBox(storage, reader);
    sentIn(box, now).forEach((record) => forgetSent(box, record));
    const before: SendCheck = { ...clean, findings: [{ rule: 'sent-before', tenant: 'Contoso', on: '2027-03-01' }] };
    expect(send(before, { storage }).completed).toEqual([allowed]);
    jest.advanceTimersByTime(2 * 60_000);
    expect(send(before, { storage }).completed).toMatchObject([{ allowEvent: false }]);
  });

  test('is one for a mail that is sent again within the minute, and another for the next', () => {
    const { handler, event, box } = send(clean);
    handler(event);
    jest.advanceTimersByTime(55_000);
    expect(sentIn(box, now)).toHaveLength(1);
    jest.advanceTimersByTime(30_000);
    handler(event);
    jest.advanceTimersByTime(10_000);
    expect(sentIn(box, now).map(({ conversation }) => conversation)).toEqual<ConversationRef[]>([
      conversationRef('AAQk-_='),
      conversationRef('AAQk-_='),
    ]);
  });
});
