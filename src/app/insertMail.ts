import { distinct, normaliseAddress, type Person } from '../domain/address';
import { bodyWords, type BodyWords } from '../domain/draft/bodyWords';
import { damageTo } from '../domain/draft/draftDamage';
import { findBelow, type Standing } from '../domain/draft/findMail';
import { replacePlaces } from '../domain/draft/insertion';
import type { Language } from '../domain/language';
import { roleOf, type MailKind } from '../domain/mail/mail';
import { withoutName } from '../domain/mail/nameOnce';
import { formIn, isNamedIn, linesOf, standingOf, without, type FilledMail, type Form } from '../domain/draft/ourMail';
import { renderMail, type RenderedMail } from '../domain/mail/renderMail';
import { strangersTo } from '../domain/mail/recipients';
import { recogniseMail } from '../domain/fingerprint/recogniseMail';
import type { Sides } from '../domain/side';
import { faultIn, resultOf, type DraftRecord, type DraftResult, type InsertNote } from './draftResult';
import type { BodyChange, Draft, DraftChange, MailHost } from './ports/mailHost';

/** Another of our mails, filled with what is known now. */
export type LoadFilled = (kind: MailKind, language: Language) => Promise<FilledMail>;

export type MailToInsert = FilledMail & {
  /** The `Thread.key` of the draft the mail was composed for. */
  readonly itemKey: string;
  readonly recipients: readonly Person[];
  /** A reply or forward keeps its own subject and recipients. */
  readonly isReply: boolean;
};

/** The FM's answer to a question of an earlier try. */
export type InsertConsent = 'replace-edited';

/**
 * Writes a mail into the open draft, in the place of one of ours that stands there, and reads back what came of it: four
 * round trips to the host, one after the other (format and body, recipients and subject, writing, reading back).
 */
export function insertMail(
  host: MailHost,
  mail: MailToInsert,
  where: 'cursor' | 'top',
  sides: Sides,
  previous: DraftRecord | undefined,
  load: LoadFilled,
  consent?: InsertConsent,
): Promise<DraftResult> {
  return resultOf(async () => {
    let before = await host.readDraft(mail.itemKey);
    const other = await otherMailIn(before, mail, previous, load);
    // It took a while, and the FM may have gone on writing.
    if (other) before = await host.readDraft(mail.itemKey);
    return insertInto(host, before, mail, where, sides, [previous, other], consent);
  });
}

/** Whether a draft has a mail of ours that ends with the FM's name, and a signature with it below. */
export async function isNamedTwice(host: MailHost, itemKey: string, { mail, facts }: FilledMail): Promise<boolean> {
  const result = renderMail(mail, facts);
  if (result.kind !== 'rendered') return false;
  const { body, format } = await host.readDraft(itemKey);
  const draft = bodyWords(body, format);
  const standing = standingOf(draft, [{ rendered: result.mail }]);
  return standing.kind === 'whole' && isNamedIn(without(draft, standing.places), facts);
}

/** One of our mails in another language, or in a new draft another kind, that stands in it, unless it is remembered word for word. */
async function otherMailIn(
  { body, format }: Draft,
  mail: MailToInsert,
  previous: DraftRecord | undefined,
  load: LoadFilled,
): Promise<FilledMail | undefined> {
  const draft = bodyWords(body, format);
  if (standingOf(draft, formsIn(draft, mail, previous)).kind === 'whole') return undefined;
  const { kind, language } = mail.mail;
  const found = recogniseMail(draft.text);
  if (!found || (found.kind === kind && found.language === language)) return undefined;
  return mail.isReply && found.kind !== kind ? undefined : load(found.kind, found.language);
}

/** The mails that may stand in the draft, the likeliest first. */
function formsIn(
  draft: BodyWords,
  mail: MailToInsert,
  previous: DraftRecord | undefined,
  other?: FilledMail,
): readonly Form[] {
  const remembered = previous && (previous.kind === mail.mail.kind || !mail.isReply) ? [previous] : [];
  return [...remembered, ...(other ? [mail, other] : [mail]).map((one) => formIn(draft, one))];
}

/** Where ours stands; one that was put into the quoted history is looked for there too. */
export function orBelow(draft: BodyWords, standing: Standing, record: DraftRecord | undefined): Standing {
  if (standing.kind !== 'absent' || !record?.isBelow) return standing;
  return findBelow(draft, linesOf(record.rendered, draft.format));
}

