/** A small HTML tree: enough for mail bodies, without a DOM, so that the mailbox model runs anywhere. */
export type HtmlNode =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'comment'; readonly text: string } | HtmlElement;

export type HtmlElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
};

type OpenElement = { name: string; attributes: Record<string, string>; children: HtmlNode[] };

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const rawElements = new Set(['script', 'style', 'title', 'textarea']);
const blockElements = new Set(
  'address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Which open element a start tag closes by itself. */
const closedBy: Record<string, (open: string) => boolean> = {
  li: (open) => open === 'li' || open === 'p',
  tr: (open) => ['tr', 'td', 'th', 'p'].includes(open),
  td: (open) => ['td', 'th', 'p'].includes(open),
  th: (open) => ['td', 'th', 'p'].includes(open),
};

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  euro: '€',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '•',
};

export function isBlock(name: string): boolean {
  return blockElements.has(name);
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
}

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return (name && entities[name]) ?? whole;
  });
}

const token =
  /<!--([\s\S]*?)-->|<![^>]*>|<\?[^>]*>|<\/([a-z][\w:-]*)[^>]*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/gi;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Reads HTML, forgiving what browsers forgive in mail: unclosed paragraphs and items, stray end tags. */
export function parseHtml(html: string): readonly HtmlNode[] {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const stack: OpenElement[] = [root];
  const top = () => stack.at(-1) ?? root;
  const close = () => {
    const done = stack.pop();
    if (done) top().children.push({ kind: 'element', ...done });
  };
  const addText = (text: string) => {
    if (text) top().children.push({ kind: 'text', text: decodeEntities(text) });
  };

  let at = 0;
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const next = token.lastIndex;
    addText(html.slice(at, match.index));
    at = next;
    const comment = match[1];
    const end = match[2]?.toLowerCase();
    const start = match[3]?.toLowerCase();
    if (comment !== undefined) {
      top().children.push({ kind: 'comment', text: comment });
    } else if (end) {
      if (!voidElements.has(end) && stack.some((open) => open.name === end)) {
        while (top().name !== end) close();
        close();
      }
    } else if (start) {
      const closes = closedBy[start] ?? ((open: string) => open === 'p' && isBlock(start));
      while (stack.length > 1 && closes(top().name)) close();
      const attributes = readAttributes(match[4] ?? '');
      if (voidElements.has(start) || match[5]) {
        top().children.push({ kind: 'element', name: start, attributes, children: [] });
      } else if (rawElements.has(start)) {
        const rest = html.slice(at).search(new RegExp(`</${start}`, 'i'));
        const raw = html.slice(at, rest < 0 ? html.length : at + rest);
        top().children.push({ kind: 'element', name: start, attributes, children: [{ kind: 'text', text: raw }] });
        const closing = rest < 0 ? html.length : html.indexOf('>', at + rest) + 1 || html.length;
        at = closing;
        token.lastIndex = closing;
      } else {
        stack.push({ name: start, attributes, children: [] });
      }
    }
  }
  addText(html.slice(at));
  while (stack.length > 1) close();
  return root.children;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    attributes[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
  }
  return attributes;
}

export function writeHtml(nodes: readonly HtmlNode[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: HtmlNode): string {
  if (node.kind === 'text') return escapeHtml(node.text);
  if (node.kind === 'comment') return `<!--${node.text}-->`;
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`)
    .join('');
  if (voidElements.has(node.name)) return `<${node.name}${attributes}>`;
  const inner = rawElements.has(node.name)
    ? node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
    : writeHtml(node.children);
  return `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** Rebuilds a tree from its leaves up; `change` gives what stands in the place of each element. */
export function mapElements(
  nodes: readonly HtmlNode[],
  change: (element: HtmlElement) => readonly HtmlNode[],
): readonly HtmlNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'element' ? change({ ...node, children: mapElements(node.children, change) }) : [node],
  );
}

/** The first element with this id, wherever it stands. */
export function findById(nodes: readonly HtmlNode[], id: string): HtmlElement | undefined {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    const found = node.attributes['id'] === id ? node : findById(node.children, id);
    if (found) return found;
  }
  return undefined;
}
