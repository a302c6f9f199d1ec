import { partDraft } from './draftHistory';
import type { OutgoingMail } from './outgoing';
import { linesOfHtml, longestText, textOfHtml } from '../text/textOfHtml';

/** `own` is what the FM sends, and `history` what stands below it, line by line; the history is read when asked for. */
export type OutgoingText = { readonly own: string; readonly history: () => string };

/** The text of a draft without the mails it quotes; nothing when there is nothing above them. */
export function outgoingText({ format, body }: OutgoingMail): OutgoingText {
  const parts = format === 'html' ? textOfHtml(body) : { own: body, history: '' };
  const text = linesOf(parts.own.slice(0, mostOf(parts.own))).join('\n');
  const { own, history } = partDraft(text);
  return { own, history: () => `${history}\n${linesOfHtml(parts.history)}` };
}

/** How much of a text is read: one letter of some scripts is eighteen in the form in which texts are compared. */
function mostOf(text: string): number {
  return text.slice(0, longestText).normalize('NFKC').length > 2 * longestText ? longestText / 18 : longestText;
}

/** The lines, each without outer and double spaces and without what nobody sees; no two empty ones in a row. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').split(/\r\n?|\n|\u2028|\u2029/)) {
    const clean = line.replace(/[\t\u00a0 ]+/g, ' ').trim();
    if (clean !== '' || (lines.length > 0 && lines[lines.length - 1] !== '')) lines.push(clean);
  }
  return lines;
}
