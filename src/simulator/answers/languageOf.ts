import type { AnswerLanguage } from './answerTexts';

/** Words that stand in almost every mail of a language, and hardly ever in one of another. */
const frequent: Readonly<Record<'en-GB' | 'de' | 'es' | 'pt-BR', readonly string[]>> = {
  'en-GB': ['the', 'and', 'is', 'of', 'to', 'for', 'please', 'you', 'your', 'this', 'with'],
  de: ['der', 'die', 'und', 'ist', 'bitte', 'den', 'für', 'mit', 'sie', 'wir', 'ich', 'nicht', 'zu'],
  es: ['el', 'los', 'las', 'y', 'en', 'del', 'una', 'su', 'con', 'al', 'le', 'les'],
  'pt-BR': ['o', 'os', 'e', 'em', 'da', 'uma', 'não', 'com', 'ao', 'na', 'está', 'este', 'esta', 'do'],
};

/** The language a mail is written in; undefined of a text without a word that tells. */
export function languageOf(text: string): AnswerLanguage | undefined {
  const kana = count(text, /[\u3040-\u30ff]/g);
  const ideographs = count(text, /[\u4e00-\u9fff]/g);
  const words = text.toLowerCase().match(/[a-z\u00df-\u00ff]+/g) ?? [];
  // Companies keep their own script in a mail of any language, and Latin names stand in Japanese and Chinese ones.
  if (kana + ideographs > words.length) return kana * 10 > ideographs ? 'ja' : 'zh-CN';
  let best: AnswerLanguage | undefined;
  let most = 0;
  for (const language of ['en-GB', 'de', 'es', 'pt-BR'] as const) {
    const found = words.filter((word) => frequent[language].includes(word)).length;
    if (found > most) [best, most] = [language, found];
  }
  return best;
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0;
}
