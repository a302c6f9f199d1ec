import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../../../src/domain/language';
import { mailKinds, type Facts, type Mail, type MailKind } from '../../../src/domain/mail/mail';
import { MailTemplate } from '../../../src/domain/mail/mailTemplate';
import { renderMail, type RenderedMail } from '../../../src/domain/mail/renderMail';
import rules from '../../../locales/mail/fields.json';
import { parseMailFile, type MailRules } from '../../../tools/mailFile.js';

/** A mail file's text as a mail, the way the build makes one. */
export function mailOf(source: string, kind: MailKind = 'customer-follow-up', language: Language = 'en-US'): Mail {
  const parsed = parseMailFile(source, `${language}/${kind}.md`, rules as MailRules);
  return { kind, language, template: MailTemplate.parse(parsed) };
}

/** A mail to a customer with this text under a subject without fields. */
export function letter(body: string, language: Language = 'en-US'): Mail {
  return mailOf(`to: customer\nsubject: Subject\n---\n${body}`, 'customer-follow-up', language);
}

/** The mail file of a kind and language. */
export function realMail(kind: MailKind, language: Language): Mail {
  const file = path.join(process.cwd(), 'locales/mail', language, `${kind}.md`);
  return mailOf(readFileSync(file, 'utf8'), kind, language);
}

/** Every kind in every language, named for `it.each`. */
export const realMails: readonly (readonly [string, Mail])[] = languages.flatMap((language) =>
  mailKinds.map((kind) => [`${language} ${kind}`, realMail(kind, language)] as const),
);

/** A value for every field there is. */
export const fullFacts: Facts = {
  tenantName: 'Akita Works',
  contactName: 'Maria Silva',
  meetingDate: '2027-03-09',
  completed: ['Exchange mailboxes', 'SharePoint sites', 'Teams channels'],
  discussionDate: '2027-03-11',
  readyForMore: 'yes',
  nextWorkloads: ['Intune', 'Viva'],
  demonstrated: ['the form', 'the enrolment'],
  rfaAddress: 'https://forms.example/rfa?tenant=1&lang=x',
  tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  region: 'EMEA',
  queue: 'FTCQ Inactive EMEA',
  queueInLanguage: 'FTCQ Inactivo EMEA',
  requestDate: '2027-03-12',
  fmName: 'Robin Fields',
  fmAddress: 'robin@partner.example',
};

/** The facts without some fields. */
export function without(facts: Facts, ...fields: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !fields.includes(field)));
}

/** The rendered mail; a test that asks for it with too few facts fails here, with the gaps. */
export function rendered(mail: Mail, facts: Facts): RenderedMail {
  const result = renderMail(mail, facts);
  if (result.kind === 'incomplete') throw new Error(`expected a whole mail, but it lacks ${result.missing.join(', ')}`);
  return result.mail;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader of the HTML reads, with links written out, white space collapsed. */
export function readerOf(html: string): string {
  return html
    .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 ($1)')
    .replace(/<li>/g, '- ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The tags of the HTML, in their order, without their attributes' values. */
export function structureOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/="[^"]*"/g, ''));
}
