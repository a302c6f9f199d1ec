import type { FolderId, Mailbox } from '../mailboxes/mailbox';
import { defaultSwitches, type Switches } from '../switches';
import { newestFirst, welcomeMessage } from './conversations';
import {
  isDraft,
  mailboxFrom,
  reduceMailbox,
  type Draft,
  type MailboxEvent,
  type MailboxState,
  type StoredMessage,
} from './mailboxState';
import type { Sending } from './sending';

export type Surface = 'read' | 'compose';

export type PaneState = { readonly open: boolean; readonly pinned: boolean };

export type Notice = {
  readonly key: string;
  readonly type: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';
  readonly message: string;
};

export type SimulatorState = {
  readonly mailbox: MailboxState;
  readonly switches: Switches;
  readonly folder: FolderId;
  readonly selected: string | null;
  readonly composing: string | null;
  readonly panes: Readonly<Record<Surface, PaneState>>;
  /** The add-in's roaming settings: the JSON text of each value. */
  readonly settings: Readonly<Record<string, string>>;
  /** Those of the shared mailbox when it is opened by itself. */
  readonly sharedSettings: Readonly<Record<string, string>>;
  /** By message, the JSON text of the add-in's custom properties. */
  readonly customProperties: Readonly<Record<string, string>>;
  readonly sessionData: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly notices: Readonly<Record<string, readonly Notice[]>>;
  readonly sending: Sending | null;
  /** What the send dialog's button gave to the compose pane that it opened; empty for a pane opened otherwise. */
  readonly paneContext: string;
  /** Rises whenever that button starts the compose pane, anew if it was open. */
  readonly paneStarts: number;
  /** Mails sent from here whose answers are still to come. */
  readonly unanswered: readonly string[];
  /** Rises when everything starts anew, panes included. */
  readonly resets: number;
};

export type SimulatorEvent =
  | Exclude<MailboxEvent, { type: 'started' | 'read' }>
  | { readonly type: 'folder-opened'; readonly folder: FolderId }
  | { readonly type: 'selected'; readonly id: string | null }
  /** by: the person's own button, or a display form of the add-in, which opens beside what is being read. */
  | { readonly type: 'compose-started'; readonly draft: Draft; readonly by: 'hand' | 'host' }
  | { readonly type: 'draft-opened'; readonly id: string }
  | { readonly type: 'compose-closed' }
  | { readonly type: 'pane-changed'; readonly surface: Surface; readonly change: Partial<PaneState> }
  | { readonly type: 'switched'; readonly switches: Switches }
  | { readonly type: 'settings-saved'; readonly settings: Readonly<Record<string, string>> }
  | { readonly type: 'properties-saved'; readonly id: string; readonly properties: string }
  | { readonly type: 'session-saved'; readonly id: string; readonly data: Readonly<Record<string, string>> }
  | { readonly type: 'notices-changed'; readonly id: string; readonly notices: readonly Notice[] }
  | { readonly type: 'sending-changed'; readonly sending: Sending | null }
  /** The send dialog's button for the pane. */
  | { readonly type: 'pane-commanded'; readonly id: string; readonly context: string }
  | { readonly type: 'reset'; readonly state: SimulatorState };

/** A first visit: the pane stands open and pinned beside a customer's thread. */
export function firstState(mailbox: Mailbox, switches: Switches = defaultSwitches): SimulatorState {
  const selected = welcomeMessage(mailbox)?.id ?? null;
  const opened = mailboxFrom(mailbox);
  return {
    mailbox: selected ? reduceMailbox(opened, { type: 'read', id: selected }) : opened,
    switches,
    folder: 'inbox',
    selected,
    composing: null,
    panes: { read: { open: true, pinned: true }, compose: { open: false, pinned: false } },
    settings: {},
    sharedSettings: {},
    customProperties: {},
    sessionData: {},
    notices: {},
    sending: null,
    paneContext: '',
    paneStarts: 0,
    unanswered: [],
    resets: 0,
  };
}

