import { mapElements, parseHtml, writeHtml, type HtmlElement, type HtmlNode } from './html';

const dropped = new Set(
  'script style head title meta link base object embed iframe form input button select textarea svg math'.split(' '),
);
const unwrapped = new Set(['html', 'body', 'o:p', '!doctype']);

/**
 * What Outlook keeps of HTML that comes into a draft: the inside of the body, without scripts, styles, classes, comments,
 * data attributes and anything else that acts.
 */
export function cleanHtml(html: string): string {
  const withoutComments = (nodes: readonly HtmlNode[]): readonly HtmlNode[] =>
    nodes.flatMap((node): readonly HtmlNode[] => {
      if (node.kind === 'comment') return [];
      return node.kind === 'element' ? [{ ...node, children: withoutComments(node.children) }] : [node];
    });
  return writeHtml(
    mapElements(withoutComments(parseHtml(html)), (element) => {
      if (dropped.has(element.name)) return [];
      if (unwrapped.has(element.name) || element.attributes['class'] === 'WordSection1') return element.children;
      return [{ ...element, attributes: cleanAttributes(element) }];
    }),
  );
}

function cleanAttributes({ attributes }: HtmlElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => {
      if (name === 'class' || name.startsWith('on') || name.startsWith('data-')) return false;
      if (name === 'href' || name === 'src') return /^(https?:|mailto:|tel:|cid:|#|data:image\/)/i.test(value.trim());
      return !(name === 'style' && /expression|javascript:|position\s*:/i.test(value));
    }),
  );
}

/** The ids and classes of a received body, marked so that they cannot be taken for the draft's own. */
export function quoteIds(html: string): string {
  return writeHtml(
    mapElements(parseHtml(html), (element) => [
      {
        ...element,
        attributes: Object.fromEntries(
          Object.entries(element.attributes).map(([name, value]) => [name, name === 'id' ? `x_${value}` : value]),
        ),
      },
    ]),
  );
}
