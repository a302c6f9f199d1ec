import type { Person } from '../address';
import type { ConversationRef } from '../thread/conversation';
import type { Language } from '../language';
import type { MailKind } from '../mail/mail';
import type { Region } from '../region';
import type { Sides } from '../side';
import type { TenantKey } from '../tenant/tenant';

/** A draft at the moment of sending, as the item itself tells. */
export type OutgoingMail = {
  readonly subject: string;
  readonly format: 'html' | 'text';
  /** The whole body, quoted history and signature too. */
  readonly body: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly conversation?: ConversationRef | undefined;
};

/** A tenant as far as checking a mail needs it. */
export type KnownTenant = {
  readonly key: TenantKey;
  readonly name: string;
  readonly domains: readonly string[];
  /** The names of its people. */
  readonly people?: readonly string[];
  readonly tenantId?: string;
  readonly region?: Region;
  readonly language?: Language;
  /** The day, `YYYY-MM-DD`, on which each of its mails went. */
  readonly sent: Readonly<Partial<Record<MailKind, string>>>;
};

/** What the pane beside a draft says of it. */
export type SendHint = {
  readonly tenant?: TenantKey | undefined;
  /** The mail that Closeout wrote into it. */
  readonly kind?: MailKind | undefined;
};

/** What this device knows; everything may be missing, and then fewer rules have something to say. */
export type SendKnowledge = {
  readonly reader: { readonly address: string; readonly language: Language };
  readonly sides: Sides;
  /** The Assignment team's address, where it is known. */
  readonly assignmentTeam?: string | undefined;
  readonly tenants: readonly KnownTenant[];
  /** Conversations that were shown or written as a tenant's. */
  readonly links: Readonly<Record<string, TenantKey>>;
};

type Where = 'subject' | 'body';

/** One thing that somebody should notice before the mail goes: the rule, what was found, and where. */
export type Finding =
  | { readonly rule: 'open-field' | 'empty-value' | 'filler'; readonly where: Where; readonly text: string }
  /** `tenant` is the other one's name; `text` what names it. */
  | {
      readonly rule: 'other-tenant';
      readonly where: Where | 'recipients';
      readonly tenant: string;
      readonly text: string;
    }
  | { readonly rule: 'outside-recipient'; readonly addresses: readonly string[] }
  | { readonly rule: 'nobody-outside' }
  | { readonly rule: 'no-queue'; readonly queue?: string }
  | { readonly rule: 'other-queue'; readonly text: string; readonly queue: string }
  | { readonly rule: 'no-tenant' }
  | { readonly rule: 'sent-before'; readonly tenant: string; readonly on: string }
  | { readonly rule: 'other-language'; readonly found: Language; readonly expected: Language }
  | { readonly rule: 'new-domain'; readonly domains: readonly string[] };

export type RuleName = Finding['rule'];

/** What a mail comes to at the moment of sending. */
export type SendCheck = {
  /** Undefined of a mail that is none of Closeout's business; it passes at once. */
  readonly concern:
    | {
        readonly kind?: MailKind | undefined;
        readonly tenant?: TenantKey | undefined;
        /** The region whose queue the text names, where it names one only. */
        readonly region?: Region | undefined;
      }
    | undefined;
  readonly findings: readonly Finding[];
};

/** The name of the list of these among the add-in's settings, where the handler has no browser storage. */
export const sentName = 'sent';

/** A mail that the handler let go. */
export type SentRecord = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: MailKind;
  readonly tenant?: TenantKey | undefined;
  readonly conversation?: ConversationRef | undefined;
  readonly region?: Region | undefined;
  /** Where no tenant was known: the outside domains among the recipients. */
  readonly domains?: readonly string[] | undefined;
};
