import type { Closure } from './closure';
import type { ConversationRef } from '../thread/conversation';
import type { TenantKey } from '../tenant/tenant';

/** The conversations that a closure's mails and drafts are in, each once. */
export function conversationsOf({ done, drafted }: Pick<Closure, 'done' | 'drafted'>): ConversationRef[] {
  const refs = [...Object.values(done), ...Object.values(drafted)].map(({ conversation }) => conversation);
  return [...new Set(refs.filter((ref) => ref !== undefined))];
}

/** Whose mails are in a conversation: several tenants' where one thread is about them all. */
export type ConversationIndex = ReadonlyMap<ConversationRef, readonly TenantKey[]>;

/**
 * The closures by the conversations that their mails are in.
 * @param known kept by whoever asks again: most closures are the same ones from book to book
 */
export function indexConversations(
  closures: Iterable<Closure>,
  known = new WeakMap<Closure, readonly ConversationRef[]>(),
): ConversationIndex {
  const index = new Map<ConversationRef, TenantKey[]>();
  for (const closure of closures) {
    const refs = known.get(closure) ?? conversationsOf(closure);
    known.set(closure, refs);
    for (const ref of refs) index.set(ref, [...(index.get(ref) ?? []), closure.tenant.key]);
  }
  return index;
}
