import type { Person } from '../domain/address';
import type { DraftDamage } from '../domain/draft/draftDamage';
import type { MailKind } from '../domain/mail/mail';
import type { RenderedMail } from '../domain/mail/renderMail';
import { HostError, type HostFault } from './ports/mailHost';

/** What Closeout put into a draft; kept as long as the pane is open, to know an edited mail and to give the head back. */
export type DraftRecord = {
  /** The draft's `Thread.key`. */
  readonly itemKey: string;
  readonly kind: MailKind;
  readonly rendered: RenderedMail;
  /** The subject before and after; absent when it was left alone. */
  readonly subject?: { readonly before: string; readonly after: string };
  readonly added?: readonly Person[];
  /** The cursor stood in the quoted history, where other mails of ours may stand. */
  readonly isBelow?: boolean;
};

/** What was left as it stood, or did not happen, beside the text itself. */
export type InsertNote =
  'subject-kept' | 'subject-missing' | 'recipients-unknown' | 'recipients-missing' | 'name-twice' | DraftDamage;

/** What came of an act on a draft, as it was read back, or why nothing did. */
export type DraftResult =
  | {
      readonly kind: 'inserted';
      readonly where: 'cursor' | 'top' | 'replaced';
      readonly record: DraftRecord;
      readonly notes: readonly InsertNote[];
    }
  | { readonly kind: 'taken-out'; readonly notes: readonly DraftDamage[] }
  /** A window of its own, which the pane beside it takes over. */
  | { readonly kind: 'opened'; readonly window: 'new-mail' | 'reply' }
  /** A mail of ours in the draft was edited, or stands there twice; the act would lose that. The FM decides. */
  | { readonly kind: 'edited'; readonly act: 'cursor' | 'top' | 'take-out' }
  /** An internal mail, and it would reach somebody outside. */
  | { readonly kind: 'strangers'; readonly act: 'insert' | 'reply'; readonly strangers: readonly Person[] }
  /** Outlook reported success, but the inserted text is not in the draft. */
  | { readonly kind: 'vanished' }
  /** The mail to be taken out does not stand in the draft. */
  | { readonly kind: 'lost' }
  /** Outlook reported success, but the text to be taken out is still in the draft. */
  | { readonly kind: 'still-there' }
  | { readonly kind: 'failed'; readonly fault: HostFault };

/** A host that fails is a result too; anything else is our own mistake and is thrown on. */
export async function resultOf(act: () => Promise<DraftResult>): Promise<DraftResult> {
  try {
    return await act();
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  }
}

export function faultOf(error: unknown): HostFault {
  if (error instanceof HostError) return error.fault;
  throw error;
}

/** The host may have acted all the same (a late answer); the draft itself is asked then. */
export async function faultIn(act: () => Promise<void>): Promise<HostFault | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}
