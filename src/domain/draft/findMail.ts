import { bodyWords, type BodyWords } from './bodyWords';
import type { Preview, Run } from '../mail/renderMail';

/** A line of a mail by the words that are fixed in it: what stands between them is a field's value. */
export type MailLine = { readonly parts: readonly string[]; readonly isItem: boolean };

/** A part of a body's words. */
export type Place = { readonly from: number; readonly to: number };

/** How a mail of ours stands in a draft; `edited` when part of it is no longer ours, or there is more than one. */
export type Standing =
  { readonly kind: 'absent' } | { readonly kind: 'whole' | 'edited'; readonly places: readonly [Place, ...Place[]] };

/** What a host may write before an item: a bullet or a number. */
const bullet = /^(?:\d{1,2}[.)]|[-*•–§▪◦¤+])/;

/** The lines of a mail as it is given to the host. */
export function linesOfContent(content: string, format: 'html' | 'text'): MailLine[] {
  const html = format === 'html';
  return content.split(html ? /<\/div>|<\/li>|<br>/ : '\n').flatMap((line) => {
    const isItem = html ? /<li>/.test(line) : line.startsWith('- ');
    const { words } = bodyWords(isItem && !html ? line.slice(2) : line, format);
    return words === '' ? [] : [{ parts: [words], isItem }];
  });
}

/** The lines of a mail whose fields may have any value: gaps where the preview has them. */
export function linesOfPreview({ body }: Preview): MailLine[] {
  const lineOf = (runs: readonly Run[], isItem: boolean): MailLine[] => {
    const parts = [''];
    for (const run of runs) {
      if (run.kind !== 'gap') parts.push((parts.pop() ?? '') + bodyWords(run.text, 'text').words);
      // In plain text its address stands behind it.
      if (run.kind !== 'text') parts.push('');
    }
    return parts.some((part) => part !== '') ? [{ parts, isItem }] : [];
  };
  return body.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap((item) => lineOf(item, true))
      : block.lines.flatMap((line) => lineOf(line, false)),
  );
}

/** Where a mail stands word for word between two places, line after line. */
export function copiesOf(lines: readonly MailLine[], words: string, end = words.length): Place[] {
  const [first, ...others] = lines.map(({ parts, isItem }) => ({ text: parts[0] ?? '', isItem }));
  const found: Place[] = [];
  if (!first) return found;
  for (let from = words.indexOf(first.text); from >= 0 && from < end;) {
    let to = from + first.text.length;
    const complete = others.every(({ text, isItem }) => {
      const skipped =
        isItem && !words.startsWith(text, to) ? (bullet.exec(words.slice(to, to + 4))?.[0].length ?? 0) : 0;
      if (!words.startsWith(text, to + skipped)) return false;
      to += skipped + text.length;
      return true;
    });
    if (complete && to <= end) found.push({ from, to });
    from = words.indexOf(first.text, complete ? to : from + first.text.length);
  }
  return found;
}

/**
 * Finds a mail of ours in a draft's own part by the words of its lines in their order.
 * @param forms the mail word for word, as it may stand there, the likeliest first
 * @param patterns the mail with its fields open, to find it where it was edited
 */
export function findMail(
  draft: BodyWords,
  forms: readonly (readonly MailLine[])[],
  patterns: readonly (readonly MailLine[])[],
): Standing {
  const copies: Place[] = [];
  for (const copy of forms.flatMap((lines) => copiesOf(lines, draft.words, draft.own))) {
    if (copies.every(({ from, to }) => to <= copy.from || copy.to <= from)) copies.push(copy);
  }
  const [first, ...others] = copies.sort((one, other) => one.from - other.from);
  if (first) {
    // What was typed behind the last line is part of it.
    const lineEnd = Math.min(draft.lines.find((line) => line >= first.to) ?? first.to, draft.own);
    if (others.length > 0) return { kind: 'edited', places: [first, ...others] };
    const isWhole = lineEnd === first.to && !holdsMore(draft, first);
    return { kind: isWhole ? 'whole' : 'edited', places: [{ from: first.from, to: lineEnd }] };
  }
  const [best] = [...forms, ...patterns]
    .flatMap((lines) => closestTo(lines, draft) ?? [])
    .sort((one, other) => other.share - one.share);
  return best ? { kind: 'edited', places: [best.place] } : { kind: 'absent' };
}

