import { asciiDomain } from '../../../src/domain/address';
import type { Link } from '../../../src/domain/closure/book';
import { defaultConfig } from '../../../src/domain/config';
import { conversationRef } from '../../../src/domain/thread/conversation';
import { sidesOf } from '../../../src/domain/side';
import type { Tenant, TenantKey } from '../../../src/domain/tenant/tenant';

/** Invented tenants, a line each: nickname | key | domains | what else: `id`, `of` somebody at Microsoft, `into` a key, `gone`. */
const lines = `
akita | akita-mfg.co.jp | akita-mfg.co.jp akitamfg.onmicrosoft.com | id of kenji.mori of priya.nair
hansen | hansen-maschinenbau.de | hansen-maschinenbau.de | id of daniel.osei
talavera | talavera-logistica.com.mx | talavera-logistica.com.mx talaveralog.onmicrosoft.com | id of camila.duarte
veleiro | veleiro.com.br | veleiro.com.br veleiroseguros.com.br | of camila.duarte of bruno.reis
lanqiao | lanqiao-jingmi.com.cn | lanqiao-jingmi.com.cn | id of lin.yue
brackenford | brackenford-foods.co.uk | brackenford-foods.co.uk brackenford.onmicrosoft.com | id of daniel.osei of grace.wood
tamarack | tamarack-outfitters.com | tamarack-outfitters.com |
larkhill | larkhill-paper.co.uk | larkhill-paper.co.uk | of owen.price
fennmoor | fennmoor-packaging.com | fennmoor-packaging.com | id
olivares | olivares-cabrera.es | olivares-cabrera.es olivarescabrera.onmicrosoft.com | of ines.vidal
kestrel | kestrel-holdings.com | kestrel-holdings.com | id of owen.price
kestrel-retail | kestrel-holdings.com~2 | kestrel-holdings.com kestrel-retail.com kestrelretail.onmicrosoft.com | id
muellerei | xn--mllerei-soest-wob.de | müllerei-soest.de | of jana.kruse
minato | xn--o9jd6dw45oypg.jp | みなと商会.jp | of haruka.ito
contoso | contoso.com | contoso.com contoso.onmicrosoft.com | id of ana.lopez
fabrikam | fabrikam.com | fabrikam.com | id
sakura-bank | sakura-bank.co.jp | sakura-bank.co.jp sakurabank.onmicrosoft.com | of kenji.mori
sakura-shoken | sakura-shoken.co.jp | sakura-shoken.co.jp | id
pinheiro | pinheiro.com.br | pinheiro.com.br | of bruno.reis
ipe | construtora-ipe.com.br | construtora-ipe.com.br ipe.eng.br | id
cafetalera | cafetalera.com.co | cafetalera.com.co | id of luis.mora
andina | minera-andina.cl | minera-andina.cl | of luis.mora
banco-sur | banco-sur.com.ar | banco-sur.com.ar | id
huaxin | huaxin-steel.cn | huaxin-steel.cn huaxin.com.cn | of wei.zhang
tianhe | tianhe.edu.cn | tianhe.edu.cn | id
wellbrook | wellbrook.ac.uk | wellbrook.ac.uk | of grace.wood
ilmtal | stadtwerke-ilmtal.de | stadtwerke-ilmtal.de swi.de | id
alpen | alpen-kaese.ch | alpen-kaese.ch alpenkaese.at | of jana.kruse
zeeland | zeeland-port.nl | zeeland-port.nl | id of tom.visser
nordlys | nordlys.no | nordlys.no |
ostrava | ostrava-glass.cz | ostrava-glass.cz | id
mersin | mersin-tekstil.com.tr | mersin-tekstil.com.tr | id
outback | outback-rail.com.au | outback-rail.com.au outbackrail.onmicrosoft.com | of jack.nolan
harbour | harbour-city.govt.nz | harbour-city.govt.nz | id
singapura | singapura-foods.com.sg | singapura-foods.com.sg | of mei.tan
deccan | deccan-motors.co.in | deccan-motors.co.in | id
hanbit | hanbit.co.kr | hanbit.co.kr |
maple | maple-credit.ca | maple-credit.ca maplecredit.onmicrosoft.com | id of erin.roy
redwood | redwood-clinic.org | redwood-clinic.org | of erin.roy
heron | blue-heron.io | blue-heron.io | id of sam.field
old-harbor | old-harbor.com | old-harbor.com oldharbor.onmicrosoft.com | id into redwood-clinic.org
harborside | harborside.com | harborside.com | of nina.cole into old-harbor.com
circle-a | circle-a.com | circle-a.com | into circle-b.com
circle-b | circle-b.com | circle-b.com | id into circle-a.com
mistake | quarry-lane.com | quarry-lane.com quarrylane.onmicrosoft.com | id of max.stern gone
with-mistake | quarry-road.com | quarry-road.com | id into quarry-lane.com
padaria | padaria.estrela@gmail.com | | of rui.costa
by-id | 7c1e0f48-4b2a-4d3c-9e8f-5a6b7c8d9e0f | | id of vera.klein
adatum | adatum.onmicrosoft.com | adatum.onmicrosoft.com | id
tailspin | tailspin-toys.com | tailspin-toys.com tailspin.com | of sam.field
`;

/** The id of the tenant on that line; with a number that no line has, one that nobody knows. */
export function idOf(line: number): string {
  return `7c1e0f${String(line).padStart(2, '0')}-4b2a-4d3c-9e8f-5a6b7c8d9e0f`;
}

const rows = lines
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The keys by nickname. */
export const keys: ReadonlyMap<string, TenantKey> = new Map(
  rows.map(([nickname = '', key = '']) => [nickname, key as TenantKey]),
);

export const tenants: readonly Tenant[] = rows.map(tenantOf);

function tenantOf([nickname = '', key = '', domains = '', more = '']: readonly string[], at: number): Tenant {
  const words = more.split(' ');
  const into = words.includes('into') ? words[words.indexOf('into') + 1] : undefined;
  return {
    key: key as TenantKey,
    name: nickname,
    domains: domains.split(' ').filter(Boolean).map(asciiDomain).sort(),
    ...(words.includes('id') ? { tenantId: idOf(at + 1) } : {}),
    customerContacts: [],
    accountTeamContacts: words
      .filter((_word, place) => words[place - 1] === 'of')
      .map((name) => ({ name, address: `${name}@microsoft.com` })),
    workloads: [],
    ...(into ? { mergedInto: into as TenantKey } : {}),
    ...(words.includes('gone') ? { discarded: true as const } : {}),
  };
}

/** What the FM said of conversations. */
const said: Readonly<Record<string, string>> = {
  'said akita': 'akita-mfg.co.jp',
  'said retail': 'kestrel-holdings.com~2',
  'said padaria': 'padaria.estrela@gmail.com',
  'said none': 'none',
  'said harborside': 'harborside.com',
  'said circle-b': 'circle-b.com',
  'said mistake': 'quarry-lane.com',
  'said with-mistake': 'quarry-road.com',
  'said lost': 'never-begun.com',
};

export const links: ReadonlyMap<ReturnType<typeof conversationRef>, Link> = new Map(
  Object.entries(said).map(([conversation, link]) => [conversationRef(conversation), link as Link]),
);

export const reader = 'robin@northfold.example';

/** Without the lists of domains. */
export const bareSides = sidesOf({ ...defaultConfig, ownDomains: ['northfold.example', 'nordfälte.example'] }, reader);
