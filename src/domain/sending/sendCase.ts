import type { Language } from '../language';
import type { MailKind } from '../mail/mail';
import { roleIn } from '../mail/mailRole';
import type { KnownTenant, OutgoingMail, SendHint, SendKnowledge } from './outgoing';
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

/** Which of our mails it is, by its words, or by what the pane said that it put there. */
export function saidKind({ kind, hint }: SendCase): SendCase['kind'] {
  return kind ?? hint?.kind;
}

/** Whether it is a mail to the Assignment team. */
export function isRequest({ kind }: SendCase): boolean {
  return roleIn(kind) === 'assignment-team';
}
