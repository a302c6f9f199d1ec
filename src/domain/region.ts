import type { Language } from './language';

export const regions = ['Americas', 'APJ', 'EMEA'] as const;

export type Region = (typeof regions)[number];

const namesOfAmericas: Readonly<Partial<Record<Language, string>>> = {
  'es-ES': 'Américas',
  'ja-JP': '南北アメリカ',
  'pt-BR': 'Américas',
  'zh-CN': '美洲',
};

/** A region as the playbook's edition of the language calls it. */
export function regionName(region: string, language: Language): string {
  return (region === 'Americas' && namesOfAmericas[language]) || region;
}

/** The queue of a region as FTOP calls it: the canonical name, whatever the language of the mail. */
export function queueOf(region: Region): string {
  return `FTCQ Inactive ${region}`;
}

const regionsOfCountries: Readonly<Record<Region, string>> = {
  Americas: 'ar bo br ca cl cr ec mx pe us uy ve',
  APJ: 'au cn hk id in jp kr my nz ph sg th tw vn',
  EMEA: 'ae at be ch cz de dk es fi fr gr hu ie it li lu nl no pl pt ro sa se tr uk za',
};

/** The region of a domain's country; undefined for `.com` and the like. */
export function regionOfDomain(domain: string): Region | undefined {
  const country = domain.split('.').at(-1) ?? '';
  return regions.find((region) => regionsOfCountries[region].split(' ').includes(country));
}
