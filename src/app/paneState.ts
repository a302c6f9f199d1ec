import { defaultConfig, type Config, type ConfigFault } from '../domain/config';
import { emptyBook, type Book, type BookChange } from '../domain/closure/book';
import type { Closure, Evidence } from '../domain/closure/closure';
import type { Refusal } from '../domain/closure/closureAct';
import type { ThreadCustomers } from '../domain/thread/customer';
import type { RefusedDomain } from '../domain/domains/domainField';
import type { DomainLists } from '../domain/domains/domainLists';
import type { Language } from '../domain/language';
import type { Facts, MailKind } from '../domain/mail/mail';
import type { StepId, Together } from '../domain/closure/playbook';
import type { Region } from '../domain/region';
import type { Mail } from '../domain/mail/mail';
import type { RecipientNote } from '../domain/sending/checkRecipients';
import type { SendCheck } from '../domain/sending/outgoing';
import type { TenantKey } from '../domain/tenant/tenant';
import type { Thread } from '../domain/thread/thread';
import type { OfferedAnswer } from '../domain/reading/threadEvidence';
import type { UnicodeDomain } from '../domain/domains/unicodeDomain';
import type { DraftRecord, DraftResult } from './draftResult';
import { createMemo, type Memo } from './memo';
import type { DeviceMemory, KnownMailbox } from './ports/deviceMemory';
import type { ExportResult, ImportResult, StateStore, StoreStatus } from './ports/stateStore';
import type { HostFault, MailHost } from './ports/mailHost';
import type { SendGuard } from './ports/sendGuard';

/** How the pane stands to Outlook. */
export type Connection =
  | { readonly kind: 'starting' }
  | { readonly kind: 'outlook'; readonly host: MailHost }
  | { readonly kind: 'outside' }
  | { readonly kind: 'no-office' };

/** What is open in Outlook. */
export type Item =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly fault: HostFault }
  | { readonly kind: 'thread'; readonly thread: Thread; readonly customers: ThreadCustomers };

/** The mail being written. Its text comes from a file of its own, so it may still be under way. */
export type Editor = {
  readonly kind: MailKind;
  readonly language: Language;
  /** Why the language is this one; absent once the FM has chosen. */
  readonly because?: 'assignment-team' | 'tenant' | 'customer' | 'reader';
  /** A window of its own was opened for it. */
  readonly isOpened?: true;
  readonly text:
    | { readonly kind: 'loading' }
    | { readonly kind: 'unavailable' }
    | { readonly kind: 'ready'; readonly mail: Mail; readonly queueNames: Readonly<Record<Region, string>> };
};

/** What happened last, for the pane to put into words. */
export type Notice =
  | { readonly kind: 'draft'; readonly result: DraftResult }
  | { readonly kind: 'copied'; readonly succeeded: boolean }
  /** The text came into this draft from the pane beside the mail that was read. */
  | { readonly kind: 'handed-over'; readonly isNamedTwice?: boolean };

/** What the FM says beside a tick. */
export type StepWords = Partial<
  Pick<Evidence, 'on' | 'by' | 'conversation' | 'reason' | 'ready' | 'workloads' | 'who' | 'words' | 'copied'>
>;

/** What one act changed, from what to what. */
export type Undo = {
  readonly closures: readonly { readonly before: Closure | undefined; readonly after: Closure }[];
  /** The links as they were; undefined where there was none. */
  readonly links: NonNullable<BookChange['links']>;
};

/** The step that an act was about, or the steps that were said together. */
export type NamedSteps = { readonly step: StepId } | { readonly together: Together };

/** What happened to a closure last. */
export type ClosureNotice =
  | {
      readonly kind: 'changed';
      readonly what: ClosureChange;
      readonly undo: Undo;
      readonly named?: NamedSteps | undefined;
    }
  | { readonly kind: 'refused'; readonly because: Refusal | { readonly kind: 'not-loaded' | 'name-needed' } }
  | { readonly kind: 'imported'; readonly result: ImportResult }
  /** Only where there is something to say: the file itself says that it was saved. */
  | { readonly kind: 'exported'; readonly result: ExportResult }
  /** For good, so there is no way back. */
  | { readonly kind: 'deleted'; readonly name: string };

export type ClosureChange =
  | 'begun'
  | 'done'
  | 'undone'
  | 'edited'
  | 'merged'
  | 'separated'
  | 'discarded'
  | 'restored'
  | 'linked'
  | 'reopened'
  | 'mail-sent'
  | 'mail-seen'
  | 'answered';

