import * as fc from 'fast-check';
import {
  chooseCustomer,
  chooseLanguage,
  closeMail,
  openMail,
  reloadMail,
  setField,
  type LoadMail,
} from '../../src/app/editMail';
import { factsOf, recipientsOf, mailFactsOf, renderedOf } from '../../src/app/mailSelectors';
import { greet } from '../../src/app/greet';
import { initialPaneState, type PaneState } from '../../src/app/paneState';
import { usIn, workOf } from '../../src/app/selectors';
import { createPaneStore, type PaneStore } from '../../src/app/paneStore';
import { customersOf } from '../../src/domain/thread/customer';
import { languages, type Language } from '../../src/domain/language';
import type { Mail, MailKind } from '../../src/domain/mail/mail';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeHost, draftOf } from './fakeHost';

const reader = 'mia@fasttrack.example';
const host = createFakeHost(draftOf());
const queueNames = { Americas: 'FTCQ A', APJ: 'FTCQ B', EMEA: 'FTCQ C' };

/** A mail that says its own language and greets, so that one can see which text is there. */
function mailIn(kind: MailKind, language: Language): Mail {
  const line = [
    {
      kind: 'text' as const,
      message: [
        { type: 0 as const, value: `${language}: ` },
        { type: 1 as const, value: 'contactName' },
      ],
    },
  ];
  return {
    kind,
    language,
    template: { to: 'customer', subject: [{ type: 0, value: language }], body: [{ kind: 'paragraph', lines: [line] }] },
  };
}

const loadAtOnce: LoadMail = (kind, language) => Promise.resolve({ mail: mailIn(kind, language), queueNames });

/** Loads answered by hand: `finish(0, true)` gives the first text that was asked for, `false` lets it fail. */
function loadByHand() {
  const pending: ((arrived: boolean) => void)[] = [];
  const load: LoadMail = (kind, language) =>
    new Promise((resolve, reject) => {
      pending.push((arrived) =>
        arrived ? resolve({ mail: mailIn(kind, language), queueNames }) : reject(new Error('not loaded')),
      );
    });
  return { load, finish: (at: number, arrived: boolean) => pending[at]?.(arrived), asked: () => pending.length };
}

const threadWith = (...addresses: string[]): Thread => ({
  key: addresses.join(),
  surface: 'compose',
  isReply: false,
  subject: 'Migration',
  to: addresses.map((address) => ({ name: `Contact ${address.split('@')[0]}`, address })),
  cc: [],
});

function show(store: PaneStore, thread: Thread): void {
  const customers = customersOf(thread, usIn(store.get()));
  store.dispatch({ type: 'item-shown', item: { kind: 'thread', thread, customers }, key: thread.key });
}

function paneOn(thread: Thread, change: Partial<PaneState> = {}): PaneStore {
  const store = createPaneStore({
    ...initialPaneState('en-US', '2026-11-20'),
    connection: { kind: 'outlook', host },
    ...change,
  });
  show(store, thread);
  return store;
}

