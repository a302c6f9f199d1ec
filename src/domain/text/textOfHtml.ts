import { decoded, htmlTokens, tagText, type HtmlToken } from './html';

/** An HTML body as it is read: the text above the quoted history, and the history as it stands, HTML. */
export type HtmlParts = { readonly own: string; readonly history: string };

/** More than any mail that somebody writes; what stands after it is not looked at. */
export const longestText = 30_000;

/** Tags and texts of them, which nobody's mail has above the history. */
const mostTokens = 50_000;

/** Elements that stand on lines of their own. */
const blocks =
  /^(address|article|blockquote|body|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tr|ul)$/;

const mayQuote = /^(?:blockquote|div|span)$/;

/** Where Outlook begins the mail that is answered, with the `x_` it puts before names, and what it keeps of other programs' marks. */
const quoteMarks = [
  /\sid\s?=\s?["']?(?:x_){0,9}(?:appendonsend|divrplyfwdmsg|olk_src_body_section|mail-editor-reference-message-container)\b/i,
  /\sclass\s?=\s?["']?(?:x_){0,9}(?:gmail_quote|outlookmessageheader|moz-cite-prefix)\b/i,
  /^<blockquote\s[^>]*type\s?=\s?["']?cite\b/i,
  // Word's Outlook draws a border above it.
  /border-top:\s?(?:solid |1(?:\.0)?pt solid )(?:#e1e1e1|#b5c4df|rgb\((?:225, ?225, ?225|181, ?196, ?223)\))/i,
];

/** Whether a tag is where a mail program begins the mail that is answered. */
export function beginsHistory(html: string, token: HtmlToken): boolean {
  const { kind, name } = token;
  return kind === 'open' && mayQuote.test(name) && quoteMarks.some((mark) => mark.test(tagText(html, token)));
}

/** Whether an element stands on lines of its own. */
export function breaksLine(element: string): boolean {
  return blocks.test(element);
}

/**
 * Reads HTML in one pass, in time that grows with its length alone, whatever it is: tags within a line vanish, so that a
 * word marked in half is whole, and tags of blocks break lines.
 */
export function textOfHtml(html: string): HtmlParts {
  const { text, end } = readHtml(html, (token) => beginsHistory(html, token));
  return { own: text, history: html.slice(end) };
}

/** The lines of a history, with the addresses that its links write to. */
export function linesOfHtml(html: string): string {
  return readHtml(html, () => false, true).text;
}

function readHtml(
  html: string,
  isEnd: (token: HtmlToken) => boolean,
  withLinks = false,
): { text: string; end: number } {
  const lines = startLines();
  const next = htmlTokens(html);
  let tokens = 0;
  for (let token = next(); token && lines.length() <= longestText && tokens < mostTokens; token = next()) {
    tokens++;
    const { kind, name, start, end } = token;
    if (kind === 'text') lines.add(html.slice(start, Math.min(end, start + 4 * longestText)));
    else if (isEnd(token)) return { text: lines.text(), end: start };
    else if (kind === 'open' || kind === 'close') lines.tag(name, kind === 'open');
    const [, address] =
      (withLinks && name === 'a' && /\shref\s?=\s?["']?mailto:([^"'?>\s]{3,254})/i.exec(tagText(html, token))) || [];
    if (address) lines.add(` &lt;${address}&gt; `);
  }
  return { text: lines.text(), end: html.length };
}

/** Puts text on lines as its elements ask for it. */
function startLines() {
  const parts: string[] = [];
  let length = 0;
  let line: 'empty' | 'bullet' | 'text' = 'empty';
  let keepsBreaks = false;
  const breakLine = () => {
    parts.push('\n');
    line = 'empty';
  };
  return {
    add: (words: string) => {
      parts.push(decoded(keepsBreaks ? words : words.replace(/[\t\n\r ]+/g, ' ')));
      length += words.length;
      if (/[^\t\n\r ]/.test(words)) line = 'text';
    },
    tag: (element: string, opens: boolean) => {
      if (element === 'br') return breakLine();
      if (element === 'td' || element === 'th') parts.push(' ');
      if (!breaksLine(element)) return;
      // A bullet and the paragraph in it are one line.
      if (line === 'text' || (line === 'bullet' && element === 'li')) breakLine();
      if (element === 'pre') keepsBreaks = opens;
      if (element === 'li' && opens) {
        parts.push('- ');
        line = 'bullet';
      }
    },
    length: () => length,
    text: () => parts.join(''),
  };
}
