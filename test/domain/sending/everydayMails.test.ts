import type { Person } from '../../../src/domain/address';
import { languages, type Language } from '../../../src/domain/language';
import {
  checkSending,
  type OutgoingMail,
  type SendHint,
  type SendKnowledge,
} from '../../../src/domain/sending/sendCheck';
import type { KnownTenant } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import { kindsAndLanguages, reader, sampleMail, seeded } from './sendMails';

/** Names that nobody uses for anything else, and names that are words of every day or of the trade. */
const ordinary = [
  'Contoso',
  'Fabrikam, Inc.',
  'Tailspin Toys',
  'Nordwind AG',
  'Adatum',
  '秋田製作所',
  '蓝桥精密有限公司',
  'Olivares y Cabrera, S.L.',
];
const everyday = ['Post', 'Linde', 'Orange', 'Target', 'Apple', 'Meta', 'Shell', 'Central', 'オレンジ', '中央', '苹果'];

function tenantsCalled(names: readonly string[]): KnownTenant[] {
  return names.map((name, at) => ({
    key: `t${at}` as TenantKey,
    name,
    domains: [`tenant-${at}.example`],
    people: [`Ines Tenant${'abcdefghijklm'.charAt(at)}`],
    tenantId: `3f2504e0-4f89-41d3-9a0c-0305e82c${String(4400 + at)}`,
    region: 'EMEA',
    sent: {},
  }));
}

/** Free mails as people write them; words that are somebody's name, too, stand in each. */
const texts: Readonly<Record<Language, readonly string[]>> = {
  'de-DE': [
    'Hallo Frau Berg,\n\nder Vertrag kommt per Post. Der Status steht auf Orange.\n\nViele Grüße\nRobin',
    'Guten Tag,\n\ndas Target für die Migration ist Freitag. Unter der Linde treffen wir uns um 10:30 Uhr.',
    'Liebe Kolleginnen,\n\nbitte die PowerShell öffnen (Shell als Administrator) und $true setzen. Danke!',
    'Sehr geehrter Herr Linde,\n\nanbei der Bericht [1]. Die Meta-Daten fehlen noch: siehe <https://aka.ms/rfa>.',
    'Hi zusammen,\n\nApple-Geräte sind registriert. 50 % der Postfächer sind fertig, Rest: TBD.',
    'Guten Morgen Frau Post,\n\nvielen Dank für Ihre Nachricht. Das Central Office meldet sich.',
    'Hallo,\n\nder Orange-Status in Target 2 ist erklärt (siehe Post vom 3.3.).\n\nGruß',
    'Hallo Jan,\n\nim Formular steht {Name} als Beispiel? Nein, es ist die Spalte "Name".'.replace('{Name}', '(Name)'),
    'Guten Tag Herr Dr. Weiß,\n\n- Apple Mail ist eingerichtet\n- Central Europe ist die Region\n\nFreundliche Grüße',
    'Danke!',
  ],
  'en-US': [
    'Hi Dana,\n\nThe Target date is Friday. Please open Shell and run the script: foreach { exit }.\n\nThanks,\nRobin',
    'Hello all,\n\nI saw your Post in the channel #general. Status: Orange. See [link] for details.',
    'Dear Ms. Linde,\n\nApple Mail works now. Central US is our region, 50% is done, it costs $5.',
    'Thanks!',
    'Hello,\n\nMeta data is missing in Target. Shell scripts are at https://contoso.example/a_b?x=1&y=2.',
    'Good morning,\n\nThe Orange team won. Central Time applies: 10:30. Kind regards',
    'Hi,\n\nPost migration, the Apple devices enrolled. {"name": "x"} is what the API returns.',
    'Hello Sam,\n\nOur Target is met; Post it on Viva Engage. Ticket [#4711], KB5005565.',
    'Dear customer,\n\nPlease find the notes attached. undefined is what the tool printed; we fixed it.',
    'Hello Kim,\n\nTarget: March. Owner: Central IT. Next: Shell access.\n\nBest',
  ],
  'es-ES': [
    'Hola, Marta:\n\nLa Meta es el viernes. La oficina Central lo confirma.\n\nUn saludo',
    'Buenos días:\n\nEl estado es Orange y el Target se cumplió. Precio: 5 $ (10 % menos).',
    'Estimada Sra. Ruiz:\n\nAbra Shell y escriba el comando. Gracias.',
    'Gracias.',
    'Hola a todos,\n\nEl Post del blog está listo. Apple Mail funciona. Véase [1].',
    'Estimado señor Central,\n\nadjunto el informe. Los «metadatos» faltan.',
    'Hola,\n\nCentral de compras: pendiente. Meta: marzo. Shell: instalado.',
    'Buenas tardes,\n\n- Apple\n- Orange\n- Target\nson nombres de los grupos de prueba.',
    'Hola, Luis:\n\nTe escribo por la reunión de las 10:30. Meta: cerrar en marzo.',
    'Muchas gracias, quedamos así.\n\nRobin',
  ],
  'ja-JP': [
    '佐藤様\n\nステータスはオレンジです。Target は金曜日です。\n\nよろしくお願いいたします。',
    'お世話になっております。\n\nPowerShell（Shell）を開いてください。50％完了しました。',
    'ありがとうございます。',
    '中央の画面に Post ボタンがあります。【第1期】は完了です。',
    '田中様\n\nApple のデバイスを登録しました。Meta データは後日お送りします。',
    '皆様\n\nオレンジ色の行をご確認ください。※ Central リージョンです。',
    '佐藤様、\n\n中央区のオフィスで 10:30 にお会いしましょう。',
    '承知しました。Target は 3 月です。〒100-0001 にお送りします。',
    '鈴木様\n\nShell スクリプトは「基本」フォルダーにあります。',
    'お疲れ様です。オレンジの付箋（Post-it）をご覧ください。',
  ],
  'pt-BR': [
    'Olá, Ana,\n\nA Meta é sexta-feira. A Central de atendimento confirma.\n\nAbraços',
    'Bom dia,\n\no status é Orange e o Target foi atingido. Custa R$ 5 (10%).',
    'Prezada Sra. Lima,\n\nabra o Shell e digite o comando. Obrigado.',
    'Obrigado!',
    'Olá a todos,\n\no Post do blog está pronto. O Apple Mail funciona. Veja [1].',
    'Prezado Sr. Central,\n\nsegue o relatório. Os “metadados” faltam.',
    'Oi,\n\nCentral de compras: pendente. Meta: março. Shell: instalado.',
    'Boa tarde,\n\n- Apple\n- Orange\n- Target\nsão nomes dos grupos de teste.',
    'Olá, Luís,\n\nescrevo sobre a reunião das 10:30. Ticket [#4711].',
    'Combinado, até sexta.\n\nRobin',
  ],
  'zh-CN': [
    '李伟，您好！\n\n请打开 Shell 并运行脚本。状态：Orange。\n\n谢谢',
    '您好：\n\nTarget 日期是星期五。苹果设备已注册。',
    '谢谢！',
    '王经理：\n\n中央管理控制台已启用，50%完成。请见《手册》。',
    '各位好，\n\n我们在 Post 频道发布了说明。Meta 数据还缺少。',
    '张女士，您好：\n\n苹果手机已登记，#话题# 见频道。',
    '您好，\n\nCentral 区域，10:30 见。',
    '好的，3 月完成。编号 [4711]。',
    '李伟：\n\n- Apple\n- Orange\n- Target\n是测试组的名称。',
    '收到，辛苦了。',
  ],
};

