/** What a simulated mailbox holds. Invented people, companies and mail only. */
export type Address = { readonly name: string; readonly address: string };

export type FolderId = 'inbox' | 'drafts' | 'sent' | 'deleted';

export type BodyFormat = 'html' | 'text';

export type Message = {
  readonly id: string;
  readonly conversationId: string;
  readonly folder: FolderId;
  /** Outlook's message class, for items that are no ordinary mail (an undeliverable report, a meeting request). */
  readonly itemClass?: string;
  readonly subject: string;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** ISO 8601 with offset. */
  readonly sent: string;
  readonly format: BodyFormat;
  readonly body: string;
  readonly read: boolean;
};

export type Mailbox = {
  readonly user: Address & { readonly timeZone: string };
  readonly signature: { readonly html: string; readonly text: string };
  readonly messages: readonly Message[];
};
