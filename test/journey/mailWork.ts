import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { parseMailFile } from '../../tools/mailFile.js';
import { readMailRules } from '../../tools/mailLoader.js';
import { plainWords } from '../domain/draft/countMail';
import type { Language } from '../../src/domain/language';
import type { Facts, FieldId, Mail, MailKind } from '../../src/domain/mail/mail';
import { MailTemplate } from '../../src/domain/mail/mailTemplate';
import { withoutName } from '../../src/domain/mail/nameOnce';
import { withQueue } from '../../src/domain/mail/prefill';
import { fieldsOf, renderMail, type RenderedMail } from '../../src/domain/mail/renderMail';
import { createTranslate, type Catalogue, type Translate } from '../../src/i18n/translate';
import { compileCatalogue } from '../../tools/catalogLoader.js';
import type { Outlook } from './outlook';

/** The pane's text in a language, as the build compiles it. */
export function textIn(language: Language): Translate {
  const file = path.resolve('locales', language === 'en-US' ? 'en.json' : `${language}.json`);
  return createTranslate(compileCatalogue(JSON.parse(readFileSync(file, 'utf8'))) as Catalogue, language);
}

/** A thread with a customer who writes the language. */
export const customerThread: Readonly<Record<Language, string>> = {
  'de-DE': 'hansen-restpunkte',
  'en-US': 'brackenford-final-report',
  'es-ES': 'talavera-cierre',
  'ja-JP': 'akita-cutover',
  'pt-BR': 'veleiro-encerramento',
  'zh-CN': 'lanqiao-shouwei',
};

/** What the journeys type into the fields, in every language the same. */
export const facts = {
  tenantName: 'Akita & Söhne <Werk 3>',
  contactName: '佐藤 健一',
  meetingDate: '2026-12-02',
  completed: ['Exchange Online', 'Microsoft Teams'],
  discussionDate: '2026-11-18',
  readyForMore: 'yes',
  nextWorkloads: ['Intune', 'Viva'],
  demonstrated: ['RFA', 'SharePoint'],
  rfaAddress: 'https://fasttrack.northwind-fasttrack.example/rfa',
  tenantId: '3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413',
  region: 'APJ',
  requestDate: '2026-11-16',
  fmName: 'Robin Keller',
  fmAddress: 'robin.keller@northwind-fasttrack.example',
} satisfies Facts;

export function mailIn(language: Language, kind: MailKind): Mail {
  const file = path.resolve('locales/mail', language, `${kind}.md`);
  const template = MailTemplate.parse(parseMailFile(readFileSync(file, 'utf8'), file, readMailRules()));
  return { kind, language, template };
}

function factsIn(language: Language, given: Facts = facts): Facts {
  const terms = JSON.parse(readFileSync(path.resolve('locales/playbook', `${language}.json`), 'utf8'));
  return withQueue(given, terms.queues);
}

/** The mail that must stand in the draft. */
export function expectedMail(language: Language, kind: MailKind, given?: Facts): RenderedMail {
  return render(mailIn(language, kind), given);
}

/** The same above a signature that names the FM. */
export function bareMail(language: Language, kind: MailKind): RenderedMail {
  return render(withoutName(mailIn(language, kind)));
}

function render(mail: Mail, given?: Facts): RenderedMail {
  const result = renderMail(mail, factsIn(mail.language, given));
  if (result.kind !== 'rendered')
    throw new Error(`expected complete facts, but ${result.missing.join(', ')} are missing`);
  return result.mail;
}

/** Opens a mail in the pane, sets its language and fills every field it asks for, by label. */
export async function fillMail(outlook: Outlook, t: Translate, kind: MailKind, language: Language): Promise<void> {
  const { pane } = outlook;
  await pane.getByRole('button', { name: t(`mail.${kind}.name`) }).click();
  await pane.getByLabel(t('editor.language')).selectOption(language);
  if (kind === 'customer-follow-up') await pane.getByRole('checkbox', { name: t('field.readyForMore') }).check();
  for (const field of asked(language, kind)) {
    const input = mailField(outlook, t, field);
    const value = facts[field];
    if (field === 'region') await input.selectOption(facts.region);
    else await input.fill(typeof value === 'string' ? value : value.join('\n'));
  }
}

/** A field of the open mail; the header has fields with the same words. */
export function mailField({ pane }: Outlook, t: Translate, field: Exclude<FieldId, `queue${string}`>): Locator {
  return pane.locator('section').getByLabel(t(`field.${field}`), { exact: true });
}

/** The fields to fill; the FM's own are known and folded away. */
function asked(language: Language, kind: MailKind): (keyof typeof facts)[] {
  const known = new Set<FieldId>(['fmName', 'fmAddress', 'rfaAddress', 'readyForMore', 'queueInLanguage']);
  const fields = fieldsOf(mailIn(language, kind), factsIn(language)).filter((field) => !known.has(field));
  return [...new Set(fields.map((field) => (field === 'queue' ? 'region' : field)))] as (keyof typeof facts)[];
}

/** How often a text stands in a body, white space and mark-up aside. */
export function count(body: string, text: string): number {
  return plainWords(body).split(plainWords(text)).length - 1;
}
