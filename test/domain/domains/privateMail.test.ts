import providers from 'email-providers/all.json';
import { readFileSync } from 'node:fs';
import { loadDomainLists, type DomainLists } from '../../../src/domain/domains/domainLists';

let lists: DomainLists;
beforeAll(async () => {
  lists = await loadDomainLists();
});

const popular = `
  126.com 163.com 139.com 189.cn 21cn.com abv.bg alice.it aliyun.com aol.com arcor.de att.net bellsouth.net bigpond.com
  biglobe.ne.jp blueyonder.co.uk bluewin.ch bol.com.br btinternet.com charter.net comcast.net cox.net daum.net
  docomo.ne.jp earthlink.net ezweb.ne.jp fastmail.com foxmail.com free.fr freenet.de globo.com gmail.com gmx.at gmx.ch
  gmx.de gmx.net googlegroups.com googlemail.com hanmail.net hey.com hotmail.co.uk hotmail.com hotmail.com.mx hotmail.fr
  hotmail.se icloud.com ig.com.br iinet.net.au laposte.net libero.it live.com live.com.pt mac.com mail.com mail.ru
  mailbox.org me.com movistar.es msn.com naver.com neuf.fr nifty.com ntlworld.com ocn.ne.jp oi.com.br optonline.net
  optusnet.com.au orange.fr outlook.com outlook.com.br outlook.es outlook.jp pm.me posteo.de prodigy.net.mx proton.me
  protonmail.com qq.com rediffmail.com rogers.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca sina.cn sina.com sky.com
  softbank.ne.jp sohu.com sympatico.ca t-online.de talktalk.net telefonica.net telenet.be telus.net terra.com.br
  tiscali.it tutanota.com uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl xtra.co.nz yahoo.ca
  yahoo.co.in yahoo.co.jp yahoo.com yahoo.com.ar yahoo.com.mx yahoo.de yahoo.no yandex.ru yeah.net ymail.com zoho.com
`
  .trim()
  .split(/\s+/);

describe('a private mail provider', () => {
  it.each(popular)('%s', (host) => {
    expect(lists.isPrivateMail(host)).toBe(true);
  });

  it.each([
    ['below one', 'vip.163.com', true],
    ['below one that is listed with a host', 'i.softbank.jp', true],
    ['not a name that ends alike', 'notgmail.com', false],
    ['not a company', 'contoso.com', false],
    ['not a company with a provider’s name below its own', 'outlook.contoso.com', false],
    ['not the companies below a suffix that the library lists', 'contoso.com.ar', false],
    ['nor below a private one', 'contoso.za.com', false],
    ['nor the suffix', 'com.ar', false],
    ['not Microsoft', 'microsoft.com', false],
    ['not a tenant', 'contoso.onmicrosoft.com', false],
    ['not a name for examples', 'mail.example.com', false],
    ['not a university', 'nus.edu.sg', false],
    ['not an address of a machine', '10.0.0.1', false],
    ['not a provider as a company', 'telekom.de', false],
    ['not another one', 'telefonica.com', false],
    ['not a brand within a name', 'hotmail-marketing.com', false],
    ['not a brand below a company', 'live.contoso.com', false],
    ['not a label of the same letters as a brand at a long suffix', 'live.museum', false],
  ])('%s', (_rule, host, expected) => {
    expect(lists.isPrivateMail(host)).toBe(expected);
  });

  it('is added to the library’s only where it is not there', () => {
    const source = readFileSync('src/domain/domains/privateMail.ts', 'utf8');
    const further = /further = `([^`]*)`/.exec(source)?.[1]?.trim().split(/\s+/) ?? [];
    expect(further.length).toBeGreaterThan(50);
    expect(further.filter((domain) => providers.includes(domain))).toEqual([]);
    expect(further.filter((domain) => lists.registrableDomain(domain) === undefined)).toEqual([]);
  });
});
