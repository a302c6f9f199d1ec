import { escapeHtml, isBlock, parseHtml, type HtmlNode } from './html';

/** HTML as Outlook shows it in plain text: a line per block, a blank line between paragraphs, stars for list items. */
export function htmlToText(html: string): string {
  const lines: string[] = [''];
  const newLine = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const add = (text: string) => {
    const current = lines.at(-1) ?? '';
    lines[lines.length - 1] = current + (current === '' || current.endsWith(' ') ? text.replace(/^ +/, '') : text);
  };
  const walk = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        add(node.text.replace(/[\t\n\r ]+/g, ' '));
      } else if (node.kind === 'element') {
        const { name } = node;
        if (['head', 'style', 'script', 'title'].includes(name)) continue;
        if (name === 'br') {
          lines.push('');
        } else if (name === 'hr') {
          newLine();
          add('________________________________');
          lines.push('');
        } else if (name === 'td' || name === 'th') {
          if ((lines.at(-1) ?? '') !== '') add('\t');
          walk(node.children);
        } else if (isBlock(name)) {
          newLine();
          if (name === 'li') add('* ');
          walk(node.children);
          newLine();
          // A paragraph stands off from the next; a div does not.
          if (name === 'p' || /^h\d$/.test(name)) lines.push('');
        } else {
          walk(node.children);
        }
      }
    }
  };
  walk(parseHtml(html));
  return lines
    .map((line) => line.replace(/\u00a0/g, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text as HTML: one div per line, as Outlook on the web turns a plain draft into an HTML one. */
export function textToHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');
}

/** Plain text put into an HTML body: lines become breaks, not blocks. */
export function textToInlineHtml(text: string): string {
  return escapeHtml(text.replace(/\r\n?/g, '\n')).replace(/\n/g, '<br>');
}
