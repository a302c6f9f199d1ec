import { bodyWords } from '../../../src/domain/draft/bodyWords';
import { copiesOf, linesOfContent } from '../../../src/domain/draft/findMail';

/** A body as it is compared: tags and white space are gone, and what hosts write in several ways is one sign. */
export function plainWords(body: string, format: 'html' | 'text' = 'html'): string {
  return bodyWords(body, format).words;
}

/** How often a mail stands in a body, judged by the words of its lines in their order, whatever the mark-up. */
export function countMail(body: string, mail: string): number {
  const format = /^<div>[^]*<\/div>$/.test(mail) ? 'html' : 'text';
  return copiesOf(linesOfContent(mail, format), plainWords(body, format)).length;
}
