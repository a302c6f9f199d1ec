import { distinct, normaliseAddress, type Person } from '../domain/address';
import { countMail } from '../domain/countMail';
import { replaceInsertion, type Insertion } from '../domain/insertion';
import type { MailKind, Role } from '../domain/mail';
import type { RenderedMail } from '../domain/renderMail';
import { strangersTo } from '../domain/recipients';
import type { Sides } from '../domain/side';
import { HostError, type BodyChange, type Draft, type DraftChange, type HostFault, type MailHost } from './ports';

/** What Closeout did to a draft; kept as long as the pane is open, to replace it or take it out again. */
export type DraftRecord = {
  /** The draft's `Thread.key`. */
  readonly itemKey: string;
  readonly kind: MailKind;
  readonly body: Insertion;
  /** The subject before and after; absent when it was left alone. */
  readonly subject?: { readonly before: string; readonly after: string };
  readonly to?: { readonly before: readonly Person[]; readonly added: readonly Person[] };
};

export type MailToInsert = {
  /** The `Thread.key` of the draft the mail was composed for. */
  readonly itemKey: string;
  readonly kind: MailKind;
  readonly role: Role;
  readonly rendered: RenderedMail;
  readonly recipients: readonly Person[];
  /** A reply or forward keeps its own subject and recipients. */
  readonly isReply: boolean;
};

/** What was left as it stood, or did not happen, beside the text itself. */
export type InsertNote = 'subject-kept' | 'subject-missing' | 'recipients-unknown' | 'recipients-missing';

export type InsertResult =
  | {
      readonly kind: 'inserted';
      readonly where: 'cursor' | 'top' | 'replaced';
      readonly record: DraftRecord;
      readonly notes: readonly InsertNote[];
    }
  /** The same mail stands in the draft, put there by a pane that is gone or by hand; the FM decides. */
  | { readonly kind: 'already-there' }
  /** The text inserted before was edited since; replacing it would lose that. The FM decides. */
  | { readonly kind: 'edited' }
  /** An internal mail, and somebody outside is among the recipients. */
  | { readonly kind: 'strangers'; readonly strangers: readonly Person[] }
  /** Outlook reported success, but the text is not in the draft. */
  | { readonly kind: 'vanished' }
  | { readonly kind: 'failed'; readonly fault: HostFault };

/** The FM's answer to a question of an earlier try. */
export type InsertConsent = 'insert-again' | 'replace-edited';

/**
 * Writes a mail into the open draft and reads back what stands there: four round trips to the host, one after the
 * other (format and body, recipients and subject, writing, reading back).
 */
export async function insertMail(
  host: MailHost,
  mail: MailToInsert,
  where: 'cursor' | 'top',
  sides: Sides,
  previous: DraftRecord | undefined,
  consent?: InsertConsent,
): Promise<InsertResult> {
  let before: Draft;
  try {
    before = await host.readDraft(mail.itemKey);
  } catch (error) {
    return failure(error);
  }
  const strangers = strangersTo(mail.role, [...before.to, ...before.cc, ...before.bcc], sides);
  if (strangers.length > 0) return { kind: 'strangers', strangers };

  const content = before.format === 'html' ? mail.rendered.html : mail.rendered.text;
  const same = previous?.kind === mail.kind ? previous : undefined;
  const replacement = same && replaceInsertion(same.body, before.body, content);
  if (replacement?.kind === 'edited' && consent !== 'replace-edited') return { kind: 'edited' };
  const there = countMail(before.body, content);
  const replaced = replacement && replacement.kind !== 'lost' ? replacement.body : undefined;
  if (replaced === undefined && there > 0 && consent !== 'insert-again') return { kind: 'already-there' };

  const body: BodyChange =
    replaced === undefined
      ? { where, format: before.format, content }
      : { where: 'whole', format: before.format, content: replaced };
  const change: DraftChange = { body, ...headOf(mail, before, same) };
  let fault: HostFault | undefined;
  try {
    await host.changeDraft(change);
  } catch (error) {
    // The host may have acted all the same (a late answer); the draft itself is asked.
    fault = faultOf(error);
  }

  let after: Draft;
  try {
    after = { ...before, ...(await host.readBack(before.format)) };
  } catch (error) {
    return failure(error);
  }
  const expected = replaced === undefined ? there + 1 : Math.max(1, there);
  if (countMail(after.body, content) < expected) {
    await restoreHead(host, before, change);
    return fault ? { kind: 'failed', fault } : { kind: 'vanished' };
  }

  // A replacement is remembered as if it had been inserted into the body before the first insertion.
  const origin = replaced === undefined ? before.body : (replaceOrigin(same, before.body) ?? before.body);
  const record: DraftRecord = {
    itemKey: mail.itemKey,
    kind: mail.kind,
    body: { before: origin, after: after.body, content },
    ...(change.subject === undefined
      ? same?.subject && { subject: same.subject }
      : { subject: { before: same?.subject?.before ?? before.subject, after: after.subject } }),
    ...(change.to === undefined
      ? same?.to && { to: same.to }
      : {
          to: {
            before: same?.to?.before ?? before.to,
            added: [...(same?.to?.added ?? []), ...addedTo(before.to, change.to)],
          },
        }),
  };
  return {
    kind: 'inserted',
    where: replaced === undefined ? where : 'replaced',
    record,
    notes: notesOn(mail, before, after, change),
  };
}

