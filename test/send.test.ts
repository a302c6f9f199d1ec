import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { parse, tokenizer } from 'acorn';
import { sentKey } from '../src/host/sending/guardBox';
import type { SendKnowledge, SentRecord } from '../src/domain/sending/outgoing';
import { mailKinds, roleOf, type MailKind } from '../src/domain/mail/mail';
import type { Language } from '../src/domain/language';
import type { TenantKey } from '../src/domain/tenant/tenant';
import { writeNote } from '../src/host/sending/sessionNote';
import { fullFacts, realMail, realMails, rendered } from './domain/mail/mailSamples';
import {
  createSendingOutlook,
  createStorage,
  extras,
  fates,
  reads,
  type HostCall,
  type SendingDraft,
  type SendingOptions,
} from './host/sending/sendingOutlook';
import { buildInto } from './buildInto';

const folder = mkdtempSync(path.join(tmpdir(), 'closeout-send-'));
let source = '';
let script: vm.Script;

beforeAll(() => {
  buildInto(folder, 'send');
  source = readFileSync(path.join(folder, 'launchevent.js'), 'utf8');
  script = new vm.Script(source);
  jest.useFakeTimers({ now: Date.parse('2027-03-20T09:00:00Z') });
});

afterAll(() => {
  jest.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => jest.clearAllTimers());

/** What came after ES2016, or need not be there at all. */
const withoutNews = new vm.Script(`
  for (const [owner, names] of [
    [String.prototype, ['padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at', 'isWellFormed']],
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object, ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'hasOwn', 'groupBy']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
    [Promise.prototype, ['finally']],
    [globalThis, ['Intl', 'URL', 'URLSearchParams', 'BigInt', 'WeakRef', 'globalThis', 'structuredClone', 'console']],
  ]) for (const name of names) delete owner[name];
`);

type Surroundings = { readonly storage?: Storage; readonly clock?: boolean };

/** Runs the script as the client does: nothing but the language, Office, and what the client adds. */
function start(draft: SendingDraft | null, options: SendingOptions = {}, { storage, clock = true }: Surroundings = {}) {
  const outlook = createSendingOutlook(draft, options);
  const context = vm.createContext({
    Office: outlook.office,
    ...(clock && { setTimeout, clearTimeout }),
    ...(storage && { localStorage: storage }),
  });
  withoutNews.runInContext(context);
  script.runInContext(context);
  const handler = outlook.handlers.get('onMessageSend');
  if (!handler) throw new Error('expected a handler for onMessageSend');
  return { ...outlook, send: () => handler(outlook.event), wait: () => jest.advanceTimersByTime(10_000) };
}

function sent(...given: Parameters<typeof start>) {
  const run = start(...given);
  run.send();
  run.wait();
  return run;
}

const customer = { name: 'Maria Silva', address: 'maria@contoso.com' };
const colleague = { name: 'Ana', address: 'ana@microsoft.com' };
const allowed = [{ allowEvent: true }];

/** A mail of ours as it stands in a draft: addressed to whom it is for. */
function draftOf(kind: MailKind, language: Language): SendingDraft {
  const { subject, html } = rendered(realMail(kind, language), fullFacts);
  const to = roleOf[kind] === 'customer' ? [customer] : [colleague];
  return { subject, body: `<html><body><div>${html}</div></body></html>`, to, conversationId: 'AAQk=' };
}

const clean = draftOf('customer-follow-up', 'en-US');
const faulty = { ...clean, body: clean.body.replaceAll('Maria Silva', '{{Contact name}}') };
const foreign = { subject: 'Lunch?', body: '<p>At noon, {{name}}?</p>', to: [customer] };

const contoso: SendKnowledge = {
  reader: { address: 'robin@partner.example', language: 'de-DE' },
  sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
  tenants: [
    { key: 'contoso.com' as TenantKey, name: 'Akita Works', domains: ['contoso.com'], language: 'en-US', sent: {} },
  ],
  links: {},
};

/** The records in the browser's storage. */
function recordsIn(storage: Storage): SentRecord[] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  return keys
    .filter((key) => key.includes('.sent.'))
    .map((key) => JSON.parse(storage.getItem(key) ?? '') as SentRecord);
}

const heartbeatIn = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).some((key) => key?.endsWith('.seen') === true);