async function insertInto(
  host: MailHost,
  before: Draft,
  mail: MailToInsert,
  where: 'cursor' | 'top',
  sides: Sides,
  [previous, other]: readonly [DraftRecord | undefined, FilledMail | undefined],
  consent?: InsertConsent,
): Promise<DraftResult> {
  const { kind } = mail.mail;
  const strangers = strangersTo(roleOf[kind], [...before.to, ...before.cc, ...before.bcc], sides);
  if (strangers.length > 0) return { kind: 'strangers', act: 'insert', strangers };

  const { format } = before;
  const draft = bodyWords(before.body, format);
  const forms = formsIn(draft, mail, previous, other);
  const standing = orBelow(draft, standingOf(draft, forms), previous);
  if (standing.kind === 'edited' && consent !== 'replace-edited') return { kind: 'edited', act: where };

  const places = standing.kind === 'absent' ? [] : standing.places;
  const rest = without(draft, places);
  const named = isNamedIn(rest, mail.facts);
  const rendered = renderedOf(named ? { ...mail, mail: withoutName(mail.mail) } : mail);
  const content = rendered[format];
  const body: BodyChange =
    places.length === 0
      ? { where, format, content }
      : { where: 'whole', format, content: replacePlaces(draft, places, content) };
  const ours = ['', previous?.subject?.after, ...forms.map((form) => form.rendered?.subject)];
  const change: DraftChange = { body, ...headOf(mail, rendered, before, ours) };
  const fault = await faultIn(() => host.changeDraft(change));

  const after: Draft = { ...before, ...(await host.readBack(format)) };
  const now = bodyWords(after.body, format);
  const own = standingOf(now, [{ rendered }]);
  const stands = own.kind === 'absent' ? findBelow(now, linesOf(rendered, format), rest.words) : own;
  const nothingCame = stands.kind === 'edited' && now.words === draft.words;
  if (stands.kind === 'absent' || nothingCame) {
    await restoreHead(host, before, change);
    return fault ? { kind: 'failed', fault } : { kind: 'vanished' };
  }
  const left = without(now, stands.places);
  const cameLater = !named && isNamedIn(left, mail.facts);
  // The subject of a mail that this pane did not insert is ours all the same where it is word for word.
  const isOurs = change.subject !== undefined || (places.length > 0 && before.subject === rendered.subject);
  const subject =
    isOurs && !mail.isReply ? { before: originOf(before, ours, previous), after: after.subject } : previous?.subject;
  const added = [...(previous?.added ?? []), ...addedTo(before.to, change.to ?? [])];
  const isBelow = own.kind === 'absent';
  const record: DraftRecord = { itemKey: mail.itemKey, kind, rendered, ...(subject && { subject }), added, isBelow };
  return {
    kind: 'inserted',
    where: places.length === 0 ? where : 'replaced',
    record,
    notes: [
      ...notesOn(mail, rendered, before, after, change),
      ...(cameLater ? (['name-twice'] as const) : []),
      ...damageTo(rest, left, stands),
    ],
  };
}

function renderedOf({ mail, facts }: FilledMail): RenderedMail {
  const result = renderMail(mail, facts);
  if (result.kind === 'rendered') return result.mail;
  throw new Error(`expected a complete mail, but it lacks ${result.missing.join(', ')}`);
}

/** What the subject was before ours came. */
function originOf(before: Draft, ours: readonly (string | undefined)[], previous: DraftRecord | undefined): string {
  return previous?.subject?.before ?? (ours.includes(before.subject) ? '' : before.subject);
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
function headOf(
  mail: MailToInsert,
  { subject }: RenderedMail,
  draft: Draft,
  ours: readonly (string | undefined)[],
): Omit<DraftChange, 'body'> {
  if (mail.isReply) return {};
  const missing = addedTo(draft.to, mail.recipients);
  return {
    ...(ours.includes(draft.subject) && draft.subject !== subject ? { subject } : {}),
    ...(missing.length > 0 ? { to: [...draft.to, ...missing] } : {}),
  };
}

function addedTo(present: readonly Person[], wanted: readonly Person[]): Person[] {
  const known = new Set(present.map((person) => normaliseAddress(person.address)));
  return distinct(wanted).filter((person) => !known.has(normaliseAddress(person.address)));
}

function notesOn(
  mail: MailToInsert,
  rendered: RenderedMail,
  before: Draft,
  after: Draft,
  change: DraftChange,
): InsertNote[] {
  if (mail.isReply) return [];
  const notes: InsertNote[] = [];
  if (change.subject !== undefined && after.subject !== change.subject) notes.push('subject-missing');
  if (change.subject === undefined && before.subject !== rendered.subject) notes.push('subject-kept');
  if (addedTo(after.to, change.to ?? []).length > 0) notes.push('recipients-missing');
  if (after.to.length + before.cc.length + before.bcc.length === 0) notes.push('recipients-unknown');
  return notes;
}
