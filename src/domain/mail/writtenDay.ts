import type { Language } from '../language';

/** Where careful writers differ from Intl: the comma after the weekday, the ordinal of the first, the brackets. */
const habits: Readonly<Partial<Record<Language, readonly [RegExp, string]>>> = {
  'es-ES': [/^([a-zá-ú]+), /, '$1 '],
  'ja-JP': [/(.)曜日$/, '($1)'],
  'pt-BR': [/\b1 de /, '1º de '],
  'zh-CN': [/(星期.)$/, '（$1）'],
};

/** A day that Intl wrote in full words, as the language writes it within a sentence. */
export function writtenDay(day: string, language: Language): string {
  const habit = habits[language];
  return habit ? day.replace(habit[0], habit[1]) : day;
}
