import { asciiDomain, belongsTo, domainOf } from './address';
import type { Config } from './config';

/** Which side an address is on. Own and account-team addresses are our side; everybody else is outside. */
export type Side = 'own' | 'account-team' | 'outside';

/** The domains of our side. The FM's own address counts as own without configuration, and so does the Assignment team's. */
export type Sides = { readonly own: readonly string[]; readonly accountTeam: readonly string[] };

export function sidesOf(config: Config, readerAddress: string): Sides {
  const accountTeam = config.accountTeamDomains.map(asciiDomain);
  const reader = domainOf(readerAddress);
  const team = domainOf(config.assignmentTeam.address ?? '');
  const ours = [reader, team && belongsTo(team, accountTeam) ? undefined : team].filter(
    (domain) => domain !== undefined,
  );
  const own = [...config.ownDomains.map(asciiDomain), ...ours.filter((domain) => !isPublicMailDomain(domain))];
  return { own: [...new Set(own)], accountTeam };
}

/** The side of an address; undefined when it is none that can be judged (a distribution list's name). */
export function sideOf(address: string, sides: Sides): Side | undefined {
  const domain = domainOf(address);
  if (!domain) return undefined;
  if (belongsTo(domain, sides.own)) return 'own';
  return belongsTo(domain, sides.accountTeam) ? 'account-team' : 'outside';
}

let publicMailDomains: ReadonlySet<string> | undefined;

const publicMailDomainList = `
  126.com 139.com 163.com 21cn.com aliyun.com aol.com arcor.de att.net biglobe.ne.jp bluewin.ch bol.com.br
  btinternet.com comcast.net docomo.ne.jp ezweb.ne.jp fastmail.com foxmail.com freenet.de globo.com gmail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.eu gmx.net googlemail.com hey.com hotmail.co.jp hotmail.co.uk hotmail.com
  hotmail.com.ar hotmail.com.br hotmail.com.mx hotmail.de hotmail.es hotmail.fr hotmail.it i.softbank.jp
  icloud.com ig.com.br libero.it live.cn live.co.uk live.com live.com.ar live.com.mx live.com.pt live.de live.jp
  mac.com mail.com mail.ru mailbox.org me.com msn.com naver.com nifty.com ocn.ne.jp orange.fr outlook.at
  outlook.cl outlook.cn outlook.com outlook.com.br outlook.de outlook.es outlook.fr outlook.jp pm.me posteo.de
  prodigy.net.mx proton.me protonmail.com qq.com rocketmail.com sapo.pt sina.cn sina.com softbank.ne.jp sohu.com
  t-online.de telefonica.net terra.com.br tom.com tutanota.com uol.com.br verizon.net wanadoo.fr web.de yahoo.ca
  yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.ar yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.mx
  yahoo.de yahoo.es yahoo.fr yahoo.it yandex.ru yeah.net ymail.com ymobile.ne.jp zoho.com
`;

/** Whether anybody can have an address there, or below it, so that it says nothing about a company. */
export function isPublicMailDomain(domain: string): boolean {
  publicMailDomains ??= new Set(publicMailDomainList.trim().split(/\s+/));
  for (let rest = domain; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1 || rest.length)) {
    if (publicMailDomains.has(rest)) return true;
  }
  return false;
}
