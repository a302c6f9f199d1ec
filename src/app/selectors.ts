import type { Book } from '../domain/closure/book';
import type { Closure } from '../domain/closure/closure';
import { indexConversations } from '../domain/closure/closureConversations';
import { uniteClosure } from '../domain/closure/uniteClosures';
import {
  hasUnknownCompany,
  indexTenants,
  matchTenant,
  type Match,
  type TenantIndex,
} from '../domain/matching/matchTenant';
import type { SendHint } from '../domain/sending/outgoing';
import { sidesOf, type Sides } from '../domain/side';
import type { Tenant, TenantKey } from '../domain/tenant/tenant';
import { conversationRef, type ConversationRef } from '../domain/thread/conversation';
import type { Customer } from '../domain/thread/customer';
import type { Thread } from '../domain/thread/thread';
import { noWork, type PaneState, type Work } from './paneState';
import type { Us } from '../domain/us';

/**
 * What follows from the pane's state, and is stored nowhere: so one tenant's data never stands beside another's thread.
 * What follows for the closure's steps comes with the scripts that show them (`closureSelectors`), for the mail being
 * written with the editor's (`mailSelectors`): the first screen needs neither.
 */

/** The work that belongs to what is open now. */
export function workOf(state: PaneState): Work {
  return state.work[state.itemKey] ?? noWork;
}

/** What was typed into an input of the pane's forms, or that something is open. */
export function inputOf(state: PaneState, id: string): string | undefined {
  return workOf(state).inputs?.[id];
}

export function threadOf(state: PaneState): Thread | undefined {
  return state.item.kind === 'thread' ? state.item.thread : undefined;
}

const nobody = { name: '', address: '' };

export function readerIn(state: PaneState): { readonly name: string; readonly address: string } {
  return state.connection.kind === 'outlook' ? state.connection.host.reader : nobody;
}

export function sidesIn(state: PaneState): Sides {
  const { config, lists, aliases } = state;
  return { ...sidesOf(config, readerIn(state).address, lists === 'unavailable' ? undefined : lists), aliases };
}

/** Who reads, and whose the people around are. */
export function usIn(state: PaneState): Us {
  return { reader: readerIn(state), sides: sidesIn(state), config: state.config };
}

/** The open item's conversation; a new mail has none, and a draft's may become another when it is sent. */
export function conversationOf(state: PaneState): ConversationRef | undefined {
  const id = threadOf(state)?.conversationId;
  return id === undefined ? undefined : conversationRef(id);
}

/** The customer of the open thread: the only one, or the one the FM chose. */
export function customerOf(state: PaneState): Customer | undefined {
  if (state.item.kind !== 'thread') return undefined;
  const { customers } = state.item;
  if (customers.kind === 'one') return customers.customer;
  const chosen = workOf(state).customerDomain;
  return customers.kind === 'several' ? customers.customers.find(({ domain }) => domain === chosen) : undefined;
}

/** The match of the open thread; undefined as long as its closures are not in memory, or nothing is open. */
export function matchOf(state: PaneState): Match | undefined {
  const thread = threadOf(state);
  if (!thread || state.openedFor !== state.itemKey) return undefined;
  const { book, config, lists, aliases, connection, memo } = state;
  const { quoted } = workOf(state);
  return memo('match', [thread, book, config, lists, aliases, connection, quoted], () => {
    const known = memo('known conversations', [], () => new WeakMap());
    const mails = memo('conversations', [book], () => indexConversations(book.closures.values(), known));
    const further = { mails, quoted: quoted && [quoted] };
    return matchTenant(thread, tenantsIn(state), book.links, usIn(state), further);
  });
}

/** Whether the answer for a thread depends on the lists of domains. */
export function asksLists(state: PaneState, thread: Thread): boolean {
  if (thread.conversationId && state.book.links.has(conversationRef(thread.conversationId))) return false;
  return hasUnknownCompany(thread, tenantsIn(state), usIn(state));
}

type Indexed = { readonly tenants: ReadonlyMap<TenantKey, Tenant>; readonly index: TenantIndex };

