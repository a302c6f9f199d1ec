/** The six languages of mails and pane, as Outlook writes them. */
export const languages = ['de-DE', 'en-US', 'es-ES', 'ja-JP', 'pt-BR', 'zh-CN'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}

/** Traditional Chinese is another written language than the one we have. */
const traditionalChinese = /^zh-(tw|hk|mo|hant)/i;

/** The language we have for a BCP-47 tag: the same, else one of the same language (`de-AT` → `de-DE`), else none. */
export function languageFor(tag: string): Language | undefined {
  const wanted = tag.toLowerCase();
  const exact = languages.find((language) => language.toLowerCase() === wanted);
  if (exact || traditionalChinese.test(wanted)) return exact;
  const primary = wanted.split('-')[0];
  return languages.find((language) => language.split('-')[0] === primary);
}

const languageOfCountry: Readonly<Record<string, Language>> = {
  ar: 'es-ES',
  at: 'de-DE',
  bo: 'es-ES',
  br: 'pt-BR',
  ch: 'de-DE',
  cl: 'es-ES',
  cn: 'zh-CN',
  co: 'es-ES',
  cr: 'es-ES',
  de: 'de-DE',
  ec: 'es-ES',
  es: 'es-ES',
  jp: 'ja-JP',
  li: 'de-DE',
  mx: 'es-ES',
  pe: 'es-ES',
  pt: 'pt-BR',
  uk: 'en-US',
  us: 'en-US',
  uy: 'es-ES',
  ve: 'es-ES',
};

/** Domains under `.co` are mostly companies anywhere in the world, but `.com.co` ones are Colombian. */
function countryOf(domain: string): string | undefined {
  const labels = domain.toLowerCase().split('.');
  const last = labels.at(-1);
  return last === 'co' && labels.at(-2) !== 'com' ? undefined : last;
}

/** Characters that only simplified Chinese has, not Japanese; common enough to stand in most sentences. */
const simplified = /[们这为对请说时业务团队发关问题进单从经项议]/g;

/** The same characters as traditional Chinese writes them. */
const traditional = /[們這為對請說時業務團隊發關問題進單從經項議]/g;

/** Whether a text that is not Japanese is written in simplified Chinese. */
export function isSimplifiedChinese(text: string): boolean {
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0;
  return count(simplified) > count(traditional);
}

/** The language of a customer as far as the domain's country and the script of a text tell it. */
export function languageOfCustomer(domain: string, text: string): Language | undefined {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja-JP';
  const country = countryOf(domain);
  const byCountry = country ? languageOfCountry[country] : undefined;
  return byCountry ?? (isSimplifiedChinese(text) ? 'zh-CN' : undefined);
}
