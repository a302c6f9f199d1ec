import type { Language } from '../language';
import type { MailKind } from '../mail/mail';
import type { Finding, KnownTenant, OutgoingMail, SendHint, SendKnowledge } from './outgoing';
import type { PlacedValue } from '../fingerprint/fieldValuesIn';

/** What the rules of the send check look at: the draft, read once. */
export type SendCase = {
  readonly mail: OutgoingMail;
  /** The text above the quoted history. */
  readonly own: string;
  /** The quoted history. */
  readonly history: () => string;
  /** Which of our mails it is, in which language, and what stands in the places of its fields. */
  readonly kind: MailKind | undefined;
  readonly language: Language | undefined;
  readonly values: readonly PlacedValue[];
  /** The mail's tenant, where this device knows it. */
  readonly tenant: KnownTenant | undefined;
  readonly knowledge: SendKnowledge;
  readonly hint: SendHint | undefined;
};

/** A rule of the send check: what it finds, in the order of the mail. */
export type SendRule = (draft: SendCase) => readonly Finding[];

/** Subject and text, each with its name in a finding. */
export function partsOf({
  mail,
  own,
}: SendCase): readonly { readonly where: 'subject' | 'body'; readonly text: string }[] {
  return [
    { where: 'subject', text: mail.subject },
    { where: 'body', text: own },
  ];
}
