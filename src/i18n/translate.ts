import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../locales/en.json';
import type { Language } from '../domain/language';
import { fenced, setOffValues } from '../domain/text/spacing';

export type MessageKey = keyof typeof english;

/** Pane text as the build leaves it: plain messages as strings, the others as ICU syntax trees. */
export type Catalogue = Readonly<Record<MessageKey, string | MessageFormatElement[]>>;

/** A message of the pane, in the reader's language. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** `t()` for one catalogue. In the pseudo-locale every message is marked and longer, so that cut or raw text shows. */
export function createTranslate(catalogue: Catalogue, language: Language, pseudo = false): Translate {
  /** Kept, since making one takes ten times as long as using it. */
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey, message: MessageFormatElement[]) => {
    const format = formats.get(key) ?? new IntlMessageFormat(message, language);
    formats.set(key, format);
    return format;
  };
  const setsOff = language === 'ja-JP' || language === 'zh-CN';
  return (key, values) => {
    const message = catalogue[key];
    const text =
      typeof message === 'string'
        ? message
        : setsOff
          ? setOffValues(String(formatOf(key, message).format(fencedValues(values))))
          : String(formatOf(key, message).format(values));
    return pseudo ? pseudoText(text) : text;
  };
}

function fencedValues(values: Readonly<Record<string, string | number>> = {}): Record<string, string | number> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? fenced(value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, string | number>;
}

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'î',
  o: 'ø',
  u: 'ü',
  A: 'Â',
  E: 'É',
  O: 'Ö',
  U: 'Û',
  n: 'ñ',
  c: 'ç',
};

function pseudoText(text: string): string {
  const accented = text.replace(/[aeiouAEOUnc]/g, (letter) => accents[letter] ?? letter);
  return `[${accented}${' ~'.repeat(Math.ceil(text.length / 6))}]`;
}
