import { bootOffice } from '../../src/host/bootOffice';

type Script = EventTarget & { readonly dataset: Record<string, string> };

/** A page as far as it has been read, with office.js or before the parser has come to it. */
function openPage(scripts: Script[], readyState: DocumentReadyState) {
  const page = Object.assign(new EventTarget(), { readyState, querySelector: () => scripts[0] ?? null });
  Object.assign(globalThis, { document: page, Office: undefined });
  return page;
}

function officeScript(dataset: Record<string, string> = {}): Script {
  return Object.assign(new EventTarget(), { dataset });
}

function officeRuns(script: Script): void {
  const office = { context: { mailbox: {} }, onReady: (ready: (info: unknown) => void) => Promise.resolve(ready({})) };
  Object.assign(globalThis, { Office: office });
  script.dispatchEvent(new Event('load'));
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Object.assign(globalThis, { document: undefined, Office: undefined });
});

const patience = 10_000;

describe('Outlook is found', () => {
  it('when the page has named office.js and it runs later', async () => {
    const script = officeScript();
    openPage([script], 'interactive');
    const booted = bootOffice(() => undefined);
    await jest.advanceTimersByTimeAsync(50);
    officeRuns(script);
    await jest.advanceTimersByTimeAsync(patience);
    expect(await booted).toEqual({ kind: 'outlook' });
  });

  it('when our script, from the cache, comes before the page has named office.js', async () => {
    const scripts: Script[] = [];
    const page = openPage(scripts, 'loading');
    const booted = bootOffice(() => undefined);
    await jest.advanceTimersByTimeAsync(50);
    const script = officeScript();
    scripts.push(script);
    Object.assign(page, { readyState: 'interactive' }).dispatchEvent(new Event('readystatechange'));
    await jest.advanceTimersByTimeAsync(50);
    officeRuns(script);
    await jest.advanceTimersByTimeAsync(patience);
    expect(await booted).toEqual({ kind: 'outlook' });
  });

  it('when it comes after the FM has waited long enough', async () => {
    const script = officeScript();
    openPage([script], 'complete');
    const late = jest.fn();
    const booted = bootOffice(late);
    await jest.advanceTimersByTimeAsync(patience);
    expect(await booted).toEqual({ kind: 'no-office' });
    officeRuns(script);
    await jest.advanceTimersByTimeAsync(0);
    expect(late.mock.calls).toEqual([[{ kind: 'outlook' }]]);
  });
});

test('an office.js that failed before our script ran is not waited for', async () => {
  openPage([officeScript({ failed: '' })], 'interactive');
  expect(await bootOffice(() => undefined)).toEqual({ kind: 'no-office' });
});
