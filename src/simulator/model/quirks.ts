import type { BodyHabit, Client } from '../switches';
import { escapeHtml, isBlock, mapElements, parseHtml, writeHtml, type HtmlElement, type HtmlNode } from './html';

/**
 * How a client hands an HTML body to `getAsync`. None of them gives back what was put in: the web wraps it in a page and
 * marks elements, Word's engine (classic Outlook) rewrites divs to paragraphs with its own classes and margins.
 * What comes out, put in again and got again, is the same.
 */
export function bodyAsGiven(client: Client, html: string): string {
  switch (client) {
    case 'new':
      return webBody(html);
    case 'classic':
    case 'ltsc2021':
      return wordBody(html);
    case 'mac':
      return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word;">${html}</body></html>`;
  }
}

/** A body as the client gives it when it has written it anew: other HTML, the same text. */
export function bodyWrittenAnew(habit: BodyHabit, html: string): string {
  switch (habit) {
    case 'white-space':
      return html.replace(/></g, '>\r\n<');
    case 'attributes':
      return html.replace(/<(div|p|li|ul)(?=[ >])/g, '<$1 data-olk-copy-source="MessageBody" lang="EN-US"');
    case 'x-ids':
      return html.replace(/ (id|class)="(?!x_)/g, ' $1="x_');
    case 'list-rules':
      return html.replace(
        /<body\b/,
        '<style>@font-face {font-family:Wingdings;} @list l0 {mso-list-id:1;} @list l0:level1 {margin-left:0cm;}</style>$&',
      );
    case 'entities':
      return html.replace(/[\u00a1-\u00ff\u3040-\u9fff]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    default:
      return html;
  }
}

/** A plain-text body asked for as HTML. */
export function textBodyAsHtml(client: Client, text: string): string {
  return bodyAsGiven(client, `<div>${escapeHtml(text).replace(/\n/g, '<br>')}</div>`);
}

/** Where `setSelectedDataAsync` puts its text when the draft has a caret: Outlook for Mac does not ask for it. */
export function insertsAtCaret(client: Client): boolean {
  return client !== 'mac';
}

/** Whether a call that outlives its item fails with 9030; on the web its answer is delivered as if nothing had happened. */
export function failsAfterItemChange(client: Client): boolean {
  return client !== 'new';
}

function webBody(html: string): string {
  const marked = mapElements(parseHtml(html), (element) => {
    const own = element.attributes['id'];
    const marks = (element.name === 'div' && !own) || element.name === 'p';
    return [marks ? { ...element, attributes: { class: 'elementToProof', ...element.attributes } } : element];
  });
  return (
    '<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">' +
    '<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head>' +
    `<body dir="ltr">${writeHtml(marked)}</body></html>`
  );
}

const wordEnvelope =
  '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>' +
  '<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)">' +
  '<style><!--\r\n/* Style Definitions */\r\np.MsoNormal, li.MsoNormal, div.MsoNormal\r\n\t{margin:0cm;\r\n\tfont-size:11.0pt;\r\n\tfont-family:"Calibri",sans-serif;}\r\n--></style></head>' +
  '<body lang=EN-US link="#0563C1" vlink="#954F72" style=\'word-wrap:break-word\'><div class=WordSection1>';

function wordBody(html: string): string {
  const nodes = mapElements(parseHtml(html), (element) => {
    const attributes = withoutId(element);
    const inner = element.children;
    if (element.name === 'div' || element.name === 'p') {
      if (inner.some(isBlockNode)) return paragraphs(inner);
      if (inner.length === 0) return [];
      return [paragraph(inner, element.name === 'p' ? attributes : {})];
    }
    if (element.name === 'li') {
      const { style } = attributes;
      return [{ ...element, attributes: { class: 'MsoListParagraph', style: style ?? 'margin-left:0cm' } }];
    }
    if (element.name === 'hr') {
      return [paragraph([{ kind: 'text', text: '________________________________' }], {})];
    }
    return [{ ...element, attributes }];
  });
  return `${wordEnvelope}${writeHtml(paragraphs(nodes)).replace(/\r?\n/g, '\r\n')}</div></body></html>`;
}

/** Runs of loose text between blocks become paragraphs, as Word makes them. */
function paragraphs(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const result: HtmlNode[] = [];
  let run: HtmlNode[] = [];
  const flush = () => {
    if (run.some((node) => node.kind === 'element' || (node.kind === 'text' && node.text.trim()))) {
      result.push(paragraph(run, {}));
    }
    run = [];
  };
  for (const node of nodes) {
    if (isBlockNode(node)) {
      flush();
      result.push(node);
    } else {
      run.push(node);
    }
  }
  flush();
  return result;
}

function paragraph(children: readonly HtmlNode[], attributes: Readonly<Record<string, string>>): HtmlElement {
  const mark: HtmlElement = { kind: 'element', name: 'o:p', attributes: {}, children: [] };
  const style = attributes['style'];
  return {
    kind: 'element',
    name: 'p',
    attributes: { class: 'MsoNormal', ...(style ? { style } : { style: 'margin:0cm' }) },
    children: children.at(-1) && isMark(children.at(-1)) ? children : [...children, mark],
  };
}

function isMark(node: HtmlNode | undefined): boolean {
  return node?.kind === 'element' && node.name === 'o:p';
}

function isBlockNode(node: HtmlNode): boolean {
  return node.kind === 'element' && isBlock(node.name);
}

function withoutId({ attributes }: HtmlElement): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'id' && name !== 'dir'));
}
