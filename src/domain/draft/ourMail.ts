import { bodyWords, type BodyWords } from './bodyWords';
import { findMail, linesOfContent, linesOfPreview, type MailLine, type Place, type Standing } from './findMail';
import { replacePlaces } from './insertion';
import type { Facts, Mail } from '../mail/mail';
import { namesItself, withoutName } from '../mail/nameOnce';
import { previewMail, renderMail, type RenderedMail } from '../mail/renderMail';

/** A mail's text with what stands in its fields. */
export type FilledMail = { readonly mail: Mail; readonly facts: Facts };

/** A mail of ours as it may stand in a draft: word for word, as far as its fields are known, and whatever they hold. */
export type Form = { readonly rendered?: RenderedMail; readonly open?: readonly MailLine[] };

/** A mail with the FM's name or without: the name below it is the mail's where the signature has it once more. */
export function formIn(draft: BodyWords, filled: FilledMail): Form {
  const signed = formOf(filled);
  const standing = standingOf(draft, [signed]);
  const isSigned = standing.kind !== 'absent' && isNamedIn(without(draft, standing.places), filled.facts);
  return isSigned ? signed : formOf({ ...filled, mail: withoutName(filled.mail) });
}

function formOf(filled: FilledMail): Form {
  const result = renderMail(filled.mail, filled.facts);
  return { open: openLines(filled), ...(result.kind === 'rendered' && { rendered: result.mail }) };
}

export function standingOf(draft: BodyWords, forms: readonly Form[]): Standing {
  const closed = forms.flatMap(({ rendered }) => (rendered ? [linesOf(rendered, draft.format)] : []));
  return findMail(
    draft,
    closed,
    forms.flatMap(({ open }) => (open ? [open] : [])),
  );
}

/** A draft with nothing in some places. */
export function without(draft: BodyWords, places: readonly Place[]): BodyWords {
  return bodyWords(replacePlaces(draft, places, ''), draft.format);
}

/** Whether a draft has the FM's name as a signature begins with it. */
export function isNamedIn({ text }: BodyWords, { fmName }: Facts): boolean {
  return typeof fmName === 'string' && namesItself(text, fmName);
}

export function linesOf(rendered: RenderedMail, format: 'html' | 'text'): MailLine[] {
  return linesOfContent(rendered[format], format);
}

/** The mail's lines whatever stands in its fields; the FM's own are the same in every mail. */
function openLines({ mail, facts: { fmName, fmAddress } }: FilledMail): MailLine[] {
  const own = { ...(fmName && { fmName }), ...(fmAddress && { fmAddress }) };
  return linesOfPreview(previewMail(mail, { ...own, readyForMore: 'yes' }));
}