describe('the on-send script', () => {
  test('is one file, and a small one: below 20 KB as it travels', () => {
    expect(readdirSync(folder)).toEqual(['launchevent.js']);
    expect(gzipSync(source).length).toBeLessThan(20 * 1024);
  });

  test('names its handler at top level, without page and without waiting', () => {
    expect([...start(clean).handlers.keys()]).toEqual(['onMessageSend']);
  });

  test('is ES2016, its regular expressions too, as older classic Windows reads it', () => {
    expect(() => parse(source, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
  });

  it.each(['import', 'require', 'document', 'window', 'self', 'async', 'await', 'fetch', 'XMLHttpRequest', 'eval'])(
    'does without %s, which is not everywhere',
    (word) => {
      const words = Array.from(tokenizer(source, { ecmaVersion: 2016 }), ({ start: from, end }) =>
        source.slice(from, end),
      );
      expect(words).not.toContain(word);
    },
  );
});

const clients = [
  ['a browser', () => ({ storage: createStorage() })],
  ['a browser that blocks its storage', () => ({ storage: createStorage('blocked') })],
  ['a browser whose storage is full', () => ({ storage: createStorage('full') })],
  ['classic Windows', () => ({})],
  ['a client without clock', () => ({ clock: false })],
] as const;

/** What becomes of a faulty mail when a call to read it fares so; without a clock nobody gives up but Outlook itself. */
function outcome(fate: (typeof fates)[number], patient: boolean): boolean[] {
  if (fate === 'twice' || (patient && fate === 'late')) return [false];
  return patient && fate === 'never' ? [] : [true];
}

describe.each(clients)('in %s', (_, client) => {
  test('a clean mail of ours goes', () => {
    expect(sent(clean, {}, client()).completed).toEqual(allowed);
  });

  test('a faulty one is stopped, with what was found and the way to the pane', () => {
    const { completed } = sent(faulty, {}, client());
    expect(completed).toHaveLength(1);
    expect(completed[0]).toEqual({
      allowEvent: false,
      errorMessage: expect.stringContaining('{{Contact name}}') as string,
      errorMessageMarkdown: expect.stringContaining('{{Contact name}}') as string,
      commandId: 'closeoutComposeButton',
      contextData: '{"closeout":"findings"}',
      cancelLabel: expect.stringMatching(/^.{1,20}$/) as string,
    });
  });

  test('a mail that is none of ours goes, whatever stands in it', () => {
    expect(sent(foreign, {}, client()).completed).toEqual(allowed);
  });

  it.each(reads.flatMap((call) => fates.map((fate) => [call, fate] as const)))(
    'a faulty mail is stopped or goes, but does not hang, when %s %s',
    (call, fate) => {
      const { completed } = sent(faulty, { fates: { [call]: fate } }, client());
      expect(completed.map(({ allowEvent }) => allowEvent)).toEqual(outcome(fate, 'clock' in client()));
    },
  );

  it.each(extras.flatMap((call) => fates.map((fate) => [call, fate] as const)))(
    'nothing changes when %s %s',
    (call, fate) => {
      const options = { fates: { [call]: fate } as Partial<Record<HostCall, (typeof fates)[number]>> };
      expect(sent(clean, options, client()).completed).toEqual(allowed);
      expect(sent(faulty, options, client()).completed).toMatchObject([{ allowEvent: false }]);
    },
  );

  it.each([
    ['no item', null],
    ['no recipients', { ...faulty, to: [], cc: [], bcc: [] }],
    ['a text of a megabyte', { ...clean, body: `${clean.body}<p>${'Word '.repeat(200_000)}</p>` }],
    ['tags of a megabyte', { ...clean, body: `${clean.body}${'<div><b><i>'.repeat(90_000)}` }],
    [
      'five hundred recipients',
      { ...clean, to: Array.from({ length: 500 }, (__, at) => ({ name: '', address: `m${at}@contoso.com` })) },
    ],
    ['recipients without an address', { ...clean, to: [{ name: 'Everybody', address: '' }] }],
  ])('completes once with %s', (__, draft) => {
    expect(sent(draft, {}, client()).completed).toHaveLength(1);
  });

  test('started three times for one mail, it completes each and leaves one record', () => {
    const surroundings: Surroundings = client();
    const run = start(clean, {}, surroundings);
    for (let time = 0; time < 3; time++) run.send();
    run.wait();
    expect(run.completed).toEqual([...allowed, ...allowed, ...allowed]);
    const inMailbox = (run.saved.at(-1)?.['sent'] ?? []) as SentRecord[];
    const kept = surroundings.storage && run.saved.length === 0 ? recordsIn(surroundings.storage) : inMailbox;
    expect(new Set(kept.map((record) => sentKey(record))).size).toBe(kept.length);
    expect(kept).toHaveLength(1);
  });

  test('no more than three calls are under way at once', () => {
    expect(sent(clean, {}, client()).most()).toBeLessThanOrEqual(3);
  });
});

describe('a mail of ours', () => {
  it.each(realMails.map(([name, { kind, language }]) => [name, kind, language] as const))(
    'goes when it is whole: %s',
    (_, kind, language) => {
      const storage = createStorage();
      expect(sent(draftOf(kind, language), {}, { storage }).completed).toEqual(allowed);
      expect(recordsIn(storage)).toMatchObject([{ kind, at: expect.any(Number) as number }]);
    },
  );

  it.each(realMails.map(([name, { kind, language }]) => [name, kind, language] as const))(
    'is stopped when a field is open: %s',
    (_, kind, language) => {
      const storage = createStorage();
      const draft = draftOf(kind, language);
      const open = { ...draft, body: draft.body.replaceAll('Akita Works', '{{tenantName}}') };
      const { completed } = sent(open, {}, { storage });
      expect(completed).toMatchObject([
        { allowEvent: false, errorMessage: expect.stringContaining('{{tenantName}}') as string },
      ]);
      expect(completed[0]?.errorMessage?.length).toBeLessThanOrEqual(500);
      expect(recordsIn(storage)).toEqual([]);
    },
  );

  test('covers every kind', () => {
    expect(new Set(realMails.map(([, { kind }]) => kind))).toEqual(new Set(mailKinds));
  });
});

describe('what is left behind', () => {
  test('in the browser: that the handler was here, whatever the mail', () => {
    for (const draft of [clean, faulty, foreign]) {
      const storage = createStorage();
      sent(draft, {}, { storage });
      expect(heartbeatIn(storage)).toBe(true);
    }
  });

  test('without a browser: a record in the mailbox, and a mark with the draft', () => {
    const { saved, session } = sent(clean);
    expect(saved).toEqual([
      { sent: [expect.objectContaining({ kind: 'customer-follow-up', domains: ['contoso.com'] })] },
    ]);
    expect(Number(session.get('closeout.seen'))).toBeGreaterThan(0);
  });

  test('without a browser, of a mail that is stopped or not ours: the mark alone', () => {
    for (const draft of [faulty, foreign]) {
      const { saved, session } = sent(draft);
      expect(saved).toEqual([]);
      expect(Number(session.get('closeout.seen'))).toBeGreaterThan(0);
    }
  });

  test('no address and no text of the mail', () => {
    const storage = createStorage();
    sent({ ...clean, cc: [{ name: 'Secret Person', address: 'secret@gmail.com' }] }, {}, { storage });
    const all = JSON.stringify(
      Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? '')),
    );
    expect(all).toContain('contoso.com');
    expect(all).not.toMatch(/@|secret|Maria|Akita|Robin/i);
  });
});

