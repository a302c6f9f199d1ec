import type { RegistrableDomain } from './registrableDomain';
import { hostAndAbove } from '../address';

/** Whether anybody can have an address at a host, so that it says nothing about a company. */
export type IsPrivateMail = (host: string) => boolean;

/** What the library lacks: hosts of mailing lists, and providers whose customers write from there. */
const further = `
  012.net.il 139.com 163.net 189.cn 263.net a1.net adam.com.au alice-dsl.net alice.de aon.at arrakis.es aruba.it
  asahi-net.or.jp atlas.cz au.com azet.sk bbox.fr bezeqint.net biglobe.ne.jp bigmir.net bredband.net broadpark.no
  brturbo.com.br cantv.net casema.nl cegetel.net chello.at chol.com citromail.hu ciudad.com.ar clear.net.nz clix.pt
  comhem.se commufa.jp cyber.net.pk dion.ne.jp disroot.org dreamwiz.com duck.com e1.ru eastlink.ca eim.ae elisanet.fi
  emirates.net.ae empal.com etb.net.co euskaltel.net ewetel.net fastmail.com fastwebnet.it flash.net fsnet.co.uk
  goo.jp googlegroups.com groups.io hanmir.com hinet.net hispeed.ch ibest.com.br in.com indosat.net.id
  infinitum.com.mx inode.at iol.pt iolfree.ie jazztel.es jcom.zaq.ne.jp kabelbw.de kolumbus.fi lineone.net
  livedoor.com liwest.at lycos.co.kr madasafish.com mail.bg mail.dk mail.telepac.pt mediacombb.net meta.ua
  movistar.es mozmail.com mts.net mweb.co.za mymts.net mynet.com narod.ru netcabo.pt netplus.ch netti.fi
  netvigator.com ngs.ru nifty.com nordnet.fr numericable.fr o2mail.de o2online.de ocn.ne.jp odn.ne.jp ofir.dk
  online.no ono.com ono.es orange.co.uk orcon.net.nz osnanet.de paradise.net.nz passport.com pchome.com.tw pec.it
  plala.or.jp pldtdsl.net posteo.de posteo.net qip.ru quicknet.nl riseup.net sasktel.net scarlet.be seed.net.tw
  sfr.net singtel.net slingshot.co.nz so-net.ne.jp sohu.com spark.co.nz starhub.net.sg stofanet.dk streamyx.com
  suddenlink.net sunrise.ch suomi24.fi supanet.com superig.com.br superonline.com swissonline.ch t-online.at
  tdcadsl.dk teksavvy.com tele2.se telefonica.net telering.at telkomsa.net terra.com.mx tesco.net tim.it tiscali.nl
  tiscalinet.it ttmail.com tut.by tuta.com tuta.io tutamail.com tutanota.com tutanota.de une.net.co unitybox.de
  upc.at upcmail.nl utanet.at versatel.nl vodafone.de vodafone.pt vodamail.co.za volny.cz vsnl.net vtr.net vtxmail.ch
  wanadoo.nl wo.cn wxs.nl xs4all.nl ya.com yahoogroups.com yandex.kz ymobile.ne.jp ziggo.nl zohomail.com zohomail.eu
  zoznam.sk
`;

/** Providers that are called the same in every country. */
const brand = /^(?:aol|gmx|hotmail|live|msn|outlook|yahoo)\.(?:com?\.)?[a-z]{2,3}$/;

/** Suffixes of which only schools and authorities can have a domain, some in the library for their students; names for examples. */
const institution = /(?:^|\.)(?:(?:ac|edu|gov|mil)(?:\.[a-z]{2})?|example\.(?:com|net|org))$/;

/** Loads the library's list (about 44 KB packed), which only a thread with an unknown company needs. */
export async function loadMailProviders(): Promise<readonly string[]> {
  return (await import(/* webpackChunkName: "list-providers" */ 'email-providers/all.json')).default;
}

export function privateMailAmong(providers: readonly string[], registrableDomain: RegistrableDomain): IsPrivateMail {
  const known = new Set([...providers, ...further.trim().split(/\s+/)]);
  return (host) => {
    const registered = registrableDomain(host);
    if (registered !== undefined && brand.test(registered)) return true;
    // A public suffix in the list is no provider of those who have a domain of their own below it.
    if (registered === undefined || institution.test(host)) return false;
    return hostAndAbove(host).some((each) => each.length >= registered.length && known.has(each));
  };
}