/** A draft that is looked over on the FM's word. */
export type DraftCheck =
  | { readonly kind: 'checking' }
  /** `asked`: by the button of Outlook's message, so the pane goes there by itself. */
  | { readonly kind: 'checked'; readonly result: SendCheck; readonly asked: boolean }
  | { readonly kind: 'failed'; readonly fault: HostFault };

/** A step that was ticked before its time: the FM is asked why. */
export type Asking = { readonly step: StepId; readonly words: StepWords; readonly waitsFor: readonly StepId[] };

/** What belongs to one item and comes back with it: nothing the FM typed is lost by selecting another message. */
export type Work = {
  readonly editor?: Editor | undefined;
  /** The mail the FM came back from, so that the keyboard goes on where it was. */
  readonly closed?: MailKind | undefined;
  readonly typed: Facts;
  /** The addresses of the contacts whom the mail greets, once the FM has chosen among them. */
  readonly greeted?: readonly string[];
  /** The FM's choice among several customers. */
  readonly customerDomain?: string;
  readonly record?: DraftRecord | undefined;
  readonly notice?: Notice | undefined;
  readonly closureNotice?: ClosureNotice | undefined;
  /** Whose draft this is, where no conversation can remember it. */
  readonly tenant?: TenantKey | 'none' | undefined;
  /** The tenant of the request that the open mail quotes. */
  readonly quoted?: TenantKey;
  /** What was typed as the tenant's domains and is none. */
  readonly refusedDomains?: readonly RefusedDomain[];
  /** A closure is being started from this item. */
  readonly starting?: boolean;
  /** What the FM typed in the closure's forms, by input, and which of them are open. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The draft as it was looked over before sending. */
  readonly check?: DraftCheck | undefined;
  /** What is odd about whom the draft goes to. */
  readonly recipients?: readonly RecipientNote[];
  /** What the open mail answers about the tenant's move. */
  readonly answer?: OfferedAnswer | undefined;
  readonly asking?: Asking | undefined;
};

export type PaneState = {
  readonly connection: Connection;
  /** The FM's day, `YYYY-MM-DD`; set anew whenever the pane is looked at. */
  readonly today: string;
  readonly readerLanguage: Language;
  readonly config: Config;
  readonly configFaults: readonly ConfigFault[] | 'unreachable';
  readonly item: Item;
  /** The key of the open item, '' for none, `beforeOutlook` until Outlook has answered. */
  readonly itemKey: string;
  readonly work: Readonly<Record<string, Work>>;
  /** An act on the draft is under way. */
  readonly busy: boolean;
  /** Where the closures are kept; absent until its script has arrived. */
  readonly stateStore?: StateStore;
  readonly book: Book;
  readonly storeStatus: StoreStatus;
  /** What stays on this device, and what it holds of the mailbox; absent outside Outlook. */
  readonly device?: DeviceMemory | undefined;
  readonly mailbox?: KnownMailbox;
  /** The handler that runs before a mail is sent; absent outside Outlook and until its script has arrived. */
  readonly guard?: SendGuard;
  /** When that handler was last seen working, in milliseconds since 1970. */
  readonly guardSeen?: number | undefined;
  /** The closures as that handler was told them last. */
  readonly told: ReadonlyMap<TenantKey, Closure>;
  /** What this window has taken of the mails that left: a handler that cannot forget must not tick again what the FM took back. */
  readonly taken: readonly string[];
  /** What is known of domains; absent until a thread asks for it. */
  readonly lists?: DomainLists | 'unavailable';
  /** Decodes Punycode; absent until a domain needs it. */
  readonly unicodeDomain?: UnicodeDomain;
  /** Further addresses that the mailbox sends from, as they are compared. */
  readonly aliases?: readonly string[];
  /** The key of the item whose closures are in memory. */
  readonly openedFor?: string;
  /** Keeps what the selectors derived, from state to state. */
  readonly memo: Memo;
};

const unopened: StoreStatus = {
  device: 'opening',
  mailbox: { kind: 'off' },
  filled: 0,
  onDeviceOnly: 0,
  openOnDeviceOnly: 0,
  aside: 0,
};

/** The item's key until Outlook has said what is open. */
export const beforeOutlook = 'before Outlook';

export function initialPaneState(readerLanguage: Language, today: string): PaneState {
  return {
    connection: { kind: 'starting' },
    today,
    readerLanguage,
    config: defaultConfig,
    configFaults: [],
    item: { kind: 'loading' },
    itemKey: beforeOutlook,
    work: {},
    busy: false,
    book: emptyBook,
    storeStatus: unopened,
    told: new Map(),
    taken: [],
    memo: createMemo(),
  };
}

export const noWork: Work = { typed: {} };
