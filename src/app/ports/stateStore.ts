import type { Book, BookChange } from '../../domain/closure/book';
import type { LookupKey } from '../../domain/matching/lookupKeys';
import type { TenantKey } from '../../domain/tenant/tenant';

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

/** The closures: in memory as far as they were asked for, on the device, and in the mailbox. */
export interface StateStore {
  /** Brings into memory what is filed under any of the keys. Settles quickly, and again when called twice; never rejects. */
  open(keys: readonly LookupKey[]): Promise<void>;
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
