// One reader of HTML for the pane and the on-send handler: no DOM, ES2016, one pass, time that grows with the length alone.

/** A piece of HTML between two places in it: `html.slice(start, end)`. Tokens follow each other without a gap. */
export type HtmlToken = {
  /** `raw` is what stands in an element whose content is no text: a style, a script. */
  readonly kind: 'text' | 'open' | 'close' | 'comment' | 'raw';
  readonly start: number;
  readonly end: number;
  /** The element's name in lower case; empty of what is no tag. */
  readonly name: string;
};

const rawElements = /^(script|style|textarea|title|xml)$/;

/** A tag's attributes are looked for in its beginning only. */
const longestTag = 2000;

/** Gives the tokens of a text one after the other, whatever the text is; undefined at its end. */
export function htmlTokens(html: string): () => HtmlToken | undefined {
  const tagEnd = endsOfTags(html);
  let at = 0;
  let raw = '';
  const token = (kind: HtmlToken['kind'], end: number, name = ''): HtmlToken => {
    const start = at;
    at = end;
    return { kind, start, end, name };
  };
  return () => {
    if (at >= html.length) return undefined;
    if (raw !== '') {
      const closing = new RegExp(`</${raw}\\b`, 'gi');
      raw = '';
      closing.lastIndex = at;
      const found = closing.exec(html);
      if (!found || found.index > at) return token('raw', found ? found.index : html.length);
    }
    if (html.charAt(at) !== '<') {
      const open = html.indexOf('<', at);
      return token('text', open < 0 ? html.length : open);
    }
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      return token('comment', end < 0 ? html.length : end + 3);
    }
    const end = /[a-z/!?]/i.test(html.charAt(at + 1)) ? tagEnd(at) : undefined;
    if (end === undefined) return token('text', at + 1);
    const [, close = '', name = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(html.slice(at, Math.min(end, at + 100))) || [];
    const element = name.toLowerCase();
    if (element === '') return token('comment', end);
    if (close === '' && rawElements.test(element)) raw = element;
    return token(close === '' ? 'open' : 'close', end, element);
  };
}

/** The beginning of a tag as it is written, for a pattern to look for an attribute in. */
export function tagText(html: string, { start, end }: HtmlToken): string {
  return html.slice(start, Math.min(end, start + longestTag));
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
      const closing = html.indexOf(value[1] || '"', quote);
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
      const [, letter = '', mark = ''] = /^([a-z])(acute|cedil|circ|grave|ring|tilde|uml)$/i.exec(name) || [];
      const plain = named[name.toLowerCase()];
      return letter ? `${letter}${marksOfLetters[mark.toLowerCase()]}`.normalize('NFC') : (plain ?? whole);
    }
    const code = typeof ten === 'string' ? Number(ten) : parseInt(String(sixteen), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
