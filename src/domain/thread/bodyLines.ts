import { decoded, htmlTokens, tagText } from '../text/html';
import { quoteMarkOf, type QuoteMark } from './quoteMarks';

/** The body of a mail, as HTML where the host gives it, else as text. */
export type MailBody = { readonly html?: string | undefined; readonly text?: string | undefined };

/** A part of a body that quotes, in the part that holds it; `depth` is how many quotations a line in it stands in. */
export type Quotation = {
  readonly kind: 'own' | 'marked' | 'container' | 'indented';
  readonly within: Quotation | undefined;
  /** Of a container: that a quotation within it is marked, so that its other lines are none. */
  parted: boolean;
  depth: number | undefined;
  /** The same part with one mark more before its lines. */
  deeper: Quotation | undefined;
};

/** A line of a body without the marks of quotations before it; `written` is how it stands there. */
export type BodyLine = {
  readonly text: string;
  readonly written: string;
  readonly quotation: Quotation;
  readonly mark?: Extract<QuoteMark, 'rest' | 'heading' | 'rule' | 'border'> | undefined;
};

/** More lines and tags than these nobody wrote and nobody reads: text below them is one line, HTML is not looked at. */
const mostLines = 4000;
const mostTokens = 20_000;
const longestText = 200_000;

/** A line is looked at in its beginning; no mail program writes a longer one above a mail that it quotes. */
export const longestLine = 1000;

const mostMarks = 20;

function quotationIn(kind: Quotation['kind'], within?: Quotation): Quotation {
  return { kind, within, parted: false, depth: kind === 'own' ? 0 : undefined, deeper: undefined };
}

/** The lines of a body, each with the quotation that it stands in. */
export function bodyLines({ html, text }: MailBody): BodyLine[] {
  if (html !== undefined && /[^\s]/.test(html)) return linesOfHtml(html);
  const own = quotationIn('own');
  const lines = (text || '').replace(/\r+\n?|[\u2028\u2029]/g, '\n').split('\n');
  if (lines.length > mostLines) lines.push(lines.splice(mostLines).join('\n'));
  return lines.map((line) => unmarked(line, own));
}

/** Marks before a line: `>` is one, a bar may be one or the edge of a table. */
const marks = /^[ \t\u00a0]{0,4}(?:(?:> ?){1,40}|\|[ \t](?=[^|]{0,400}$))/;

function unmarked(written: string, own: Quotation, mark?: BodyLine['mark']): BodyLine {
  const found = marks.exec(written.slice(0, longestLine));
  if (!found) return { text: written, written, quotation: own, mark };
  const [before] = found;
  let quotation = own;
  if (before.indexOf('>') < 0) quotation = deeperIn(own, 'indented');
  else
    for (let count = before.split('>').length - 1; count > 0; count--) {
      quotation = deeperIn(quotation, 'marked');
      if (count > mostMarks) break;
    }
  return { text: written.slice(before.length), written, quotation, mark };
}

function deeperIn(within: Quotation, kind: 'marked' | 'indented'): Quotation {
  if (!within.deeper || within.deeper.kind !== kind) within.deeper = quotationIn(kind, within);
  return within.deeper;
}

/** Elements that stand on lines of their own. */
const blocks =
  /^(address|article|aside|blockquote|body|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|includetail|li|main|nav|ol|p|pre|section|table|tbody|tr|ul)$/;

const apart = /^(h[1-6]|p|pre|ol|ul)$/;

/** Elements without an end tag of their own. */
const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** How far up an end tag is looked for; a tag that was never closed matters to nobody. */
const mostUnclosed = 200;

function linesOfHtml(html: string): BodyLine[] {
  const lines: BodyLine[] = [];
  const root = quotationIn('own');
  /** The elements that are open, each with the quotation that it began. */
  const open: { readonly name: string; readonly before: Quotation; readonly heading: boolean }[] = [];
  let quotation = root;
  let mark: BodyLine['mark'];
  let headings = 0;
  let keepsBreaks = false;
  let line = '';
  let filled = false;

  const endLine = (keepEmpty: boolean) => {
    const above = lines[lines.length - 1];
    // The bullet of an item waits for its text.
    if (!filled && (!keepEmpty || !above || above.text === '' || line !== '')) return;
    const text = keepsBreaks ? line : line.replace(/[ \u00a0]+/g, ' ').trim();
    line = '';
    filled = false;
    const blank = /^\s*$/.test(text);
    if (blank && (!keepEmpty || !above || above.text === '')) return;
    if (blank) lines.push({ text: '', written: '', quotation });
    else {
      lines.push(unmarked(text, quotation, headings > 0 ? 'heading' : mark));
      mark = undefined;
    }
  };

  const begin = (name: string, tag: string) => {
    const found = quoteMarkOf(name, tag);
    const before = quotation;
    if (found === 'rest' || ((found === 'rule' || found === 'border') && mark !== 'rest')) mark = found;
    if (found === 'marked' || found === 'container' || found === 'indented') {
      if (found === 'marked')
        for (let at: Quotation | undefined = quotation; at && at.kind === 'container'; at = at.within) at.parted = true;
      quotation = quotationIn(found, quotation);
      mark = undefined;
    }
    const heading = found === 'heading';
    if (heading) headings += 1;
    if (!empty.test(name) && (quotation !== before || heading || blocks.test(name) || name === 'span'))
      open.push({ name, before, heading });
  };

  const end = (name: string) => {
    const lowest = Math.max(0, open.length - mostUnclosed);
    let at = open.length - 1;
    while (at >= lowest && (open[at] || { name }).name !== name) at -= 1;
    if (at < lowest) return;
    while (open.length > at) {
      const element = open.pop();
      if (!element) break;
      quotation = element.before;
      if (element.heading) headings -= 1;
    }
  };

  const next = htmlTokens(html);
  let tokens = 0;
  for (let token = next(); token && lines.length < mostLines && tokens < mostTokens; token = next()) {
    const { kind, name } = token;
    tokens += 1;
    if (kind === 'text') {
      const words = decoded(html.slice(token.start, Math.min(token.end, token.start + longestText)));
      filled = filled || /\S/.test(words);
      if (!keepsBreaks) line += words.replace(/[\t\n\r ]+/g, ' ');
      else {
        const parts = (line + words).split(/\r\n?|\n/);
        for (const part of parts.slice(0, -1)) {
          line = part;
          endLine(true);
        }
        line = parts[parts.length - 1] || '';
      }
    } else if (kind === 'open' || kind === 'close') {
      const opens = kind === 'open';
      if (name === 'br') endLine(true);
      if (opens && (name === 'td' || name === 'th') && filled) line += '\t';
      const breaks = blocks.test(name);
      if (breaks) {
        endLine(false);
        if (apart.test(name)) endLine(true);
      }
      if (opens) begin(name, tagText(html, token));
      else end(name);
      if (name === 'pre') keepsBreaks = opens;
      if (name === 'li') line = opens ? '- ' : '';
    }
  }
  endLine(false);
  return lines;
}
