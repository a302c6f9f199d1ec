import type { Person } from '../../../src/domain/address';
import { languages, type Language } from '../../../src/domain/language';
import { mailKinds, roleOf, type Facts, type MailKind } from '../../../src/domain/mail/mail';
import { queueOf, regions } from '../../../src/domain/region';
import type { KnownTenant, OutgoingMail, SendHint, SendKnowledge } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import playbooks from '../../../locales/playbook/ja-JP.json';
import { quoteHtml, quoteText } from '../../../src/simulator/mailboxes/quote';
import type { Message } from '../../../src/simulator/mailboxes/mailbox';
import type { Writer } from '../../../src/simulator/mailboxes/writer';
import { bodyAsGiven } from '../../../src/simulator/model/quirks';
import type { Client } from '../../../src/simulator/switches';
import { realMail, rendered } from '../mail/mailSamples';

/** Chance with a seed (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): { next: () => number; pick: <T>(all: readonly T[]) => T } {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(all: readonly T[]): T => {
    const chosen = all[Math.floor(next() * all.length)];
    if (chosen === undefined) throw new Error('expected something to choose from, but there was nothing');
    return chosen;
  };
  return { next, pick };
}

export type Chance = ReturnType<typeof seeded>;

export const reader: Person = { name: 'Robin Keller', address: 'robin.keller@partner.example' };

const names: readonly (readonly [name: string, domain: string, language: Language])[] = [
  ['Nord', 'nord.example', 'de-DE'],
  ['Nordwind AG', 'nordwind.example', 'de-DE'],
  ['Nordwind Energie GmbH', 'nordwind-energie.example', 'de-DE'],
  ['Lindenhof & Söhne', 'lindenhof.example', 'de-DE'],
  ['Müllerei Österreich', 'xn--mllerei-n2a.example', 'de-DE'],
  ['Contoso', 'contoso.com', 'en-US'],
  ['Contoso Suites', 'contososuites.com', 'en-US'],
  ['Fabrikam, Inc.', 'fabrikam.com', 'en-US'],
  ['Brackenford Foods', 'brackenford-foods.example', 'en-US'],
  ["O'Hara & Daughters", 'ohara.example', 'en-US'],
  ['A. Datum Corporation', 'adatum.com', 'en-US'],
  ['Olivares y Cabrera, S.L.', 'olivares-cabrera.example', 'es-ES'],
  ['Compañía Eléctrica del Norte', 'electrica-norte.example', 'es-ES'],
  ['Veleiro Transportes Ltda.', 'veleiro.com.br', 'pt-BR'],
  ['São João Construções', 'saojoao.com.br', 'pt-BR'],
  ['秋田製作所', 'akita-mfg.co.jp', 'ja-JP'],
  ['株式会社秋田精機', 'akita-seiki.co.jp', 'ja-JP'],
  ['みなとシステム', 'minato-sys.co.jp', 'ja-JP'],
  ['蓝桥精密仪器有限公司', 'lanqiao.cn', 'zh-CN'],
  ['蓝桥', 'lanqiao-group.cn', 'zh-CN'],
  ['Adler', 'adler.example', 'de-DE'],
  ['Sonnenhof GmbH', 'sonnenhof.example', 'de-DE'],
  ['Stadtwerke am See', 'stadtwerke-see.example', 'de-DE'],
  ['Summit', 'summit.example', 'en-US'],
  ['Blue Harbor', 'blueharbor.example', 'en-US'],
  ['Viva', 'viva.example', 'en-US'],
  ['Next Step Ltd', 'nextstep.example', 'en-US'],
  ['Horizonte', 'horizonte.example', 'es-ES'],
  ['Banco del Puerto', 'bancopuerto.example', 'es-ES'],
  ['Grupo Aurora', 'grupoaurora.com.br', 'pt-BR'],
  ['Porto Seguro Sul', 'portosul.com.br', 'pt-BR'],
  ['東和', 'towa.co.jp', 'ja-JP'],
  ['アサヒ精工 株式会社', 'asahi-seiko.co.jp', 'ja-JP'],
  ['华东科技', 'huadong-tech.cn', 'zh-CN'],
];

/** Tenants with similar names, all known at once. */
export const tenants: readonly KnownTenant[] = names.map(([name, domain, language], at) => {
  const region = regions[at % regions.length] ?? 'EMEA';
  return {
    key: domain as TenantKey,
    name,
    domains: [domain, `${domain.split('.')[0]}.onmicrosoft.com`],
    tenantId: `3f2504e0-4f89-41d3-9a0c-0305e82c${String(3300 + at)}`,
    language,
    region,
    sent: {},
  };
});

