import { createCallLog } from '../../src/simulator/host/callLog';
import { callById, callNames } from '../../src/simulator/host/calls';
import { createPaneHost } from '../../src/simulator/host/paneHost';
import { draftById, nextDraftId, type DraftKind } from '../../src/simulator/model/mailboxState';
import { startDraft } from '../../src/simulator/model/reply';
import { firstState, type Surface } from '../../src/simulator/model/simulatorState';
import type { Caret } from '../../src/simulator/host/reply';
import { createStore } from '../../src/simulator/model/store';
import { defaultSwitches, type Switches } from '../../src/simulator/switches';
import { smallMailbox } from './smallMailbox';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A pane as seen from its host: what it posts, and what it gets to read. */
function openPane(
  surface: Surface,
  switches: Partial<Switches> = {},
  source?: string,
  kind: DraftKind = 'new',
  caret: Caret = { insert: () => false },
) {
  const store = createStore(firstState(smallMailbox, { ...defaultSwitches, ...switches }));
  const { mailbox } = store.get();
  const message = mailbox.messages.find(({ id }) => id === source);
  if (surface === 'compose') {
    const facts = { id: nextDraftId(mailbox), kind, format: store.get().switches.format, at: '2026-11-20T08:00:00Z' };
    const draft = startDraft(mailbox, { ...facts, ...(message ? { source: message } : {}) });
    store.dispatch({ type: 'compose-started', draft, by: 'hand' });
  } else if (source) {
    store.dispatch({ type: 'selected', id: source });
  }
  const got: Record<string, unknown>[] = [];
  const log = createCallLog();
  const draftId = store.get().composing;
  const host = createPaneHost({
    surface,
    conversationId: 'c',
    store,
    log,
    caret,
    post: (text) => got.push(JSON.parse(text) as Record<string, unknown>),
    ...(draftId === null ? {} : { draftId }),
  });
  let correlation = 0;
  const post = (action: string, data: unknown, actionType = 0) => {
    correlation++;
    const posted = {
      _messageType: 0,
      _actionName: action,
      _actionType: actionType,
      _conversationId: 'c',
      _correlationId: correlation,
      _data: data,
    };
    host.receive(JSON.stringify(posted));
    const mine = correlation;
    return () => got.find((one) => one['_correlationId'] === mine)?.['_data'];
  };
  const start = (id: number, params?: unknown) =>
    post('ExecuteMethod', {
      ...(params === undefined ? {} : { ApiParams: params }),
      MethodData: { ControlId: 'a', DispatchId: id },
    });
  const call = (id: number, params?: unknown): unknown => {
    const answer = start(id, params);
    jest.advanceTimersByTime(1000);
    return answer();
  };
  const register = (event: string) => post(event, { controlId: 'a', eventDispId: 1, targetId: '' }, 1)();
  const events = (name: string) =>
    got.filter((one) => one['_actionName'] === name && one['_responseType'] === 1).map((one) => one['_data']);
  const draft = () => draftById(store.get().mailbox, draftId);
  return { store, host, log, post, start, call, register, events, draft, got };
}

const success = { wasSuccessful: true, error: false };
const failure = (errorCode: number) => ({ wasSuccessful: false, error: true, errorCode });
const html = 3;
const text = 0;

describe('the start', () => {
  test('gives the app context at once, with the requirement set of the client as text', () => {
    const answer = openPane('read', { client: 'ltsc2021', language: 'ja-JP' }).post(
      'ContextActivationManager_getAppContextAsync',
      'app',
    );
    jest.advanceTimersByTime(1);
    expect(answer()).toMatchObject({ _errorCode: 0, _appName: 64, _appUILocale: 'ja-JP', _settings: {} });
    const matrix = new Map(Object.entries(answer() as Record<string, string>)).get('_requirementMatrix');
    expect(JSON.parse(matrix ?? '')).toMatchObject({ Mailbox: '1.9' });
  });

  test.each([
    [
      'a mail that is read',
      'read',
      'html-1',
      { itemType: 1, permissionLevel: 3, id: 'html-1', normalizedSubject: 'Closing' },
    ],
    ['a report', 'read', 'report-1', null],
    ['a new mail', 'compose', undefined, { itemType: 4, conversationId: null }],
    ['a reply', 'compose', 'html-1', { itemType: 4, conversationId: 'html' }],
  ] as const)('gives the data of %s', (_, surface, source, expected) => {
    const answer = openPane(surface, {}, source, source ? 'reply' : 'new').post('GetInitialData', {
      MethodData: { DispatchId: 1 },
    });
    jest.advanceTimersByTime(1);
    expect([answer()]).toMatchObject([expected]);
  });

  test('ignores what is not for this conversation', () => {
    const pane = openPane('read');
    for (const posted of [
      7,
      'x',
      '{}',
      JSON.stringify({ _messageType: 0, _conversationId: 'd', _actionName: 'GetInitialData', _correlationId: 1 }),
    ]) {
      pane.host.receive(posted);
    }
    jest.advanceTimersByTime(100);
    expect(pane.got).toEqual([]);
  });
});