/** Where a mail stands that was put below the draft's own part: the only copy, or the one that was not there before. */
export function findBelow(draft: BodyWords, form: readonly MailLine[], before?: string): Standing {
  const { words } = draft;
  const copies = copiesOf(form, words);
  const [place] = before === undefined ? (copies.length > 1 ? [] : copies) : copies.filter(isNew);
  return place ? { kind: 'whole', places: [place] } : { kind: 'absent' };

  function isNew({ from, to }: Place): boolean {
    return words.slice(0, from) + words.slice(to) === before;
  }
}

/** Whether there is something beside words in a part of the body, a picture or a table, that is none of ours. */
function holdsMore({ body, format, startOf, endOf }: BodyWords, { from, to }: Place): boolean {
  return (
    format === 'html' && /<(?:img|table|hr|object|video|input|v:\w+)\b/i.test(body.slice(startOf(from), endOf(to)))
  );
}

/** So much of a mail's words must be there still, in two lines at least, or it is somebody's own mail. */
const leastShare = 1 / 3;

/** More lines than anybody writes above a quoted history. */
const mostRows = 2000;

/** A line that fits, and the heaviest run of lines that fit before it. */
type Chain = { readonly row: number; readonly weight: number; readonly before: Chain | undefined };

/** The part of a draft that has the most of a mail's lines in their order. */
function closestTo(lines: readonly MailLine[], draft: BodyWords): { place: Place; share: number } | undefined {
  const weights = lines.map(({ parts }) => parts.join('').length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = rowsOf(draft).slice(0, mostRows);
  /** The heaviest chain that ends with each line. */
  const chains: (Chain | undefined)[] = lines.map(() => undefined);
  const heaviest = (before: number) =>
    chains.slice(0, before).reduce((best, one) => ((one?.weight ?? 0) > (best?.weight ?? 0) ? one : best), undefined);
  for (const [row, { text }] of rows.entries()) {
    const plain = text.replace(bullet, '');
    // Last lines first, so that no row is used for two lines.
    for (let at = lines.length - 1; at >= 0; at--) {
      const parts = lines[at]?.parts ?? [];
      if (!fits(parts, text) && !fits(parts, plain)) continue;
      const before = heaviest(at);
      const weight = (before?.weight ?? 0) + (weights[at] ?? 0);
      if (weight > (chains[at]?.weight ?? 0)) chains[at] = { row, weight, before };
    }
  }
  const last = heaviest(lines.length);
  if (!last?.before || last.weight < total * leastShare) return undefined;
  let first: Chain = last;
  while (first.before) first = first.before;
  const [start, end] = [rows[first.row], rows[last.row]];
  if (!start || !end) return undefined;
  // What stands before the mail in its first line is not ours.
  const begin = lines.find(({ parts: [words = '', more] }) => more === undefined && start.text.endsWith(words));
  const from = begin ? start.to - (begin.parts[0] ?? '').length : start.from;
  return { place: { from, to: end.to }, share: last.weight / total };
}

/** The lines of a draft's own part. */
function rowsOf({ lines, own, words }: BodyWords): (Place & { readonly text: string })[] {
  return lines.flatMap((from, at) => {
    const to = Math.min(lines[at + 1] ?? 0, own);
    return from < to ? [{ from, to, text: words.slice(from, to) }] : [];
  });
}

/** Whether a text is a line of ours: word for word but for a part of it, or with any values in its gaps. */
function fits(parts: readonly string[], text: string): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first || isAlike(first, text);
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  return others.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0 && at <= text.length - last.length;
  });
}

/** Shorter ones are alike by chance. */
const shortestAlike = 8;

/** Whether most of a line is still there, before and behind of what was changed in it. */
function isAlike(line: string, text: string): boolean {
  const most = Math.min(line.length, text.length);
  let head = 0;
  while (head < most && line[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && line.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return line.length >= shortestAlike && head + tail >= 0.6 * line.length;
}
