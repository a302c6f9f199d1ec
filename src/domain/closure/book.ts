import type { Closure } from './closure';
import type { ConversationRef } from '../thread/conversation';
import type { TenantKey } from '../tenant/tenant';

/** What the FM said of a conversation: whose it is, or that it is nobody's closure. */
export type Link = TenantKey | 'none';

/** The closures and links that are in memory, as they were written: merged tenants are apart, discarded ones included. */
export type Book = {
  readonly closures: ReadonlyMap<TenantKey, Closure>;
  readonly links: ReadonlyMap<ConversationRef, Link>;
};

/** What an act changes: whole closures as they are afterwards, and links (undefined forgets one). Only what differs is written. */
export type BookChange = {
  readonly closures?: readonly Closure[];
  readonly links?: ReadonlyMap<ConversationRef, Link | undefined>;
};

export const emptyBook: Book = { closures: new Map(), links: new Map() };
