import type { Person } from '../address';
import { bodyLines, longestLine, type BodyLine, type MailBody, type Quotation } from './bodyLines';
import { headingAt, headingBefore, isRule, type MailHeading } from './mailHeading';

/** A mail that another one quotes. */
export type QuotedMail = {
  /** Who wrote it, as its heading says; the address is empty where the heading names none. */
  readonly from?: Person | undefined;
  /** The lines that say who wrote it. */
  readonly heading: string;
  readonly text: string;
};

/** Whose words a body holds: its writer's, and those of the mails that it quotes, the newest first. */
export type MailParts = {
  readonly own: string;
  /** All that is not the writer's own, as it stands there. */
  readonly history: string;
  readonly quoted: readonly QuotedMail[];
};

/** Long threads repeat themselves; what stands below so many headings is one. */
const mostQuoted = 30;
const longestQuoted = 100_000;
/** Below so many lines nobody's mail has a heading that only its words tell. */
const mostLines = 600;

type Quoted = { from: Person | undefined; heading: string[]; lines: string[]; length: number };

/** Parts a body at its structure, in time that grows with its length alone. */
export function quotedMails(body: MailBody): MailParts {
  const lines = bodyLines(body);
  const [only] = lines;
  // Where line breaks were lost, nobody can tell who wrote what.
  if (lines.length === 1 && only && isGlued(only.text)) return { own: '', history: only.text, quoted: [] };
  const owners = ownersOf(lines);
  const own: string[] = [];
  const history: string[] = [];
  const quoted: Quoted[] = owners.quoted;
  lines.forEach((line, at) => {
    const owner = owners.of[at];
    if (owner === undefined) own.push(line.written);
    else {
      history.push(line.written);
      const mail = quoted[owner];
      if (!mail || mail.length > longestQuoted) return;
      mail.lines.push(line.text);
      mail.length += line.text.length + 1;
    }
  });
  return {
    own: trimmed(own),
    history: trimmed(history),
    quoted: quoted
      .map(({ from, heading, lines: text }) => ({ from, heading: trimmed(heading), text: trimmed(text) }))
      .filter(({ text }) => text !== ''),
  };
}

/** Where the history begins in a text with `\n` for line breaks; its length where none goes on to the end. */
export function historyStart(text: string): number {
  const lines = bodyLines({ text });
  const { rest } = ownersOf(lines);
  return lines
    .slice(0, rest ?? 0)
    .reduce((length, { written }) => length + written.length + 1, rest === undefined ? text.length : 0);
}

function trimmed(lines: readonly string[]): string {
  return lines.join('\n').trim();
}

/** A heading's words in the middle of a text without lines. */
function isGlued(text: string): boolean {
  const begin = text.slice(0, 20_000);
  return (
    begin.length > 80 &&
    /[^\s@]@[^\s@]/.test(begin) &&
    (begin.match(/[^\s:：]{1,20}\s?[:：](?!\/\/)/g) || []).length > 2
  );
}

/** Of each line the number of the quoted mail that it belongs to, -1 of a heading, nothing of an own one. */
type Owners = {
  readonly of: readonly (number | undefined)[];
  readonly quoted: Quoted[];
  readonly rest: number | undefined;
};

