// What mail programs leave in HTML where they quote a mail. For the pane and the on-send handler: ES2016.

/** `rest`: from here on all is history. `marked`: the element holds a quoted mail. `container`: it holds a heading and the quoted mail. */
export type QuoteMark =
  | 'rest'
  | 'marked'
  | 'container'
  /** The line that says who wrote what follows. */
  | 'heading'
  /** A line drawn across, which begins a history where a heading follows. */
  | 'rule'
  /** The line that Outlook draws above a heading, in colours of its own. */
  | 'border'
  /** An indented part, which is a quotation where a heading stands before it. */
  | 'indented';

/** Outlook puts `x_`, Hotmail `ec` or `ecx`, before the names in a mail that it quotes. */
const prefix = '^(?:x_|ecx?_?){0,9}';

const named = (names: string) => new RegExp(`${prefix}(?:${names})$`, 'i');

const restNames = named(
  'appendonsend|divrplyfwdmsg|divrpf\\d+|olk_src_body_section|mail-editor-reference-message-container|outlookmessageheader|stopspelling|zwchr',
);
const markedNames = named(
  'gmail_quote|protonmail_quote|tutanota_quote|yahoo_quoted(?:_\\d+)?|ydp\\w{1,20}yahoo_quoted|blockquote_zmail|isreplycontent|isforwardcontent|fmoriginalcontent|clean_bq|front-blockquote|moz-forward-container',
);
const containerNames = named('gmail_quote(?:_container)?|protonmail_quote|zmail_extra');
/** Of these the attribute `name` tells. */
const containerCalled = /^(?:quote|messagereplysection)$/i;

const headingNames = named('gmail_attr|moz-cite-prefix|airmail_on|reply-intro|zm-_id_-sgn\\d*');

/** The line that Word's Outlook draws above a heading, grey or, of old, blue. */
const border =
  /border-top:\s?(?:solid (?:#e1e1e1|#b5c4df)|(?:1(?:\.0)?pt )?solid (?:#e1e1e1|#b5c4df|rgb\(225, ?225, ?225\)|rgb\(181, ?196, ?223\)))/i;

const mayQuote = /^(?:blockquote|div|hr|includetail|p|section|span|table|td)$/;

const attribute = /\s(id|class|name|type|data-marker)\s?=\s?(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,300}))/gi;

/** What a tag says of what follows, by its element's name and the beginning of the tag as it is written. */
export function quoteMarkOf(element: string, tag: string): QuoteMark | undefined {
  if (!mayQuote.test(element)) return undefined;
  const quotes = element === 'blockquote';
  let best: QuoteMark | undefined = element === 'hr' ? 'rule' : quotes ? 'indented' : undefined;
  if (tag.length <= element.length + 2) return best;
  attribute.lastIndex = 0;
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
    const value = found[2] || found[3] || found[4] || '';
    const kind = (found[1] || '').toLowerCase();
    if (kind === 'type') {
      if (quotes && /^cite$/i.test(value)) best = 'marked';
      continue;
    }
    if (kind === 'name') {
      if (element === 'div' && containerCalled.test(value)) best = 'container';
      continue;
    }
    for (const name of value.split(' ')) {
      if (restNames.test(name) || (kind === 'data-marker' && name === '__DIVIDER__')) return 'rest';
      if (headingNames.test(name)) return 'heading';
      if (!quotes && containerNames.test(name)) best = 'container';
      else if (markedNames.test(name)) best = 'marked';
    }
  }
  return best || (border.test(tag) ? 'border' : undefined);
}
