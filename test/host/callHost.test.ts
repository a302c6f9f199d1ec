import * as fc from 'fast-check';
import { HostError, type HostFault } from '../../src/app/ports/mailHost';
import { callHost, callTimeout } from '../../src/host/callHost';

type Callback = (result: Office.AsyncResult<string>) => void;

const success = (value: string) => ({ status: 'succeeded', value }) as unknown as Office.AsyncResult<string>;
const failure = (code?: number) =>
  ({ status: 'failed', error: code === undefined ? undefined : { code } }) as unknown as Office.AsyncResult<string>;

/** What a call came to: its value, or its fault. */
function outcome(call: Promise<string>): Promise<string | HostFault> {
  return call.catch((error: unknown) => {
    if (error instanceof HostError) return error.fault;
    throw error;
  });
}

const thrown = (name: string, message: string) => Object.assign(new Error(message), { name });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a call to Outlook', () => {
  test('gives the value of a success', async () => {
    expect(await callHost<string>('subject.getAsync', (done) => done(success('Hello')))).toBe('Hello');
  });

  it.each<[number | undefined, HostFault['kind']]>([
    [1000, 'format'],
    [2006, 'format'],
    [2009, 'too-long'],
    [5000, 'unsupported'],
    [9012, 'too-many-recipients'],
    [9030, 'item-changed'],
    [5001, 'failed'],
    [7000, 'failed'],
    [9019, 'failed'],
    [undefined, 'failed'],
  ])('that fails with code %s is the fault %s', async (code, kind) => {
    const fault = await outcome(callHost<string>('body.setAsync', (done) => done(failure(code))));
    expect(fault).toEqual({ kind, call: 'body.setAsync', ...(kind === 'failed' ? { code } : {}) });
  });

  it.each<[string, unknown, HostFault['kind']]>([
    ['a missing function', new TypeError('item.body.prependAsync is not a function'), 'unsupported'],
    ['an over-long text', thrown('Sys.ArgumentOutOfRangeException', 'Parameter name: data'), 'too-long'],
    [
      'too many recipients',
      thrown('Sys.ArgumentOutOfRangeException', 'Parameter name: recipients'),
      'too-many-recipients',
    ],
    ['missing permission', thrown('Sys.Error', 'Elevated permission is required'), 'failed'],
    ['a text instead of an error', 'no', 'failed'],
    ['nothing', undefined, 'failed'],
  ])('that throws for %s is a fault as well', async (_, error, kind) => {
    const call = callHost<string>('body.setAsync', () => {
      throw error;
    });
    expect(await outcome(call)).toMatchObject({ kind, call: 'body.setAsync' });
  });

  test('that calls back with nothing has failed', async () => {
    const call = outcome(callHost<string>('item', (done) => setTimeout(done as () => void, 5)));
    await jest.advanceTimersByTimeAsync(5);
    expect(await call).toEqual({ kind: 'failed', call: 'item', code: undefined });
  });

  test('without an answer is a timeout once the time is up, and not before', async () => {
    const settled = jest.fn();
    void outcome(callHost<string>('item', () => undefined)).then(settled);
    await jest.advanceTimersByTimeAsync(callTimeout - 1);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith({ kind: 'timeout', call: 'item' });
  });

  test('leaves no clock running once it is answered', async () => {
    await callHost<string>('item', (done) => done(success('')));
    expect(jest.getTimerCount()).toBe(0);
  });

  test('that is answered twice, or late, keeps its first outcome', async () => {
    const answers: Callback[] = [];
    const twice = outcome(callHost<string>('item', (done) => answers.push(done)));
    answers[0]?.(success('first'));
    answers[0]?.(failure(5000));
    expect(await twice).toBe('first');
    const late = outcome(callHost<string>('item', (done) => answers.push(done), 100));
    await jest.advanceTimersByTimeAsync(100);
    answers[1]?.(success('late'));
    expect(await late).toEqual({ kind: 'timeout', call: 'item' });
  });
});

describe('several calls', () => {
  test('are three at once, the others in the order they came', async () => {
    const started: number[] = [];
    const answers: Callback[] = [];
    const calls = [0, 1, 2, 3, 4].map((call) =>
      callHost<string>('item', (done) => {
        started.push(call);
        answers.push(done);
      }),
    );
    await jest.advanceTimersByTimeAsync(0);
    expect(started).toEqual([0, 1, 2]);
    answers[1]?.(success(''));
    await jest.advanceTimersByTimeAsync(0);
    expect(started).toEqual([0, 1, 2, 3]);
    [0, 2, 3].forEach((at) => answers[at]?.(success('')));
    await jest.advanceTimersByTimeAsync(0);
    answers[4]?.(success(''));
    await Promise.all(calls);
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  test('wait no longer for one that hangs than its time', async () => {
    const hanging = [1, 2, 3].map(() => outcome(callHost<string>('item', () => undefined)));
    const waiting = outcome(callHost<string>('item', (done) => done(success('in'))));
    await jest.advanceTimersByTimeAsync(callTimeout);
    expect(await waiting).toBe('in');
    expect(await Promise.all(hanging)).toEqual([1, 2, 3].map(() => ({ kind: 'timeout', call: 'item' })));
  });

  test('all settle and never are more than three, whatever the host does with each', async () => {
    const way = fc.constantFrom('soon', 'fails', 'throws', 'never', 'late', 'twice', 'empty');
    await fc.assert(
      fc.asyncProperty(fc.array(way, { maxLength: 12 }), async (ways) => {
        let underWay = 0;
        let most = 0;
        const calls = ways.map(async (kind) => {
          const result = await outcome(
            callHost<string>('item', (done) => {
              most = Math.max(most, ++underWay);
              const over = () => underWay--;
              if (kind === 'throws') {
                over();
                throw new TypeError('not there');
              }
              const answer = (after: number, ...given: Parameters<typeof done> | []) =>
                setTimeout(() => (over(), (done as (...all: typeof given) => void)(...given)), after);
              if (kind === 'fails') answer(0, failure(5000));
              if (kind === 'soon' || kind === 'twice') answer(10, success(kind));
              if (kind === 'twice') setTimeout(() => done(success('again')), 20);
              if (kind === 'empty') answer(10);
              if (kind === 'late') setTimeout(() => done(success(kind)), callTimeout + 10);
              // Given up by us just when its time is over.
              if (kind === 'never' || kind === 'late') setTimeout(over, callTimeout - 1);
            }),
          );
          return typeof result === 'string' ? result : result.kind;
        });
        await jest.advanceTimersByTimeAsync(callTimeout * (ways.length + 1));
        const expected: Record<string, string> = {
          fails: 'unsupported',
          throws: 'unsupported',
          never: 'timeout',
          late: 'timeout',
          empty: 'failed',
        };
        expect(await Promise.all(calls)).toEqual(ways.map((kind) => expected[kind] ?? kind));
        expect(most).toBeLessThanOrEqual(3);
      }),
    );
  });
});
