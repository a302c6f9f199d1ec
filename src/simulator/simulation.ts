import { createCallLog, type CallLog } from './host/callLog';
import type { PaneHost } from './host/paneHost';
import type { Mailbox } from './mailboxes/mailbox';
import { createCaretRegistry, type CaretRegistry } from './host/caretRegistry';
import { nextDraftId, type DraftKind } from './model/mailboxState';
import { startDraft } from './model/reply';
import { readSaved, savedKey, writeSaved } from './model/savedState';
import { firstState } from './model/simulatorState';
import { createStore, type Store } from './model/store';
import { mailboxVersion } from './switches';

/** The parts of one running simulator, handed to the user interface and to the control for tests. */
export type Simulation = {
  readonly store: Store;
  readonly log: CallLog;
  readonly caret: CaretRegistry;
  /** The read pane's host, while it is open. */
  readonly readPane: { current: PaneHost | null };
  readonly now: () => string;
  /** Opens a draft in place of reading; answers are to the selected message. */
  readonly compose: (kind: DraftKind) => void;
  /** Sends the draft, after the add-in's handler if that is on. */
  readonly send: (id: string) => void;
  /** Sends without asking anybody. */
  readonly sendNow: (id: string) => void;
  /** The sample mailbox again, and nothing stored by the add-in, here or in the mailbox; the switches stay. */
  readonly reset: () => void;
};

export function createSimulation(sample: Mailbox, storage: Storage | undefined): Simulation {
  const store = createStore(readSaved(readItem(storage), sample));
  const log = createCallLog();
  store.subscribe(() => {
    try {
      storage?.setItem(savedKey, writeSaved(store.get()));
    } catch {
      // Storage full or blocked: the mailbox then lasts as long as the page.
    }
  });

  const sendNow = (id: string) => store.dispatch({ type: 'sent', id, at: isoNow() });
  return {
    store,
    log,
    caret: createCaretRegistry(),
    readPane: { current: null },
    now: isoNow,
    compose: (kind) => {
      const { mailbox, selected, switches } = store.get();
      const source = kind === 'new' ? undefined : mailbox.messages.find(({ id }) => id === selected);
      if (kind !== 'new' && !source) return;
      const draft = startDraft(mailbox, {
        id: nextDraftId(mailbox),
        kind,
        format: switches.format,
        at: isoNow(),
        ...(source ? { source } : {}),
      });
      store.dispatch({ type: 'compose-started', draft, by: 'hand' });
    },
    send: (id) => {
      const { switches } = store.get();
      const asks = switches.sendHandler && mailboxVersion[switches.client] >= 12;
      if (asks) store.dispatch({ type: 'sending-changed', sending: { kind: 'asking', id } });
      else sendNow(id);
    },
    sendNow,
    reset: () => {
      log.clear();
      forgetDevice(storage);
      store.dispatch({ type: 'reset', state: firstState(sample, store.get().switches) });
    },
  };
}

/** What the add-in keeps in this browser. Deleting waits until its panes have let go, and they wait for the deleting. */
function forgetDevice(storage: Storage | undefined): void {
  for (const key of Object.keys(storage ?? {})) if (key !== savedKey) storage?.removeItem(key);
  indexedDB.databases().then(
    (databases) => databases.forEach(({ name }) => name && indexedDB.deleteDatabase(name)),
    () => undefined, // A browser without that list keeps its databases; the mailbox is fresh all the same.
  );
}

function isoNow(): string {
  return new Date().toISOString();
}

function readItem(storage: Storage | undefined): string | null {
  try {
    return storage?.getItem(savedKey) ?? null;
  } catch {
    return null; // Blocked storage reads like an empty one.
  }
}