/** The body without the earlier insertion, as the base from which the next comparison starts. */
function replaceOrigin(same: DraftRecord | undefined, body: string): string | undefined {
  const without = same && replaceInsertion(same.body, body, '');
  return without && without.kind !== 'lost' ? without.body : undefined;
}

/** Without its text a mail leaves no subject and recipients behind. */
async function restoreHead(host: MailHost, before: Draft, { subject, to }: DraftChange): Promise<void> {
  if (subject === undefined && to === undefined) return;
  try {
    await host.changeDraft({
      ...(subject === undefined ? {} : { subject: before.subject }),
      ...(to && { to: before.to }),
    });
  } catch {
    // The failure that brought us here is about to be shown; this one adds nothing the FM could do.
  }
}

/** Subject and recipients to set: only where the draft has none of its own. */
function headOf(mail: MailToInsert, draft: Draft, same: DraftRecord | undefined): Omit<DraftChange, 'body'> {
  if (mail.isReply) return {};
  const ours = draft.subject === '' || draft.subject === same?.subject?.after;
  const missing = addedTo(draft.to, mail.recipients);
  return {
    ...(ours && draft.subject !== mail.rendered.subject ? { subject: mail.rendered.subject } : {}),
    ...(missing.length > 0 ? { to: [...draft.to, ...missing] } : {}),
  };
}

function addedTo(present: readonly Person[], wanted: readonly Person[]): Person[] {
  const known = new Set(present.map((person) => normaliseAddress(person.address)));
  return distinct(wanted).filter((person) => !known.has(normaliseAddress(person.address)));
}

function notesOn(mail: MailToInsert, before: Draft, after: Draft, change: DraftChange): InsertNote[] {
  if (mail.isReply) return [];
  const notes: InsertNote[] = [];
  if (change.subject !== undefined && after.subject !== change.subject) notes.push('subject-missing');
  if (change.subject === undefined && before.subject !== mail.rendered.subject) notes.push('subject-kept');
  if (addedTo(after.to, change.to ?? []).length > 0) notes.push('recipients-missing');
  if (after.to.length + before.cc.length + before.bcc.length === 0) notes.push('recipients-unknown');
  return notes;
}

export type TakeOutResult =
  | { readonly kind: 'taken-out' }
  | { readonly kind: 'edited' }
  /** The text can no longer be told from the rest of the draft. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly fault: HostFault };

/** Takes out what `record` says was inserted; subject and recipients go back where they are still ours. */
export async function takeOutMail(host: MailHost, record: DraftRecord, loseEdits: boolean): Promise<TakeOutResult> {
  try {
    const now = await host.readDraft(record.itemKey);
    const replacement = replaceInsertion(record.body, now.body, '');
    if (replacement.kind === 'lost') return { kind: 'lost' };
    if (replacement.kind === 'edited' && !loseEdits) return { kind: 'edited' };
    const added = new Set(record.to?.added.map((person) => normaliseAddress(person.address)));
    await host.changeDraft({
      body: { where: 'whole', format: now.format, content: replacement.body },
      ...(record.subject && now.subject === record.subject.after ? { subject: record.subject.before } : {}),
      ...(record.to ? { to: now.to.filter((person) => !added.has(normaliseAddress(person.address))) } : {}),
    });
    return { kind: 'taken-out' };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): { kind: 'failed'; fault: HostFault } {
  return { kind: 'failed', fault: faultOf(error) };
}

/** A `HostError` is expected; anything else is our own mistake and is thrown on. */
function faultOf(error: unknown): HostFault {
  if (error instanceof HostError) return error.fault;
  throw error;
}
