import type { Person } from '../domain/address';
import type { MailBody } from '../domain/thread/bodyLines';
import type { Book, BookChange } from '../domain/closure/book';
import type { FileKey } from '../domain/matching/lookupKeys';
import type { SendHint, SendKnowledge, SentRecord } from '../domain/sending/outgoing';
import type { TenantKey } from '../domain/tenant/tenant';
import type { Thread } from '../domain/thread/thread';

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

/**
 * The add-in's part of the mailbox that Exchange carries to every Outlook of the FM. What `read` says is from when the
 * pane was opened and never newer, and `save` writes the whole bag: whoever saves last wins (platform facts 2.2).
 */
export interface RoamingSettings {
  read(name: string): unknown;
  /**
   * Sets the names and saves; an undefined value removes its name.
   * @throws {HostError} `failed` with code 9019 when Outlook did not take it; a second try often succeeds
   */
  save(values: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Where the closures are, and what is wrong with it; each part is told apart, so that the pane can say it in one sentence. */
export type StoreStatus = {
  /** `not-loaded` when the part of the pane that keeps them did not arrive; `memory` when the browser keeps nothing: blocked, full, or from a newer version that is left untouched. */
  readonly device: 'opening' | 'kept' | 'memory-blocked' | 'memory-newer' | 'full' | 'not-loaded';
  readonly mailbox:
    | { readonly kind: 'off' | 'saved' | 'saving' | 'unreachable' }
    /** Not written, so that nothing is lost: the copy there is damaged or from a newer version. */
    | { readonly kind: 'damaged' | 'newer' };
  /** How full the mailbox's copy is, 0 to 1. */
  readonly filled: number;
  /** Closed closures that had no room in the mailbox's copy: the device and the export have them. */
  readonly onDeviceOnly: number;
  /** Open closures that had no room either. */
  readonly openOnDeviceOnly: number;
  /** Records on the device that could not be read and lie aside, untouched. */
  readonly aside: number;
};

/** Whether there is something about it that the FM should know. */
export function needsWords({ device, mailbox, filled, onDeviceOnly, openOnDeviceOnly, aside }: StoreStatus): boolean {
  const well = device === 'opening' || device === 'kept' || device === 'not-loaded';
  const away = ['unreachable', 'damaged', 'newer'].includes(mailbox.kind);
  return !well || away || filled >= 0.8 || onDeviceOnly + openOnDeviceOnly + aside > 0;
}

export type ImportResult =
  /** `ahead`: entries dated so far in the future that what was known here stayed in their place. */
  | { readonly kind: 'imported'; readonly closures: number; readonly changed: number; readonly ahead: number }
  | {
      readonly kind: 'refused';
      /** `garbled`: saved in an encoding that lost characters; `impossible`: dates or texts that nobody wrote. */
      readonly because: 'not-closeout' | 'damaged' | 'newer' | 'garbled' | 'impossible' | 'too-large';
    };

/** Characters of a file that is read at most. */
export const largestFile = 40_000_000;

/** A file of everything, or none: one that is short would be taken for everything. */
export type ExportResult =
  /** `aside`: records on the device that no version of this pane can read. */
  | { readonly kind: 'whole'; readonly text: string; readonly aside: number }
  | { readonly kind: 'refused'; readonly because: 'unreadable' | 'newer' | 'not-loaded' };

/** What a pane that reads leaves for the pane beside the draft it opens. */
export type HandOver = {
  readonly tenant: string | undefined;
  readonly kind: string;
  readonly language: string;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly subject: string;
};

/** The mailbox that the pane was opened in, as far as this device knows it. */
export type KnownMailbox = {
  readonly address: string;
  /** What the FM said of it; undefined as long as nothing was said. */
  readonly said?: 'own' | 'shared' | undefined;
  /** A pane was opened here in another mailbox too, and nobody said that that one is shared. */
  readonly hasOther: boolean;
  /** The FM's name, for those who share a mailbox. */
  readonly name?: string | undefined;
};

/**
 * What stays on this device. Outlook names no difference between a shared mailbox that was opened by itself and one's
 * own (#3837): the profile is the shared mailbox's then, of which the FM's own one has nothing.
 */
export interface DeviceMemory {
  mailbox(): KnownMailbox;
  /** Keeps what the FM said of the mailbox; for as long as the pane is open where the browser keeps nothing. */
  tell(said: 'own' | 'shared'): void;
  sign(name: string): void;
}

/** The on-send handler, as far as the pane can speak with it: every way there has holes (platform facts 8.4). */
export interface SendGuard {
  /** Whether this client asks add-ins before it sends at all. */
  readonly supported: boolean;
  /** When the handler was last seen working here, in milliseconds since 1970. */
  lastSeen(): number | undefined;
  /** What the handler would know now: what was told, by this pane and others. */
  knowledge(): SendKnowledge;
  /**
   * Adds to what the handler knows; a tenant or link told before is replaced. Never throws.
   * @param gone tenants that are no longer anybody's own (merged, put away) and conversations that are no tenant's
   */
  tell(knowledge: SendKnowledge, gone?: ReadonlySet<string>): void;
  /** Says something of the draft that is open; undefined takes it back. Never rejects. */
  hint(hint: SendHint | undefined): Promise<void>;
  /** Mails the handler let go and nobody has taken yet, oldest first. */
  sent(): SentRecord[];
  /** They are in the book now. */
  forget(records: readonly SentRecord[]): void;
  /** Calls back when the handler was at work, while this pane is open: it may have let a mail go. */
  onSent(listener: () => void): void;
  /** Calls back, now or later, when the button of the handler's message opened this pane. */
  onAsked(listener: () => void): void;
}

/** The closures: in memory as far as they were asked for, on the device, and in the mailbox. */
export interface StateStore {
  /** Brings into memory what is filed under any of the keys. Settles quickly, and again when called twice; never rejects. */
  open(keys: readonly FileKey[]): Promise<void>;
  /** Brings everything into memory: for export and choosing a tenant by name. */
  openAll(): Promise<void>;
  /** What is in memory now; the same object until something changes. */
  book(): Book;
  status(): StoreStatus;
  /** Calls back after each change of `book` or `status`, from this pane or another. */
  subscribe(listener: () => void): () => void;
  /** Takes effect in `book` at once; on the device within 50 ms, in other panes within 1 s, in the mailbox within 5 s. */
  write(change: BookChange): void;
  /** Saves now what is not saved yet; called when the pane is hidden. */
  flush(): Promise<void>;
  /**
   * Deletes closures for good: what stays is a hash of each key, so that no copy brings them back. What was begun anew
   * under the same key is another closure. Settles when the device was told; other copies follow.
   */
  deleteClosures(keys: readonly TenantKey[]): Promise<void>;
  /** Whether a closure of this key was deleted and none was begun since. */
  isDeleted(key: TenantKey): boolean;
  /** Everything on the device and in the mailbox as the text of one file. */
  exportAll(): Promise<ExportResult>;
  /** Merges such a file; what is newer here stays. */
  importAll(text: string): Promise<ImportResult>;
  /** Writes this device's copy over a damaged one in the mailbox, which is kept aside on the device; the FM decides. */
  replaceDamaged(): Promise<void>;
  /** Leaves a note for the pane of a draft that is being opened. */
  handOver(note: HandOver): void;
  /** Takes the newest note, if one was left in the last minutes; it is gone for other panes then. */
  takeOver(subject: string): Promise<HandOver | undefined>;
}
