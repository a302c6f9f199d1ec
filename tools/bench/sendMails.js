import { readFileSync } from 'node:fs';
import { manyTenants } from './manyTenants.js';

/** @typedef {import('../../src/domain/sending/outgoing').SendKnowledge} SendKnowledge */
/** @typedef {import('../../src/domain/sending/outgoing').KnownTenant} KnownTenant */
/** A draft that is sent, as the host page has it. @typedef {{ subject: string, body: string, to: { name: string, address: string }[], note: string }} Draft */

const tenantCount = 300;
const bodySize = 200_000;
const languages = ['de-DE', 'en-US', 'es-ES', 'ja-JP', 'pt-BR', 'zh-CN'];
const kinds = ['account-team', 'discussion-invite', 'customer-follow-up', 'assignment-request', 'assignment-reminder'];
const reader = { name: 'Robin Keller', address: 'robin.keller@northwind-fasttrack.example' };

/** @typedef {'clean' | 'with findings' | 'nothing quoted'} DraftKind */
/** @type {readonly DraftKind[]} */
export const draftKinds = ['clean', 'with findings', 'nothing quoted'];

/**
 * What the device knows of 300 tenants, and drafts of 200 KB of each kind, one a language: the customer's mail as a
 * reply over a long quoted history; the same with a field left open, another tenant's name and a stranger; and one whose
 * 200 KB are all the writer's own.
 * @param {import('./openBench.js').Bench['sources']} sources
 */
export function sendMails({ closureOf, conversationRef, defaultConfig, knownTenant, sidesOf }) {
  const people = new Map();
  const tenants = Array.from(manyTenants(tenantCount).closures, ([key, row]) => {
    const cells = Object.fromEntries(Object.entries(row).map(([cell, [value]]) => [cell, value]));
    const closure = closureOf(key, cells);
    if (!closure) throw new Error(`the cells of ${key} are no closure`);
    people.set(key, closure.tenant.customerContacts[0]);
    return knownTenant(closure);
  });
  /** @type {SendKnowledge} */
  const knowledge = {
    reader: { address: reader.address, language: 'en-US' },
    sides: sidesOf(defaultConfig, reader.address),
    tenants,
    links: Object.fromEntries(
      tenants.flatMap(({ key }) => ['first', 'second'].map((which) => [conversationRef(`${which} ${key}`), key])),
    ),
  };
  const drafts = languages.map((language, at) => {
    const tenant = tenants.find((one) => one.language === language && !one.sent['customer-follow-up']);
    const other = tenants[at * 7];
    if (!tenant || !other) throw new Error(`no tenant of ${language} waits for its mail`);
    const contact = people.get(tenant.key);
    const texts = new Map(kinds.map((kind) => [kind, mailText(language, kind, tenant, contact)]));
    const { subject = '', lines = [] } = texts.get('customer-follow-up') ?? {};
    const all = [...texts.values()].flatMap((text) => text.lines);
    const faulty = [...lines, '{{contactName}}', `${other.name}, ${other.tenantId}`];
    const to = [{ ...contact, recipientType: 3 }];
    const stranger = { name: 'Sam Reed', address: 'sam.reed@fabrikam.example', recipientType: 3 };
    const note = JSON.stringify({ hint: { tenant: tenant.key, kind: 'customer-follow-up', domains: tenant.domains } });
    /** @type {Record<DraftKind, Draft>} */
    const draftOf = {
      clean: { subject: `Re: ${subject}`, body: quoting(lines, all, contact), to, note },
      'with findings': { subject: `Re: ${subject}`, body: quoting(faulty, all, contact), to: [...to, stranger], note },
      'nothing quoted': { subject, body: filled('', '', () => paragraphs(all)), to, note },
    };
    return draftOf;
  });
  return { knowledge, drafts };
}

/**
 * A mail file of ours with every field filled in, line by line.
 * @param {string} language @param {string} kind @param {KnownTenant} tenant @param {{ name: string }} contact
 */
function mailText(language, kind, tenant, contact) {
  /** @type {Record<string, string | undefined>} */
  const values = {
    tenantName: tenant.name,
    tenantId: tenant.tenantId,
    region: tenant.region,
    queue: `FTCQ Inactive ${tenant.region}`,
    contactName: contact.name,
    fmName: reader.name,
    fmAddress: reader.address,
    discussionDate: '2026-03-14',
    requestDate: '2026-03-16',
    rfaAddress: 'https://rfa.contoso.example/new',
  };
  const file = readFileSync(new URL(`../../locales/mail/${language}/${kind}.md`, import.meta.url), 'utf8')
    .replace(/^\[.*\]\s*$/gm, '')
    .replace(/\{(\w+)[^}]*\}/g, (_, field) => values[field] ?? 'Exchange Online');
  const [head = '', text = ''] = file.split(/^---$/m);
  const subject = /^subject: (.*)$/m.exec(head)?.[1] ?? '';
  return { subject, lines: text.split('\n').filter((line) => line.trim() !== '') };
}

/** As Word's Outlook writes them. @param {readonly string[]} lines */
function paragraphs(lines) {
  return lines
    .map((line) =>
      line
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/\[(.*?)\]\((.*?)\)/g, '<a href="$2">$1</a>'),
    )
    .map(
      (line) =>
        `<p class="MsoNormal"><span style="font-size:11.0pt;font-family:&quot;Aptos&quot;,sans-serif">${line}<o:p></o:p></span></p>`,
    )
    .join('');
}

/**
 * A reply over the history of a long conversation.
 * @param {readonly string[]} lines @param {readonly string[]} quoted @param {{ name: string, address: string }} contact
 */
function quoting(lines, quoted, contact) {
  const border = '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">';
  const person = (/** @type {typeof contact} */ { name, address }) =>
    `${name} &lt;<a href="mailto:${address}">${address}</a>&gt;`;
  return filled(paragraphs(lines), '</div>', (mail) => {
    const [from, to] = mail % 2 === 0 ? [contact, reader] : [reader, contact];
    const head = `<b>From:</b> ${person(from)}<br><b>Sent:</b> Monday, 2 March 2026 09:${10 + (mail % 50)}<br><b>To:</b> ${person(to)}`;
    return `<div>${border}<p class="MsoNormal">${head}</p></div>${paragraphs(quoted)}</div>`;
  });
}

/**
 * A page as large as it may be, filled up with one piece after the other.
 * @param {string} above @param {string} below @param {(count: number) => string} piece
 */
function filled(above, below, piece) {
  const pieces = [];
  for (let size = above.length; size < bodySize;) {
    const next = piece(pieces.length);
    pieces.push(next);
    size += next.length;
  }
  const content = (above + pieces.join('')).slice(0, bodySize);
  return `<html><head><style>p.MsoNormal{margin:0in}</style></head><body lang="EN-US"><div class="WordSection1">${content}${below}</div></body></html>`;
}
