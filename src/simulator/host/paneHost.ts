import type { StoredMessage } from '../model/mailboxState';
import { activeMessage, nextMessage, settingsOf, type SimulatorState, type Surface } from '../model/simulatorState';
import type { Store } from '../model/store';
import { failsAfterItemChange } from '../model/quirks';
import { readCompletion, type Completion } from '../model/sending';
import { mailboxVersion, type Fault } from '../switches';
import { answers, replyData } from './answer';
import { appContext } from './appContext';
import type { CallLog } from './callLog';
import { callById, eventsSince, type Call, type CallName, type DispatchId } from './calls';
import { initialData } from './initialData';
import { eventMessage, readPaneMessage, requestMessage, responseTo, type PaneMessage } from './messages';
import { codes, done, refused, type CallContext, type Caret, type Params, type Reply } from './reply';
import { propertiesOf } from './storageReplies';
import { themePayload } from './theme';

export type PaneHostOptions = {
  readonly surface: Surface;
  readonly conversationId: string;
  /** The draft of a compose pane; a read pane follows the selection. */
  readonly draftId?: string;
  readonly store: Store;
  readonly caret: Caret;
  readonly log: CallLog;
  /** Sends a message to the frame. */
  readonly post: (text: string) => void;
  readonly now?: () => string;
  /** Tab ran out of the frame, or another key left it: the host must take the focus on. */
  readonly onFocusLeft?: (direction: Leaving) => void;
  /** For a page that only handles an event: what to call once it is ready, and who hears the outcome. */
  readonly launch?: Launch;
};

/** Where the keyboard goes from the pane: to the region beside it, or by Escape to the message. */
export type Leaving = 'forward' | 'back' | 'message';

export type Launch = {
  readonly functionName: string;
  readonly event: object;
  /** Hears an empty completion from a handler that could not be run or said nothing that can be read. */
  readonly onCompleted: (completion: Completion) => void;
};

/** Outlook's side of the conversation with one frame of the add-in. */
export type PaneHost = {
  /** Takes a message that the frame posted; what is not for this conversation is ignored. */
  readonly receive: (posted: unknown) => void;
  /** Tells the pane of another item, whatever is selected; ignored unless it registered for that. */
  readonly fireItemChanged: (item: StoredMessage | null) => void;
  /** Puts the keyboard on the pane's first control, as F6 does. */
  readonly enter: () => void;
  readonly dispose: () => void;
};

/** Calls that one pane may have under way. */
const mostAtOnce = 3;
/** Calls take at least this long, so that a burst of them is seen as one. */
const shortestCall = 4;

/** Ctrl+F6 and Shift+Ctrl+F6, Tab past the last control and before the first, Escape. */
const leaving: Readonly<Record<number, Leaving>> = {
  5: 'forward',
  6: 'back',
  13: 'forward',
  14: 'back',
  15: 'message',
};

const reads = /(^|\.)(get|load|is)/;

