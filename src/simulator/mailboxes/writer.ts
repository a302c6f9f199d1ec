import type { Address } from './mailbox';

export type WriterLanguage = 'de' | 'en-GB' | 'en-US' | 'es' | 'ja' | 'pt-BR' | 'zh-CN';

/** What a person writes mail with; it shows in the markup of the body and in the shape of a plain-text quotation. */
export type MailProgram = 'outlook-web' | 'outlook-desktop' | 'other';

/** Somebody who writes mail in a sample mailbox. Language and time zone are those of their mail program. */
export type Writer = Address & {
  readonly language: WriterLanguage;
  readonly timeZone: string;
  readonly program: MailProgram;
  readonly signature: readonly string[];
};
