import { isBlock } from '../model/html';

/**
 * Puts HTML where a range stands in an editor. Blocks do not go into a line of text: the line is parted around them,
 * and an empty line makes room above itself. Afterwards the caret is behind what came in.
 */
export function insertAtRange(editor: HTMLElement, range: Range, html: string): void {
  range.deleteContents();
  const fragment = range.createContextualFragment(html);
  const last = fragment.lastChild;
  const blocks = [...fragment.children].some((child) => isBlock(child.localName));
  const line = blocks ? lineAt(editor, range.startContainer) : null;
  if (!line) {
    range.insertNode(fragment);
  } else {
    const rest = document.createRange();
    rest.setStart(range.startContainer, range.startOffset);
    rest.setEndAfter(line);
    const tail = rest.extractContents();
    const kept = isEmpty(line) ? [] : [line];
    line.replaceWith(...kept, fragment, ...(isEmpty(tail) && kept.length > 0 ? [] : [tail]));
  }
  const selection = document.getSelection();
  if (last?.parentNode && selection) {
    range.setStartAfter(last);
    range.collapse(true);
    selection.removeAllRanges();
    selection.addRange(range);
  }
}

function isEmpty(node: ParentNode): boolean {
  return !node.textContent?.trim() && !node.querySelector('img,table,hr');
}

/** The paragraph or div of one line that holds a node; lists, tables and what has an id are not parted. */
function lineAt(editor: HTMLElement, node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('div,p,li,td,th') ?? null;
  if (!line || line === editor || !editor.contains(line) || line.id || !/^(div|p)$/.test(line.localName)) return null;
  return line.querySelector('div,p,ul,ol,table,blockquote,hr') ? null : line;
}
