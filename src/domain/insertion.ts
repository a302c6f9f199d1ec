import { plainWords } from './countMail';

/**
 * What an insertion did to a body, found by comparing the body before and after: hosts rewrite what they are given, so
 * the text that was sent is not the text that stands there.
 */
export type Insertion = {
  /** The body before and after, exactly as the host gave them. */
  readonly before: string;
  readonly after: string;
  /** What the host was given; tells the inserted part where the text around it begins or ends alike. */
  readonly content?: string;
};

type Region = { readonly start: number; readonly end: number };

/** Where the inserted part stands in `after`, widened or shifted to whole elements in HTML. */
function regionOf({ before, after, content }: Insertion): Region {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let back = 0;
  while (back < before.length - start && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  const end = Math.max(after.length - back, start);
  // <p>a</p> before <p>b</p>: the comparison may find "a</p><p>"; the same run one tag earlier is whole elements.
  // "Dear A" before "Dear B": it may find "A Dear "; the same run five letters earlier is what was given.
  const html = isHtml(after);
  const given = content === undefined ? undefined : wordsIn(content);
  let whole: Region | undefined;
  let between: Region | undefined;
  for (let shift = 0; shift <= start; shift++) {
    if (shift > 0 && after[start - shift] !== after[end - shift]) break;
    const region = { start: start - shift, end: end - shift };
    const candidate = after.slice(region.start, region.end);
    if (candidate === content) return region;
    if (html && !cutsTag(after, region.start)) between ??= region;
    if (html && !(/^<(\w+)[\s>][\s\S]*<\/\w+>$/.test(candidate) && isBalanced(candidate))) continue;
    if (given !== undefined && wordsIn(candidate) === given) return region;
    if (html) whole ??= region;
  }
  return whole ?? between ?? { start, end };
}

function cutsTag(html: string, at: number): boolean {
  return at > 0 && html.lastIndexOf('<', at - 1) > html.lastIndexOf('>', at - 1);
}

function isHtml(body: string): boolean {
  return /^\s*<[\s\S]*>\s*$/.test(body);
}

function wordsIn(body: string): string {
  return isHtml(body) ? plainWords(body) : body.replace(/\s+/g, '');
}

const voidElements = /^(area|base|br|col|hr|img|input|link|meta|wbr)$/i;

function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', self] of html.matchAll(/<(\/)?([\w:-]+)(?:\s[^<>]*?)?(\/)?>/g)) {
    if (self || voidElements.test(name)) continue;
    if (!close) open.push(name.toLowerCase());
    else if (open.pop() !== name.toLowerCase()) return false;
  }
  return open.length === 0;
}

/** The inserted part as it stands in the body. */
export function insertedPart(insertion: Insertion): string {
  const { start, end } = regionOf(insertion);
  return insertion.after.slice(start, end);
}

export type Replacement =
  /** The body with the inserted part replaced; `exact` when nothing else in it changed since. */
  | { readonly kind: 'replaced'; readonly body: string; readonly exact: boolean }
  /** The inserted part was edited; replacing it would lose that. `body` is what replacing would give. */
  | { readonly kind: 'edited'; readonly body: string }
  /** The inserted part can no longer be told from the rest. */
  | { readonly kind: 'lost' };

/** Replaces what an insertion put into `body` by `content` ('' takes it out). */
export function replaceInsertion(insertion: Insertion, body: string, content: string): Replacement {
  if (body === insertion.after && content === '') return { kind: 'replaced', body: insertion.before, exact: true };
  const region = regionOf(insertion);
  const part = insertion.after.slice(region.start, region.end);
  const head = insertion.after.slice(0, region.start);
  const tail = insertion.after.slice(region.end);
  // A host that rewrote other places too makes the region span what was there before; that must not go with it.
  const torn = isHtml(insertion.after) && cutsTag(insertion.after, region.start);
  if (part === '' || torn || contentOf(head + tail) !== contentOf(insertion.before)) return { kind: 'lost' };
  const first = body.indexOf(part);
  if (first >= 0 && body.indexOf(part, first + 1) < 0) {
    const replaced = body.slice(0, first) + content + body.slice(first + part.length);
    return { kind: 'replaced', body: replaced, exact: body === insertion.after };
  }
  const fits = body.length >= head.length + tail.length && body.startsWith(head) && body.endsWith(tail);
  // In a draft that was empty nothing marks the place; lines that are still ours do.
  const placed = head + tail !== '' || linesOf(part).some((line) => body.includes(line));
  if (first < 0 && fits && placed) {
    const gone = contentOf(body.slice(head.length, body.length - tail.length)) === contentOf('');
    if (gone) return { kind: 'replaced', body: head + content + tail, exact: false };
    return { kind: 'edited', body: head + content + tail };
  }
  return { kind: 'lost' };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What would be missed of a body: its words and pictures. */
function contentOf(body: string): string {
  return `${(body.match(/<img\b/gi) ?? []).length} ${plainWords(body)}`;
}
