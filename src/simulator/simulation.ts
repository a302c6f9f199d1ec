import { createCallLog, type CallLog } from './host/callLog';
import type { PaneHost } from './host/paneHost';
import type { Mailbox } from './mailboxes/mailbox';
import { goesToAssignmentTeam, writeAnswers } from './answers/writeAnswers';
import { createCaretRegistry, type CaretRegistry } from './host/caretRegistry';
import { newestFirst } from './model/conversations';
import { nextDraftId, type DraftKind } from './model/mailboxState';
import { startDraft } from './model/reply';
import { readSaved, savedKey, writeSaved } from './model/savedState';
import { firstState } from './model/simulatorState';
import { createStore, type Store } from './model/store';
import { mailboxVersion, type AnswerKind } from './switches';

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
  /**
   * Lets the answers that are due come now, and gives back their ids. A given kind is what the Assignment team says to what
   * it was asked last, even if it has answered already.
   */
  readonly answer: (kind?: AnswerKind) => readonly string[];
  /** The sample mailbox again, and nothing stored by the add-in, here or in the mailbox; the switches stay. */
  readonly reset: () => void;
};

/** Correspondents think this many milliseconds before they answer. */
const thinking = 4000;

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

  const answerTo = (id: string, kind: AnswerKind): readonly string[] => {
    const { mailbox } = store.get();
    const mail = mailbox.messages.find((one) => one.id === id);
    const answers = mail ? writeAnswers(mailbox, mail, kind, isoNow()) : [];
    store.dispatch({ type: 'answered', id, answers });
    return answers.map((one) => one.id);
  };
  const expectAnswers = (ids: readonly string[]) => {
    ids.forEach((id) =>
      setTimeout(() => {
        const { unanswered, switches } = store.get();
        if (switches.answers !== 'none' && unanswered.includes(id)) answerTo(id, switches.answers);
      }, thinking),
    );
  };
  expectAnswers(store.get().unanswered);
  store.subscribe((before) => {
    const { unanswered } = store.get();
    if (unanswered !== before.unanswered) expectAnswers(unanswered.filter((id) => !before.unanswered.includes(id)));
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
      const { switches, sending } = store.get();
      if (sending) return;
      const asks = switches.sendHandler && mailboxVersion[switches.client] >= 12;
      if (asks) store.dispatch({ type: 'sending-changed', sending: { kind: 'asking', id } });
      else sendNow(id);
    },
    sendNow,
    answer: (kind) => {
      const { mailbox, switches, unanswered } = store.get();
      const otherwise = switches.answers === 'none' ? 'confirm' : switches.answers;
      const requests = newestFirst(
        mailbox.messages.filter((one) => one.folder === 'sent' && goesToAssignmentTeam(one)),
      );
      const asked = requests.some(({ id }) => unanswered.includes(id));
      const again = kind && !asked ? requests.slice(0, 1).map(({ id }) => id) : [];
      return [...unanswered, ...again].flatMap((id) => answerTo(id, kind ?? otherwise));
    },
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
