/** Text in one style. */
export type Span = { readonly text: string; readonly style: 'plain' | 'bold' | 'italic' };

export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] };

const mark = /\\([\\`*_{}[\]()#+\-.!<>|~])|\*\*((?:\\.|[^*\\])+)\*\*|([*_])((?:\\.|(?!\3)[^\\])+)\3/g;
const item = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;

/** The Markdown that Outlook's send dialog shows: paragraphs, bold, italic, lists; anything else stays as it was written. */
export function readMarkdown(source: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  for (const line of source.split(/\r\n|\r|\n/)) {
    const last = blocks.at(-1);
    const [, number, listed] = item.exec(line) ?? [];
    if (listed !== undefined) {
      const spans = readSpans(listed);
      const items = last?.kind === 'list' ? [...last.items, spans] : [spans];
      if (last?.kind === 'list') blocks.pop();
      blocks.push({ kind: 'list', ordered: number !== undefined, items });
    } else if (line.trim() !== '') {
      blocks.push({ kind: 'paragraph', spans: readSpans(line.trim()) });
    }
  }
  return blocks;
}

function readSpans(line: string): readonly Span[] {
  const spans: Span[] = [];
  const add = (text: string, style: Span['style']) => {
    const last = spans.at(-1);
    if (text === '') return;
    if (last?.style === style) spans[spans.length - 1] = { text: last.text + text, style };
    else spans.push({ text, style });
  };
  let at = 0;
  for (const match of line.matchAll(mark)) {
    const [whole, escaped, bold, , italic] = match;
    add(line.slice(at, match.index), 'plain');
    if (escaped !== undefined) add(escaped, 'plain');
    else if (bold !== undefined) add(unescape(bold), 'bold');
    else add(unescape(italic ?? ''), 'italic');
    at = match.index + whole.length;
  }
  add(line.slice(at), 'plain');
  return spans;
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
