import type { MatchQuestion } from '../../../src/domain/matching/explainMatch';

export const idOf = (at: number): string => `5d3c9a${String(at).padStart(2, '0')}-77aa-4c1e-9b02-1f2e3d4c5b6a`;

/** Invented tenants: name | domains | number of its id | account team. */
export const tenants: MatchQuestion['tenants'] = `
Hafenwerk | hafenwerk.de hafenwerk.onmicrosoft.com | 1 | lena.voss
Hafenwerk Nord | hafenwerk-nord.de | 2 | lena.voss
Kaido | kaido-denki.co.jp kaidodenki.onmicrosoft.com | 3 | shun.abe
Akita City | city.akita.lg.jp | | shun.abe
Texas Schools | schools.state.tx.us | 4 | amy.cole
Forest Office | forest.fed.us | |
Brisa | brisa.com.br brisaenergia.com.br | 5 | caio.reis
Müller-Söhne | müller-söhne.de | |
Orchid Group | orchid-group.sg | 6 | wei.tan
Orchid Retail | orchid-group.sg orchid-retail.sg | 7 | wei.tan
Larch | eu.larch.com | 8 | tom.hale
Nuvola | nuvola.it | 9 |
Sandbox | nuvolatest.onmicrosoft.com | 10 |
Private Baker | | | rui.melo
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', domains = '', id = '', team = ''] = line.split('|').map((cell) => cell.trim());
    return {
      name,
      domains: domains.split(' ').filter(Boolean),
      tenantId: id ? idOf(Number(id)) : undefined,
      accountTeamContacts: team
        .split(' ')
        .filter(Boolean)
        .map((each) => `${each}@microsoft.com`),
    };
  });

/**
 * Whose it truly is (`-` for nobody's) | matched, question or unknown | participants | subject | what else: `mail:`,
 * `quoted:` and `link:` with a tenant. `@ms` is Microsoft, `@us` the FM's company, `{n}` a tenant's id.
 */
export const threads = `
Hafenwerk | matched | uwe@hafenwerk.de mia@us | Abschluss
Hafenwerk | matched | uwe@it.hafenwerk.de | Abschluss
Hafenwerk | matched | UWE@HAFENWERK.DE | Laut
Hafenwerk | matched | uwe@hafenwerk.de lena.voss@ms | Mit dem Account Team
Hafenwerk | matched | uwe@hafenwerk.de jo@gmail.com | Mit privater Adresse
Hafenwerk | matched | uwe@hafenwerk.de jo@bigpond.com | Mit privater Adresse
Hafenwerk | matched | uwe_hafenwerk.de#EXT#@northfold.onmicrosoft.com | Gast
Hafenwerk | matched | svc@hafenwerk.mail.onmicrosoft.com | Hybrid
Hafenwerk | matched | mia@us | {1}
Hafenwerk | matched | mia@us | Tenant {1}: Queue
Hafenwerk | matched | uwe@hafenwerk.de | {1}
Hafenwerk | matched | mia@us | hafenwerk.onmicrosoft.com
Hafenwerk | matched | pm@partner-it.de | Für unseren Kunden {1}
Hafenwerk | matched | \u200buwe@hafen\u200bwerk.de | Eingefügt
Hafenwerk | matched | \u202auwe@hafenwerk.de\u202c | Eingefügt
Hafenwerk | matched | una@ms | Fertig | mail:Hafenwerk
Hafenwerk | matched | jo@web.de | Privat geantwortet | mail:Hafenwerk
Hafenwerk | matched | una@ms | Ticket 7 | quoted:Hafenwerk
Hafenwerk | matched | una@ms | Ticket 8 | mail:Hafenwerk quoted:Hafenwerk
Hafenwerk | matched | uwe@hafenwerk.de | Ticket 9 | mail:Hafenwerk
Hafenwerk | matched | wer@anders.de | Gesagt | link:Hafenwerk
Hafenwerk | matched | ed@nuvola.it | Gesagt | link:Hafenwerk mail:Nuvola
Hafenwerk | question | uwe@hafenwerk.de eva@hafenwerk-nord.de | Beide
Hafenwerk Nord | question | eva@hafenwerk-nord.de | Weitergeleitet | mail:Hafenwerk
Hafenwerk Nord | question | eva@hafenwerk-nord.de | {1}
Hafenwerk Nord | matched | eva@hafenwerk-nord.de uwe@hafenwerk.de | {2}
Hafenwerk Nord | question | una@ms | {2} | mail:Hafenwerk
Hafenwerk Nord | question | una@ms | Ticket | mail:Hafenwerk quoted:Hafenwerk Nord
Hafenwerk Nord | question | lena.voss@ms | Stand
Hafenwerk Nord | matched | lena.voss@ms | {2}
Hafenwerk Nord | matched | lena.voss@ms | Stand | mail:Hafenwerk Nord
Hafenwerk Nord | matched | eva@hafenwerk-nord.de lena.voss@ms | Stand
Hafenwerk | question | uwe@hafenwerk.de pm@partner-it.de | Mit Partner
Hafenwerk | question | uwe@hafenwerk.de amy.cole@ms | Mit dem Account Team eines anderen
- | unknown | uwe@hafenwerk.com | Rechnung
- | unknown | uwe@hafenwerk.de.evil.com | Rechnung
- | unknown | uwe@xhafenwerk.de | Rechnung
Hafenwerk | question | uwe@hafenwerk.de | {88}
Hafenwerk | question | uwe@hafenwerk.de | neu.onmicrosoft.com
Hafenwerk | matched | uwe@hafenwerk.de | {1} und Ticket {88}
Kaido | matched | sato@kaido-denki.co.jp | 完了報告
Kaido | matched | sato@tokyo.kaido-denki.co.jp shun.abe@ms | 完了報告
Kaido | matched | ｓａｔｏ＠ｋａｉｄｏ－ｄｅｎｋｉ．ｃｏ．ｊｐ | 全角
Kaido | matched | mia@us | テナント{3}の件
Kaido | question | shun.abe@ms | 状況
Kaido | question | sato@kaido-denki.co.jp | 件 | mail:Akita City
Kaido | question | sato@kaido-denki.co.jp mayor@city.akita.lg.jp | 合同
- | unknown | info@co.jp | 件
- | unknown | x@other.co.jp | 件
- | unknown | taro@nifty.com | 個人
- | unknown | taro@yahoo.co.jp | 個人
Akita City | matched | it@city.akita.lg.jp | 庁内
Akita City | matched | it@gakko.city.akita.lg.jp | 学校
- | question | it@pref.akita.lg.jp | 県庁
Akita City | question | it@akita.lg.jp | 代表
Akita City | question | it@city.akita.lg.jp it@pref.akita.lg.jp | 合同
- | unknown | it@city.yokote.lg.jp | 別の市
Texas Schools | matched | bo@schools.state.tx.us | Done
Texas Schools | matched | bo@north.schools.state.tx.us | Done
- | question | bo@roads.state.tx.us | Done
- | question | bo@state.tx.us | Done
Texas Schools | matched | bo@roads.state.tx.us | Theirs, says the subject {4}
- | question | bo@roads.state.tx.us | Forwarded | mail:Texas Schools
- | unknown | bo@schools.state.ca.us | Done
Texas Schools | matched | amy.cole@ms | Review
Texas Schools | matched | amy.cole@ms bo@schools.state.tx.us | Review
- | unknown | amy.cole@ms new@customer.com | Next one
Forest Office | matched | al@forest.fed.us | Move
- | question | al@parks.fed.us | Move
- | question | al@fed.us | Move
Brisa | matched | ana@brisa.com.br | Encerramento
Brisa | matched | ana@brisaenergia.com.br bia@brisa.com.br | Encerramento
Brisa | matched | me@us ana@brisa.com.br ze@oi.com.br | Encerramento
Brisa | matched | caio.reis@ms | Situação
Brisa | matched | caio.reis@ms | Situação {5}
Brisa | question | caio.reis@ms rui.melo@ms | Situação
- | unknown | ana@brisa.com | Boleto
- | unknown | ana@outra.com.br | Boleto
- | unknown | ze@terra.com.br | Boleto
- | unknown | ana@com.br | Boleto
Müller-Söhne | matched | jan@müller-söhne.de | Umzug
Müller-Söhne | matched | jan@xn--mller-shne-kcb9d.de | Umzug
Müller-Söhne | matched | jan@LAGER.MÜLLER-SÖHNE.DE | Umzug
- | unknown | jan@mueller-soehne.de | Umzug
- | unknown | jan@muller-sohne.de | Umzug
Orchid Group | question | cfo@orchid-group.sg | Closing
Orchid Retail | question | shop@orchid-group.sg | Closing
Orchid Retail | matched | pos@orchid-retail.sg | Tills
Orchid Retail | question | pos@orchid-retail.sg cfo@orchid-group.sg | Tills
Orchid Group | matched | cfo@orchid-group.sg | {6}
Orchid Retail | matched | cfo@orchid-group.sg | {7}
Orchid Retail | matched | cfo@orchid-group.sg | Tills | mail:Orchid Retail
Orchid Group | matched | cfo@orchid-group.sg | Tills | quoted:Orchid Group
Orchid Group | question | cfo@orchid-group.sg | Tills | quoted:Orchid Group mail:Orchid Retail
Orchid Group | question | cfo@orchid-group.sg wei.tan@ms | Closing
Orchid Group | question | cfo@orchid-group.sg | {6} | mail:Orchid Retail
Orchid Group | matched | cfo@orchid-group.sg | Said | link:Orchid Group
Larch | matched | eve@eu.larch.com | Mailboxes
Larch | question | eve@us.larch.com | Mailboxes
Larch | question | eve@larch.com | Mailboxes
Larch | question | eve@us.larch.com tom.hale@ms | Mailboxes
Larch | matched | eve@us.larch.com | {8}
Larch | matched | eve@eu.larch.com | {8} | mail:Larch quoted:Larch
Larch | matched | tom.hale@ms | Review
- | unknown | eve@larch.co | Mailboxes
Nuvola | matched | gia@nuvola.it | Chiusura
Nuvola | question | gia@nuvola.it | nuvolatest.onmicrosoft.com
Nuvola | question | gia@nuvola.it admin@nuvolatest.onmicrosoft.com | Prova
Nuvola | matched | gia@nuvola.it jo@libero.it jo@virgilio.it | Chiusura
Nuvola | matched | gia@nuvola.it una@ms mia@us | Chiusura
Nuvola | matched | mia@us | Chiusura | quoted:Nuvola
Nuvola | question | mia@us | {9} {10}
Nuvola | question | una@ms | {9} | quoted:Sandbox
Sandbox | matched | admin@nuvolatest.onmicrosoft.com | Prova
Sandbox | matched | mia@us | {10}
Sandbox | question | admin@nuvolatest.onmicrosoft.com | Prova | mail:Nuvola
- | unknown | admin@other.onmicrosoft.com | Prova
Private Baker | unknown | baker@gmail.com | Pão
Private Baker | unknown | baker@gmail.com rui.melo@ms | Pão
Private Baker | matched | rui.melo@ms | Pão
Private Baker | matched | baker@gmail.com | Pão | mail:Private Baker
Private Baker | matched | baker@gmail.com | Pão | link:Private Baker
- | unknown | mia@us | Urlaub
- | unknown | una@ms | Newsletter
- | unknown | | Entwurf
- | unknown | mia@us una@ms | 00000000-0000-0000-0000-000000000000
- | unknown | uwe@hafenwerk.de | Sommerfest | link:none
- | unknown | mia@us | {1} | link:none mail:Hafenwerk
- | unknown | lists@googlegroups.com | Digest
- | unknown | a@qq.com b@163.com c@189.cn | 你好
- | unknown | news@airline.com | Boarding
- | unknown | IMCEAEX-_o=ExchangeLabs_cn=Recipients_cn=mia@namprd04.prod.outlook.com | Alt
- | unknown | IMCEAEX-_o=NORTHFOLD_cn=MIA@us | Alt
Hafenwerk | matched | IMCEAEX-_o=ExchangeLabs_cn=mia@namprd04.prod.outlook.com uwe@hafenwerk.de | Alt
- | unknown | All of Hafenwerk | Verteiler
`
  .trim()
  .split('\n');
