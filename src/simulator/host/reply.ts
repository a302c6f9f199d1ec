import type { BodyFormat } from '../mailboxes/mailbox';
import type { Draft, StoredMessage } from '../model/mailboxState';
import type { SimulatorState, Surface } from '../model/simulatorState';
import type { Store } from '../model/store';

/** What the host answers to a call: its value, or an error code of Office.js. */
export type Reply = { readonly ok: true; readonly data?: unknown } | { readonly ok: false; readonly code: number };

/** Error codes as Office.js numbers them. */
export const codes = {
  unsupported: 5000,
  internal: 5001,
  limitReached: 5102,
  format: 2006,
  tooManyRecipients: 9012,
  duplicateNotice: 9023,
  noSuchNotice: 9024,
  tooManyNotices: 9025,
  itemChanged: 9030,
  notSaved: 9046,
  itemNotFound: 9049,
  keyNotFound: 9050,
  sessionFull: 9051,
} as const;

export function done(data?: unknown): Reply {
  return data === undefined ? { ok: true } : { ok: true, data };
}

export function refused(code: number): Reply {
  return { ok: false, code };
}

/** The one thing only the page knows: where the caret stands in the open draft. */
export type Caret = {
  /** Puts content where the caret is; false when the draft never had one. */
  readonly insert: (draftId: string, format: BodyFormat, content: string) => boolean;
};

/** What a call may look at and change. The item is the one that was open when the call came in. */
export type CallContext = {
  readonly surface: Surface;
  readonly store: Store;
  readonly itemId: string | null;
  readonly caret: Caret;
  readonly now: () => string;
};

export function itemOf({ store, itemId }: CallContext): StoredMessage | undefined {
  return store.get().mailbox.messages.find(({ id }) => id === itemId);
}

/** The draft a compose call is about; undefined from a read pane. */
export function draftOf(context: CallContext): Draft | undefined {
  const item = itemOf(context);
  return context.surface === 'compose' && item?.draft ? { ...item, draft: item.draft } : undefined;
}

export function clientOf({ store }: CallContext): SimulatorState['switches']['client'] {
  return store.get().switches.client;
}

export type Params = Readonly<Record<string, unknown>>;

export type Handler = (params: Params, context: CallContext) => Reply;
