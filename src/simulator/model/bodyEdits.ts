import type { BodyFormat } from '../mailboxes/mailbox';
import { textToInlineHtml } from './bodyText';
import { cleanHtml } from './cleanHtml';
import { htmlSignature } from './reply';
import { findById, mapElements, parseHtml, writeHtml } from './html';

export type Coercion = 'text' | 'html';

/** What of given content may enter a body of this format; undefined when the format forbids it (HTML into plain text). */
export function contentFor(format: BodyFormat, content: string, coercion: Coercion): string | undefined {
  if (format === 'text') return coercion === 'html' ? undefined : content.replace(/\r\n?/g, '\n');
  return coercion === 'html' ? cleanHtml(content) : textToInlineHtml(content);
}

/** Content above everything else: what a host does that has no caret. */
export function atTop(format: BodyFormat, body: string, content: string): string {
  return format === 'text' && !content.endsWith('\n') ? `${content}\n${body}` : `${content}${body}`;
}

/** A body without the first letter behind what was put into it. */
export function withoutNext(body: string, content: string): string {
  const end = body.indexOf(content) + content.length;
  return body.slice(0, end) + body.slice(end).replace(/^((?:<[^>]*>|\s)*)[^<\s&]/, '$1');
}

/** The body with another signature; above the quoted history when there was none. */
export function withSignature(format: BodyFormat, body: string, before: string, signature: string): string {
  if (format === 'text') {
    const at = before === '' ? -1 : body.indexOf(before);
    return at < 0 ? `${body}\n\n${signature}` : body.slice(0, at) + signature + body.slice(at + before.length);
  }
  const nodes = parseHtml(body);
  const fresh = parseHtml(htmlSignature(signature));
  const place = findById(nodes, 'Signature') ? 'Signature' : 'appendonsend';
  if (!findById(nodes, place)) return `${body}${writeHtml(fresh)}`;
  return writeHtml(
    mapElements(nodes, (element) => {
      if (element.attributes['id'] !== place) return [element];
      return place === 'Signature' ? fresh : [...fresh, element];
    }),
  );
}

/** The quoted history of a draft, if it has one. */
export function quoteOf(format: BodyFormat, body: string): string | undefined {
  const at =
    format === 'text' ? body.indexOf('________________________________') : body.indexOf('<div id="appendonsend">');
  return at < 0 ? undefined : body.slice(at);
}