export function createPaneHost(options: PaneHostOptions): PaneHost {
  const { surface, conversationId, store, log, post, launch } = options;
  const caller = launch ? 'send' : surface;
  const now = options.now ?? (() => new Date().toISOString());
  const settings = settingsOf(store.get());
  const registered = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let underWay = 0;
  /** Rises with every start of the page: replies to calls of an earlier one would confuse it. */
  let starts = 0;

  const after = (milliseconds: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
  };
  const fire = (name: string, data: unknown) => {
    if (registered.has(name)) post(eventMessage(conversationId, name, data));
  };
  const itemOf = (state: SimulatorState): StoredMessage | null =>
    surface === 'compose'
      ? (state.mailbox.messages.find(({ id }) => id === options.draftId) ?? null)
      : activeMessage(state);
  const fireItemChanged = (item: StoredMessage | null) => {
    fire('olkItemSelectedChanged', initialData(store.get(), surface, item));
  };

  const unsubscribe = store.subscribe((before) => {
    const state = store.get();
    if (state.switches.theme !== before.switches.theme) fire('officeThemeChanged', themePayload(state.switches.theme));
    const item = itemOf(state);
    if (surface === 'compose') {
      const old = itemOf(before);
      if (item && old && (item.to !== old.to || item.cc !== old.cc)) {
        const change = { to: item.to !== old.to, cc: item.cc !== old.cc, bcc: false };
        const none = { requiredAttendees: false, optionalAttendees: false, resources: false };
        fire('olkRecipientsChanged', [JSON.stringify({ ...change, ...none })]);
      }
      return;
    }
    // Coming back from writing is a change of item too: the pane was about the same message, but hidden.
    const returned = before.composing !== null && state.composing === null;
    if (state.panes.read.open && (item?.id !== itemOf(before)?.id || returned)) {
      registered.delete('olkRecipientsChanged');
      fireItemChanged(item);
    }
  });

  function takeFault(name: CallName): Fault | undefined {
    const { fault, ...switches } = store.get().switches;
    if (fault?.call !== name || (fault.caller ?? caller) !== caller) return undefined;
    if (fault.repeat === 'once') store.dispatch({ type: 'switched', switches: { ...switches, fault: null } });
    return fault;
  }

  /** Start-up calls can only be lost or late: Office.js has no way to be told of an error there. */
  function answerStart(name: 'getAppContextAsync' | 'GetInitialData', message: PaneMessage, data: unknown): void {
    const fault = takeFault(name);
    if (fault?.effect === 'silent' || fault?.effect === 'error') return;
    const wait = fault?.effect === 'late' ? fault.seconds * 1000 : store.get().switches.latency;
    after(wait, () => post(responseTo(message, data)));
  }

  function execute(message: PaneMessage): void {
    const { DispatchId: id = 0 } = methodOf(message);
    const call = callById(id);
    if (call?.quiet) return post(responseTo(message, replyData(done())));
    const finish = log.begin({ name: call?.name ?? `unknown call ${id}`, dispatchId: id, surface: caller });
    const started = starts;
    const settle = (reply: Reply, custom?: object) => {
      if (started !== starts) return;
      finish(reply.ok ? undefined : reply.code);
      post(responseTo(message, reply.ok && custom ? custom : replyData(reply)));
    };
    const { switches } = store.get();
    if (launch && switches.handler === 'unanswered') return;
    if (!call || call.since > mailboxVersion[switches.client]) return settle(refused(codes.unsupported));
    if (underWay >= mostAtOnce) return settle(refused(codes.limitReached));
    underWay++;
    const itemId = itemOf(store.get())?.id ?? null;
    const fault = takeFault(call.name as CallName);
    const context: CallContext = { surface, store, itemId, caret: options.caret, now };
    const params = ((message.data as { ApiParams?: Params }).ApiParams ?? {}) as Params;
    if (call.long && switches.switchInMidCall) moveOn();
    after(Math.max(switches.latency, shortestCall), () => {
      underWay = Math.max(0, underWay - 1);
      if (fault?.effect === 'silent') return;
      const reply = fault?.effect === 'error' ? refused(fault.code) : perform(call, params, context, fault);
      const custom = call.id === 3 ? { wasSuccessful: true, customProperties: propertiesOf(context) } : undefined;
      if (fault?.effect === 'late') after(fault.seconds * 1000, () => settle(reply, custom));
      else settle(reply, custom);
    });
  }

  function perform(
    call: Call & { readonly id: DispatchId },
    params: Params,
    context: CallContext,
    fault: Fault | undefined,
  ): Reply {
    const state = store.get();
    const changed = itemOf(state)?.id !== (context.itemId ?? undefined);
    if (changed && !call.itemless && failsAfterItemChange(state.switches.client)) return refused(codes.itemChanged);
    if (fault?.effect === 'no-op' && !reads.test(call.name)) return done();
    return answers[call.id](params, context);
  }

  /** The switch "selection moves in mid-call", used up. */
  function moveOn(): void {
    const { switches } = store.get();
    store.dispatch({ type: 'switched', switches: { ...switches, switchInMidCall: false } });
    const next = nextMessage(store.get());
    if (next) store.dispatch({ type: 'selected', id: next.id });
  }

  /** Calls of the layer that all Office applications share. */
  function executeCommon(message: PaneMessage): void {
    const { DispatchId: id } = (message.data as { DdaMethod?: { DispatchId?: number } } | null)?.DdaMethod ?? {};
    if (id === 94) launch?.onCompleted(completionOf(message.data));
    if (id === 97) store.dispatch({ type: 'pane-changed', surface, change: { open: false } });
    const error = id === 94 || id === 97 ? 0 : id === 98 ? 13_012 : codes.unsupported;
    post(responseTo(message, { Error: error, Version: 1 }));
  }

  function register(message: PaneMessage): void {
    const since = eventsSince[message.action];
    const known = since !== undefined && since <= mailboxVersion[store.get().switches.client];
    if (known) {
      if (message.actionType === 'register') registered.add(message.action);
      else registered.delete(message.action);
    }
    post(responseTo(message, { Error: known ? 0 : codes.unsupported }));
    if (!known || message.actionType !== 'register') return;
    // The npm library has no place for the theme at the start, so a pane hears of it as soon as it listens.
    if (message.action === 'officeThemeChanged') {
      after(0, () => fire('officeThemeChanged', themePayload(store.get().switches.theme)));
    }
    if (message.action === 'appCommandInvoked' && launch) {
      after(0, () => fire('appCommandInvoked', ['1', launch.functionName, JSON.stringify(launch.event)]));
    }
  }

  return {
    receive: (posted) => {
      const message = readPaneMessage(posted);
      if (message?.conversationId !== conversationId) return;
      if (message.actionType !== 'invoke') return register(message);
      if (launch && store.get().switches.handler === 'hangs' && /^executeMethod$/i.test(message.action)) return;
      switch (message.action) {
        case 'ContextActivationManager_getAppContextAsync':
          starts++;
          registered.clear();
          underWay = 0;
          return answerStart('getAppContextAsync', message, appContext(store.get().switches, settings));
        case 'ContextActivationManager_notifyHost': {
          const [, action] = message.data as readonly unknown[];
          const direction = leaving[action as number];
          if (direction) options.onFocusLeft?.(direction);
          return post(responseTo(message, {}));
        }
        case 'GetInitialData':
          return answerStart('GetInitialData', message, initialData(store.get(), surface, itemOf(store.get())));
        case 'ExecuteMethod':
          return execute(message);
        case 'executeMethod':
          return executeCommon(message);
        default:
          return post(responseTo(message, replyData(refused(codes.unsupported))));
      }
    },
    fireItemChanged,
    enter: () => post(requestMessage(conversationId, 11)),
    dispose: () => {
      unsubscribe();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

function methodOf(message: PaneMessage): { readonly DispatchId?: number } {
  return (message.data as { MethodData?: { DispatchId?: number } } | null)?.MethodData ?? {};
}

/** What `event.completed` carried: parameters 0 to 2 are the command, its status and the event with its context. */
function completionOf(data: unknown): Completion {
  const { 1: status, 2: text } = data as Record<number, unknown>;
  if (status !== 0) return {};
  try {
    return readCompletion((JSON.parse(String(text)) as { completedContext?: unknown }).completedContext);
  } catch {
    return {}; // A handler that sends no JSON has said nothing; Outlook lets such a mail go.
  }
}