describe('strictness', () => {
  test.each([2, 5, 12, 16, 28, 43, 100, 148, 151, 157, 999])('call %i, which is not played, is refused', (id) => {
    expect(openPane('compose').call(id)).toEqual(failure(5000));
  });

  test.each([
    ['ltsc2021', 174],
    ['ltsc2021', 173],
    ['ltsc2021', 187],
  ] as const)('%s does not know call %i', (client, id) => {
    expect(openPane('compose', { client }).call(id, { data: 'x' })).toEqual(failure(5000));
    expect(openPane('compose').call(id, { data: 'x' })).toMatchObject(success);
  });

  test.each([13, 17, 21, 23, 29, 32, 38, 41, 174, 185])('call %i needs a draft', (id) => {
    expect(openPane('read').call(id, { data: 'x', recipientField: 0, recipientArray: [] })).toEqual(failure(5000));
  });

  test.each([13, 23, 29, 38, 173])('call %i puts no HTML into plain text', (id) => {
    const pane = openPane('compose', { format: 'text' });
    const before = pane.draft()?.body;
    expect(pane.call(id, { data: '<p>x</p>', coercionType: html })).toEqual(failure(2006));
    expect(pane.draft()?.body).toBe(before);
    expect(pane.call(id, { data: 'x', coercionType: text })).toEqual(success);
  });

  test('a fourth call while three are under way is refused, then there is room again', () => {
    const pane = openPane('compose');
    const answers = [1, 2, 3, 4, 5].map(() => pane.start(18));
    jest.advanceTimersByTime(100);
    expect(answers.map((answer) => (answer() as { errorCode?: number }).errorCode)).toEqual([
      undefined,
      undefined,
      undefined,
      5102,
      5102,
    ]);
    expect(pane.call(18)).toMatchObject(success);
  });

  test('a field takes 500 recipients and no more', () => {
    const pane = openPane('compose');
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ address: `p${index}@x.example`, name: 'p' }));
    expect(pane.call(21, { recipientField: 0, recipientArray: people(500) })).toEqual(success);
    expect(pane.call(22, { recipientField: 0, recipientArray: [{ address: 'one@more.example' }] })).toEqual(
      failure(9012),
    );
    expect(pane.draft()?.to).toHaveLength(500);
  });

  test('session data has a limit and no missing keys', () => {
    const pane = openPane('compose');
    expect(pane.call(185, { name: 'a', value: 'x'.repeat(49_000) })).toEqual(success);
    expect(pane.call(185, { name: 'b', value: 'x'.repeat(2_000) })).toEqual(failure(9051));
    expect(pane.call(186, { name: 'b' })).toEqual(failure(9050));
    expect(pane.call(189, { name: 'b' })).toEqual(failure(9050));
    expect(pane.call(188)).toEqual(success);
    expect(pane.call(187)).toEqual({ ...success, data: {} });
  });

  test('telemetry is answered and not logged', () => {
    const pane = openPane('read');
    expect(pane.call(163, { telemetryData: {} })).toEqual(success);
    expect(pane.log.calls()).toEqual([]);
  });

  test('every call that can be made to fail exists', () => {
    expect(callNames).toContain('body.setSelectedDataAsync');
    expect(callNames).not.toContain('logTelemetry');
    expect(callById(37)).toMatchObject({ name: 'body.getAsync', since: 3 });
  });
});

