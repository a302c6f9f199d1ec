import { isSimplifiedChinese, languageFor, languageOfCustomer, type Language } from '../language';
import { plainSubject } from './plainSubject';

/** More words tell no more of the language. */
const enough = 4000;
const longestSubject = 500;

/** The language of a text as far as it can be told for sure; undefined of every language that we lack. */
export type DetectLanguage = (text: string) => Language | undefined;

/** Loads the detector (about 34 KB packed), which only the beginning of a closure needs. */
export async function loadDetectLanguage(): Promise<DetectLanguage> {
  const { detectAll } = await import('tinyld/light');
  return (text) => {
    const letters = text.match(/\p{L}/gu) ?? [];
    const eastAsian = letters.filter((letter) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter)).length;
    // A character of Chinese or Japanese says as much as some three letters.
    if (letters.length + 2 * eastAsian < 18) return undefined;
    // Asked for all it knows: asked for ours only, it takes French for Portuguese.
    const [best, second] = detectAll(text);
    if (!best || best.accuracy < 0.15 || best.accuracy < 4 * (second?.accuracy ?? 0)) return undefined;
    // Han alone it takes for Chinese, traditional Chinese and Japanese headings too.
    return best.lang === 'zh' && !isSimplifiedChinese(text) ? undefined : languageFor(best.lang);
  };
}

/** The language a thread is written in: the words of the mail that is open tell it, else the customer's country and script. */
export function languageOfThread(
  subject: string,
  text: string,
  domain: string,
  detect: DetectLanguage,
): Language | undefined {
  const own = wordsOf(`${plainSubject(subject.slice(0, longestSubject))}\n${text.slice(0, enough)}`);
  return detect(own) ?? languageOfCustomer(domain, own);
}

/**
 * A text without what tells no language: a marked signature, list items (names of products, mostly), addresses, links,
 * numbers.
 */
function wordsOf(text: string): string {
  return text
    .replace(/^(-- ?|[―─—]{5,})$[\s\S]*/m, '')
    .replace(/^[^\S\n]{0,40}[-*•・]\s.*$/gm, '')
    .replace(/\S{1,64}@\S+|https?:\S+|www\.\S+|\d+/g, ' ');
}
