/**
 * Labelled threads, a line each: whose it truly is (`-` for nobody's) | the answer | from > to; cc | subject | conversation.
 * `me` is the reader, `@ms` Microsoft, `@us` the reader's company, `draft` a draft's sender, `{n}` the id of the tenant on
 * line n of the book (51 and more: of none).
 */
export const matchThreads: Readonly<Record<string, string>> = {
  'one customer': `
akita | domain | 佐藤 健一 <sato.kenichi@akita-mfg.co.jp> > me; suzuki.misaki@akita-mfg.co.jp | 【秋田製作所】最終バッチの移行完了のご報告
akita | domain | me > sato.kenichi@akita-mfg.co.jp | Re: 【秋田製作所】最終バッチの移行完了のご報告
hansen | domain | Katrin Petersen <katrin.petersen@hansen-maschinenbau.de> > me | Exchange-Migration: letzte offene Punkte
talavera | domain | ximena.robles@talavera-logistica.com.mx > me; efrain.cardenas@talavera-logistica.com.mx | ¿Podemos dar por cerrado el proyecto?
veleiro | domain | Otávio Brandão <otavio@veleiro.com.br> > me | RES: situação da migração
veleiro | domain | apoio@veleiroseguros.com.br > me; otavio@veleiro.com.br | Encerramento
lanqiao | domain | 陈立群 <chen.liqun@lanqiao-jingmi.com.cn> > me; wang.siyuan@lanqiao-jingmi.com.cn | 蓝桥精密邮箱迁移收尾事宜
brackenford | domain | hester@brackenford-foods.co.uk > me | Final migration report, weeks 41 to 45
tamarack | domain | dale@tamarack-outfitters.com > me | wrapping up the mail move
larkhill | domain | r.ashdown@larkhill-paper.co.uk > me; mina@us | One project or two?
olivares | domain | icabrera@olivares-cabrera.es > me; ines.vidal@ms | Cierre de la migración
contoso | domain | maria@contoso.com > me, jo@contoso.com | Done!
sakura-bank | domain | 高橋 <takahashi@sakura-bank.co.jp> > me; kenji.mori@ms | 移行の件
sakura-shoken | domain | ono@sakura-shoken.co.jp > me | お礼
pinheiro | domain | Júlia <julia@pinheiro.com.br> > me; bruno.reis@ms | Reunião de encerramento
ipe | domain | obra@ipe.eng.br > me | Última etapa
ipe | domain | me > ti@construtora-ipe.com.br; obra@ipe.eng.br | Próximos passos
cafetalera | domain | sistemas@cafetalera.com.co > me | Migración de buzones
andina | domain | p.rojas@minera-andina.cl > me, luis.mora@ms | Acta de cierre
banco-sur | domain | mesa@banco-sur.com.ar > me | Consulta
huaxin | domain | 李娜 <lina@huaxin.com.cn> > me; it@huaxin-steel.cn | 项目总结
tianhe | domain | it@tianhe.edu.cn > me | 邮箱迁移完成
ilmtal | domain | leitstelle@swi.de > me; edv@stadtwerke-ilmtal.de | Abnahme
alpen | domain | buero@alpenkaese.at > me | Umzug abgeschlossen
alpen | domain | me > info@alpen-kaese.ch, buero@alpenkaese.at | AW: Umzug abgeschlossen
zeeland | domain | j.bakker@zeeland-port.nl > me; tom.visser@ms | Afronding migratie
nordlys | domain | post@nordlys.no > me | Ferdig
ostrava | domain | novak@ostrava-glass.cz > me | Migrace dokončena
hanbit | domain | 김민수 <minsu@hanbit.co.kr> > me | 마이그레이션 완료
maple | domain | l.tremblay@maple-credit.ca > me; erin.roy@ms | Clôture du projet
heron | domain | ops@blue-heron.io > me | all green
tailspin | domain | play@tailspin.com > me; it@tailspin-toys.com | Toys are in the cloud
adatum | domain | admin@adatum.onmicrosoft.com > me | Hello from the new tenant
`,
  'sub-domains': `
hansen | domain | joerg.brandt@it.hansen-maschinenbau.de > me | AW: Exchange-Migration
akita | domain | yuri@factory.yuri.akita-mfg.co.jp > me | 由利工場より
sakura-bank | domain | teller@tokyo.sakura-bank.co.jp > me; takahashi@sakura-bank.co.jp | 支店の件
talavera | domain | almacen@qro.talavera-logistica.com.mx > me | Centro de distribución
veleiro | domain | sac@sp.veleiro.com.br > me; rj@rj.veleiro.com.br | Filiais
pinheiro | domain | me > fabrica@sul.pinheiro.com.br | Fábrica
brackenford | domain | leeds@north.brackenford-foods.co.uk > me | Depot mailboxes
wellbrook | domain | dean@physics.wellbrook.ac.uk > me | Department move
wellbrook | domain | registrar@admin.wellbrook.ac.uk > me; dean@physics.wellbrook.ac.uk | Term dates
outback | domain | perth@wa.outback-rail.com.au > me | Perth yard
harbour | domain | rates@council.harbour-city.govt.nz > me | Council mail
singapura | domain | ops@changi.singapura-foods.com.sg > me | Changi
deccan | domain | pune@plant2.deccan-motors.co.in > me | Plant 2
hanbit | domain | lab@rnd.hanbit.co.kr > me | 연구소
mersin | domain | depo@liman.mersin-tekstil.com.tr > me | Depo
banco-sur | domain | it@sucursal.banco-sur.com.ar > me | Sucursales
tianhe | domain | lib@library.tianhe.edu.cn > me | 图书馆
adatum | domain | scan@adatum.mail.onmicrosoft.com > me | Scanner test
contoso | domain | svc@contoso.mail.onmicrosoft.com > me; maria@contoso.com | Hybrid mail flow
contoso | domain | alerts@eu.mail.contoso.com > me | Alert digest
- | no-tenant | info@co.jp > me | どなたですか
- | no-tenant | x@other-mfg.co.jp > me | 移行
- | no-tenant | jo@com.br > me | Oi
- | no-tenant | someone@outra-empresa.com.br > me | Olá
- | no-tenant | office@carrier.com.mx > me | Hola
- | no-tenant | dean@elsewhere.ac.uk > me | A question from another university
- | no-tenant | mayor@other-city.govt.nz > me | Civic matters
- | no-tenant | robot@onmicrosoft.com > me | hello
- | no-tenant | svc@newco.mail.onmicrosoft.com > me | Scanner
- | no-tenant | it@newco.onmicrosoft.com > me | Our first mail
`,
  'shared domains': `
kestrel | ambiguous | cfo@kestrel-holdings.com > me | Closing the books on the migration
kestrel-retail | ambiguous | cfo@kestrel-holdings.com > me; shop@kestrel-holdings.com | Retail tenant
kestrel-retail | domain | pos@kestrel-retail.com > me | Tills are working
kestrel-retail | ambiguous | pos@kestrel-retail.com > me; cfo@kestrel-holdings.com | Tills and the parent
kestrel | ambiguous | me > it@eu.kestrel-holdings.com | Europe
kestrel | tenant-id | cfo@kestrel-holdings.com > me | Tenant {11}: closing
kestrel-retail | tenant-id | cfo@kestrel-holdings.com > me | Tenant {12}: closing
kestrel-retail | onmicrosoft | cfo@kestrel-holdings.com > me | kestrelretail.onmicrosoft.com
kestrel-retail | link | cfo@kestrel-holdings.com > me | Which of them? | said retail
kestrel | ambiguous | cfo@kestrel-holdings.com > me; owen.price@ms | With the account team
kestrel | ambiguous | draft > cfo@kestrel-holdings.com | Migration complete
kestrel-retail | ambiguous | guest_kestrel-holdings.com#EXT#@northfold.example > me | From a guest
- | ambiguous | news@kestrel-holdings.com > me | The Kestrel group's newsletter
kestrel | ambiguous | KESTREL IT <IT@KESTREL-HOLDINGS.COM> > ME@northfold.example, me | FYI
`,
  'two known tenants in one thread': `
larkhill | ambiguous | r.ashdown@larkhill-paper.co.uk > me; cormac.devlin@fennmoor-packaging.com | Larkhill and Fennmoor: one project or two?
fennmoor | ambiguous | cormac.devlin@fennmoor-packaging.com > me, r.ashdown@larkhill-paper.co.uk | Ours first
fennmoor | ambiguous | me > cormac.devlin@fennmoor-packaging.com; r.ashdown@larkhill-paper.co.uk | Next steps
- | ambiguous | me > maria@contoso.com, jo@fabrikam.com | Invitation: customer round table
sakura-bank | ambiguous | takahashi@sakura-bank.co.jp > me; ono@sakura-shoken.co.jp | グループ会社の件
contoso | ambiguous | maria@contoso.com > me; ed@fabrikam.com, kim@tailspin.com | Three of us
- | ambiguous | ana.lopez@ms > me; maria@contoso.com, ed@fabrikam.com | Joint workshop
pinheiro | ambiguous | julia@pinheiro.com.br > me; obra@ipe.eng.br | Obra e fornecedor
alpen | ambiguous | draft > info@alpen-kaese.ch; edv@stadtwerke-ilmtal.de | Betreff fehlt
huaxin | ambiguous | lina@huaxin.com.cn > me; chen.liqun@lanqiao-jingmi.com.cn | 转发
redwood | ambiguous | ward@redwood-clinic.org > me; ops@blue-heron.io | Vendor access
contoso | ambiguous | maria_contoso.com#EXT#@fabrikam.onmicrosoft.com > me, ed@fabrikam.com | Shared channel
adatum | ambiguous | admin@adatum.onmicrosoft.com > me; maria@contoso.com | Sandbox
talavera | ambiguous | Ximena <ximena.robles@talavera-logistica.com.mx> > me; compras@cafetalera.com.co, luis.mora@ms | Café
`,
  'partners in copy': `
hansen | domain | katrin.petersen@hansen-maschinenbau.de > me; Jonas Feld (Kranich IT) <jonas.feld@kranich-it-partner.de> | AW: letzte offene Punkte
hansen | ambiguous | jonas.feld@kranich-it-partner.de > me; katrin.petersen@hansen-maschinenbau.de | AW: letzte offene Punkte
hansen | ambiguous | katrin.petersen@hansen-maschinenbau.de > me, jonas.feld@kranich-it-partner.de | Übergabe
hansen | domain | me > joerg.brandt@it.hansen-maschinenbau.de; jonas.feld@kranich-it-partner.de, daniel.osei@ms | Nächste Schritte
akita | domain | sato.kenichi@akita-mfg.co.jp > me; support@sier-partner.co.jp | 協力会社をCCに入れております
akita | ambiguous | support@sier-partner.co.jp > me, sato.kenichi@akita-mfg.co.jp | 代理でご連絡いたします
veleiro | domain | otavio@veleiro.com.br > me; ana@integradora.com.br, ze@consultoria.com.br | Com os parceiros
veleiro | ambiguous | me > ana@integradora.com.br; otavio@veleiro.com.br | Dúvida técnica
lanqiao | domain | chen.liqun@lanqiao-jingmi.com.cn > me; zhao@fuwu-shang.cn | 抄送服务商
lanqiao | ambiguous | zhao@fuwu-shang.cn > me; chen.liqun@lanqiao-jingmi.com.cn | 服务商代问
talavera | domain | ximena.robles@talavera-logistica.com.mx > me; soporte@nube-aliada.mx | Con nuestro proveedor
talavera | ambiguous | soporte@nube-aliada.mx > ximena.robles@talavera-logistica.com.mx; me | Reenvío del proveedor
maple | ambiguous | me > erin.roy@ms; l.tremblay@maple-credit.ca, pm@vendor.ca | Status
maple | ambiguous | mina@us > me; l.tremblay@maple-credit.ca, pm@vendor.ca | Interne Frage
- | ambiguous | seller@licence-shop.com > me; maria@contoso.com | Quote 5512
- | ambiguous | seller@licence-shop.com > me, maria@contoso.com | Quote 5513
- | ambiguous | pm@new-customer.com > me; jonas.feld@kranich-it-partner.de, katrin.petersen@hansen-maschinenbau.de | You come recommended
outback | domain | perth@wa.outback-rail.com.au > me; pm@rail-it.com.au, jack.nolan@ms | Yard
wellbrook | domain | me > dean@physics.wellbrook.ac.uk; help@campus-it.co.uk | Handover
redwood | domain | ward@redwood-clinic.org > me; helpdesk@msp-one.com | copying our provider
heron | ambiguous | helpdesk@msp-one.com > ops@blue-heron.io; me | copying you in
kestrel-retail | domain | pos@kestrel-retail.com > me; till@till-maker.com | Printer
singapura | domain | ops@singapura-foods.com.sg > me; partner_integrator.com.sg#EXT#@northfold.example | Guest in copy
singapura | ambiguous | partner_integrator.com.sg#EXT#@northfold.example > me; ops@singapura-foods.com.sg | Guest writes
ostrava | domain | novak@ostrava-glass.cz > me; jo@gmail.com | Soukromá kopie
olivares | domain | icabrera@olivares-cabrera.es > me; yo@gmail.com, asesor@gestoria-ubeda.es | Copio a la gestoría
deccan | ambiguous | mina@us > pm@vendor.co.in; pune@deccan-motors.co.in | Intro
contoso | domain | jo@contoso.com > me; pm@kranich-it-partner.de, all@kranich-it-partner.de | Kick-out meeting
`,
  guests: `
veleiro | domain | Maria Silva (Convidado) <maria.silva_veleiro.com.br#EXT#@northfold.example> > me | Oi Robin
veleiro | domain | me > maria.silva_veleiro.com.br#EXT#@northfold.onmicrosoft.com; otavio@veleiro.com.br | Status
contoso | domain | maria_contoso.com#EXT#@northfold.example > me | Teams chat
contoso | domain | maria_contoso.com#ext#@fabrikam.onmicrosoft.com > me | From a tenant that is not hers
akita | domain | sato_kenichi_akita-mfg.co.jp#EXT#@northfold.onmicrosoft.com > me | ゲストより
wellbrook | domain | dean_physics.wellbrook.ac.uk#EXT#@northfold.example > me | Guest dean
adatum | domain | admin_adatum.onmicrosoft.com#EXT#@northfold.example > me | Guest admin
heron | domain | me > ops_blue-heron.io#EXT#@northfold.example; sam.field@ms | Hi
- | no-tenant | jo_unknown-co.com#EXT#@contoso.onmicrosoft.com > me | A guest at Contoso
- | no-tenant | jo_unknown-co.com#EXT#@contoso.com > me | Another guest at Contoso
- | public-mail | maria_gmail.com#EXT#@contoso.onmicrosoft.com > me | Private guest at Contoso
- | our-side | mina_northfold.example#EXT#@contoso.onmicrosoft.com > me | Our own people as guests
contoso | account-team-contact | ana.lopez_microsoft.com#EXT#@fabrikam.onmicrosoft.com > me | The account team as a guest elsewhere
contoso | ambiguous | maria_contoso.com#EXT#@northfold.example > me, jo_fabrikam.com#EXT#@northfold.example | Two guests
hansen | domain | katrin.petersen_hansen-maschinenbau.de#EXT#@nordfälte.example > me | Gast
muellerei | domain | jan_müllerei-soest.de#EXT#@northfold.example > me | Gast aus Soest
`,
  'internal only': `
- | our-side | mina@us > me | Vertretung zwischen den Jahren
- | our-side | me > mina@us; lead@us | Utilisation
- | our-side | Mina <mina@emea.northfold.example> > me | Budget
- | our-side | assignment@us > me | Queue report
- | our-side | sepp@nordfälte.example > me | Grüße aus dem Süden
- | our-side | stranger@ms > me | Somebody new at Microsoft
- | our-side | me > stranger@ms; mina@us | Introduction
- | our-side | All of Northfold <All of Northfold> > me | Town hall
- | our-side | /O=NORTHFOLD/OU=EX/CN=RECIPIENTS/CN=MINA > me | Legacy sender
- | our-side | ana.garcia@emea.microsoft.com > me | Regional update
contoso | our-side | mina@us > me | Contoso: who takes over?
hansen | our-side | mina@us > me | WG: Hansen Maschinenbau
- | our-side | me > me, mina@us | Note to both of us
- | our-side | noreply@northfold.example > me | Expense report
`,
  'nobody else': `
- | nobody | me > | To do
- | nobody | me > me | Reminder to myself
- | nobody | > | 
- | nobody | draft > | 
- | nobody | draft > me | Test
- | nobody | Robin <ROBIN@NORTHFOLD.EXAMPLE> > Robin <mailto:robin@northfold.example> | Shouting at myself
- | nobody | robin_northfold.example#EXT#@contoso.onmicrosoft.com > me | My own guest account
contoso | tenant-id | me > me | Notes on {15}
contoso | onmicrosoft | draft > | contoso.onmicrosoft.com
- | no-tenant | me > | New one: {77}
- | no-tenant | draft > | newco.onmicrosoft.com: kick-off
by-id | tenant-id | > | {48}
`,
  'public mail': `
padaria | public-mail | padaria.estrela@gmail.com > me | Migração da padaria
- | public-mail | physiotherapie.am.lindenhof@outlook.com > me | Unser Umzug ist fertig
- | public-mail | 小林 <kobayashi@yahoo.co.jp> > me | 個人より
- | public-mail | laowang@qq.com > me; wang@163.com | 你好
- | public-mail | wang@vip.163.com > me | 贵宾邮箱
- | public-mail | jan@gmx.de > me; jana@web.de, jo@t-online.de | Verein
- | public-mail | lupita@hotmail.com > me; rosa@prodigy.net.mx | Tiendita
- | public-mail | seu.ze@uol.com.br > me; bia@terra.com.br | Mercadinho
- | public-mail | JO@GMAIL.COM > me | SHOUTING
- | public-mail | jo_gmail.com#EXT#@northfold.example > me | A private guest
- | public-mail | me > jo@icloud.com; mina@us | Private tutor
- | public-mail | draft > jo@proton.me | Draft to somebody private
padaria | link | padaria.estrela@gmail.com > me | Forno novo | said padaria
padaria | public-mail | me > padaria.estrela@gmail.com; rui.costa@ms | Próximos passos
- | public-mail | jo@gmail.com > me; ana.lopez@ms | Stranger brings Contoso's account team
akita | domain | sato.kenichi@akita-mfg.co.jp > me; sato.private@gmail.com | 私用アドレスも
contoso | domain | maria@gmail.com > me; maria@contoso.com | Sent from my private account
contoso | domain | me > maria@gmail.com, maria@contoso.com | Both addresses
larkhill | domain | draft > r.ashdown@larkhill-paper.co.uk, rosie@btinternet.com | Closing
fabrikam | ambiguous | ed@fabrikam.com > me, jo@gmail.com; kim@tailspin.com | Mixed company
- | no-tenant | jo@mail-gmail.com > me | Not quite public
- | no-tenant | jo@gmail.com.mx > me | Not public either
fabrikam | tenant-id | ed.private@hotmail.com > me | Out of office: {16}
talavera | onmicrosoft | ximena@hotmail.com > me | talaveralog.onmicrosoft.com: sin acceso
`,
  'look-alike domains': `
- | no-tenant | maria@соntoso.com > me | Cyrillic letters
- | no-tenant | maria@contoso.co > me | Invoice
- | no-tenant | maria@contoso.com.br > me | Fatura
- | no-tenant | maria@contoso.net > me | Urgent
- | no-tenant | maria@con-toso.com > me | Extra hyphen
- | no-tenant | maria@contoso-com.com > me | New bank details
- | no-tenant | maria@contoso.com.evil.com > me | Sign in again
- | no-tenant | maria@notcontoso.com > me | Hello
- | no-tenant | maria@contosoo.com > me | Hello
- | no-tenant | maria@c0ntoso.com > me | Zero
- | no-tenant | maria@contoso.onmicrosoft.com.evil.com > me | Password expired
- | no-tenant | maria@contoso-onmicrosoft.com > me | Password expired today
- | no-tenant | sato@akita-mfg.jp > me | 至急
- | no-tenant | sato@akita-mfg.co.jp.example > me | 至急ご確認ください
- | no-tenant | sato@akitamfg.co.jp > me | 請求書
- | no-tenant | sato@аkita-mfg.co.jp > me | 口座変更
- | no-tenant | kp@hansen-maschinenbau.com > me | Rechnung
- | no-tenant | kp@hansen--maschinenbau.de > me | Mahnung
- | no-tenant | kp@hansen-maschinembau.de > me | Mahnung 2
- | no-tenant | jan@muellerei-soest.de > me | Mit ue statt ü
- | no-tenant | jan@mullerei-soest.de > me | Ohne Umlaut
- | no-tenant | otavio@veleiro.com > me | Boleto
- | no-tenant | otavio@ve1eiro.com.br > me | Boleto vencido
- | no-tenant | info@swi.de.com > me | Abnahme
- | ambiguous | maria@соntoso.com > me; jo@contoso.com | Look-alike writes, the real one in copy
- | ambiguous | me > maria@contoso.co, jo@contoso.com | One of each
contoso | domain | jo@contoso.com > me; maria@contoso.co | The real one writes
- | no-tenant | mina@nоrthfold.example > me | Our own name with a foreign letter
- | no-tenant | ana.lopez@rnicrosoft.com > me | r and n
- | no-tenant | ana.lopez@microsoft.co > me | Account review
- | no-tenant | ana.lopez@microsoft.com.evil.com > me | Account team says hello
- | no-tenant | it@kestrel-retail.co > me | Till update
- | no-tenant | x@tailspin-toys.org > me | Toy fair
- | no-tenant | maria@xn--ntoso-iyeu.com > me | Punycode of the Cyrillic name
contoso | domain | maria@contoso.com > me | connect соntoso.onmicrosoft.com
`,
  'international names': `
muellerei | domain | jan@müllerei-soest.de > me | Mehl und Mails
muellerei | domain | JAN@MÜLLEREI-SOEST.DE > me | MEHL
muellerei | domain | jan@xn--mllerei-soest-wob.de > me | In Punycode
muellerei | domain | me > Jan <jan@müllerei-soest.de>; jana.kruse@ms | Umlaut in zwei Zeichen
muellerei | domain | jan@lager.müllerei-soest.de > me | Lager
muellerei | domain | jan@Müllerei-Soest.DE > me; post@xn--mllerei-soest-wob.de | Beide Schreibweisen
minato | domain | 伊藤 <ito@みなと商会.jp> > me | 移行のお礼
minato | domain | me > ito@mail.みなと商会.jp; haruka.ito@ms | 定例会
minato | domain | ｉｔｏ＠みなと商会．ｊｐ > me | 全角のアドレス
- | no-tenant | ito@みなと商店.jp > me | 別の会社
- | no-tenant | ito@みなと商会.com > me | 別のドメイン
- | no-tenant | jan@müllerei-sœst.de > me | Ligatur
- | no-tenant | li@北京公司.cn > me | 新客户
akita | domain | ｓａｔｏ＠ａｋｉｔａ－ｍｆｇ．ｃｏ．ｊｐ > me | 全角
muellerei | ambiguous | jan@müllerei-soest.de > me; post@müllerei-sœst.de, maria@contoso.com | Mühle und Kundin
- | our-side | sepp@xn--nordflte-4za.example > me | Punycode unserer Firma
`,
  'upper case and oddly written': `
brackenford | domain | T.OKAFOR@BRACKENFORD-FOODS.CO.UK > me | Report
hansen | domain | KATRIN.PETERSEN@Hansen-Maschinenbau.DE > me | AW
contoso | domain | <maria@contoso.com> > me | Angle brackets
contoso | domain | mailto:maria@contoso.com > me | Link
contoso | domain | SMTP:MARIA@CONTOSO.COM > me | Exchange style
contoso | domain | maria@contoso.com. > me | Dot at the end
contoso | domain | maria@contoso.com, MARIA@CONTOSO.COM > me | Twice
fabrikam | domain | Ed@Fabrikam.Com > Robin@Northfold.Example; ED@FABRIKAM.COM | Title Case
contoso | account-team-contact | ANA.LOPEZ@MICROSOFT.COM > me | Loud account team
- | our-side | MINA@NORTHFOLD.EXAMPLE > me | Loud colleague
contoso | domain | maria@contoso.com > me; All of Contoso | With a list
contoso | domain | All of Contoso > me; maria@contoso.com | From a list
- | our-side | All of Contoso > me | A list's name tells no domain
- | our-side | "maria at contoso.com" > me | No address
ilmtal | domain | EDV@SWI.DE > me | Strom
`,
};
