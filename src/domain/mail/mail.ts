import rules from '../../../locales/mail/fields.json';
import type { Language } from '../language';
import type { MailTemplate } from './mailTemplate';

export const mailKinds = [
  'account-team',
  'discussion-invite',
  'customer-follow-up',
  'assignment-request',
  'assignment-reminder',
] as const;

export type MailKind = (typeof mailKinds)[number];

/** Whom a mail is for. */
export type Role = 'account-team' | 'customer' | 'assignment-team';

/** The role each kind goes to; the mail files say it too, and a test holds them together. */
export const roleOf: Readonly<Record<MailKind, Role>> = {
  'account-team': 'account-team',
  'discussion-invite': 'customer',
  'customer-follow-up': 'customer',
  'assignment-request': 'assignment-team',
  'assignment-reminder': 'assignment-team',
};

export type FieldId = keyof typeof rules.fields;

/** What the pane asks for: the queue follows from the region. */
export type AskedField = Exclude<FieldId, 'queue' | 'queueInLanguage'>;

export function askedField(field: FieldId): AskedField {
  return field === 'queue' || field === 'queueInLanguage' ? 'region' : field;
}

/** What the pane asks for to fill these fields, each once. */
export function askedFields(fields: readonly FieldId[]): AskedField[] {
  return [...new Set(fields.map(askedField))];
}

/** Everything a mail may be filled with, in the order in which the pane asks for it. */
export const fieldTypes = rules.fields as Readonly<Record<FieldId, 'text' | 'list' | 'date' | 'choice' | 'yes-no'>>;

/** Values by field. Lists are arrays, dates `YYYY-MM-DD`, yes-no `yes` or `no`; a missing key is a missing value. */
export type Facts = Readonly<Partial<Record<FieldId, string | readonly string[]>>>;

/** A mail in one language, ready to be rendered. */
export type Mail = { readonly kind: MailKind; readonly language: Language; readonly template: MailTemplate };