const akita = threadWith('sato@akita.co.jp');
const hansen = threadWith('jan@hansen.de');
const editorOf = (store: PaneStore) => workOf(store.get()).editor;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('opening a mail', () => {
  it.each<[string, Thread, MailKind, Language, string]>([
    ['the customer’s language', akita, 'customer-follow-up', 'ja-JP', 'customer'],
    [
      'the reader’s where the customer’s is unknown',
      threadWith('ana@tamarack.com'),
      'customer-follow-up',
      'en-US',
      'reader',
    ],
    ['the Assignment team’s', akita, 'assignment-request', 'en-US', 'assignment-team'],
  ])('takes %s', async (_, thread, kind, language, because) => {
    const store = paneOn(thread);
    await openMail(store, loadAtOnce, kind);
    expect(editorOf(store)).toMatchObject({ kind, language, because, text: { kind: 'ready' } });
  });

  test('shows the editor at once, its text when it is there', async () => {
    const store = paneOn(hansen);
    const { load, finish } = loadByHand();
    const opened = openMail(store, load, 'customer-follow-up');
    expect(editorOf(store)).toMatchObject({ language: 'de-DE', text: { kind: 'loading' } });
    expect(renderedOf(store.get())).toBeUndefined();
    finish(0, true);
    await opened;
    expect(renderedOf(store.get())).toMatchObject({ kind: 'rendered', mail: { subject: 'de-DE' } });
  });

  test('without its text keeps what was typed, and can be tried again', async () => {
    const store = paneOn(hansen);
    setField(store, 'tenantName', 'Hansen');
    const { load, finish } = loadByHand();
    const opened = openMail(store, load, 'customer-follow-up');
    finish(0, false);
    await opened;
    expect(editorOf(store)?.text).toEqual({ kind: 'unavailable' });
    expect(factsOf(store.get()).tenantName).toBe('Hansen');
    await reloadMail(store, loadAtOnce);
    expect(editorOf(store)).toMatchObject({ because: 'customer', text: { kind: 'ready' } });
    expect(factsOf(store.get()).tenantName).toBe('Hansen');
  });
});

describe('what was typed', () => {
  test('survives another language and closing the mail', async () => {
    const store = paneOn(hansen);
    await openMail(store, loadAtOnce, 'customer-follow-up');
    setField(store, 'completed', ['Exchange']);
    setField(store, 'contactName', '');
    await chooseLanguage(store, loadAtOnce, 'pt-BR');
    closeMail(store);
    await openMail(store, loadAtOnce, 'account-team');
    expect(factsOf(store.get())).toMatchObject({ completed: ['Exchange'], contactName: '' });
  });

  test('stays with its item, in whatever order items are opened', () => {
    const threads = [akita, hansen, threadWith('ana@tamarack.com')];
    const act = fc.record({ at: fc.nat({ max: 2 }), text: fc.string() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const store = paneOn(akita);
        const typed = new Map<string, string>();
        for (const { at, text } of acts) {
          const thread = threads[at] ?? akita;
          show(store, thread);
          setField(store, 'tenantName', text);
          typed.set(thread.key, text);
        }
        for (const thread of threads) {
          show(store, thread);
          expect(factsOf(store.get()).tenantName).toBe(typed.get(thread.key));
        }
      }),
    );
  });

  test('stands over what is known; an emptied field stays empty', () => {
    const store = paneOn(hansen);
    expect(factsOf(store.get())).toMatchObject({
      contactName: 'Contact jan',
      region: 'EMEA',
      fmAddress: reader,
    });
    setField(store, 'contactName', '');
    expect(factsOf(store.get()).contactName).toBe('');
  });
});