type Judged = { readonly mail: OutgoingMail; readonly knowledge: SendKnowledge; readonly hint: SendHint };

function free(tenants: readonly KnownTenant[], at: number, body: string, changes: Partial<OutgoingMail> = {}): Judged {
  const own = tenants[at % tenants.length] ?? tenants[0];
  const contact: Person = { name: `Dana Berg`, address: `dana@${own?.domains[0] ?? ''}` };
  const heading = `From: Dana Berg <${contact.address}>\nSent: Monday, 2 November 2026 10:12\nTo: ${reader.name} <${reader.address}>\nSubject: Question`;
  const quoted = at % 2 === 0 ? `\n\n________________________________\n${heading}\n\nPost, Orange, {{name}}` : '';
  const mail = { subject: 'RE: Target, Post & Orange', format: 'text', to: [contact], cc: [], bcc: [] } as const;
  return {
    mail: { ...mail, ...changes, body: body + quoted },
    knowledge: { reader: { address: reader.address, language: 'en-US' }, sides, tenants, links: {} },
    hint: { tenant: own?.key },
  };
}

const sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };

/** Ten free mails and ten of ours in each language. */
function cleanMails(names: readonly string[]): Judged[] {
  const tenants = tenantsCalled(names);
  const chance = seeded(21);
  const written = languages.flatMap((language) => texts[language].map((body, at) => free(tenants, at, body)));
  const ours = kindsAndLanguages.flatMap(([kind, language], at) =>
    [0, 1].map((): Judged => {
      const { mail, tenant, hint } = sampleMail(chance, kind, language);
      const own = tenants[at % tenants.length];
      const rename = (text: string) =>
        [
          [tenant.name, own?.name],
          [tenant.name.replace(/&/g, '&amp;').replace(/'/g, '&#39;'), own?.name],
          [tenant.tenantId, own?.tenantId],
        ].reduce((changed, [from = '', to = '']) => changed.split(from).join(to), text);
      const people = (all: readonly Person[]) =>
        all.map(({ name, address }) => ({
          name,
          address: address.replace(tenant.domains[0] ?? '', own?.domains[0] ?? ''),
        }));
      const renamed = { ...mail, subject: rename(mail.subject), body: rename(mail.body), to: people(mail.to) };
      const known = tenants.map((each) => Object.assign({}, each, each === own && { region: tenant.region }));
      return {
        mail: renamed,
        knowledge: { reader: { address: reader.address, language }, sides, tenants: known, links: {} },
        hint: { ...hint, tenant: own?.key },
      };
    }),
  );
  return [...written, ...ours];
}

const rulesOf = ({ mail, knowledge, hint }: Judged) =>
  checkSending(mail, knowledge, hint).findings.map(({ rule }) => rule);

describe.each([
  ['ordinary names', ordinary],
  ['names that are everyday words', everyday],
])('among tenants with %s', (_names, names) => {
  it('at most one of 120 right mails is stopped', () => {
    const mails = cleanMails(names);
    const stopped = mails.filter((each) => rulesOf(each).length > 0);
    expect(mails).toHaveLength(120);
    expect(
      stopped.map((each) => ({
        body: each.mail.body.slice(0, 300),
        findings: checkSending(each.mail, each.knowledge, each.hint).findings,
      })),
    ).toHaveLength(stopped.length > 1 ? 0 : stopped.length);
  });
});

/** What is wrong in a free mail, and how it shows. */
const faults: readonly (readonly [what: string, change: (language: Language, at: number) => Judged])[] = [
  [
    'a greeting by a missing value',
    (language, at) =>
      free(tenantsCalled(everyday), at, `${greetings[language].replace('…', 'undefined')}\n\n${plain(language)}`),
  ],
  [
    'a greeting of nobody',
    (language, at) =>
      free(
        tenantsCalled(ordinary),
        at,
        `${greetings[language].replace('…', '').replace(/ ?([,，、])$/, ' $1')}\n\n${plain(language)}`,
      ),
  ],
  [
    'a merge field',
    (language, at) =>
      free(tenantsCalled(everyday), at, `${greetings[language].replace('…', '%NAME%')}\n\n${plain(language)}`),
  ],
  [
    'another program’s field',
    (language, at) =>
      free(
        tenantsCalled(ordinary),
        at,
        `${greetings[language].replace('…', '{{ contact.first_name }}')}\n\n${plain(language)}`,
      ),
  ],
  [
    'another tenant by its legal form',
    (language, at) =>
      free(
        tenantsCalled(everyday),
        0,
        `${plain(language)}\n${['Orange S.A.', 'Target Corporation', 'Shell plc', 'Apple Inc.', '中央株式会社', '苹果有限公司'][at] ?? ''}`,
      ),
  ],
  [
    'another tenant by its domain',
    (language) => free(tenantsCalled(everyday), 0, `${plain(language)}\nhttps://www.tenant-3.example/x`),
  ],
  [
    'another tenant by its id',
    (language) => free(tenantsCalled(everyday), 0, `${plain(language)}\n3F2504E0-4F89-41D3-9A0C-0305E82C4402`),
  ],
  ['another tenant’s person', (language) => free(tenantsCalled(everyday), 0, `${plain(language)}\nInes Tenantd`)],
  [
    'a stranger in a reply',
    (language) =>
      free(tenantsCalled(everyday), 0, plain(language), { cc: [{ name: 'X', address: 'x@competitor.example' }] }),
  ],
  [
    'another region’s queue',
    (language) =>
      free(tenantsCalled(everyday), 1, `${plain(language)}\nFTCQ Inactive APJ`, {
        to: [{ name: 'Assignment', address: 'assign@microsoft.com' }],
      }),
  ],
];

const greetings: Readonly<Record<Language, string>> = {
  'de-DE': 'Hallo …,',
  'en-US': 'Dear …,',
  'es-ES': 'Hola …,',
  'ja-JP': '… 様、',
  'pt-BR': 'Olá …,',
  'zh-CN': '尊敬的 …，',
};

function plain(language: Language): string {
  return (texts[language][1] ?? '').split('\n').slice(2).join('\n');
}

it('at least 57 of 60 faulty mails are stopped', () => {
  const missed = languages.flatMap((language, at) =>
    faults.filter(([, change]) => rulesOf(change(language, at)).length === 0).map(([what]) => `${language}: ${what}`),
  );
  expect(faults.length * languages.length).toBe(60);
  expect(missed).toHaveLength(Math.min(missed.length, 3));
});
