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

/** Around a value within a sentence, until `setOffValues` has seen what stands on both sides of its ends. */
const fences = { left: '\ue000', right: '\ue001' } as const;

/** A value on its way into a sentence whose values are set off. */
export function fenced(value: string): string {
  return fences.left + value + fences.right;
}

const latin = /[A-Za-z\u00c0-\u024f]/;
const ideographic = new RegExp(wide);

/**
 * A Chinese or Japanese sentence with its values in: a Latin name is parted from the words beside it by a space, one in
 * their own writing is not. Numbers and dates stand as the sentence has them.
 */
export function setOffValues(sentence: string): string {
  return sentence.replace(/ ?[\ue000\ue001]+ ?/g, (seam: string, at: number) => {
    const before = sentence.charAt(at - 1);
    const after = sentence.charAt(at + seam.length);
    if (ideographic.test(before) && ideographic.test(after)) return '';
    if ((latin.test(before) && ideographic.test(after)) || (ideographic.test(before) && latin.test(after))) return ' ';
    return seam.replace(/[\ue000\ue001]/g, '');
  });
}
