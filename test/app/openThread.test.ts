import * as fc from 'fast-check';
import { openMail, type LoadMail } from '../../src/app/editMail';
import { beforeOutlook, initialPaneState, type Item } from '../../src/app/paneState';
import { workOf } from '../../src/app/selectors';
import { createPaneStore } from '../../src/app/paneStore';
import { HostError } from '../../src/app/ports/mailHost';
import { createOpenThread } from '../../src/app/openThread';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeHost, draftOf } from './fakeHost';

type Answer = Thread | 'unsupported-item' | undefined | HostError;

const threadOf = (key: string): Thread => ({
  key,
  surface: 'read',
  isReply: false,
  subject: key,
  from: { name: 'Maria', address: `maria@customer-${key}.example` },
  to: [],
  cc: [],
});

/** A pane in Outlook whose readings are answered by hand, in whatever order. */
function paneWith() {
  const pending: ((answer: Answer) => void)[] = [];
  const host = {
    ...createFakeHost(draftOf()),
    readThread: () =>
      new Promise<Exclude<Answer, HostError>>((resolve, reject) => {
        pending.push((answer) => (answer instanceof HostError ? reject(answer) : resolve(answer)));
      }),
  };
  const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), connection: { kind: 'outlook', host } });
  return { store, openThread: createOpenThread(store), answer: (at: number, answer: Answer) => pending[at]?.(answer) };
}

/** Lets what was answered reach the state. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const fault = { kind: 'timeout', call: 'item' } as const;

describe('what was typed before Outlook answered', () => {
  it('goes to the first item that Outlook shows, and to no other', async () => {
    const { store, openThread, answer } = paneWith();
    store.dispatch({ type: 'field-typed', field: 'tenantName', value: 'Olivares' });
    const first = openThread();
    answer(0, threadOf('a'));
    await first;
    expect(workOf(store.get()).typed).toEqual({ tenantName: 'Olivares' });
    const second = openThread();
    answer(1, threadOf('b'));
    await second;
    expect(workOf(store.get()).typed).toEqual({});
  });

  it('gets its mail’s text there too, when that comes later', async () => {
    const { store, openThread, answer } = paneWith();
    let arrive: (text: Awaited<ReturnType<LoadMail>>) => void = () => {};
    const loading = openMail(store, () => new Promise((resolve) => (arrive = resolve)), 'customer-follow-up');
    const first = openThread();
    answer(0, threadOf('a'));
    await first;
    const template = { to: 'customer' as const, subject: [], body: [] };
    arrive({
      mail: { kind: 'customer-follow-up', language: 'en-US', template },
      queueNames: { Americas: 'A', APJ: 'B', EMEA: 'C' },
    });
    await loading;
    expect(store.get().itemKey).toBe('a');
    expect(workOf(store.get()).editor?.text.kind).toBe('ready');
  });

  it('is not carried from a pane without an item to the next thread', async () => {
    const { store, openThread, answer } = paneWith();
    const none = openThread();
    answer(0, undefined);
    await none;
    store.dispatch({ type: 'field-typed', field: 'tenantName', value: 'Olivares' });
    const next = openThread();
    answer(1, threadOf('a'));
    await next;
    expect(workOf(store.get()).typed).toEqual({});
  });
});

describe('reading the open item', () => {
  it.each<[string, Answer, object]>([
    ['a thread gives its customer', threadOf('a'), { kind: 'thread', customers: { kind: 'one' } }],
    ['nothing open gives none', undefined, { kind: 'none' }],
    ['a meeting gives unsupported', 'unsupported-item', { kind: 'unsupported' }],
    ['a host that fails gives its fault', new HostError(fault), { kind: 'failed', fault }],
  ])('%s', async (_, answer, item) => {
    const pane = paneWith();
    const read = pane.openThread();
    pane.answer(0, answer);
    await read;
    expect(pane.store.get().item).toMatchObject(item);
  });

  test('takes the key of the thread, and lets go of it with the item', async () => {
    const pane = paneWith();
    const keys: string[] = [];
    for (const [at, answer] of [threadOf('a'), undefined, threadOf('b'), 'unsupported-item' as const].entries()) {
      const read = pane.openThread();
      pane.answer(at, answer);
      await read;
      keys.push(pane.store.get().itemKey);
    }
    expect(keys).toEqual(['a', '', 'b', '']);
  });

  test('does nothing outside Outlook', async () => {
    const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), connection: { kind: 'outside' } });
    const before = store.get();
    await createOpenThread(store)();
    expect(store.get()).toBe(before);
  });

  test('throws on a mistake of our own', async () => {
    const host = { ...createFakeHost(draftOf()), readThread: () => Promise.reject(new RangeError('ours')) };
    const store = createPaneStore({
      ...initialPaneState('en-US', '2026-11-20'),
      connection: { kind: 'outlook', host },
    });
    await expect(createOpenThread(store)()).rejects.toThrow('ours');
  });

  test('shows the newest reading that was answered in the end, in whatever order the answers came', async () => {
    const answers = fc.array(fc.constantFrom<'thread' | 'none' | 'fault'>('thread', 'none', 'fault'), {
      minLength: 1,
      maxLength: 6,
    });
    const plan = answers.chain((kinds) =>
      fc.record({
        kinds: fc.constant(kinds),
        order: fc.shuffledSubarray([...kinds.keys()], { minLength: kinds.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(plan, async ({ kinds, order }) => {
        const pane = paneWith();
        const reads = kinds.map(() => pane.openThread());
        const newest = kinds.length - 1;
        for (const at of order) {
          const kind = kinds[at];
          pane.answer(
            at,
            kind === 'thread' ? threadOf(String(at)) : kind === 'none' ? undefined : new HostError(fault),
          );
          await settled();
        }
        await Promise.all(reads);
        const expected: Record<string, Partial<Item>> = {
          thread: { kind: 'thread', thread: threadOf(String(newest)) },
          none: { kind: 'none' },
          fault: { kind: 'failed' },
        };
        expect(pane.store.get().item).toMatchObject(expected[kinds[newest] ?? ''] ?? {});
        // A reading that fails leaves the key, and with it what was typed, as it was.
        const keys: Record<string, string> = { thread: String(newest), none: '', fault: beforeOutlook };
        expect(pane.store.get().itemKey).toBe(keys[kinds[newest] ?? '']);
      }),
    );
  });

  test('ends with the newest, so that whoever began it finds the open item', async () => {
    const pane = paneWith();
    const first = pane.openThread();
    void pane.openThread();
    pane.answer(0, threadOf('a'));
    await settled();
    pane.answer(1, threadOf('b'));
    await first;
    expect(pane.store.get().itemKey).toBe('b');
  });

  test('never shows an older item after a newer one, at any moment', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    await fc.assert(
      fc.asyncProperty(order, async (answered) => {
        const pane = paneWith();
        const shown: number[] = [];
        pane.store.subscribe(() => shown.push(Number(pane.store.get().itemKey)));
        const reads = [0, 1, 2, 3, 4].map(() => pane.openThread());
        for (const at of answered) {
          pane.answer(at, threadOf(String(at)));
          await settled();
        }
        await Promise.all(reads);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(shown.at(-1)).toBe(4);
      }),
    );
  });
});