export function reduceSimulator(state: SimulatorState, event: SimulatorEvent): SimulatorState {
  switch (event.type) {
    case 'edited':
    case 'saved':
      return { ...state, mailbox: reduceMailbox(state.mailbox, event) };
    case 'sent': {
      const mailbox = reduceMailbox(state.mailbox, event);
      const gone = { ...state, mailbox, unanswered: [...state.unanswered, event.id] };
      return event.id === state.composing ? leaveCompose(gone) : gone;
    }
    case 'answered': {
      const unanswered = state.unanswered.filter((id) => id !== event.id);
      return { ...state, mailbox: reduceMailbox(state.mailbox, event), unanswered };
    }
    case 'removed': {
      const mailbox = reduceMailbox(state.mailbox, event);
      const left = event.id === state.composing ? leaveCompose({ ...state, mailbox }) : { ...state, mailbox };
      return event.id === state.selected ? select(left, null) : left;
    }
    case 'folder-opened':
      return select(leaveCompose({ ...state, folder: event.folder }), null);
    case 'selected':
      return select(leaveCompose(state), event.id);
    case 'compose-started': {
      const left = leaveCompose(state);
      const mailbox = reduceMailbox(left.mailbox, { type: 'started', draft: event.draft });
      return enterCompose({ ...left, mailbox }, event.draft.id, event.by, state.panes);
    }
    case 'draft-opened':
      return enterCompose(leaveCompose(state), event.id, 'hand', state.panes);
    case 'compose-closed':
      return leaveCompose(state);
    case 'pane-changed': {
      const pane = { ...state.panes[event.surface], ...event.change };
      const closed = event.surface === 'compose' && !pane.open;
      const paneContext = closed ? '' : state.paneContext;
      return { ...state, panes: { ...state.panes, [event.surface]: pane }, paneContext };
    }
    case 'switched':
      return takeItemAway({ ...state, switches: event.switches }, state);
    case 'settings-saved':
      return state.switches.mailbox === 'separate'
        ? { ...state, sharedSettings: event.settings }
        : { ...state, settings: event.settings };
    case 'properties-saved':
      return { ...state, customProperties: { ...state.customProperties, [event.id]: event.properties } };
    case 'session-saved':
      return { ...state, sessionData: { ...state.sessionData, [event.id]: event.data } };
    case 'notices-changed':
      return { ...state, notices: { ...state.notices, [event.id]: event.notices } };
    case 'sending-changed':
      return { ...state, sending: event.sending };
    case 'pane-commanded': {
      if (event.id !== state.composing) return { ...state, sending: null };
      const panes = { ...state.panes, compose: { ...state.panes.compose, open: true } };
      const { paneStarts } = state;
      return { ...state, sending: null, panes, paneContext: event.context, paneStarts: paneStarts + 1 };
    }
    case 'reset':
      return { ...event.state, resets: state.resets + 1 };
  }
}

/** An unpinned pane does not outlive its item. */
function select(state: SimulatorState, id: string | null): SimulatorState {
  const { read } = state.panes;
  const panes = id === state.selected || read.pinned ? state.panes : { ...state.panes, read: { ...read, open: false } };
  const mailbox = id === null ? state.mailbox : reduceMailbox(state.mailbox, { type: 'read', id });
  return { ...state, selected: id, mailbox, panes };
}

/** With "no item" too, an unpinned pane has lost what it was about. */
function takeItemAway(state: SimulatorState, before: SimulatorState): SimulatorState {
  const { read } = state.panes;
  if (!state.switches.noItem || before.switches.noItem || read.pinned) return state;
  return { ...state, panes: { ...state.panes, read: { ...read, open: false } } };
}

/** Writing in place of reading: an unpinned read pane closes, and the add-in is opened again for the draft. */
function enterCompose(
  state: SimulatorState,
  id: string,
  by: 'hand' | 'host',
  before: SimulatorState['panes'],
): SimulatorState {
  const { read, compose } = state.panes;
  const wasOpen = before.read.open || before.compose.open;
  return {
    ...state,
    composing: id,
    panes: {
      read: { ...read, open: read.open && (read.pinned || by === 'host') },
      compose: { ...compose, open: wasOpen || compose.pinned },
    },
  };
}

/** A draft that nobody touched is not kept. */
function leaveCompose(state: SimulatorState): SimulatorState {
  if (state.composing === null) return state;
  const draft = state.mailbox.messages.find(({ id }) => id === state.composing);
  const untouched = draft !== undefined && isDraft(draft) && !draft.draft.saved;
  const { [state.composing]: _, ...sessionData } = state.sessionData;
  return {
    ...state,
    composing: null,
    sending: null,
    paneContext: '',
    sessionData,
    mailbox: untouched ? reduceMailbox(state.mailbox, { type: 'removed', id: draft.id }) : state.mailbox,
    panes: { ...state.panes, compose: { ...state.panes.compose, open: false } },
  };
}

/** The message the read pane is about; undeliverable reports activate no add-in. */
export function activeMessage(state: SimulatorState): StoredMessage | null {
  if (state.switches.noItem) return null;
  const message = state.mailbox.messages.find(({ id }) => id === state.selected);
  return !message || message.itemClass?.startsWith('REPORT.') ? null : message;
}

/** The newest message of the conversation that follows the selected one in the list. */
export function nextMessage(state: SimulatorState): StoredMessage | undefined {
  const shown = newestFirst(state.mailbox.messages.filter(({ folder }) => folder === state.folder));
  const selected = state.mailbox.messages.find(({ id }) => id === state.selected);
  const heads = shown.filter(
    (one, index) => shown.findIndex((other) => other.conversationId === one.conversationId) === index,
  );
  const at = heads.findIndex(({ conversationId }) => conversationId === selected?.conversationId);
  return heads[(at + 1) % Math.max(heads.length, 1)];
}

/** The roaming settings of the mailbox that the add-in runs in. */
export function settingsOf({ switches, settings, sharedSettings }: SimulatorState): Readonly<Record<string, string>> {
  return switches.mailbox === 'separate' ? sharedSettings : settings;
}
