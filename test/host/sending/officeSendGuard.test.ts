import type { SendKnowledge, SentRecord } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import { addSent, markSeen, openGuardBox } from '../../../src/host/sending/guardBox';
import { createOfficeSendGuard } from '../../../src/host/sending/officeSendGuard';
import { readNote } from '../../../src/host/sending/sessionNote';
import { createStorage } from './sendingOutlook';

const now = Date.parse('2027-03-20T09:00:00Z');
const reader = 'robin@partner.example';
const key = (name: string) => name as TenantKey;
const record = (change: Partial<SentRecord> = {}): SentRecord => ({
  at: now - 10_000,
  kind: 'account-team',
  tenant: key('contoso.com'),
  ...change,
});

const knowledge: SendKnowledge = {
  reader: { address: reader, language: 'de-DE' },
  sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
  tenants: [{ key: key('contoso.com'), name: 'Contoso', domains: ['contoso.com'], sent: {} }],
  links: { abc: key('contoso.com') },
};

type Callback = (result: object) => void;
type Options = {
  readonly version?: number;
  readonly platform?: string;
  readonly storage?: Storage;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly session?: Readonly<Record<string, string>>;
  /** What the handler's message handed over. */
  readonly context?: string;
  readonly reading?: boolean;
  /** Outlook saves no settings. */
  readonly unsaved?: boolean;
};

/** A pane's Outlook, with the browser around it. */
function openPane(options: Options = {}) {
  const { version = 15, platform = 'OfficeOnline', storage = createStorage(), context = '' } = options;
  const settings = new Map(Object.entries(options.settings ?? {}));
  const session = new Map(Object.entries(options.session ?? {}));
  const handlers = new Map<string, (event: object) => void>();
  const writes: string[] = [];
  const saved: object[] = [];
  const newDraft = (handedOver = '') => ({
    subject: options.reading ? 'About the migration' : {},
    sessionData: {
      getAsync: (name: string, done: Callback) =>
        done(
          session.has(name)
            ? { status: 'succeeded', value: session.get(name) }
            : { status: 'failed', error: { code: 9050 } },
        ),
      setAsync(name: string, value: string, done: Callback) {
        writes.push(value);
        session.set(name, value);
        done({ status: 'succeeded' });
      },
    },
    getInitializationContextAsync: (done: Callback) => done({ status: 'succeeded', value: handedOver }),
    addHandlerAsync(type: string, handler: (event: object) => void, done: Callback) {
      handlers.set(type, handler);
      done({ status: 'succeeded' });
    },
  });
  const mailbox: { item: object | null; userProfile: object } = {
    item: newDraft(context),
    userProfile: { emailAddress: reader },
  };
  const listeners: ((event: { key: string | null }) => void)[] = [];
  Object.assign(globalThis, {
    localStorage: storage,
    addEventListener: (_: string, listener: (event: { key: string | null }) => void) => listeners.push(listener),
    Office: {
      EventType: { InitializationContextChanged: 'olkInitializationContextChanged' },
      context: {
        displayLanguage: 'en-GB',
        platform,
        mailbox,
        requirements: { isSetSupported: (_: string, wanted: string) => Number(wanted.split('.')[1]) <= version },
        roamingSettings: {
          get: (name: string) => settings.get(name),
          remove: (name: string) => void settings.delete(name),
          set: (name: string, value: unknown) => void settings.set(name, value),
          saveAsync(done: Callback) {
            if (!options.unsaved) saved.push(Object.fromEntries(settings));
            done(options.unsaved ? { status: 'failed', error: { code: 9019 } } : { status: 'succeeded' });
          },
        },
      },
    },
  });
  return {
    guard: createOfficeSendGuard(() => now),
    storage,
    box: openGuardBox(storage, reader),
    mailbox,
    settings,
    saved,
    session,
    writes,
    newDraft,
    fire: (type: string, event: object) => handlers.get(type)?.(event),
    handlers,
    changeStorage: (changed: string | null) => listeners.forEach((listener) => listener({ key: changed })),
  };
}