/** Made anew only when a tenant changed, not at every tick: with thousands of tenants it takes longer than a frame. */
function tenantsIn({ book, memo }: PaneState): TenantIndex {
  const last = memo('last tenants', [], (): { of?: Indexed } => ({}));
  return memo('tenants', [book], () => {
    if (!last.of || !hasSameTenants(book, last.of)) {
      const tenants = new Map(Array.from(book.closures, ([key, { tenant }]) => [key, tenant]));
      last.of = { tenants, index: indexTenants(tenants.values()) };
    }
    return last.of.index;
  });
}

function hasSameTenants({ closures }: Book, { tenants }: Indexed): boolean {
  const isSame = (a: Tenant, b: Tenant | undefined) => a === b || JSON.stringify(a) === JSON.stringify(b);
  return tenants.size === closures.size && [...closures].every(([key, { tenant }]) => isSame(tenant, tenants.get(key)));
}

/** The tenant of the open item: what the FM said of this draft, else what the thread tells. */
export function tenantOf(state: PaneState): TenantKey | undefined {
  const said = workOf(state).tenant;
  if (said) return said === 'none' ? undefined : said;
  const match = matchOf(state);
  return match?.kind === 'matched' ? match.tenant : undefined;
}

/** The closure of the open item as it is shown, merged tenants together. */
export function closureOf(state: PaneState): Closure | undefined {
  const { book, memo } = state;
  const key = tenantOf(state);
  return memo('closure', [book, key], () => (key === undefined ? undefined : uniteClosure(book, key)));
}

/** What the pane knows of the open draft; undefined when nothing in it is Closeout's business. */
export function hintOf(state: PaneState): SendHint | undefined {
  const { record } = workOf(state);
  const tenant = tenantOf(state);
  return tenant || record ? { tenant, kind: record?.kind } : undefined;
}

/** Whether others work in this mailbox too; undefined in the FM's own, of which nothing is said. */
export type Sharing =
  | { readonly kind: 'unknown'; readonly address: string }
  | { readonly kind: 'shared'; readonly address: string; readonly name: string | undefined };

/**
 * An FM has one mailbox of their own, so one is asked about where this device knows another that may be it, and where
 * the open closure holds what somebody signed.
 */
export function sharingOf(state: PaneState): Sharing | undefined {
  const { mailbox } = state;
  if (!mailbox?.address || mailbox.said === 'own') return undefined;
  const { address, said, hasOther, name } = mailbox;
  if (said === 'shared') return { kind: 'shared', address, name };
  return hasOther || isSigned(state) ? { kind: 'unknown', address } : undefined;
}

function isSigned(state: PaneState): boolean {
  return Object.values(closureOf(state)?.done ?? {}).some(({ by, who }) => by === 'fm' && who !== undefined);
}

/** Whether there is something about where the closures are kept that the FM should know. */
export function hasStorageTrouble({ storeStatus }: PaneState): boolean {
  const { device, mailbox, filled, onDeviceOnly, openOnDeviceOnly, aside } = storeStatus;
  const well = device === 'opening' || device === 'kept' || device === 'not-loaded';
  const away = ['unreachable', 'damaged', 'newer'].includes(mailbox.kind);
  return !well || away || filled >= 0.8 || onDeviceOnly + openOnDeviceOnly + aside > 0;
}

/** Whether another thread is open whose closures are not there yet, for a few milliseconds. */
export function isTurning({ openedFor, item, itemKey }: PaneState): boolean {
  return openedFor !== undefined && item.kind === 'thread' && openedFor !== itemKey;
}

/** Why there is no customer to show, where that is so. */
export function situationOf({ connection, item, storeStatus }: PaneState) {
  if (connection.kind === 'starting') return undefined;
  if (connection.kind !== 'outlook') return connection.kind;
  if (storeStatus.device === 'not-loaded') return storeStatus.device;
  if (item.kind === 'loading') return undefined;
  if (item.kind !== 'thread') return item.kind;
  return item.thread.surface === 'read' && !item.thread.from?.address ? 'no-sender' : undefined;
}