describe('the draft', () => {
  test('takes text without a caret at its top', () => {
    const pane = openPane('compose', {}, 'html-1', 'reply');
    const before = pane.draft()?.body ?? '';
    pane.call(13, { data: '<p>Hi</p>', coercionType: html });
    expect(pane.draft()?.body).toBe(`<p>Hi</p>${before}`);
  });

  test.each([
    ['new', ['<p>Hi</p>']],
    ['classic', ['<p>Hi</p>']],
    ['mac', []],
  ] as const)('takes text at its caret, but not on %s: %j', (client, inserted) => {
    const contents: string[] = [];
    const caret: Caret = { insert: (_, __, content) => contents.push(content) > 0 };
    const pane = openPane('compose', { client }, 'html-1', 'reply', caret);
    expect(pane.call(13, { data: '<p>Hi</p>', coercionType: html })).toEqual(success);
    expect(contents).toEqual(inserted);
    expect(pane.draft()?.body.startsWith('<p>Hi</p>')).toBe(inserted.length === 0);
  });

  test('is replaced with its history and signature', () => {
    const pane = openPane('compose', {}, 'html-1', 'reply');
    pane.call(38, { data: '<p>Hi</p>', coercionType: html });
    expect(pane.draft()?.body).toBe('<p>Hi</p>');
  });

  test('says what it is', () => {
    const pane = openPane('compose', {}, 'text-1', 'replyAll');
    expect(pane.call(174)).toMatchObject({ data: { composeType: 'reply', coercionType: 'text' } });
    expect(pane.call(164)).toEqual(failure(9046));
    expect(pane.call(32)).toMatchObject({ data: 'draft-1' });
    expect(pane.call(164)).toMatchObject({ data: 'draft-1' });
    expect(pane.call(15, { recipientField: 0 })).toMatchObject({
      data: [{ address: 'anna@customer.example', recipientType: 3 }, { address: 'ben@customer.example' }],
    });
    expect(pane.call(15, { recipientField: 2 })).toMatchObject({ data: [] });
  });

  test('opened by a form of the add-in has its content above the signature', () => {
    const pane = openPane('read', { format: 'text' }, 'html-1');
    expect(pane.call(178, { toRecipients: ['a@b.example'], subject: 'S', htmlBody: '<p>Hi</p>' })).toEqual(success);
    const { mailbox, composing } = pane.store.get();
    expect(draftById(mailbox, composing)).toMatchObject({
      to: [{ address: 'a@b.example' }],
      subject: 'S',
      format: 'text',
      body: 'Hi\n\nRobin Keller',
    });
  });
});

describe('what clients do to bodies', () => {
  const reply = (bodies: Switches['bodies']) => openPane('compose', { bodies }, smallMailbox.messages[0]?.id, 'reply');

  test('an empty body is given until something was written, and nothing is lost', () => {
    const pane = reply('empty-first');
    const before = pane.draft()?.body ?? '';
    expect(pane.call(37, { coercionType: html })).toMatchObject({ ...success, data: '' });
    pane.call(23, { data: '<p>Hi</p>', coercionType: html });
    expect(pane.call(37, { coercionType: html })).toMatchObject({ data: expect.stringContaining('Hi') });
    expect(pane.draft()?.body).toBe(`<p>Hi</p>${before}`);
  });

  test('the history is written twice', () => {
    const pane = reply('history-twice');
    const before = pane.draft()?.body ?? '';
    pane.call(38, { data: before, coercionType: html });
    expect(pane.draft()?.body.split('appendonsend')).toHaveLength(3);
  });

  test('the next letter is eaten', () => {
    const pane = openPane('compose', { bodies: 'eats-character', format: 'text' });
    pane.store.dispatch({ type: 'edited', id: pane.draft()?.id ?? '', change: { body: 'Going' }, by: 'hand' });
    pane.call(23, { data: 'Hi\n', coercionType: text });
    expect(pane.draft()?.body).toBe('Hi\noing');
  });
});

describe('what is stored', () => {
  test('roaming settings are replaced as a whole', () => {
    const pane = openPane('read');
    expect(pane.call(404, [{ a: '1' }])).toEqual(success);
    expect(pane.call(404, [{ b: '2' }])).toEqual(success);
    expect(pane.store.get().settings).toEqual({ b: '2' });
  });

  test('custom properties come back as text', () => {
    const pane = openPane('read');
    expect(pane.call(4, { customProperties: { a: 1 } })).toEqual(success);
    expect(pane.call(3)).toEqual({ wasSuccessful: true, customProperties: '{"a":1}' });
  });
});

test('what the send dialog gave to the compose pane is there to be asked for, else nothing', () => {
  const pane = openPane('compose');
  expect(pane.call(99)).toEqual({ ...success, data: '' });
  pane.store.dispatch({ type: 'pane-commanded', id: 'draft-1', context: '{"a":1}' });
  expect(pane.call(99)).toEqual({ ...success, data: '{"a":1}' });
  expect(openPane('read').call(99)).toEqual({ ...success, data: '' });
});