/** Lets the calls that are under way settle. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

afterEach(() => {
  for (const name of ['Office', 'localStorage', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
});

describe('whether mails are checked before they go', () => {
  it.each([
    ['the web', { version: 12 }, true],
    ['classic Windows', { platform: 'PC' }, true],
    ['a client before Mailbox 1.12', { version: 11 }, false],
    ['a phone', { platform: 'iOS' }, false],
    ['another phone', { platform: 'Android' }, false],
  ] as const)('on %s', (_, options, supported) => {
    expect(openPane(options).guard.supported).toBe(supported);
  });

  test('is not known before the handler was seen', () => {
    expect(openPane().guard.lastSeen()).toBeUndefined();
  });

  test('is told by the browser, also while the pane is open', () => {
    const { guard, box } = openPane();
    markSeen(box, now - 5);
    expect(guard.lastSeen()).toBe(now - 5);
  });

  test('is told by the draft that the handler stopped', async () => {
    const { guard } = openPane({ session: { 'closeout.seen': String(now - 7) } });
    await settle();
    expect(guard.lastSeen()).toBe(now - 7);
  });

  test('is told by a mail that came through the mailbox, and stays known', () => {
    const { guard, storage } = openPane({ settings: { sent: [record()] } });
    expect(guard.lastSeen()).toBe(now - 10_000);
    expect(openPane({ storage }).guard.lastSeen()).toBe(now - 10_000);
  });
});

describe('mails that the handler let go', () => {
  test('come from the browser and from the mailbox, oldest first, each once', () => {
    const { guard, box } = openPane({ settings: { sent: [record({ kind: 'customer-follow-up' }), record()] } });
    addSent(box, record());
    addSent(box, record({ at: now - 999_000 }));
    expect(guard.sent().map(({ kind, at }) => [kind, now - at])).toEqual([
      ['account-team', 999_000],
      ...guard
        .sent()
        .slice(1)
        .map(({ kind }) => [kind, 10_000]),
    ]);
    expect(guard.sent()).toHaveLength(3);
  });

  test('do not come again once they are in the book, though the mailbox still has them', () => {
    const settings = { sent: [record()] };
    const { guard, storage } = openPane({ settings });
    guard.forget(guard.sent());
    expect(guard.sent()).toEqual([]);
    expect(openPane({ settings, storage }).guard.sent()).toEqual([]);
  });

  test('come again in the next pane while nobody has taken them', () => {
    const { storage } = openPane({ settings: { sent: [record()] } });
    expect(openPane({ storage }).guard.sent()).toEqual([record()]);
  });

  test('leave the pane’s copy of the settings, so that the closures have all the room', () => {
    const { settings } = openPane({ settings: { sent: [record()], closures: 'x' } });
    expect([...settings]).toEqual([['closures', 'x']]);
  });

  test('stay in the mailbox where the browser keeps nothing', () => {
    const { guard, settings } = openPane({ settings: { sent: [record()] }, storage: createStorage('blocked') });
    expect(guard.sent()).toEqual([record()]);
    expect(settings.has('sent')).toBe(true);
    guard.forget([record()]);
    expect(guard.sent()).toEqual([]);
  });

  const other = record({ kind: 'customer-follow-up' });

  test.each([
    ['one of two', [record()], { sent: [other], closures: 'x' }],
    ['both', [record(), other], { sent: [{ at: record().at }], closures: 'x' }],
  ])(
    'are taken out of the mailbox where the browser keeps nothing, and do not come again: %s',
    async (_, gone, left) => {
      const storage = createStorage('blocked');
      const { guard, saved } = openPane({ settings: { sent: [record(), other], closures: 'x' }, storage });
      guard.forget(gone);
      await settle();
      expect(saved).toEqual([left]);
      const next = openPane({ settings: left, storage }).guard;
      expect(next.sent()).toEqual(gone.length === 1 ? [other] : []);
      expect(next.lastSeen()).toBe(record().at);
    },
  );

  test('are out of this pane’s copy, and go with its next saving, if Outlook does not save now', async () => {
    const { guard, settings } = openPane({
      settings: { sent: [record()], closures: 'x' },
      storage: createStorage('blocked'),
      unsaved: true,
    });
    guard.forget([record()]);
    await settle();
    expect([...settings]).toEqual([
      ['sent', [{ at: record().at }]],
      ['closures', 'x'],
    ]);
  });

  test('cost no saving where the browser keeps them', async () => {
    const { guard, saved } = openPane({ settings: { sent: [record()] } });
    guard.forget(guard.sent());
    await settle();
    expect(saved).toEqual([]);
  });

  test('are announced while the pane is open, as is the handler’s being seen, and nothing else', () => {
    const { guard, box, changeStorage } = openPane();
    const listener = jest.fn();
    guard.onSent(listener);
    changeStorage(null);
    expect(listener).not.toHaveBeenCalled();
    changeStorage(`${box.prefix}sent.abc`);
    expect(listener).toHaveBeenCalledTimes(1);
    changeStorage(`${box.prefix}seen`);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('what the handler knows', () => {
  test('is what is usual before anybody told it', () => {
    expect(openPane().guard.knowledge()).toEqual({
      reader: { address: reader, language: 'en-US' },
      sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
      tenants: [],
      links: {},
    });
  });

  it.each(['open', 'full', 'blocked'] as const)('grows with what is told, the storage being %s', (state) => {
    const { guard } = openPane({ storage: createStorage(state) });
    const second = {
      ...knowledge,
      tenants: [{ ...knowledge.tenants[0], key: key('fabrikam.com') }],
      links: {},
    } as SendKnowledge;
    guard.tell(knowledge);
    guard.tell(second);
    expect(guard.knowledge()).toEqual({ ...knowledge, tenants: [...knowledge.tenants, ...second.tenants] });
  });

  test('is what another pane told, too', () => {
    const { guard, storage } = openPane();
    openPane({ storage }).guard.tell(knowledge);
    expect(guard.knowledge()).toEqual(knowledge);
  });
});

describe('what is said of a draft', () => {
  const hint = { tenant: key('contoso.com'), kind: 'account-team' } as const;

  test('lies with the draft, and is taken back', async () => {
    const { guard, session } = openPane();
    await guard.hint(hint);
    expect(readNote(session.get('closeout'))).toEqual({ hint, knowledge: undefined });
    await guard.hint(undefined);
    expect(readNote(session.get('closeout'))).toEqual({ hint: undefined, knowledge: undefined });
  });

  test('is written once while it is the same, and for each draft', async () => {
    const { guard, writes, mailbox, newDraft } = openPane();
    await guard.hint(hint);
    await guard.hint(hint);
    expect(writes).toHaveLength(1);
    mailbox.item = newDraft();
    await guard.hint(hint);
    expect(writes).toHaveLength(2);
  });

  test('carries on classic Windows what the handler cannot read there', async () => {
    const { guard, session } = openPane({ platform: 'PC' });
    guard.tell(knowledge);
    await guard.hint(undefined);
    expect(readNote(session.get('closeout'))).toEqual({ hint: undefined, knowledge });
  });

  test('carries as much as fits: the draft’s tenant, then what was told last', async () => {
    const { guard, session } = openPane({ platform: 'PC' });
    const names = Array.from({ length: 600 }, (_, at) => `tenant-${at}.example`);
    const tenants = names.map((name) => ({ key: key(name), name: 'Ü'.repeat(40), domains: [name], sent: {} }));
    const links = Object.fromEntries(names.map((name, at) => [`conversation${at}`, key(name)]));
    guard.tell({ ...knowledge, tenants, links });
    await guard.hint({ tenant: key('tenant-0.example') });
    const text = session.get('closeout') ?? '';
    const told = readNote(text).knowledge;
    expect(text.length).toBeLessThanOrEqual(30_000);
    expect(told?.tenants.slice(0, 2).map((tenant) => tenant.key)).toEqual(['tenant-0.example', 'tenant-599.example']);
    expect(told?.tenants.length).toBeGreaterThan(100);
    expect(Object.keys(told?.links ?? {})).toContain('conversation599');
    expect(Object.values(told?.links ?? {}).every((tenant) => told?.tenants.some((each) => each.key === tenant))).toBe(
      true,
    );
  });

  it.each([
    ['no item', null],
    ['a mail that is read', { subject: 'About the migration' }],
    ['a draft without session data', { subject: {} }],
    ['session data that throws', { subject: {}, sessionData: {} }],
  ])('goes nowhere with %s, and nobody is stopped', async (_, item) => {
    const { guard, mailbox, session } = openPane();
    mailbox.item = item;
    await expect(guard.hint(hint)).resolves.toBeUndefined();
    expect(session.size).toBe(0);
  });
});

describe('the button of the handler’s message', () => {
  it.each([
    ['as it was given', '{"closeout":"findings"}', 1],
    ['as a text of its own', JSON.stringify('{"closeout": "findings"}'), 1],
    ['as nothing', '', 0],
    ['as something else', '{"other":"findings"}', 0],
  ])('is known by what it hands over: %s', async (_, context, times) => {
    const { guard } = openPane({ context });
    const asked = jest.fn();
    guard.onAsked(asked);
    await settle();
    expect(asked).toHaveBeenCalledTimes(times);
  });

  test('says that the handler was at work, whatever the browser keeps', async () => {
    const { guard } = openPane({ context: '{"closeout":"findings"}', storage: createStorage('blocked') });
    const listener = jest.fn();
    guard.onSent(listener);
    guard.onAsked(jest.fn());
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(guard.lastSeen()).toBe(now);
  });

  test('is heard in a pane that is open already', async () => {
    const { guard, fire } = openPane();
    const asked = jest.fn();
    guard.onAsked(asked);
    await settle();
    fire('olkInitializationContextChanged', { initializationContextData: '{"closeout":"findings"}' });
    fire('olkInitializationContextChanged', {});
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('is heard of the next draft in a pinned pane', async () => {
    const { guard, mailbox, newDraft } = openPane();
    const asked = jest.fn();
    guard.onAsked(asked);
    mailbox.item = newDraft('{"closeout":"findings"}');
    await guard.hint(undefined);
    await settle();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('is not asked for below 1.15 where it cannot be heard, nor beside a mail that is read', async () => {
    const older = openPane({ version: 14 });
    older.guard.onAsked(jest.fn());
    const reading = openPane({ reading: true, context: '{"closeout":"findings"}' });
    const asked = jest.fn();
    reading.guard.onAsked(asked);
    await settle();
    expect([older.handlers.size, reading.handlers.size, asked.mock.calls.length]).toEqual([0, 0, 0]);
  });
});