describe('the text of a mail', () => {
  test('that comes late goes to the item it was asked for', async () => {
    const store = paneOn(akita);
    const { load, finish } = loadByHand();
    const opened = openMail(store, load, 'customer-follow-up');
    show(store, hansen);
    finish(0, true);
    await opened;
    expect(editorOf(store)).toBeUndefined();
    show(store, akita);
    expect(editorOf(store)?.text.kind).toBe('ready');
  });

  test('that comes after the mail was closed opens nothing', async () => {
    const store = paneOn(akita);
    const { load, finish } = loadByHand();
    const opened = openMail(store, load, 'customer-follow-up');
    closeMail(store);
    finish(0, true);
    await opened;
    expect(workOf(store.get())).toEqual({ typed: {}, closed: 'customer-follow-up' });
  });

  test('is always that of the last choice, in whatever order the texts come or fail', async () => {
    const chosen = fc.array(fc.constantFrom<Language>('de-DE', 'ja-JP'), { minLength: 1, maxLength: 5 });
    const plan = chosen.chain((tried) =>
      fc.record({
        tried: fc.constant(tried),
        order: fc.shuffledSubarray([...tried.keys()], { minLength: tried.length }),
        arrives: fc.array(fc.boolean(), { minLength: tried.length, maxLength: tried.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(plan, async ({ tried, order, arrives }) => {
        const store = paneOn(hansen);
        await openMail(store, loadAtOnce, 'customer-follow-up');
        const { load, finish } = loadByHand();
        for (const language of tried) void chooseLanguage(store, load, language);
        for (const at of order) {
          finish(at, arrives[at] ?? false);
          await turn();
        }
        expect(editorOf(store)).toMatchObject({
          language: tried.at(-1),
          text: arrives.at(-1) ? { kind: 'ready', mail: { language: tried.at(-1) } } : { kind: 'unavailable' },
        });
        expect(editorOf(store)).not.toHaveProperty('because');
      }),
    );
  });

  test.each(languages)('takes a Japanese contact’s name without the 様 that the mail adds (%s)', async (language) => {
    const store = paneOn(akita);
    setField(store, 'contactName', '佐藤様');
    await openMail(store, loadAtOnce, 'customer-follow-up');
    await chooseLanguage(store, loadAtOnce, language);
    expect(mailFactsOf(store.get()).contactName).toBe(language === 'ja-JP' ? '佐藤' : '佐藤様');
  });

  test('brings the names of the queues: the canonical one, and its own', async () => {
    const store = paneOn(hansen);
    await openMail(store, loadAtOnce, 'assignment-request');
    expect(factsOf(store.get())).toMatchObject({ queue: 'FTCQ Inactive EMEA', queueInLanguage: 'FTCQ C' });
  });
});

const unused = () => Promise.reject(new Error('expected no mail to be loaded'));

describe('with two customers in the thread', () => {
  test('the recipients are those of the one the FM chooses', () => {
    const store = paneOn(threadWith('jan@hansen.de', 'sato@akita.co.jp'));
    expect(recipientsOf(store.get(), 'customer-follow-up')).toEqual([]);
    void chooseCustomer(store, unused, 'akita.co.jp');
    const addresses = recipientsOf(store.get(), 'customer-follow-up').map(({ address }) => address);
    expect(addresses).toEqual(['sato@akita.co.jp']);
    expect(factsOf(store.get()).contactName).toBe('Contact sato');
  });
});

describe('with several contacts of one customer', () => {
  const both = threadWith('jan@hansen.de', 'eva@hansen.de');
  const [jan, eva] = ['jan', 'eva'].map((name) => ({ name: `Contact ${name}`, address: `${name}@hansen.de` }));
  const textIn = (store: PaneStore) => {
    const result = renderedOf(store.get());
    return result?.kind === 'rendered' ? result.mail.text.trim() : undefined;
  };

  test('the greeting names those the FM chooses, as the mail’s language joins them', async () => {
    const store = paneOn(both);
    await openMail(store, loadAtOnce, 'customer-follow-up', 'de-DE');
    if (!jan || !eva) throw new Error('expected two contacts');
    for (const person of [jan, eva]) greet(store, person, true);
    expect(textIn(store)).toBe('de-DE: Contact jan und Contact eva');
    await chooseLanguage(store, loadAtOnce, 'ja-JP');
    expect(textIn(store)).toBe('ja-JP: Contact jan 様、Contact eva');
    greet(store, jan, false);
    expect(textIn(store)).toBe('ja-JP: Contact eva');
    greet(store, eva, false);
    expect(textIn(store)).toBeUndefined();
  });

  test('what was typed gives way to a choice, and stands over it when typed after it', async () => {
    const store = paneOn(both);
    await openMail(store, loadAtOnce, 'customer-follow-up', 'en-US');
    setField(store, 'contactName', 'all');
    expect(textIn(store)).toBe('en-US: all');
    if (eva) greet(store, eva, true);
    expect(textIn(store)).toBe('en-US: Contact jan and Contact eva');
    setField(store, 'contactName', 'team');
    expect(textIn(store)).toBe('en-US: team');
  });
});
