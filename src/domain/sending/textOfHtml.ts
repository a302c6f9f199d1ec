/** An HTML body as it is read: the text above the quoted history, and the history as it stands, HTML. */
export type HtmlParts = { readonly own: string; readonly history: string };

/** More than any mail that somebody writes; what stands after it is not looked at. */
export const longestText = 30_000;

/** Elements that stand on lines of their own. */
const blocks =
  /^(address|article|blockquote|body|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tr|ul)$/;

const mayQuote = /^(div|blockquote|hr|table)$/;

const unread = /^(script|style|textarea|title|xml)$/;

/** Where mail programs begin the mail that is answered; Word's Outlook writes a border instead of a name. */
const quoteMarks = [
  /\bid\s*=\s*["']?(appendonsend|divrplyfwdmsg|olk_src_body_section|mail-editor-reference-message-container)\b/i,
  /\bclass\s*=\s*(["'][^"'>]*)?\b(gmail_quote|outlookmessageheader|moz-cite-prefix|yahoo_quoted|protonmail_quote)/i,
  /^<blockquote\b[^>]*\btype\s*=\s*["']?cite\b/i,
  /border-top:\s*(solid #(e1e1e1|b5c4df)|1(\.0)?pt solid (#e1e1e1|#b5c4df|rgb\(225, ?225, ?225\)|rgb\(181, ?196, ?223\)))/i,
];

/**
 * Reads HTML in one pass, in time that grows with its length alone, whatever it is: tags within a line vanish, so that a
 * word marked in half is whole, and tags of blocks break lines.
 */
export function textOfHtml(html: string): HtmlParts {
  const lines = startLines();
  const ends = endsOfTags(html);
  let at = 0;
  while (at < html.length && lines.length() <= longestText) {
    const open = html.indexOf('<', at);
    if (open !== at) lines.add(html.slice(at, Math.min(open < 0 ? html.length : open, at + 4 * longestText)));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const end = /[a-z/!?]/i.test(html.charAt(open + 1)) ? ends(open) : undefined;
    if (end === undefined) {
      lines.add('<');
      at = open + 1;
      continue;
    }
    at = end;
    const tag = html.slice(open, Math.min(end, open + 2000));
    const [, close = '', name = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(tag) ?? [];
    const element = name.toLowerCase();
    if (close !== '') {
      lines.tag(element, false);
    } else if (mayQuote.test(element) && quoteMarks.some((mark) => mark.test(tag))) {
      return { own: lines.text(), history: html.slice(open) };
    } else if (unread.test(element)) {
      const closing = new RegExp(`</${element}\\b`, 'gi');
      closing.lastIndex = end;
      const found = closing.exec(html);
      if (!found) break;
      at = found.index;
    } else {
      lines.tag(element, true);
    }
  }
  return { own: lines.text(), history: '' };
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
      if (!blocks.test(element)) return;
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

/** Finds where the tag ends that begins at a place: a `>` in a quoted value is none. */
function endsOfTags(html: string): (open: number) => number | undefined {
  const last = html.lastIndexOf('>');
  let quotesClose = true;
  return (open) => {
    if (open > last) return undefined;
    const simple = html.indexOf('>', open);
    let end = simple;
    let from = open;
    while (quotesClose) {
      const value = /=\s?(["'])/.exec(html.slice(from, Math.min(end, from + 4000)));
      if (!value) return end + 1;
      const quote = from + value.index + value[0].length;
      const closing = html.indexOf(value[1] ?? '"', quote);
      // A quotation mark that is never closed: from here on the first `>` counts, or each tag would be sought to the end.
      if (closing < 0) quotesClose = false;
      else {
        from = closing + 1;
        if (closing > end) end = html.indexOf('>', closing);
        if (end < 0) quotesClose = false;
      }
    }
    return simple + 1;
  };
}

const marksOfLetters: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  laquo: '«',
  lcub: '{',
  ldquo: '“',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  raquo: '»',
  rcub: '}',
  rdquo: '”',
  rsquo: '’',
  shy: '',
  szlig: 'ß',
};

/** A text with its character references resolved; an unknown one stays as it is written. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,9}));?/gi, (whole, ten, sixteen, name) => {
    if (typeof name === 'string') {
      const [, letter = '', mark = ''] = /^([a-z])(acute|cedil|circ|grave|ring|tilde|uml)$/i.exec(name) ?? [];
      const plain = named[name.toLowerCase()];
      return letter ? `${letter}${marksOfLetters[mark]}`.normalize('NFC') : (plain ?? whole);
    }
    const code = typeof ten === 'string' ? Number(ten) : parseInt(String(sixteen), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