function ownersOf(lines: readonly BodyLine[]): Owners {
  const of: (number | undefined)[] = [];
  const quoted: Quoted[] = [];
  /** The mail that each depth of quotation is in now. */
  const open: (number | undefined)[] = [];
  let rest: number | undefined;
  let next: { readonly heading: readonly string[]; readonly from: Person | undefined } | undefined;
  let before: Quotation | undefined;
  let labels = 0;

  const textAt = (at: number) => {
    const line = lines[at];
    return line && line.text;
  };
  const isBlank = (at: number) => /^\s*$/.test((textAt(at) || '').slice(0, longestLine));
  const begin = (depth: number, from?: Person, heading: readonly string[] = []) => {
    open.length = depth;
    if (quoted.length >= mostQuoted) open[depth] = quoted.length - 1;
    else open[depth] = quoted.push({ from, heading: heading.slice(), lines: [], length: 0 }) - 1;
  };
  /** What stands above a heading and belongs to it: lines drawn across, and a short line that leads it in. */
  const ownAbove = (at: number): void => {
    let above = at - 1;
    let led = false;
    for (let seen = 0; above >= 0 && seen < 6; above--, seen++) {
      const text = textAt(above) || '';
      if (isBlank(above) || of[above] === -1) continue;
      if (isRule(text)) {
        of[above] = -1;
        if (rest !== undefined && rest > above && rest <= at) rest = above;
      } else if (!led && text.length <= 60 && /[:：]\s*$/.test(text) && isBlank(above - 1) && hasOwn(above)) {
        led = true;
        of[above] = -1;
        if (rest !== undefined && rest > above && rest <= at) rest = above;
      } else break;
    }
  };
  const hasOwn = (end: number) =>
    of
      .slice(Math.max(0, end - 200), end)
      .some((owner, at) => owner === undefined && !isBlank(Math.max(0, end - 200) + at));

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (isBlank(at)) {
      of[at] = open[depthOf(line.quotation)];
      continue;
    }
    if (line.quotation !== before) {
      decide(line.quotation, () => next !== undefined || headingAbove(at) !== undefined);
      const depth = depthOf(line.quotation);
      if (depth > (before ? depthOf(before) : 0) && !next) {
        const found = headingAbove(at);
        if (found) {
          const heading = range(found.start, found.end).map((each) => textAt(each) || '');
          for (const each of range(found.start, found.end)) of[each] = -1;
          ownAbove(found.start);
          next = { heading, from: found.from };
        }
      }
      before = line.quotation;
    }
    const depth = depthOf(line.quotation);

    if (line.mark === 'heading') {
      let end = at;
      while (end + 1 < lines.length && (lines[end + 1] || line).mark === 'heading') end += 1;
      const heading = range(at, end).map((each) => textAt(each) || '');
      const known =
        headingAt((index) => heading[index], 'rest') ||
        blockIn(heading) ||
        headingBefore((index) => heading[heading.length - 1 + index]);
      for (const each of range(at, end)) of[each] = -1;
      ownAbove(at);
      next = { heading, from: known && known.from };
      const following = nextText(end + 1);
      if (following === undefined || depthOf((lines[following] || line).quotation, true) <= depth) {
        begin(depth, next.from, heading);
        next = undefined;
        if (depth === 0 && rest === undefined) rest = at;
      }
      at = end;
      continue;
    }

    labels = mayBeLabelled(line.text) ? labels + 1 : 0;
    const hint =
      line.mark === 'rest' || line.mark === 'border'
        ? 'rest'
        : hintAbove(at) || (line.mark === 'rule' ? 'bare' : undefined);
    // In a long run of labelled lines a heading would have begun long before.
    const found =
      (labels > 8 || at > mostLines) && !hint
        ? undefined
        : headingAt(
            (index) => {
              const other = lines[at + index];
              return other && other.quotation === line.quotation ? other.text : undefined;
            },
            depth > 0 && open[depth] === undefined && !next ? 'rest' : hint,
          );
    const following = found && nextText(at + found.lines);
    const isMarked = following !== undefined && depthOf((lines[following] || line).quotation, true) > depth;
    if (found && (found.sure ? line.mark === 'rest' || following !== undefined || depth > 0 : isMarked)) {
      const heading = range(at, at + found.lines - 1).map((each) => textAt(each) || '');
      for (const each of range(at, at + found.lines - 1)) of[each] = -1;
      ownAbove(at);
      if (isMarked) next = { heading, from: found.from };
      else {
        begin(depth, found.from, heading);
        next = undefined;
        if (depth === 0 && rest === undefined) rest = firstAbove(at);
      }
      at += found.lines - 1;
      continue;
    }
    if (line.mark === 'rest') {
      begin(depth);
      ownAbove(at);
      if (depth === 0 && rest === undefined) rest = at;
    } else if (depth > 0 && (next || open[depth] === undefined)) {
      begin(depth, next && next.from, next && next.heading);
      next = undefined;
    }
    of[at] = open[depth];
    if (depth === 0) next = undefined;
  }
  return { of, quoted, rest };

  function nextText(at: number): number | undefined {
    for (let index = at; index < lines.length && index < at + 50; index++) if (!isBlank(index)) return index;
    return undefined;
  }

  function hintAbove(at: number): 'bare' | 'titled' | undefined {
    for (let above = at - 1; above >= 0 && above > at - 4; above--)
      if (!isBlank(above)) return isRule(textAt(above) || '');
    return undefined;
  }

  /** The lines above a quotation that head it, if they do. */
  function headingAbove(at: number): (MailHeading & { readonly start: number; readonly end: number }) | undefined {
    let end = at - 1;
    while (end >= 0 && end > at - 4 && isBlank(end)) end -= 1;
    const last = lines[end];
    if (!last || of[end] === -1 || isBlank(end)) return undefined;
    const found = headingBefore((index) => {
      const other = lines[end + index];
      return other && other.quotation === last.quotation && of[end + index] !== -1 ? other.text : undefined;
    });
    return found && { ...found, start: end - found.lines + 1, end };
  }

  function firstAbove(at: number): number {
    let first = at;
    for (let above = at - 1; above >= 0 && above > at - 8; above--) {
      if (of[above] === -1) first = above;
      else if (!isBlank(above)) break;
    }
    return first;
  }
}

/** Whether a line could have a label before a value, and is no line that somebody said. */
function mayBeLabelled(text: string): boolean {
  return /[:：\t|]/.test(text.slice(0, 40)) && !/[@\d]/.test(text.slice(0, longestLine));
}

function blockIn(heading: readonly string[]): MailHeading | undefined {
  for (let start = 0; start < heading.length && start < 4; start++) {
    const found = headingAt((index) => heading[start + index], 'rest');
    if (found) return found;
  }
  return undefined;
}

function range(start: number, end: number): number[] {
  const all: number[] = [];
  for (let at = start; at <= end; at++) all.push(at);
  return all;
}

/** Whether indented parts are quotations: where a heading stands before them. */
function decide(quotation: Quotation, isHeaded: () => boolean): void {
  for (let at: Quotation | undefined = quotation; at && at.depth === undefined; at = at.within)
    if (at.kind === 'indented' && !at.parted) at.parted = !isHeaded();
}

/** How many quotations lines in this part stand in; a part that is not decided counts as one where it is only looked ahead at. */
function depthOf(quotation: Quotation, ahead = false): number {
  const chain: Quotation[] = [];
  let at: Quotation | undefined = quotation;
  while (at && at.depth === undefined) {
    chain.push(at);
    at = at.within;
  }
  let depth = (at && at.depth) || 0;
  for (let part = chain.pop(); part; part = chain.pop()) {
    if (!part.parted) depth += 1;
    if (!ahead) part.depth = depth;
  }
  return depth;
}