export const knowledge: SendKnowledge = {
  reader: { address: reader.address, language: 'en-US' },
  sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
  tenants,
  links: {},
};

const people: Readonly<Record<Language, readonly string[]>> = {
  'de-DE': ['Frau Wiese', 'Jörg Nordmann', 'Herr Dr. Weiß', 'Frau Adler'],
  'en-US': ['Maria Silva', 'Jo', 'Dr. Test-Smith', 'Ms. Summit', 'Mr Null'],
  'es-ES': ['Begoña Núñez', 'Sra. Ibáñez', 'Nombela Data', 'José'],
  'ja-JP': ['佐藤', '山田 太郎', '東和田', '株式会社秋田 佐藤'],
  'pt-BR': ['João Conceição', 'Ana', 'Sr. Araújo'],
  'zh-CN': ['李伟', '王芳女士', '张经理'],
};

const works: Readonly<Record<Language, readonly string[]>> = {
  'de-DE': [
    'Exchange-Postfächer (120)',
    'SharePoint-Websites',
    'Schulung für die Zentrale',
    'OneDrive',
    'Namen & Kontakte',
  ],
  'en-US': ['Exchange Online: 4,200 mailboxes', 'SharePoint sites [phase 1]', 'Teams channels', 'Intune'],
  'es-ES': ['Buzones de Exchange', 'Sitios de SharePoint', 'Formación «básica»', 'Viva'],
  'ja-JP': ['Exchange Online メールボックス', 'SharePoint サイト（120 件）', '【第1期】Teams', 'Intune'],
  'pt-BR': ['Caixas de correio do Exchange', 'Sites do SharePoint', 'Canais do Teams', 'Treinamento (2h)'],
  'zh-CN': ['Exchange 邮箱', 'SharePoint 网站', 'Teams 频道', 'OneDrive（第一阶段）'],
};

const signatures: readonly string[] = [
  '',
  '--\nRobin Keller\nFastTrack Manager\nPartner GmbH | +49 30 1234567',
  'Robin Keller\nPartner Group\nhttps://www.partner.example/<team>\nrobin.keller@partner.example',
  '________________________________\nRobin Keller · パートナー株式会社',
];

const clients: readonly Client[] = ['new', 'classic', 'mac'];

export type Sample = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly tenant: KnownTenant;
  readonly mail: OutgoingMail;
  readonly hint: SendHint | undefined;
  readonly facts: Facts;
};

function day(chance: Chance): string {
  return `2027-0${1 + Math.floor(chance.next() * 9)}-${10 + Math.floor(chance.next() * 18)}`;
}

function factsFor(chance: Chance, language: Language, tenant: KnownTenant): Facts {
  const region = tenant.region ?? 'EMEA';
  const some = () => works[language].filter(() => chance.next() < 0.6);
  const list = () => {
    const chosen = some();
    return chosen.length > 0 ? chosen : ['Exchange Online'];
  };
  return {
    tenantName: tenant.name,
    contactName: chance.pick(people[language]),
    meetingDate: day(chance),
    completed: list(),
    discussionDate: day(chance),
    readyForMore: chance.pick(['yes', 'no']),
    nextWorkloads: list(),
    demonstrated: list(),
    rfaAddress: 'https://forms.partner.example/rfa?tenant=1&lang=x',
    tenantId: tenant.tenantId ?? '',
    region,
    queue: queueOf(region),
    ...(chance.next() < 0.5 ? { queueInLanguage: playbooks.queues[region] } : {}),
    requestDate: day(chance),
    fmName: reader.name,
    fmAddress: reader.address,
  };
}

