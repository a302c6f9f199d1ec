import type { Person } from '../../../src/domain/address';

/** What Outlook can do with a call. `odd` answers with something of another type, `empty` calls back with nothing. */
export const fates = ['fails', 'throws', 'never', 'late', 'twice', 'odd', 'empty', 'missing'] as const;
export type Fate = 'answers' | (typeof fates)[number];

export const reads = ['body.getAsync', 'to.getAsync', 'cc.getAsync', 'bcc.getAsync', 'subject.getAsync'] as const;
export const extras = ['sessionData.getAsync', 'sessionData.setAsync', 'roamingSettings.saveAsync'] as const;
export type HostCall = (typeof reads)[number] | (typeof extras)[number];

export type SendingDraft = {
  readonly subject: string;
  readonly body: string;
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  readonly conversationId?: string;
};

export type SendingOptions = {
  readonly fates?: Readonly<Partial<Record<HostCall, Fate>>>;
  /** The version of the requirement set Mailbox, `1.` left out. */
  readonly version?: number;
  readonly session?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly address?: string;
  readonly language?: string;
};

type Callback = (result?: unknown) => void;

/** Milliseconds that a call takes, and a late one. */
const soon = 5;
const tooLate = 4_000;

/** Outlook at the moment of sending a draft, as the handler meets it; needs fake timers. */
export function createSendingOutlook(draft: SendingDraft | null, options: SendingOptions = {}) {
  const { fates: given = {}, version = 15, address = 'robin@partner.example', language = 'en-US' } = options;
  const session = new Map(Object.entries(options.session ?? {}));
  const settings = new Map(Object.entries(options.settings ?? {}));
  const saved: Record<string, unknown>[] = [];
  const completed: Office.SmartAlertsEventCompletedOptions[] = [];
  let underWay = 0;
  let most = 0;

  function call(name: HostCall, act: () => unknown) {
    const fate = given[name] ?? 'answers';
    if (fate === 'missing') return undefined;
    return (...parameters: unknown[]) => {
      if (fate === 'throws') throw new Error(`${name} does not work`);
      const done = parameters.at(-1) as Callback;
      most = Math.max(most, ++underWay);
      const answer = () => {
        underWay--;
        if (fate === 'empty') return done();
        if (fate === 'fails') return done({ status: 'failed', error: { code: 5000 } });
        done({ status: 'succeeded', value: fate === 'odd' ? 7 : act() });
        if (fate === 'twice') done({ status: 'failed', error: { code: 5000 } });
      };
      if (fate !== 'never') setTimeout(answer, fate === 'late' ? tooLate : soon);
    };
  }
  /** A function with parameters before its callback. */
  function callWith(name: HostCall, act: (...parameters: readonly string[]) => unknown) {
    const fate = given[name] ?? 'answers';
    if (fate === 'missing') return undefined;
    return (...parameters: unknown[]) => {
      const texts = parameters.slice(0, -1).map(String);
      call(name, () => act(...texts))?.(parameters.at(-1));
    };
  }

  const people = (list: readonly Person[] = []) =>
    list.map((person) => ({ displayName: person.name, emailAddress: person.address }));
  const item = draft && {
    itemType: 'message',
    conversationId: draft.conversationId ?? null,
    body: { getAsync: call('body.getAsync', () => draft.body) },
    subject: { getAsync: call('subject.getAsync', () => draft.subject) },
    to: { getAsync: call('to.getAsync', () => people(draft.to)) },
    cc: { getAsync: call('cc.getAsync', () => people(draft.cc)) },
    bcc: { getAsync: call('bcc.getAsync', () => people(draft.bcc)) },
    sessionData:
      version < 11
        ? undefined
        : {
            getAsync: callWith('sessionData.getAsync', (name) => session.get(name ?? '')),
            setAsync: callWith('sessionData.setAsync', (name, value) => void session.set(name ?? '', value ?? '')),
          },
  };
  const handlers = new Map<string, (event: Office.MailboxEvent) => void>();
  const office = {
    onReady: () => new Promise(() => undefined),
    actions: {
      associate: (name: string, handler: (event: Office.MailboxEvent) => void) => void handlers.set(name, handler),
    },
    context: {
      displayLanguage: language,
      requirements: {
        isSetSupported: (name: string, wanted: string) => name === 'Mailbox' && Number(wanted.split('.')[1]) <= version,
      },
      mailbox: { item, userProfile: { emailAddress: address } },
      roamingSettings: {
        get: (name: string) => settings.get(name),
        set: (name: string, value: unknown) => void settings.set(name, value),
        remove: (name: string) => void settings.delete(name),
        saveAsync: call('roamingSettings.saveAsync', () => void saved.push(Object.fromEntries(settings))),
      },
    },
  };
  return {
    office,
    handlers,
    session,
    /** The add-in's settings as each save left them. */
    saved,
    /** What the handler said, time by time. */
    completed,
    event: { completed: (said: object) => void completed.push({ ...said }) } as unknown as Office.MailboxEvent,
    /** How many calls were under way at once. */
    most: () => most,
  };
}

/** The browser's storage in memory; `full` takes nothing more, `blocked` throws at every touch. */
export function createStorage(state: 'open' | 'full' | 'blocked' = 'open'): Storage {
  const texts = new Map<string, string>();
  const touch = () => {
    if (state === 'blocked') throw new DOMException('Access is denied', 'SecurityError');
  };
  return {
    get length() {
      touch();
      return texts.size;
    },
    key: (at) => (touch(), [...texts.keys()][at] ?? null),
    getItem: (key) => (touch(), texts.get(key) ?? null),
    setItem(key, value) {
      touch();
      if (state === 'full') throw new DOMException('Full', 'QuotaExceededError');
      texts.set(key, String(value));
    },
    removeItem: (key) => (touch(), void texts.delete(key)),
    clear: () => texts.clear(),
  };
}
