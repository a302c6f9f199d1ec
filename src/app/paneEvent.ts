import type { Config, ConfigFault } from '../domain/config';
import type { Book } from '../domain/closure/book';
import type { Closure } from '../domain/closure/closure';
import type { RefusedDomain } from '../domain/domains/domainField';
import type { DomainLists } from '../domain/domains/domainLists';
import type { UnicodeDomain } from '../domain/domains/unicodeDomain';
import type { Language } from '../domain/language';
import type { Facts, FieldId } from '../domain/mail/mail';
import type { OfferedAnswer } from '../domain/reading/threadEvidence';
import type { RecipientNote } from '../domain/sending/checkRecipients';
import type { TenantKey } from '../domain/tenant/tenant';
import type { DraftResult } from './draftResult';
import type { Asking, ClosureNotice, DraftCheck, Editor, Item, Connection, Notice } from './paneState';
import type { DeviceMemory, KnownMailbox } from './ports/deviceMemory';
import type { HostFault } from './ports/mailHost';
import type { SendGuard } from './ports/sendGuard';
import type { StateStore, StoreStatus } from './ports/stateStore';

/** Everything that can happen to the pane. */
export type PaneEvent = SurroundingsEvent | ClosuresEvent | ItemEvent | DraftEvent | TextArrived | WorkEvent;

/** What the pane stands in: Outlook, the organisation, the day, the device, and the parts of it that come later. */
type SurroundingsEvent =
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'day-came'; readonly today: string }
  | { readonly type: 'config-read'; readonly config: Config; readonly faults: readonly ConfigFault[] }
  | { readonly type: 'config-missed' }
  | { readonly type: 'connected'; readonly connection: Connection; readonly device?: DeviceMemory }
  | { readonly type: 'mailbox-known'; readonly mailbox: KnownMailbox }
  | { readonly type: 'alias-learned'; readonly address: string }
  | { readonly type: 'lists-arrived'; readonly lists: DomainLists | 'unavailable' }
  | { readonly type: 'decoder-arrived'; readonly unicodeDomain: UnicodeDomain }
  | { readonly type: 'guard-arrived'; readonly guard: SendGuard }
  | { readonly type: 'guard-seen'; readonly at: number | undefined }
  /** The handler knows these closures as they are. */
  | { readonly type: 'guard-told'; readonly closures: ReadonlyMap<TenantKey, Closure> }
  /** What the handler saw leaving is in the closures, and is not taken again. */
  | { readonly type: 'sent-taken'; readonly record: string };

type ClosuresEvent =
  | { readonly type: 'store-arrived'; readonly stateStore: StateStore }
  | { readonly type: 'store-missed' }
  | { readonly type: 'book-changed'; readonly book: Book; readonly status?: StoreStatus };

type ItemEvent =
  /** Another item is open, or the same one was read again; with the book, its closures are in it. */
  | { readonly type: 'item-shown'; readonly item: Item; readonly key: string; readonly book?: Book | undefined }
  | { readonly type: 'item-failed'; readonly fault: HostFault };

/** One act on the draft at a time; what came of it goes to the item it was begun for. */
type DraftEvent =
  | { readonly type: 'draft-act-begun' }
  | { readonly type: 'draft-act-ended'; readonly key: string; readonly result?: DraftResult };

/** A mail's text: to whichever item holds this very editor by now, and to none where another try took its place. */
type TextArrived = { readonly type: 'text-arrived'; readonly editor: Editor; readonly text: Editor['text'] };

/** What happens to the work on one item: the open one, unless another one's key is named. */
export type WorkEvent = { readonly key?: string } & (
  | { readonly type: 'mail-opened'; readonly editor: Editor }
  | { readonly type: 'mail-closed' }
  /** The window that was opened for the mail is gone, and the mail with it. */
  | { readonly type: 'mail-left' }
  | { readonly type: 'field-typed'; readonly field: FieldId; readonly value: string | readonly string[] }
  | { readonly type: 'contacts-greeted'; readonly addresses: readonly string[] }
  | { readonly type: 'customer-chosen'; readonly domain: string }
  | { readonly type: 'handed-over'; readonly typed: Facts; readonly tenant?: TenantKey | undefined }
  | { readonly type: 'noticed'; readonly notice: Notice | undefined }
  | { readonly type: 'closure-noticed'; readonly notice: ClosureNotice | undefined }
  | { readonly type: 'reason-asked'; readonly asking: Asking }
  | { readonly type: 'reason-dropped' }
  /** Undefined forgets what was typed, or closes what was open. */
  | { readonly type: 'input-changed'; readonly id: string; readonly value: string | undefined }
  | { readonly type: 'domains-read'; readonly refused: readonly RefusedDomain[] }
  | { readonly type: 'start-begun' }
  | { readonly type: 'start-ended' }
  | { readonly type: 'tenant-said'; readonly tenant: TenantKey | 'none' }
  | { readonly type: 'quoted-found'; readonly tenant: TenantKey }
  | { readonly type: 'answer-read'; readonly answer: OfferedAnswer | undefined }
  | { readonly type: 'recipients-read'; readonly notes: readonly RecipientNote[] }
  | { readonly type: 'draft-checked'; readonly check: DraftCheck }
);
