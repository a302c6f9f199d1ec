/** Labelled threads as in `matchThreads`, in which the participants' domains alone do not tell the tenant. */
export const matchThreadsByOtherSigns: Readonly<Record<string, string>> = {
  'ids in the subject': `
akita | tenant-id | me > stranger@ms | Region check: tenant {1}
akita | tenant-id | sato.kenichi@akita-mfg.co.jp > me | テナント{1}の件
brackenford | tenant-id | assignment@us > me | Region check: {6}
brackenford | tenant-id | assignment@us > me | RE: Region check: TENANT {6:upper}
hansen | tenant-id | mina@us > me | ({2}) Übergabe
hansen | tenant-id | mina@us > me | Ticket {{2}}: closed
lanqiao | tenant-id | lin.yue@ms > me | 租户{5}已完成
kestrel-retail | tenant-id | pos@kestrel-retail.com > me | id={12:upper}
fabrikam | ambiguous | maria@contoso.com > me | Please look at {16}, our daughter company
contoso | tenant-id | jonas.feld@kranich-it-partner.de > me | Tenant {15} for our customer
by-id | tenant-id | vera.klein@ms > me | {48}
by-id | tenant-id | jo@no-name.com > me | We are {48}
contoso | ambiguous | me > mina@us | {15} and {16}
contoso | tenant-id | maria@contoso.com > me | {15} (ticket {88})
contoso | tenant-id | maria@contoso.com > me | {15}: move to newco.onmicrosoft.com
maple | ambiguous | l.tremblay@maple-credit.ca > me | Ticket {90}
- | no-tenant | mina@us > me | Ticket {91}
- | ambiguous | ana.lopez@ms > me | Somebody else's tenant: {92}
- | our-side | mina@us > me | 00000000-0000-0000-0000-000000000000
- | our-side | mina@us > me | Serial 9{15}
- | our-side | mina@us > me | Hash {15}ab
old-harbor | tenant-id | mina@us > me | What became of {41}
circle-b | tenant-id | mina@us > me | Round and round: {44}
- | no-tenant | mina@us > me | Begun by mistake: {45}
- | no-tenant | mina@us > me | Merged into a mistake: {46}
contoso | onmicrosoft | mina@us > me | contoso.onmicrosoft.com
contoso | onmicrosoft | mina@us > me | CONTOSO.ONMICROSOFT.COM is done
contoso | onmicrosoft | mina@us > me | Log in at https://contoso.onmicrosoft.com/ today
contoso | onmicrosoft | stranger@ms > me | Hybrid: contoso.mail.onmicrosoft.com
contoso | onmicrosoft | jo@unheard-of.com > me | RE: admin@contoso.onmicrosoft.com is locked
contoso | onmicrosoft | mina@us > me | Tenant: contoso.onmicrosoft.com.
contoso | onmicrosoft | mina@us > me | maria_gmail.com#EXT#@contoso.onmicrosoft.com
akita | onmicrosoft | me > stranger@ms | akitamfg.onmicrosoft.comへの移行
akita | onmicrosoft | mina@us > me | テナントakitamfg.onmicrosoft.com完了
akita | onmicrosoft | mina@us > me | ａｋｉｔａｍｆｇ．ｏｎｍｉｃｒｏｓｏｆｔ．ｃｏｍ
olivares | onmicrosoft | icabrera@olivares-cabrera.es > me | Cierre de la migración (olivarescabrera.onmicrosoft.com)
adatum | ambiguous | maria@contoso.com > me | Sandbox adatum.onmicrosoft.com
sakura-bank | ambiguous | ono@sakura-shoken.co.jp > me | sakurabank.onmicrosoft.com の件
old-harbor | onmicrosoft | mina@us > me | oldharbor.onmicrosoft.com
- | ambiguous | mina@us > me | contoso.onmicrosoft.com or adatum.onmicrosoft.com?
- | ambiguous | mina@us > me | From contoso.onmicrosoft.com to newco.onmicrosoft.com
contoso | ambiguous | maria@contoso.com > me | contosoventures.onmicrosoft.com
- | ambiguous | ana.lopez@ms > me | Next: newco.onmicrosoft.com
- | no-tenant | mina@us > me | quarrylane.onmicrosoft.com
contoso | onmicrosoft | mina@us > me | contoso.onmicrosoft.com, ticket {93}
contoso | ambiguous | mina@us > me | contoso.onmicrosoft.com, not {16}
- | our-side | mina@us > me | contoso.onmicrosoft.com.evil.com
- | no-tenant | mina@us > me | xcontoso.onmicrosoft.com
- | our-side | mina@us > me | сontoso.onmicrosoft.com
- | our-side | mina@us > me | contoso.onmicrosoft.community
- | our-side | mina@us > me | onmicrosoft.com in general
- | no-tenant | mina@us > me | contoso.onmicrosoft.us
`,
  'what the FM said': `
akita | link | mina@us > me | Die Firma in Akita | said akita
akita | link | maria@contoso.com > me | Written by a consultant at Contoso | said akita
akita | link | maria@contoso.com > me | {16} | said akita
akita | link | > | | said akita
akita | link | draft > maria@contoso.com | | said akita
- | said-none | maria@contoso.com > me | Invitation to the summer party | said none
- | said-none | mina@us > me | {15} | said none
- | said-none | ana.lopez@ms > me; maria@contoso.com, ed@fabrikam.com | Newsletter | said none
- | said-none | > | | said none
redwood | link | jo@unheard-of.com > me | Merged twice since | said harborside
circle-a | link | jo@unheard-of.com > me | In a circle | said circle-b
- | our-side | mina@us > me | Put away since | said mistake
contoso | domain | maria@contoso.com > me | Put away since, but the thread tells | said mistake
- | our-side | mina@us > me | Merged into what was put away | said with-mistake
- | no-tenant | jo@never-begun.com > me | Of a tenant that is not there | said lost
fabrikam | domain | ed@fabrikam.com > me | Of a tenant that is not there, but the thread tells | said lost
contoso | domain | maria@contoso.com > me | Another conversation | said nothing
kestrel-retail | link | cfo@kestrel-holdings.com > me; ed@fabrikam.com | Both | said retail
`,
  'merged and discarded tenants': `
redwood | domain | dock@old-harbor.com > me | Old name
redwood | domain | pier@harborside.com > me | Older name
redwood | domain | pier@harborside.com > me; ward@redwood-clinic.org, dock@old-harbor.com | All three names
redwood | domain | x@wards.old-harbor.com > me; jo@msp-one.com | Below the old name
redwood | account-team-contact | nina.cole@ms > me | The merged one's account team
redwood | ambiguous | nina.cole@ms > me; erin.roy@ms | One of her two
circle-a | domain | a@circle-a.com > me; b@circle-b.com | Merged into each other
circle-a | domain | b@circle-b.com > me | The second of the circle
circle-a | ambiguous | b@circle-b.com > me; maria@contoso.com | Circle and Contoso
mistake | no-tenant | jo@quarry-lane.com > me | Put away
mistake | no-tenant | jo@quarry-road.com > me | Merged into what was put away
mistake | our-side | max.stern@ms > me | Account team of what was put away
contoso | ambiguous | jo@quarry-lane.com > me; maria@contoso.com | A put-away tenant's people are strangers
contoso | domain | maria@contoso.com > me; jo@quarry-lane.com | Strangers in copy
`,
  'account-team contacts': `
contoso | account-team-contact | Ana López (ATU) <ana.lopez@ms> > me | Where do we stand?
contoso | account-team-contact | me > ana.lopez@ms; mina@us | Migration is complete
contoso | account-team-contact | mina@us > me; ana.lopez@ms | FYI
contoso | account-team-contact | draft > ana.lopez@ms | 
contoso | account-team-contact | stranger@ms > me; ana.lopez@ms | Handing over to Ana
hansen | ambiguous | daniel.osei@ms > me | Completion review
brackenford | ambiguous | daniel.osei@ms > me; grace.wood@ms | Completion review
brackenford | ambiguous | me > daniel.osei@ms | Brackenford Foods: migration complete
talavera | ambiguous | camila.duarte@ms > me | Talavera
veleiro | ambiguous | camila.duarte@ms > me; bruno.reis@ms | Veleiro
akita | account-team-contact | priya.nair@ms > me | Akita Manufacturing: where do we stand?
akita | ambiguous | priya.nair@ms > me; kenji.mori@ms | 秋田製作所
sakura-bank | ambiguous | kenji.mori@ms > me | さくら銀行
lanqiao | account-team-contact | 林月 <lin.yue@ms> > me | 收尾
olivares | account-team-contact | ines.vidal@ms > me | Reunión
muellerei | ambiguous | jana.kruse@ms > me | Soest oder Käse?
minato | account-team-contact | haruka.ito@ms > me | みなと商会様
zeeland | account-team-contact | tom.visser@ms > me; lead@us | Haven
outback | account-team-contact | me > jack.nolan@ms | Rail
singapura | account-team-contact | mei.tan@ms > me | Foods
huaxin | account-team-contact | wei.zhang@ms > me | 华信
padaria | account-team-contact | rui.costa@ms > me | Padaria
by-id | account-team-contact | vera.klein@ms > me | Der Kunde ohne Namen
heron | ambiguous | sam.field@ms > me | Heron or Tailspin?
contoso | domain | ana.lopez@ms > me; maria@contoso.com | With the customer
fabrikam | ambiguous | ana.lopez@ms > me; ed@fabrikam.com | Ana brings another customer
- | no-tenant | ana.lopez@ms > me; jo@unheard-of.com | Ana brings a new customer
- | ambiguous | ana.lopez@ms > me; priya.nair@ms | Two account teams
- | our-side | ana.lopez2@ms > me | Another Ana
- | our-side | lopez@ms > me | Not Ana
hansen | tenant-id | daniel.osei@ms > me | {2}: review
brackenford | onmicrosoft | daniel.osei@ms > me | brackenford.onmicrosoft.com: review
contoso | account-team-contact | Ana López <ana.lopez@ms> > me; All of Contoso | With a list
`,
  forwards: `
contoso | domain | maria@contoso.com > me | FW: Your licence renewal
contoso | our-side | mina@us > me | FW: Question from Contoso
hansen | our-side | mina@us > me; lead@us | WG: Exchange-Migration: letzte offene Punkte
hansen | tenant-id | mina@us > me | WG: Region {2}
akita | account-team-contact | priya.nair@ms > me | FW: 【秋田製作所】完了のご報告
akita | domain | suzuki.misaki@akita-mfg.co.jp > me; sato.kenichi@akita-mfg.co.jp, priya.nair@ms | 転送: 完了のご報告
veleiro | domain | me > otavio@veleiro.com.br | ENC: formulário de solicitação
talavera | ambiguous | me > camila.duarte@ms | RV: cierre
talavera | onmicrosoft | me > camila.duarte@ms | RV: talaveralog.onmicrosoft.com
fabrikam | ambiguous | jonas.feld@kranich-it-partner.de > me, ed@fabrikam.com | WG: Angebot
- | no-tenant | jonas.feld@kranich-it-partner.de > me | WG: Anfrage von Fabrikam
lanqiao | domain | wang.siyuan@lanqiao-jingmi.com.cn > me; lin.yue@ms | 转发: 收尾
contoso | public-mail | maria.private@gmail.com > me | Fwd: mail from work
tamarack | domain | dale@tamarack-outfitters.com > me | Fwd: Re: Fwd: wrapping up
larkhill | ambiguous | owen.price@ms > me | FW: Larkhill
`,
  drafts: `
akita | domain | draft > suzuki.misaki@akita-mfg.co.jp; sato.kenichi@akita-mfg.co.jp | Re: 【秋田製作所】最終バッチの移行完了のご報告
veleiro | domain | draft > otavio@veleiro.com.br; camila.duarte@ms | Acompanhamento
contoso | domain | draft alias@northfold-mail.com > maria@contoso.com | Sent by another address of mine
contoso | domain | draft fasttrack@contoso.com > maria@contoso.com | From the customer's shared mailbox
fabrikam | domain | draft shared@contoso.com > ed@fabrikam.com | The mailbox it leaves from tells nothing
- | nobody | draft shared@contoso.com > | Nobody yet
contoso | account-team-contact | draft shared@unheard-of.com > ana.lopez@ms | Review
- | ambiguous | draft > jo@unheard-of.com; maria@contoso.com | Which of them?
contoso | domain | draft > maria@contoso.com; jo@unheard-of.com | Contoso with a partner
- | our-side | draft > assignment@us | Please move to FTCQ Inactive EMEA
hansen | tenant-id | draft > assignment@us | {2}: please move to FTCQ Inactive EMEA
talavera | onmicrosoft | draft > assignment@us | talaveralog.onmicrosoft.com: FTCQ Inactive Americas
wellbrook | domain | draft > dean@physics.wellbrook.ac.uk, registrar@wellbrook.ac.uk | Follow-up
- | no-tenant | draft > jo@unheard-of.com | Introduction
`,
  'mail of no tenant': `
- | no-tenant | news@clouddesk-weekly.com > me | Issue 46: shared mailboxes, retention, and a checklist
- | no-tenant | noreply@airline.com > me | Your boarding pass
- | no-tenant | billing@hotel-am-see.de > me; mina@us | Rechnung 4711
- | no-tenant | recruiter@talent-hub.io > me | Opportunity
- | no-tenant | postmaster@mailer.unheard-of.com > me | Undeliverable
- | no-tenant | a@first-new.com > me; b@second-new.com | Two companies at once
- | no-tenant | me > pm@brand-new-customer.com.mx; ana@integradora.mx | Bienvenida
- | no-tenant | hr@payroll-service.co.uk > me | Payslip
- | no-tenant | 事務局 <jimu@gakkai.or.jp> > me | 学会のご案内
- | no-tenant | jo@192.168.1.10 > me | From a machine
- | no-tenant | alert@monitoring.cloud > me; mina@us, ana.lopez@ms | Incident 12
`,
};