describe('what the pane said of the draft', () => {
  const note = (knowledge?: SendKnowledge) => ({
    closeout: writeNote({ tenant: 'contoso.com' as TenantKey, kind: 'customer-follow-up' }, knowledge),
  });

  test('names the tenant of the record', () => {
    const storage = createStorage();
    sent(clean, { session: note() }, { storage });
    expect(recordsIn(storage)).toMatchObject([{ tenant: 'contoso.com', kind: 'customer-follow-up' }]);
    expect(recordsIn(storage)[0]?.domains).toBeUndefined();
  });

  test('carries what is known where there is no browser, the reader’s language too', () => {
    const german = draftOf('customer-follow-up', 'de-DE');
    expect(sent(german).completed).toEqual(allowed);
    expect(sent(german, { session: note(contoso) }).completed).toMatchObject([{ allowEvent: false }]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another type', '[1]'],
    ['null', 'null'],
    ['odd parts', '{"hint":{"kind":7,"tenant":{},"domains":"x"},"knowledge":{"reader":1,"sides":[],"tenants":{}}}'],
    [
      'odd tenants',
      '{"knowledge":{"reader":{"address":"a@b.example","language":"en-US"},"sides":{"own":[1],"accountTeam":[]},"tenants":[1,null,{"key":"x"}],"links":[]}}',
    ],
  ])('may be %s', (_, text) => {
    for (const storage of [undefined, createStorage()]) {
      const surroundings = storage ? { storage } : {};
      expect(sent(clean, { session: { closeout: text } }, surroundings).completed).toEqual(allowed);
      expect(sent(faulty, { session: { closeout: text } }, surroundings).completed).toMatchObject([
        { allowEvent: false },
      ]);
    }
  });
});

describe('the settings of the mailbox', () => {
  it.each([
    ['of another shape', { sent: 'old' }],
    ['with odd records', { sent: [1, null, { kind: 'x' }] }],
    [
      'with more records than there is room for',
      { sent: Array.from({ length: 30 }, (_, at) => ({ at, kind: 'account-team' })) },
    ],
  ])('%s stop nothing', (_, settings) => {
    const { completed, saved } = sent(clean, { settings });
    expect(completed).toEqual(allowed);
    expect(saved).toHaveLength(1);
    expect(JSON.stringify(saved).match(/"kind"/g)?.length).toBeLessThanOrEqual(8);
  });

  test('that are full keep what they had', () => {
    const settings = { sent: [], closures: 'x' };
    const { completed, saved, office } = sent(clean, { settings, fates: { 'roamingSettings.saveAsync': 'fails' } });
    expect(completed).toEqual(allowed);
    expect(saved).toEqual([]);
    expect(office.context.roamingSettings.get('sent')).toEqual([]);
  });
});

describe('an older client', () => {
  it.each([
    [12, ['allowEvent', 'errorMessage']],
    [13, ['allowEvent', 'errorMessage']],
    [14, ['allowEvent', 'cancelLabel', 'commandId', 'contextData', 'errorMessage']],
    [15, ['allowEvent', 'cancelLabel', 'commandId', 'contextData', 'errorMessage', 'errorMessageMarkdown']],
  ])('with Mailbox 1.%i gets only what it knows', (version, names) => {
    expect(Object.keys(sent(faulty, { version }).completed[0] ?? {}).sort()).toEqual(names);
  });

  test('without session data still has the check', () => {
    expect(sent(faulty, { version: 10 }).completed).toMatchObject([{ allowEvent: false }]);
  });
});
