import { belongsTo, domainOf } from './address';
import type { Config } from './config';

/** Which side an address is on. Own and account-team addresses are our side; everybody else is outside. */
export type Side = 'own' | 'account-team' | 'outside';

/** The domains of our side. The FM's own address counts as own without configuration. */
export type Sides = { readonly own: readonly string[]; readonly accountTeam: readonly string[] };

export function sidesOf(config: Config, readerAddress: string): Sides {
  const reader = domainOf(readerAddress);
  return {
    own: reader && !isPublicMailDomain(reader) ? [...new Set([...config.ownDomains, reader])] : config.ownDomains,
    accountTeam: config.accountTeamDomains,
  };
}

/** The side of an address; undefined when it is none that can be judged (a distribution list's name). */
export function sideOf(address: string, sides: Sides): Side | undefined {
  const domain = domainOf(address);
  if (!domain) return undefined;
  if (belongsTo(domain, sides.own)) return 'own';
  return belongsTo(domain, sides.accountTeam) ? 'account-team' : 'outside';
}

const publicMailDomains = [
  '126.com',
  '163.com',
  'aol.com',
  'bol.com.br',
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'foxmail.com',
  'gmail.com',
  'gmx.at',
  'gmx.ch',
  'gmx.de',
  'gmx.net',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.com',
  'hotmail.de',
  'hotmail.es',
  'hotmail.fr',
  'icloud.com',
  'live.com',
  'live.com.mx',
  'mac.com',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'outlook.com',
  'outlook.com.br',
  'outlook.de',
  'outlook.es',
  'outlook.jp',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'sina.com',
  'softbank.ne.jp',
  't-online.de',
  'terra.com.br',
  'uol.com.br',
  'web.de',
  'yahoo.co.jp',
  'yahoo.co.uk',
  'yahoo.com',
  'yahoo.com.br',
  'yahoo.com.mx',
  'yahoo.de',
  'yahoo.es',
  'yandex.ru',
  'yeah.net',
];

/** Whether anybody can have an address there, so that it says nothing about a company. */
export function isPublicMailDomain(domain: string): boolean {
  return publicMailDomains.includes(domain);
}