function recipientsFor(chance: Chance, kind: MailKind, tenant: KnownTenant): readonly Person[] {
  if (roleOf[kind] === 'account-team') return [{ name: 'Ana Torres', address: 'ana@microsoft.com' }];
  if (roleOf[kind] === 'assignment-team') return [{ name: 'Assignment', address: 'assign@microsoft.com' }];
  const contact = { name: 'Contact', address: `contact@${tenant.domains[0] ?? ''}` };
  return chance.next() < 0.3 ? [contact, { name: 'Ana', address: 'ana@microsoft.com' }] : [contact];
}

/** The mail that is answered: a customer's, with an open field and other tenants in it, none of which is the FM's. */
function answered(chance: Chance, sample: { tenant: KnownTenant; to: readonly Person[] }, html: boolean): Message {
  const from = sample.to[0] ?? reader;
  const text = `Hello Robin,\nDear [Name], {{what}} is undefined with ${chance.pick(tenants).name}?\nTBD`;
  return {
    id: 'm',
    conversationId: 'c',
    folder: 'inbox',
    subject: 'Question',
    from,
    to: [reader, ...sample.to.slice(1)],
    cc: [],
    sent: '2026-11-02T08:12:00Z',
    format: html ? 'html' : 'text',
    body: html ? `<div id="x">${text.replace(/\n/g, '<br>')}</div>` : text,
    read: true,
  };
}

function writerOf(message: Message, chance: Chance): Writer {
  const language = chance.pick(['de', 'en-US', 'es', 'ja', 'pt-BR', 'zh-CN'] as const);
  const program = chance.pick(['outlook-web', 'outlook-desktop', 'other'] as const);
  return { ...message.from, language, timeZone: 'UTC', program, signature: [] };
}

/** A mail of ours as some Outlook hands it to the handler: in HTML or text, signed or not, new or above a quotation. */
export function sampleMail(chance: Chance, kind: MailKind, language: Language): Sample {
  const own = tenants.filter((tenant) => tenant.language === language);
  const tenant = chance.pick(roleOf[kind] === 'customer' ? own : tenants);
  const facts = factsFor(chance, language, tenant);
  const written = rendered(realMail(kind, language), facts);
  const html = chance.next() < 0.7;
  const reply = chance.next() < 0.5;
  const to = recipientsFor(chance, kind, tenant);
  const message = answered(chance, { tenant, to }, html);
  const signature = chance.pick(signatures);
  const writer = writerOf(message, chance);
  const escaped = signature.replace(/</g, '&lt;').replace(/\n/g, '<br>');
  const text = `${written.text}\n\n${signature}\n\n${reply ? quoteText(message, writer) : ''}`;
  const page = `${written.html}<div id="Signature">${escaped}</div>${reply ? quoteHtml(message, writer) : ''}`;
  const links = chance.next() < 0.5;
  return {
    kind,
    language,
    tenant,
    facts,
    mail: {
      subject: reply ? `RE: ${written.subject}` : written.subject,
      format: html ? 'html' : 'text',
      body: html ? bodyAsGiven(chance.pick(clients), page) : text.replace(/\n/g, chance.pick(['\n', '\r\n'])),
      to,
      cc: [],
      bcc: [],
    },
    hint: links ? { tenant: tenant.key, kind } : undefined,
  };
}

/** Every kind in every language. */
export const kindsAndLanguages: readonly (readonly [MailKind, Language])[] = languages.flatMap((language) =>
  mailKinds.map((kind) => [kind, language] as const),
);
