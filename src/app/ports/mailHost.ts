import type { Person } from '../../domain/address';
import type { MailBody } from '../../domain/thread/bodyLines';
import type { Thread } from '../../domain/thread/thread';

/** What the body of a draft is; HTML into a plain-text body is an error in Outlook. */
export type BodyFormat = 'html' | 'text';

export type Content = { readonly format: BodyFormat; readonly content: string };

/** The draft in the compose window, as it is now. */
export type Draft = {
  readonly format: BodyFormat;
  readonly body: string;
  readonly subject: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
};

/** `cursor` and `top` add to the body; `whole` replaces all of it, so it is given what was read before, changed. */
export type BodyChange = Content & { readonly where: 'cursor' | 'top' | 'whole' };

export type DraftChange = {
  readonly body?: BodyChange;
  readonly subject?: string;
  /** The complete new To field. */
  readonly to?: readonly Person[];
};

/** A new mail or reply that the host opens in a window of its own, filled. */
export type NewMail = {
  readonly to: readonly Person[];
  readonly subject: string;
  readonly html: string;
};

/** Why a call to the host did not succeed. */
export type HostFault =
  /** No answer in time; whether the host acted is unknown. */
  | { readonly kind: 'timeout'; readonly call: string }
  /** The client has no such function, or says it does not support it. */
  | { readonly kind: 'unsupported'; readonly call: string }
  /** Another item is open now; the answer belongs to the one before. */
  | { readonly kind: 'item-changed'; readonly call: string }
  /** A limit of Outlook, in characters or recipients. */
  | { readonly kind: 'too-long' | 'too-many-recipients'; readonly call: string }
  /** HTML for a body that is plain text. */
  | { readonly kind: 'format'; readonly call: string }
  | { readonly kind: 'failed'; readonly call: string; readonly code: number | undefined };

/** Thrown by every method of `MailHost`, and nothing else is. */
export class HostError extends Error {
  constructor(readonly fault: HostFault) {
    super(`${fault.call}: ${fault.kind}${'code' in fault && fault.code !== undefined ? ` (${fault.code})` : ''}`);
    this.name = 'HostError';
  }
}

export type Theme = 'light' | 'dark' | 'contrast';

export type HostAct = 'insert' | 'new-mail' | 'reply';

/** Outlook, as far as Closeout needs it. */
export interface MailHost {
  readonly reader: { readonly name: string; readonly address: string };
  /** The open item; undefined when there is none, `unsupported-item` when it is none with a thread (a report, a meeting). */
  readThread(): Promise<Thread | 'unsupported-item' | undefined>;
  /** The body of the item with this thread's key, as HTML where the client can; `item-changed` when another one is open. */
  readBody(itemKey: string): Promise<MailBody>;
  /** The internet headers of a mail that is read, unfolded or not; `unsupported` before Mailbox 1.8. */
  readHeaders(itemKey: string): Promise<string>;
  /** Whether this client can do it with the item that is open now. */
  can(act: HostAct): boolean;
  /** The draft in two round trips; `item-changed` when the open item is no longer the one with this thread's key. */
  readDraft(itemKey: string): Promise<Draft>;
  /** What `changeDraft` may have changed, in one round trip; `item-changed` when it is not the draft read last. */
  readBack(format: BodyFormat): Promise<Pick<Draft, 'body' | 'subject' | 'to'>>;
  /**
   * Does all changes at once and settles when each has been answered; the first fault wins. `item-changed`, and nothing
   * written, when another draft is open than the one read last.
   */
  changeDraft(change: DraftChange): Promise<void>;
  /** Opens windows; what the user does there is not reported. */
  openNewMail(mail: NewMail): Promise<void>;
  openReply(html: string, to: 'sender' | 'all'): Promise<void>;
  /** Calls back when another item may be open, or the draft may go to others. A hint only: read the thread again. */
  onItemChanged(listener: () => void): void;
  /** Calls back now, if the theme is known, and at each change. */
  onThemeChanged(listener: (theme: Theme) => void): void;
}