describe('a change of item', () => {
  test('is told only to a pane that registered, with all its data, and null when there is none', () => {
    const pane = openPane('read');
    pane.store.dispatch({ type: 'selected', id: 'text-1' });
    expect(pane.register('olkItemSelectedChanged')).toEqual({ Error: 0 });
    pane.store.dispatch({ type: 'selected', id: 'html-1' });
    pane.store.dispatch({ type: 'selected', id: 'report-1' });
    expect(pane.events('olkItemSelectedChanged')).toEqual([
      expect.objectContaining({ itemType: 1, id: 'html-1', permissionLevel: 3 }),
      null,
    ]);
  });

  test('is not told to a pane that it closes', () => {
    const pane = openPane('read');
    pane.register('olkItemSelectedChanged');
    pane.store.dispatch({ type: 'pane-changed', surface: 'read', change: { pinned: false } });
    pane.store.dispatch({ type: 'selected', id: 'text-1' });
    expect(pane.events('olkItemSelectedChanged')).toEqual([]);
  });

  test.each([
    ['new', { ...success, data: 'html' }],
    ['classic', failure(9030)],
    ['mac', failure(9030)],
  ] as const)('in mid-call: %s answers %j', (client, expected) => {
    const pane = openPane('read', { client, switchInMidCall: true }, 'html-1');
    expect(pane.call(14)).toEqual(expected);
    expect(pane.store.get()).toMatchObject({ selected: 'text-1', switches: { switchInMidCall: false } });
  });

  test('does not hurt calls that have no item', () => {
    const pane = openPane('read', { client: 'mac', latency: 50 }, 'html-1');
    const answer = pane.start(404, [{}]);
    pane.store.dispatch({ type: 'selected', id: 'text-1' });
    jest.advanceTimersByTime(100);
    expect(answer()).toEqual(success);
  });
});

describe('other events', () => {
  test('the theme is told at once to who listens, and again when it changes', () => {
    const pane = openPane('read', { theme: 'dark' });
    pane.register('officeThemeChanged');
    jest.advanceTimersByTime(1);
    pane.store.dispatch({ type: 'switched', switches: { ...pane.store.get().switches, theme: 'contrast' } });
    const backgrounds = pane
      .events('officeThemeChanged')
      .map((data) => (JSON.parse((data as [string])[0]) as { bodyBackgroundColor: number }).bodyBackgroundColor);
    expect(backgrounds).toEqual([0x292929, 0]);
  });

  test('recipients are told whoever changed them', () => {
    const pane = openPane('compose');
    pane.register('olkRecipientsChanged');
    pane.store.dispatch({ type: 'edited', id: 'draft-1', change: { cc: [] }, by: 'hand' });
    expect(pane.events('olkRecipientsChanged')).toEqual([[expect.stringContaining('"to":false,"cc":true')]]);
  });

  test.each(['olkAppointmentTimeChanged', 'nothing'])('%s cannot be registered', (event) => {
    expect(openPane('read').register(event)).toEqual({ Error: 5000 });
  });
});

describe('faults', () => {
  const faulty = (fault: Partial<Switches['fault']>) =>
    openPane('compose', {
      fault: { call: 'body.setAsync', effect: 'error', code: 9041, seconds: 3, repeat: 'once', ...fault },
    });
  const set = { data: 'x', coercionType: text };

  test('an error comes once, and changes nothing', () => {
    const pane = faulty({});
    const before = pane.draft()?.body;
    expect(pane.call(38, set)).toEqual(failure(9041));
    expect(pane.draft()?.body).toBe(before);
    expect(pane.call(38, set)).toEqual(success);
  });

  test('or always', () => {
    const pane = faulty({ repeat: 'always' });
    expect([pane.call(38, set), pane.call(38, set)]).toEqual([failure(9041), failure(9041)]);
  });

  test('silence is no answer ever, and leaves room for other calls', () => {
    const pane = faulty({ effect: 'silent', repeat: 'always' });
    expect([1, 2, 3, 4].map(() => pane.call(38, set))).toEqual([undefined, undefined, undefined, undefined]);
    expect(pane.call(18)).toMatchObject(success);
  });

  test('late is done at once and said later', () => {
    const pane = faulty({ effect: 'late' });
    const answer = pane.start(38, set);
    jest.advanceTimersByTime(1000);
    expect([pane.draft()?.body, answer()]).toEqual(['x', undefined]);
    jest.advanceTimersByTime(3000);
    expect(answer()).toEqual(success);
  });

  test.each([
    ['compose', failure(9041)],
    ['read', success],
    ['send', success],
  ] as const)('only in %s: the compose pane gets %j', (caller, expected) => {
    expect(faulty({ caller }).call(38, set)).toEqual(expected);
  });

  test('no-op is said and not done', () => {
    const pane = faulty({ effect: 'no-op' });
    const before = pane.draft()?.body;
    expect(pane.call(38, set)).toEqual(success);
    expect(pane.draft()?.body).toBe(before);
  });
});

test('the log has each call with its time and its error', () => {
  const pane = openPane('compose', { latency: 50 });
  pane.call(18);
  pane.call(999);
  const [first, second] = pane.log.calls();
  expect(first).toMatchObject({ name: 'subject.getAsync', dispatchId: 18, surface: 'compose' });
  expect((first?.endedAt ?? 0) - (first?.startedAt ?? 0)).toBe(50);
  expect(second).toMatchObject({ dispatchId: 999, error: 5000 });
});
