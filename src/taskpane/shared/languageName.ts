import type { Language } from '../../domain/language';

/** Without the country where the language alone says which is meant. */
const tags: Readonly<Record<Language, string>> = {
  'de-DE': 'de',
  'en-US': 'en',
  'es-ES': 'es',
  'ja-JP': 'ja',
  'pt-BR': 'pt-BR',
  'zh-CN': 'zh-Hans',
};

/** A language's name as the reader calls it. */
export function languageName(language: Language, reader: Language): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(tags[language]) ?? language;
}
