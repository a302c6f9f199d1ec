import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { dateOf } from '../day';
import { valueOf } from './fieldValue';
import type { Language } from '../language';
import { fieldTypes, type Facts, type FieldId, type Mail } from './mail';
import type { Piece } from './mailTemplate';
import { regionName } from '../region';
import { joined, listed } from '../text/spacing';
import { writtenDay } from './writtenDay';

/** A mail as it will stand in the draft, twice: the same content as HTML and as plain text. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

export type RenderResult =
  | { readonly kind: 'rendered'; readonly mail: RenderedMail }
  /** Every field that the mail needs and the facts lack, in the order of the fields. */
  | { readonly kind: 'incomplete'; readonly missing: readonly FieldId[] };

/** A run of text in a preview; a gap is a field without a value. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | { readonly kind: 'gap'; readonly field: FieldId };

export type PreviewBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

export type Preview = { readonly subject: readonly Run[]; readonly body: readonly PreviewBlock[] };

/** Renders a mail, or names every gap: nothing incomplete ever becomes a mail. */
export function renderMail(mail: Mail, facts: Facts): RenderResult {
  const missing = missingFields(mail, facts);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const { subject, body } = previewMail(mail, facts);
  return { kind: 'rendered', mail: { subject: textOfRuns(subject), html: htmlOf(body), text: textOf(body) } };
}

/** The fields this mail uses with these facts, given or not, in the order in which the pane asks for them. */
export function fieldsOf(mail: Mail, facts: Facts): FieldId[] {
  const used = new Set<FieldId>();
  const message = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === 0 || element.type === 7) continue;
      used.add((element as { value: FieldId }).value);
      if (element.type === 5 || element.type === 6) {
        for (const option of Object.values(element.options)) message(option.value);
      }
    }
  };
  message(mail.template.subject);
  for (const block of mail.template.body) {
    if (block.kind === 'passage' && isAsked(block.field)) used.add(block.field);
    const inner = block.kind === 'passage' ? (applies(block, facts) ? block.body : []) : [block];
    for (const part of inner) {
      for (const line of part.kind === 'list' ? part.items : part.lines) {
        for (const piece of line) {
          if (piece.kind === 'text') message(piece.message);
          else [piece.label, piece.address].forEach(message);
        }
      }
    }
  }
  return (Object.keys(fieldTypes) as FieldId[]).filter((field) => used.has(field));
}

/** The fields that are used but have no usable value. A yes-no question left open counts as no. */
export function missingFields(mail: Mail, facts: Facts): FieldId[] {
  return fieldsOf(mail, facts).filter((field) => fieldTypes[field] !== 'yes-no' && valueOf(facts, field) === undefined);
}

/** The mail with its gaps marked, for the live preview; without gaps it says word for word what `renderMail` gives. */
export function previewMail(mail: Mail, facts: Facts): Preview {
  const runs = (line: readonly Piece[]) => line.flatMap((piece) => runsOfPiece(piece, facts, mail.language));
  const body: PreviewBlock[] = [];
  for (const block of mail.template.body) {
    const inner = block.kind === 'passage' ? (applies(block, facts) ? block.body : []) : [block];
    for (const part of inner) {
      if (part.kind === 'paragraph') {
        body.push({ kind: 'paragraph', lines: part.lines.map(runs) });
        continue;
      }
      const items = part.items.flatMap((item) => bulletsOf(item, facts, mail.language) ?? [runs(item)]);
      const last = body.at(-1);
      // A passage that adds bullets in the middle of a list must not split the list.
      if (last?.kind === 'list') body[body.length - 1] = { kind: 'list', items: [...last.items, ...items] };
      else body.push({ kind: 'list', items });
    }
  }
  return { subject: runsOfMessage(mail.template.subject, facts, mail.language), body };
}

/** Fields that are conditions of optional passages and nothing a person is asked for. */
function isAsked(field: FieldId): boolean {
  return fieldTypes[field] === 'yes-no';
}

function applies(passage: { field: FieldId; present: boolean }, facts: Facts): boolean {
  const value = valueOf(facts, passage.field);
  const given = fieldTypes[passage.field] === 'yes-no' ? value === 'yes' : value !== undefined;
  return given === passage.present;
}

