import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { buildInto } from './buildInto';

type Handler = (event: { completed: (options: object) => void }) => void;

const folder = mkdtempSync(path.join(tmpdir(), 'closeout-send-'));
let script = '';

beforeAll(() => {
  buildInto(folder, 'send');
  script = readFileSync(path.join(folder, 'launchevent.js'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs the script as classic Windows does: bare JavaScript and an Office of two functions. `onReady` never settles there,
 * so nothing may wait for it.
 */
function runBare(): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  const associate = (name: string, handler: Handler) => void handlers.set(name, handler);
  const office = { onReady: () => new Promise(() => undefined), actions: { associate } };
  vm.runInNewContext(script, { Office: office }, { timeout: 1000 });
  return handlers;
}

describe('the on-send script', () => {
  test('is one file, and a small one', () => {
    expect(readdirSync(folder)).toEqual(['launchevent.js']);
    expect(script.length).toBeGreaterThan(0);
    expect(script.length).toBeLessThan(8 * 1024);
  });

  test('names its handler at top level, without page and without waiting', () => {
    expect([...runBare().keys()]).toEqual(['onMessageSend']);
  });

  test('lets a mail go, and completes exactly once', async () => {
    const completed = jest.fn();
    runBare().get('onMessageSend')?.({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(completed.mock.calls).toEqual([[{ allowEvent: true }]]);
  });

  test('answers each event by itself', () => {
    const handler = runBare().get('onMessageSend');
    const events = [jest.fn(), jest.fn(), jest.fn()];
    events.forEach((completed) => handler?.({ completed }));
    expect(events.map((completed) => completed.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test('is ES2016, as older classic Windows reads it', () => {
    expect(() => parse(script, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
  });

  it.each(['import(', 'require(', 'document', 'window', 'localStorage', 'async', 'await', 'fetch', 'setTimeout'])(
    'does without %s, which is not everywhere',
    (word) => {
      expect(script).not.toContain(word);
    },
  );
});
