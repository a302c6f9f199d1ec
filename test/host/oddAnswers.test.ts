import { createOfficeSendGuard } from '../../src/host/sending/officeSendGuard';
import { createSendHandler } from '../../src/host/sending/sendEvent';
import { bootOffice } from '../../src/host/bootOffice';
import { callTimeout } from '../../src/host/callHost';
import { createOddOutlook, oddPlaces, oddValues } from './oddOutlook';
import { createStorage } from './sending/sendingOutlook';

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 3, 2) }));
afterEach(async () => {
  await jest.advanceTimersByTimeAsync(callTimeout);
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const lastDay = Date.UTC(9999, 11, 31);
const isMoment = (at: unknown) => at === undefined || (typeof at === 'number' && at >= 0 && at < lastDay);
const key = 'closeout.guard.';

describe('whatever Outlook says', () => {
  it.each(oddPlaces)('the pane can use the handler’s traces, an item open to %s, in %s', async (surface, place) => {
    const faults: string[] = [];
    for (const [name, odd] of oddValues) {
      Object.assign(globalThis, {
        Office: createOddOutlook(surface, place, odd),
        addEventListener: () => undefined,
        localStorage: createStorage(),
      });
      try {
        const guard = createOfficeSendGuard();
        guard.onSent(() => undefined);
        guard.onAsked(() => undefined);
        guard.tell(guard.knowledge());
        const hinting = guard.hint({});
        await jest.advanceTimersByTimeAsync(3 * callTimeout);
        await hinting;
        guard.forget(guard.sent());
        if (!isMoment(guard.lastSeen())) faults.push(`${name}: seen ${String(guard.lastSeen())}`);
      } catch (error) {
        faults.push(`${name}: ${String(error)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(oddPlaces.filter(([surface]) => surface === 'compose'))(
    'the mail goes, from %s, in %s',
    async (surface, place) => {
      const faults: string[] = [];
      for (const [name, odd] of oddValues) {
        Object.assign(globalThis, { Office: createOddOutlook(surface, place, odd), localStorage: createStorage() });
        const completed = jest.fn();
        const words = { message: () => '', button: () => '' };
        const check = () => ({ concern: undefined, findings: [] });
        createSendHandler({ check, words, now: Date.now })({ completed } as unknown as Office.MailboxEvent);
        await jest.advanceTimersByTimeAsync(10_000);
        const options: unknown = completed.mock.calls.at(-1)?.[0];
        if (JSON.stringify(options) !== '{"allowEvent":true}') faults.push(`${name}: ${JSON.stringify(options)}`);
      }
      expect(faults).toEqual([]);
    },
  );
});

test.each<[string, string]>([
  ['after all years', '1e300'],
  ['beyond numbers', '1e999'],
  ['before 1970', '-1'],
  ['no number', '"soon"'],
])('a time in the browser’s storage that is %s was never', (_, text) => {
  const storage = createStorage();
  Object.assign(globalThis, {
    Office: createOddOutlook('read', 'none', 0),
    localStorage: storage,
    addEventListener: () => undefined,
  });
  createOfficeSendGuard().tell(createOfficeSendGuard().knowledge());
  const prefix = Array.from({ length: storage.length }, (_each, at) => storage.key(at) ?? '').find((name) =>
    name.startsWith(key),
  );
  storage.setItem(`${prefix?.replace(/[^.]*$/, '')}seen`, text);
  expect(createOfficeSendGuard().lastSeen()).toBeUndefined();
});

describe('the start of Office.js', () => {
  const mailbox = { context: { mailbox: {} } };
  it.each<[string, object, string]>([
    ['says nothing', { ...mailbox, onReady: (ready: (info?: unknown) => void) => void ready() }, 'outlook'],
    [
      'says null',
      { ...mailbox, onReady: (ready: (info: unknown) => void) => Promise.resolve(null).then(ready) },
      'outlook',
    ],
    [
      'throws',
      {
        ...mailbox,
        onReady: () => {
          throw new Error('not whole');
        },
      },
      'outlook',
    ],
    ['is refused', { ...mailbox, onReady: () => Promise.reject(new Error('no')) }, 'outlook'],
    ['is no function', { context: {}, onReady: 5 }, 'outside'],
    [
      'has another host',
      { context: {}, onReady: (ready: (info: unknown) => void) => void ready({ host: 'Excel' }) },
      'outside',
    ],
    ['never comes', { ...mailbox, onReady: () => new Promise(() => undefined) }, 'no-office'],
  ])('%s', async (_, office, kind) => {
    Object.assign(globalThis, { Office: office });
    const booted = bootOffice(() => undefined);
    await jest.advanceTimersByTimeAsync(callTimeout);
    expect(await booted).toEqual({ kind });
  });
});
