import { callTimeout } from '../../src/host/callHost';
import { createCallLog } from '../../src/simulator/host/callLog';
import { createPaneHost } from '../../src/simulator/host/paneHost';
import { nextDraftId, type StoredMessage } from '../../src/simulator/model/mailboxState';
import { startDraft, type DraftFacts } from '../../src/simulator/model/reply';
import { firstState, type Surface } from '../../src/simulator/model/simulatorState';
import { createStore, type Store } from '../../src/simulator/model/store';
import { defaultSwitches, type Fault, type Switches } from '../../src/simulator/switches';
import { smallMailbox } from '../simulator/smallMailbox';
import { openOfficePage } from './officePage';

/** The simulator's mailbox with these mails, and nothing open. */
export function openMailbox(switches: Partial<Switches> = {}, messages = smallMailbox.messages): Store {
  const store = createStore(firstState({ ...smallMailbox, messages }, { ...defaultSwitches, ...switches }));
  store.dispatch({ type: 'selected', id: null });
  return store;
}

/** Opens a draft in it, and gives its id. */
export function startWriting(store: Store, facts: Partial<DraftFacts> = {}): string {
  const { mailbox, switches } = store.get();
  const id = nextDraftId(mailbox);
  const given = { id, kind: 'new', format: switches.format, at: '2026-11-20T08:00:00Z', ...facts } as const;
  const draft = startDraft(mailbox, given);
  // Kept when another item is turned to, as one that was typed in.
  const typed = { ...draft, draft: { ...draft.draft, saved: true } };
  store.dispatch({ type: 'compose-started', draft: typed, by: 'hand' });
  return id;
}

export function messageIn(store: Store, id: string): StoredMessage {
  const message = store.get().mailbox.messages.find((each) => each.id === id);
  if (!message) throw new Error(`expected a message ${id}`);
  return message;
}

/** One call goes wrong, or each of its kind. */
export function failCalls(store: Store, fault: Pick<Fault, 'call' | 'effect'> & Partial<Fault>): void {
  const whole: Fault = { code: 5001, seconds: 11, repeat: 'once', ...fault };
  store.dispatch({ type: 'switched', switches: { ...store.get().switches, fault: whole } });
}

export type OutlookPane = {
  /** Turns the pane to another item, as the user's click does to a pinned one. */
  turnTo(id: string | null): Promise<void>;
  close(): Promise<void>;
};

let conversations = 0;

/**
 * A pane in the simulator's Outlook, in which the unmodified Office.js has started; it is the `Office` that the code under
 * test finds. Needs fake timers.
 */
export async function openOutlook(store: Store, surface: Surface, draftId?: string): Promise<OutlookPane> {
  const conversationId = `pane ${++conversations}`;
  const host = createPaneHost({
    surface,
    conversationId,
    store,
    log: createCallLog(),
    caret: { insert: () => false },
    post: (text) => void setTimeout(() => page.receive(text)),
    ...(draftId === undefined ? {} : { draftId }),
  });
  const page = openOfficePage(conversationId, store.get().switches.language, (text) => {
    setTimeout(() => host.receive(text));
  });
  await settled(page.office.onReady());
  Object.assign(globalThis, { Office: page.office });
  return {
    async turnTo(id) {
      if (surface === 'read') store.dispatch({ type: 'selected', id });
      else host.fireItemChanged(id === null ? null : messageIn(store, id));
      await jest.advanceTimersByTimeAsync(1);
    },
    async close() {
      host.dispose();
      // Places that a lost call still holds belong to no other test.
      await jest.advanceTimersByTimeAsync(callTimeout);
      Reflect.deleteProperty(globalThis, 'Office');
    },
  };
}

/** Lets time pass until the call is answered; two minutes are longer than any limit. */
export async function settled<T>(call: PromiseLike<T>): Promise<T> {
  const state = { answered: false };
  const end = () => void (state.answered = true);
  call.then(end, end);
  for (let passed = 0; !state.answered && passed < 120_000; passed += 20) await jest.advanceTimersByTimeAsync(20);
  if (!state.answered) throw new Error('expected an answer, got none in two minutes');
  return call;
}
