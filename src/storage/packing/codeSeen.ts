import type { Coder } from './coder';
import { codeNumber, mixContext } from './codeNumber';
import { codeText } from './codeText';

/** A text that may have come before: its place in `seen`, the latest first, or the text itself. */
export function codeSeen(coder: Coder, context: number, seen: string[], text: string): string {
  const place = codeNumber(coder, context, seen.indexOf(text) + 1);
  const found = place > 0 ? (seen[place - 1] ?? '') : codeText(coder, context, text);
  if (place > 0) seen.splice(place - 1, 1);
  seen.unshift(found);
  return found;
}

/** A name as its words, since they come again; `seen` has a list for each place, the last one for all that follow. */
export function codeWords(coder: Coder, context: number, seen: readonly string[][], text: string): string {
  const words = text.split(' ');
  const length = codeNumber(coder, mixContext(context, 90), words.length);
  const read = [];
  for (let at = 0; at < length; at++) {
    const list = Math.min(at, seen.length - 1);
    read.push(codeSeen(coder, mixContext(context, list), seen[list] ?? [], words[at] ?? ''));
  }
  return read.join(' ');
}
