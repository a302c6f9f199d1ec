import { escapeHtml } from './escapeHtml';
import type { WriterLanguage, Writer } from './writer';

/** A paragraph (its line breaks stay), a list, or a table whose first row is the heading. */
export type Block =
  | string
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const westernFonts = 'Aptos, Calibri, Helvetica, sans-serif';
const fonts: Partial<Record<WriterLanguage, string>> = {
  ja: 'Yu Gothic, Meiryo, sans-serif',
  'zh-CN': 'DengXian, Microsoft YaHei, sans-serif',
};

function lines(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}

function cell(tag: 'td' | 'th', text: string): string {
  return `<${tag} style="border: 1px solid rgb(171, 171, 171); padding: 2pt 5pt; text-align: left;">${lines(text)}</${tag}>`;
}

function plainParagraph(html: string): string {
  return `<p>${html}</p>`;
}

function blockHtml(block: Block, font: string, paragraph: (html: string) => string): string {
  if (typeof block === 'string') return paragraph(lines(block));
  if (block.kind === 'list')
    return `<ul style="${font}">${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
  const rows = block.rows.map(
    (row, index) => `<tr>${row.map((text) => cell(index === 0 ? 'th' : 'td', text)).join('')}</tr>`,
  );
  return `<table style="border-collapse: collapse; ${font}"><tbody>${rows.join('')}</tbody></table>`;
}

function blockText(block: Block): string {
  if (typeof block === 'string') return block;
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  return block.rows.map((row) => row.join('\t')).join('\n');
}

/** The lines of a signature, the name in bold. */
export function signatureHtml(signature: readonly string[]): string {
  return signature
    .map((line, index) => (index === 0 ? `<b>${escapeHtml(line)}</b>` : escapeHtml(line)))
    .map((html) => `<div style="font-family: ${westernFonts}; font-size: 12pt; color: rgb(0, 0, 0);">${html}</div>`)
    .join('');
}

/** What the writer typed, then their signature, in the markup of their mail program. No quoted history. */
export function bodyHtml(writer: Writer, blocks: readonly Block[]): string {
  const font = `font-family: ${fonts[writer.language] ?? westernFonts};`;
  switch (writer.program) {
    case 'outlook-web': {
      const paragraph = (html: string) =>
        `<div class="elementToProof" style="${font} font-size: 12pt; color: rgb(0, 0, 0);">${html}</div>`;
      const blank = paragraph('<br>');
      return [
        ...(blocks.length === 0 ? [blank] : blocks.flatMap((block) => [blockHtml(block, font, paragraph), blank])),
        `<div id="Signature">${signatureHtml(writer.signature)}</div>`,
      ].join('\n');
    }
    case 'outlook-desktop': {
      const paragraph = (html: string) =>
        `<p class="MsoNormal" style="margin: 0cm;"><span style="${font} font-size: 11.0pt">${html}</span></p>`;
      return [
        '<div class="WordSection1">',
        ...blocks.flatMap((block) => [blockHtml(block, font, paragraph), paragraph('&nbsp;')]),
        ...writer.signature.map((line) => paragraph(escapeHtml(line))),
        '</div>',
      ].join('\n');
    }
    case 'other': {
      const typed = blocks.map((block) => blockHtml(block, font, plainParagraph));
      return ['<div dir="auto">', ...typed, plainParagraph(lines(writer.signature.join('\n'))), '</div>'].join('\n');
    }
  }
}

/** The same as plain text. */
export function bodyText(writer: Writer, blocks: readonly Block[]): string {
  return [...blocks.map(blockText), writer.signature.join('\n')].filter((part) => part !== '').join('\n\n');
}
