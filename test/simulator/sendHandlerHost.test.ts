import { createCallLog } from '../../src/simulator/host/callLog';
import { createPaneHost } from '../../src/simulator/host/paneHost';
import { nextDraftId } from '../../src/simulator/model/mailboxState';
import { startDraft } from '../../src/simulator/model/reply';
import { firstState } from '../../src/simulator/model/simulatorState';
import { createStore, type Store } from '../../src/simulator/model/store';
import { defaultSwitches, type Switches } from '../../src/simulator/switches';
import { smallMailbox } from './smallMailbox';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function writing(switches: Partial<Switches> = {}): Store {
  const store = createStore(firstState(smallMailbox, { ...defaultSwitches, ...switches }));
  const facts = {
    id: nextDraftId(store.get().mailbox),
    kind: 'new',
    format: 'html',
    at: '2026-11-20T08:00:00Z',
  } as const;
  store.dispatch({ type: 'compose-started', draft: startDraft(store.get().mailbox, facts), by: 'hand' });
  return store;
}

/** The frame of a handler, or a pane, beside the draft that is open. */
function openFrame(store: Store, launched = true) {
  const completions: unknown[] = [];
  const got: Record<string, unknown>[] = [];
  const log = createCallLog();
  const host = createPaneHost({
    surface: 'compose',
    conversationId: 'c',
    draftId: 'draft-1',
    store,
    log,
    caret: { insert: () => false },
    post: (message) => got.push(JSON.parse(message) as Record<string, unknown>),
    ...(launched
      ? {
          launch: {
            functionName: 'onMessageSend',
            event: { type: 'OnMessageSend' },
            onCompleted: (completion) => completions.push(completion),
          },
        }
      : {}),
  });
  let correlation = 0;
  const post = (message: object): unknown => {
    const id = ++correlation;
    host.receive(JSON.stringify({ _messageType: 0, _conversationId: 'c', _correlationId: id, ...message }));
    jest.advanceTimersByTime(100);
    return got.find((one) => one['_correlationId'] === id)?.['_data'];
  };
  const call = (id: number, params: unknown) =>
    post({ _actionName: 'ExecuteMethod', _data: { ApiParams: params, MethodData: { DispatchId: id } } });
  const complete = (status: number, answer: string) =>
    post({ _actionName: 'executeMethod', _data: { 0: '1', 1: status, 2: answer, DdaMethod: { DispatchId: 94 } } });
  return { post, call, complete, completions, got, log };
}

const success = { wasSuccessful: true, error: false };

test('the handler is called when its page is ready', () => {
  const { post, got } = openFrame(writing());
  post({ _actionName: 'appCommandInvoked', _actionType: 1, _data: {} });
  expect(got[1]).toMatchObject({
    _actionName: 'appCommandInvoked',
    _data: ['1', 'onMessageSend', '{"type":"OnMessageSend"}'],
  });
});

test.each([
  ['allows', 0, '{"completedContext":{"allowEvent":true}}', { allowEvent: true }],
  [
    'objects',
    0,
    '{"completedContext":{"allowEvent":false,"errorMessage":"No"}}',
    { allowEvent: false, errorMessage: 'No' },
  ],
  ['says nothing', 0, '{}', {}],
  ['does not exist', 11_101, '', {}],
  ['sends rubbish', 0, '{', {}],
])('a handler that %s is understood', (_, status, answer, expected) => {
  const { complete, completions } = openFrame(writing());
  complete(status, answer);
  expect(completions).toEqual([expected]);
});

describe('what the handler fares like', () => {
  test.each([
    ['works', { ...success, data: '' }, 1],
    ['unanswered', undefined, 1],
    ['hangs', undefined, 0],
  ] as const)('%s: a call is answered with %j, and %i completions are heard', (handler, expected, heard) => {
    const frame = openFrame(writing({ handler }));
    expect(frame.call(18, {})).toEqual(expected);
    frame.complete(0, '{}');
    expect(frame.completions).toHaveLength(heard);
  });

  test('is nothing to a pane', () => {
    expect(openFrame(writing({ handler: 'hangs' }), false).call(18, {})).toEqual({ ...success, data: '' });
  });

  test('is a fault of a call too, in the handler alone if so wished', () => {
    const store = writing({
      fault: { call: 'subject.getAsync', effect: 'error', code: 5001, seconds: 1, repeat: 'always', caller: 'send' },
    });
    expect(openFrame(store).call(18, {})).toMatchObject({ errorCode: 5001 });
    expect(openFrame(store, false).call(18, {})).toEqual({ ...success, data: '' });
  });
});

test('the log tells the calls of the handler from those of a pane', () => {
  const handler = openFrame(writing());
  handler.call(18, {});
  expect(handler.log.calls()).toMatchObject([{ name: 'subject.getAsync', surface: 'send' }]);
});

describe('what pane and handler share', () => {
  const settingsOf = (frame: ReturnType<typeof openFrame>) =>
    frame.post({ _actionName: 'ContextActivationManager_getAppContextAsync', _data: 'app' });

  test('session data of the draft, also with a pane that was loaded again', () => {
    const store = writing();
    openFrame(store, false).call(185, { name: 'a', value: '1' });
    expect(openFrame(store).call(186, { name: 'a' })).toEqual({ ...success, data: '1' });
    openFrame(store).call(185, { name: 'b', value: '2' });
    expect(openFrame(store, false).call(186, { name: 'b' })).toEqual({ ...success, data: '2' });
  });

  test('roaming settings, but a pane that is open keeps those it started with', () => {
    const store = writing();
    const pane = openFrame(store, false);
    openFrame(store).call(404, [{ a: '1' }]);
    expect(settingsOf(pane)).toMatchObject({ _settings: {} });
    expect(settingsOf(openFrame(store, false))).toMatchObject({ _settings: { a: '1' } });
  });
});
