import type { BodyWords } from './bodyWords';
import type { Place } from './findMail';
import { htmlTokens, tagText, type HtmlToken } from '../text/html';

/**
 * The body with another content in the first of some places and nothing in the others; what stands around them is left
 * as it is. Places come in their order.
 */
export function replacePlaces(draft: BodyWords, places: readonly Place[], content: string): string {
  return places.reduceRight((body, { from, to }, at) => {
    const part = { start: draft.startOf(from), end: draft.endOf(to) };
    const given = at === 0 ? content : '';
    return draft.format === 'html' ? replaceInHtml(body, part, given) : replaceInText(body, part, given);
  }, draft.body);
}

type Part = { readonly start: number; readonly end: number };

/** Lines go whole, with the end of the last one. */
function replaceInText(text: string, { start, end }: Part, content: string): string {
  const lineEnd = /^[^\S\r\n]*(?:\r\n?|\n)?/.exec(text.slice(end, end + 200))?.[0] ?? '';
  const below = text.slice(end + lineEnd.length);
  const ends = /[\r\n]$/.test(lineEnd);
  const given = ends ? content : content.replace(/\n$/, '');
  return text.slice(0, start) + given + below;
}

const voidElements = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const stays = /^(body|html|t[dhr]|tbody|table)$/;

/**
 * Elements that hold only the part go with it; of one that holds more, its tag stays where it is, so that the rest
 * is neither torn nor moved.
 */
function replaceInHtml(html: string, part: Part, content: string): string {
  const tokens = tokensOf(html);
  const first = tokens.findIndex(({ end }) => end > part.start);
  const behind = tokens.findIndex(({ start }) => start >= part.end);
  const last = (behind < 0 ? tokens.length : behind) - 1;
  const { closing, opening } = looseTags(html, tokens.slice(first, last + 1));
  let { start, end } = part;
  const before = (token: HtmlToken | undefined, to: number) => (token ? html.slice(token.start, to) : '');
  let left = isBlank(before(tokens[first], start)) ? first - 1 : -1;
  let right = isBlank(html.slice(end, tokens[last]?.end ?? end)) ? last + 1 : tokens.length;
  for (;;) {
    while (isSkipped(html, tokens[left])) left--;
    while (isSkipped(html, tokens[right])) right++;
    const [above, below] = [tokens[left], tokens[right]];
    const opens = above?.kind === 'open' && !voidElements.test(above.name) ? above.name : '';
    const closes = below?.kind === 'close' ? below.name : '';
    // Word ends its paragraphs with an empty element.
    if (below?.kind === 'open' && below.name === 'o:p' && tokens[right + 1]?.name === 'o:p') {
      end = tokens[right + 1]?.end ?? end;
      right += 2;
    } else if (above && opens !== '' && opens === closing[0]?.name) {
      closing.shift();
      start = above.start;
      left--;
    } else if (below && closes !== '' && closes === opening.at(-1)?.name) {
      opening.pop();
      end = below.end;
      right++;
    } else if (above && below && opens !== '' && opens === closes && !closing[0] && !opening[0] && !stays.test(opens)) {
      start = above.start;
      end = below.end;
      left--;
      right++;
    } else break;
  }
  const written = (tags: readonly HtmlToken[]) => tags.map((tag) => html.slice(tag.start, tag.end)).join('');
  return html.slice(0, start) + written(closing) + content + written(opening) + html.slice(end);
}

function tokensOf(html: string): HtmlToken[] {
  const next = htmlTokens(html);
  const tokens: HtmlToken[] = [];
  for (let token = next(); token; token = next()) tokens.push(token);
  return tokens;
}

/** The tags of a part whose other half stands outside of it. */
function looseTags(html: string, tokens: readonly HtmlToken[]): { closing: HtmlToken[]; opening: HtmlToken[] } {
  const closing: HtmlToken[] = [];
  const opening: HtmlToken[] = [];
  const open = new Map<string, number>();
  const count = (name: string, change: number) => open.set(name, (open.get(name) ?? 0) + change);
  for (const token of tokens) {
    const { kind, name } = token;
    if (kind === 'open' && !voidElements.test(name) && !tagText(html, token).endsWith('/>')) {
      opening.push(token);
      count(name, 1);
    }
    if (kind !== 'close') continue;
    if (!open.get(name)) closing.push(token);
    // What was not closed before, ends with it.
    else for (let mate = ''; mate !== name; count(mate, -1)) mate = opening.pop()?.name ?? name;
  }
  return { closing, opening };
}

function isBlank(text: string): boolean {
  return /^(?:\s|&nbsp;|&#160;)*$/i.test(text);
}

function isSkipped(html: string, token: HtmlToken | undefined): boolean {
  if (token?.kind === 'comment') return !/^<!\[|^<\?/.test(html.slice(token.start, token.start + 3));
  return token?.kind === 'text' && isBlank(html.slice(token.start, token.end));
}
