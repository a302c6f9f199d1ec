import { canonicalTenant } from '../domain/tenant/canonicalTenant';
import { conversationsOf } from '../domain/closure/closureConversations';
import { conversationRef } from '../domain/thread/conversation';
import { knownTenant } from '../domain/sending/knownTenant';
import type { KnownTenant, SendKnowledge } from '../domain/sending/outgoing';
import type { TenantKey } from '../domain/tenant/tenant';
import { uniteClosure } from '../domain/closure/uniteClosures';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { hintOf, readerIn, sidesIn, tenantOf, threadOf } from './selectors';

/**
 * Tells the handler what it needs to judge a mail without this pane: the tenants in memory, their conversations, the
 * open thread's tenant, and whose draft this is.
 */
export function tellGuard(store: PaneStore): void {
  const state = store.get();
  const { guard } = state;
  if (!guard || state.openedFor !== state.itemKey) return;
  guard.tell(knowledgeOf(state), goneIn(state));
  store.dispatch({ type: 'guard-told', closures: state.book.closures });
  const thread = threadOf(state);
  if (thread?.surface !== 'compose') return;
  void guard.hint(hintOf(store.get()));
}

/** What is known of the tenants whose closures changed since it was told, and always of the open thread's. */
function knowledgeOf(state: PaneState): SendKnowledge {
  const { book, told } = state;
  const tenants = new Map<TenantKey, KnownTenant>();
  const links: Record<string, TenantKey> = {};
  const own = tenantOf(state);
  for (const [key, closure] of book.closures) {
    if (told.get(key) === closure && key !== own) continue;
    const united = uniteClosure(book, key);
    if (!united || united.tenant.discarded) continue;
    tenants.set(united.tenant.key, knownTenant(united));
    for (const ref of conversationsOf(united)) links[ref] = united.tenant.key;
  }
  const all = new Map(Array.from(book.closures, ([key, { tenant }]) => [key, tenant]));
  for (const [ref, link] of book.links) {
    if (link === 'none') continue;
    const tenant = canonicalTenant(all, link);
    if (!all.get(link)?.discarded && !all.get(tenant)?.discarded) links[ref] = tenant;
  }
  const { conversationId } = threadOf(state) ?? {};
  if (own && conversationId && book.closures.has(own)) links[conversationRef(conversationId)] = own;
  const reader = { address: readerIn(state).address, language: state.readerLanguage };
  const assignmentTeam = state.config.assignmentTeam.address;
  const { own: ours, accountTeam } = sidesIn(state);
  return { reader, sides: { own: ours, accountTeam }, assignmentTeam, tenants: [...tenants.values()], links };
}

/** Tenants that were merged into others, put away or deleted, and conversations that the FM said are nobody's. */
function goneIn({ book, stateStore, guard }: PaneState): ReadonlySet<string> {
  const { tenants, links } = guard?.knowledge() ?? { tenants: [], links: {} };
  const known = [...tenants.map(({ key }) => key), ...Object.values(links)];
  const gone = new Set<string>(known.filter((key) => stateStore?.isDeleted(key)));
  for (const [key, { tenant }] of book.closures) {
    const united = tenant.mergedInto || tenant.discarded ? uniteClosure(book, key) : undefined;
    if (united && (united.tenant.key !== key || united.tenant.discarded)) gone.add(key);
  }
  for (const [ref, link] of book.links) if (link === 'none') gone.add(ref);
  return gone;
}
