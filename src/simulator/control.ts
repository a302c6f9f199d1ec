import type { LoggedCall } from './host/callLog';
import type { Address, BodyFormat } from './mailboxes/mailbox';
import { quoteOf } from './model/bodyEdits';
import { draftById, type DraftKind, type StoredMessage } from './model/mailboxState';
import { settingsOf } from './model/simulatorState';
import type { Simulation } from './simulation';
import type { Sending } from './model/sending';
import { readSwitches, type AnswerKind, type Switches } from './switches';

export type OpenDraft = {
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly format: BodyFormat;
  readonly body: string;
  readonly quote?: string;
};

/** What tests and the curious find at `window.simulator`. */
export type SimulatorControl = {
  /** The sample mailbox again, nothing stored by the add-in here or there, an empty call log. The switches stay. */
  readonly reset: () => void;
  readonly set: (switches: Partial<Switches>) => void;
  readonly switches: () => Switches;
  /** Every message, drafts included. */
  readonly mailbox: () => readonly StoredMessage[];
  /** The draft being written, if one is open. */
  readonly drafts: () => readonly OpenDraft[];
  /** What the add-in asked of Outlook since the page was loaded or reset. */
  readonly calls: () => readonly LoggedCall[];
  /** The add-in's roaming settings: the JSON text of each value. */
  readonly settings: () => Readonly<Record<string, string>>;
  /** Replaces the roaming settings, as another device would; panes that are open do not hear of it. */
  readonly setSettings: (settings: Readonly<Record<string, string>>) => void;
  /** Selects a message, or opens a draft. */
  readonly open: (messageId: string | null) => void;
  /** Starts a draft; answers are to the selected message. */
  readonly compose: (kind: DraftKind) => void;
  /** Sends the open draft. */
  readonly send: () => void;
  /** What stands between the draft and its being sent: Outlook asks the add-in, or shows its dialog. */
  readonly sending: () => Sending | null;
  /**
   * Lets the answers to what was sent come now, and gives back their ids. A given kind is what the Assignment team says to
   * what it was asked last, even if it has answered already.
   */
  readonly answer: (kind?: AnswerKind) => readonly string[];
  /** Tells the read pane of an item without selecting it. */
  readonly fireItemChanged: (messageId: string | null) => void;
};

declare global {
  interface Window {
    simulator: SimulatorControl;
  }
}

export function createControl(simulation: Simulation): SimulatorControl {
  const { store, log, readPane } = simulation;
  const messageOf = (id: string): StoredMessage => {
    const message = store.get().mailbox.messages.find((one) => one.id === id);
    if (!message) throw new Error(`expected the id of a message in the mailbox, but "${id}" is none`);
    return message;
  };
  return {
    reset: simulation.reset,
    set: (switches) => {
      const current = store.get().switches;
      store.dispatch({ type: 'switched', switches: readSwitches(switches, current) });
    },
    switches: () => store.get().switches,
    mailbox: () => store.get().mailbox.messages,
    drafts: () => {
      const { mailbox, composing } = store.get();
      const draft = draftById(mailbox, composing);
      if (!draft) return [];
      const { to, cc, subject, format, body } = draft;
      const quote = quoteOf(format, body);
      return [{ to, cc, subject, format, body, ...(quote === undefined ? {} : { quote }) }];
    },
    calls: log.calls,
    settings: () => settingsOf(store.get()),
    setSettings: (settings) => store.dispatch({ type: 'settings-saved', settings }),
    open: (id) => {
      if (id !== null && messageOf(id).draft) return store.dispatch({ type: 'draft-opened', id });
      store.dispatch({ type: 'selected', id: id === null ? null : messageOf(id).id });
    },
    compose: simulation.compose,
    send: () => {
      const { composing } = store.get();
      if (composing !== null) simulation.send(composing);
    },
    sending: () => store.get().sending,
    answer: simulation.answer,
    fireItemChanged: (id) => readPane.current?.fireItemChanged(id === null ? null : messageOf(id)),
  };
}
