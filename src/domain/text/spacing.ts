import type { Language } from '../language';

const narrow = '[0-9A-Za-z\u00c0-\u024f]';
const wide = '[\u3005\u3041-\u30ff\u3400-\u9fff]';
const meet = new RegExp(`${narrow}\n${wide}|${wide}\n${narrow}`);

/** Two texts one after the other; Latin letters and Chinese or Japanese ones are parted by a space. */
export function joined(left: string, right: string): string {
  return left + (meet.test(`${left.slice(-1)}\n${right.slice(0, 1)}`) ? ' ' : '') + right;
}

/** A list within a sentence, as the language writes it. */
export function listed(items: readonly string[], language: Language): string {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(items);
  return parts.reduce((text, { value }) => joined(text, value), '');
}
