import type { Book } from '../domain/closure/book';
import type { Closure } from '../domain/closure/closure';
import { indexConversations, type ConversationIndex } from '../domain/closure/closureConversations';
import { viewClosure, type ClosureView } from '../domain/closure/closureView';
import { conversationRef, type ConversationRef } from '../domain/thread/conversation';
import {
  hasUnknownCompany,
  indexTenants,
  matchTenant,
  type Match,
  type TenantIndex,
} from '../domain/matching/matchTenant';
import { sidesOf, type Sides } from '../domain/side';
import type { Tenant, TenantKey } from '../domain/tenant/tenant';
import type { Thread } from '../domain/thread/thread';
import { uniteClosure } from '../domain/closure/uniteClosures';
import { workOf, type PaneState } from './paneState';

/**
 * Whose thread is open. Nothing of this is stored: it follows from the thread and the book, so that one tenant's data
 * never stands beside another's thread.
 */

export function threadOf(state: PaneState): Thread | undefined {
  return state.item.kind === 'thread' ? state.item.thread : undefined;
}

export function readerIn(state: PaneState): { readonly name: string; readonly address: string } {
  return state.link.kind === 'outlook' ? state.link.host.reader : { name: '', address: '' };
}

export function sidesIn(state: PaneState): Sides {
  const { config, lists, aliases } = state;
  return { ...sidesOf(config, readerIn(state).address, lists === 'unavailable' ? undefined : lists), aliases };
}

/** The match of the open thread; undefined as long as its closures are not in memory, or nothing is open. */
export function matchOf(state: PaneState): Match | undefined {
  const thread = threadOf(state);
  if (!thread || state.filed !== state.itemKey) return undefined;
  const { book } = state;
  const signs = [book, state.config, state.lists, state.aliases, workOf(state).quoted];
  const known = matches.get(thread);
  if (known?.signs.every((sign, at) => sign === signs[at])) return known.match;
  const { quoted } = workOf(state);
  const further = { mails: mailsIn(book), quoted: quoted && [quoted] };
  const match = matchTenant(thread, indexOf(book), book.links, sidesIn(state), readerIn(state).address, further);
  matches.set(thread, { signs, match });
  return match;
}

/** Whether the answer for a thread depends on the lists of domains. */
export function asksLists(state: PaneState, thread: Thread): boolean {
  const { book } = state;
  if (thread.conversationId && book.links.has(conversationRef(thread.conversationId))) return false;
  return hasUnknownCompany(thread, indexOf(book), sidesIn(state), readerIn(state).address);
}

/** The last answer for a thread: the pane asks many times between two changes. */
const matches = new WeakMap<Thread, { signs: readonly unknown[]; match: Match }>();

/** Made anew only when a tenant changed, not at every tick: with thousands of tenants it takes longer than a frame. */
let indexed: { readonly tenants: ReadonlyMap<TenantKey, Tenant>; readonly index: TenantIndex } | undefined;

function indexOf({ closures }: Book): TenantIndex {
  const same =
    indexed?.tenants.size === closures.size &&
    [...closures].every(([key, { tenant }]) => isSame(tenant, indexed?.tenants.get(key)));
  if (indexed && same) return indexed.index;
  const tenants = new Map(Array.from(closures, ([key, { tenant }]) => [key, tenant]));
  indexed = { tenants, index: indexTenants(tenants.values()) };
  return indexed.index;
}

const mails = new WeakMap<Book, ConversationIndex>();

function mailsIn(book: Book): ConversationIndex {
  const index = mails.get(book) ?? indexConversations(book.closures.values());
  mails.set(book, index);
  return index;
}

function isSame(a: Tenant, b: Tenant | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The tenant of the open item: what the FM said of this draft, else what the thread tells. */
export function tenantOf(state: PaneState): TenantKey | undefined {
  const said = workOf(state).tenant;
  if (said) return said === 'none' ? undefined : said;
  const match = matchOf(state);
  return match?.kind === 'matched' ? match.tenant : undefined;
}

const united = new WeakMap<Book, Map<TenantKey, Closure | undefined>>();

/** The closure of the open item as it is shown, merged tenants together. */
export function closureOf(state: PaneState): Closure | undefined {
  const key = tenantOf(state);
  if (key === undefined) return undefined;
  const known = united.get(state.book) ?? new Map<TenantKey, Closure | undefined>();
  united.set(state.book, known);
  if (!known.has(key)) known.set(key, uniteClosure(state.book, key));
  return known.get(key);
}

const views = new WeakMap<Closure, ClosureView>();

/** What is done, open and next of a closure. */
export function viewOf(closure: Closure): ClosureView {
  const view = views.get(closure) ?? viewClosure(closure);
  views.set(closure, view);
  return view;
}

/** The open item's conversation; a new mail has none, and a draft's may become another when it is sent. */
export function conversationOf(state: PaneState): ConversationRef | undefined {
  const id = threadOf(state)?.conversationId;
  return id === undefined ? undefined : conversationRef(id);
}