/** A list field alone in an item becomes one bullet per entry. */
function bulletsOf(item: readonly Piece[], facts: Facts, language: Language): Run[][] | undefined {
  const [piece, more] = item;
  if (more || piece?.kind !== 'text' || piece.message.length !== 1) return undefined;
  const [element] = piece.message;
  if (element?.type !== 1 || fieldTypes[element.value as FieldId] !== 'list') return undefined;
  const values = valueOf(facts, element.value as FieldId);
  return Array.isArray(values)
    ? (values as string[]).map((value) => [{ kind: 'text', text: onOneLine(value) }])
    : [runsOfMessage(piece.message, facts, language)];
}

function runsOfPiece(piece: Piece, facts: Facts, language: Language): Run[] {
  if (piece.kind === 'text') return runsOfMessage(piece.message, facts, language);
  const label = textOfRuns(runsOfMessage(piece.label, facts, language));
  const address = runsOfMessage(piece.address, facts, language);
  const gap = address.find((run) => run.kind === 'gap');
  if (gap) return [{ kind: 'text', text: `${label} ` }, gap];
  return [{ kind: 'link', text: label, address: textOfRuns(address) }];
}

const dateForms = {
  long: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
} as const;

function runsOfMessage(elements: readonly MessageFormatElement[], facts: Facts, language: Language): Run[] {
  const runs: Run[] = [];
  const add = (run: Run, join = joined): void => {
    const last = runs.at(-1);
    if (last?.kind !== 'text' || run.kind !== 'text') runs.push(run);
    else runs[runs.length - 1] = { kind: 'text', text: join(last.text, run.text) };
  };
  for (const element of elements) {
    if (element.type === 0) {
      add(textRun(element.value));
      continue;
    }
    const field = (element as { value: FieldId }).value;
    const value = valueOf(facts, field);
    if (value === undefined) add({ kind: 'gap', field });
    else if (typeof value !== 'string') add(textRun(listed(value, language)));
    else if (element.type === 5) {
      const option = element.options[value] ?? element.options['other'];
      runsOfMessage(option?.value ?? [], facts, language).forEach((run) => add(run));
    } else if (element.type === 3) {
      const form = dateForms[element.style === 'full' ? 'full' : 'long'];
      const day = new Intl.DateTimeFormat(language, form).format(dateOf(value));
      // The numbers of a date stand close to the words before them.
      add(textRun(writtenDay(day, language)), (left, right) => left + right);
    } else add(textRun(field === 'region' ? regionName(value, language) : value));
  }
  return runs;
}

function textRun(text: string): Run {
  return { kind: 'text', text: onOneLine(text) };
}

/** A value stays within its line: whatever some program would take for a line break becomes a space. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}

function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'gap' ? '' : run.text)).join('');
}

/** The one place that escapes: text for HTML, in elements and in attributes. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function htmlOfRun(run: Run): string {
  if (run.kind === 'gap') return '';
  if (run.kind === 'text') return escapeHtml(run.text);
  const label = escapeHtml(run.text);
  // A link that is no web or mail address stays text, whatever was typed.
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(run.address)
    ? `<a href="${escapeHtml(run.address)}">${label}</a>`
    : `${label} (${escapeHtml(run.address)})`;
}

/**
 * HTML of elements that Word-engine Outlook, Outlook on the web and Mac all keep: div, br, ul, li, a in one div. No
 * fonts or colours: the draft's own apply. Outlook on the web takes all margins from paragraphs and Word adds them to
 * lists, so blocks are parted by an empty line, as Outlook's own editor does it.
 */
function htmlOf(body: readonly PreviewBlock[]): string {
  const line = (runs: readonly Run[]) => runs.map(htmlOfRun).join('');
  const blocks = body.map((block) =>
    block.kind === 'paragraph'
      ? `<div>${block.lines.map(line).join('<br>')}</div>`
      : `<ul style="margin-top:0;margin-bottom:0">${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`,
  );
  return `<div>${blocks.join('<div><br></div>')}</div>`;
}

/** Plain text of the same content: bullets as "- ", a link as its text with the address in brackets. */
function textOf(body: readonly PreviewBlock[]): string {
  const line = (runs: readonly Run[]) =>
    runs
      .map((run) => {
        if (run.kind === 'gap') return '';
        if (run.kind === 'text') return run.text;
        return run.text === run.address ? run.address : `${run.text} (${run.address})`;
      })
      .join('');
  return body
    .map((block) =>
      block.kind === 'paragraph'
        ? block.lines.map(line).join('\n')
        : block.items.map((item) => `- ${line(item)}`).join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}
