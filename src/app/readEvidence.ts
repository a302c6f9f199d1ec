import { isAutomaticReply } from '../domain/thread/automaticReply';
import { liveTenant } from '../domain/tenant/canonicalTenant';
import { cleanText } from '../domain/text/cleanText';
import type { Closure } from '../domain/closure/closure';
import { namedBeside } from '../domain/reading/namedBeside';
import { participantsOf } from '../domain/thread/participants';
import { knownTenant } from '../domain/sending/knownTenant';
import type { KnownTenant } from '../domain/sending/outgoing';
import { tenantIdsIn } from '../domain/tenant/tenantIdentifiers';
import {
  allWordsOf,
  evidenceIn,
  ownerOf,
  requestedIds,
  type OfferedAnswer,
  type ReadMail,
  type ThreadEvidence,
} from '../domain/reading/threadEvidence';
import { uniteClosure } from '../domain/closure/uniteClosures';
import { dayOf } from './dayOf';
import { applyEvidence } from './applyEvidence';
import { createMailReader } from './mailReader';
import { ownMail } from './ownMail';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { matchOf, sidesIn, tenantOf, threadOf, usIn, workOf } from './selectors';
import { takeBook } from './writeChange';

/** Reads the open mail for what it proves: that a mail of the tenant's closure was sent, or answered. */
export function createReadEvidence(store: PaneStore): () => Promise<void> {
  const reader = createMailReader((key) => threadOf(store.get())?.key === key);
  return async () => {
    const { connection, stateStore, itemKey, openedFor } = store.get();
    const thread = threadOf(store.get());
    if (connection.kind !== 'outlook' || !stateStore || openedFor !== itemKey) return;
    if (thread?.surface !== 'read' || thread.sentAt === undefined) return;
    const { host } = connection;
    const parts = await reader.parts(host, itemKey);
    if (parts === undefined) return;
    const on = dayOf(new Date(thread.sentAt));
    const mail: ReadMail = {
      thread: ownMail(store, thread, parts, on),
      parts,
      on,
      automatic: isAutomaticReply(thread),
    };
    await tellQuoted(store, mail);
    const tenant = tenantOf(store.get());
    const closure = tenant && uniteClosure(stateStore.book(), tenant);
    if (!closure || store.get().itemKey !== itemKey) return;
    const { acts, answer } = await evidenceOf(store.get(), mail, closure, () => reader.headers(host, itemKey));
    if (store.get().itemKey !== itemKey) return;
    for (const act of acts) applyEvidence(store, tenant, act, true);
    if (!isSame(workOf(store.get()).answer, answer)) store.dispatch({ type: 'answer-read', key: itemKey, answer });
  };
}

/** What the mail proves; of what looks like an answer the headers are asked whether anybody wrote it. */
async function evidenceOf(
  state: PaneState,
  mail: ReadMail,
  closure: Closure,
  readHeaders: () => Promise<string>,
): Promise<ThreadEvidence> {
  const proved = (given: ReadMail): ThreadEvidence => {
    const { acts, answer } = evidenceIn(given, closure, usIn(state));
    return { acts, answer: answer && { ...answer, otherTenants: othersIn(mail, closure, state) } };
  };
  const seen = proved(mail);
  if (!seen.answer && !seen.acts.some(({ type }) => type === 'answered')) return seen;
  return isAutomaticReply(mail.thread, await readHeaders()) ? proved({ ...mail, automatic: true }) : seen;
}

/** The tenants of this device that an answer names beside the one that was asked about. */
function othersIn({ parts, thread }: ReadMail, closure: Closure, state: PaneState): string[] {
  const all = new Map(Array.from(state.book.closures, ([key, { tenant }]) => [key, tenant]));
  const tenants: KnownTenant[] = [];
  for (const each of state.book.closures.values()) {
    const key = liveTenant(all, each.tenant.key);
    if (key) tenants.push({ ...knownTenant(each), key });
  }
  return namedBeside(cleanText(parts.own), knownTenant(closure), tenants, sidesIn(state), participantsOf(thread));
}

function isSame(a: OfferedAnswer | undefined, b: OfferedAnswer | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whose request the mail quotes is a sign of whose the thread is, beside others by its tenant id alone. Where there are no
 * others, a name in a mail of ours tells it too.
 */
async function tellQuoted(store: PaneStore, mail: ReadMail): Promise<void> {
  const state = store.get();
  const { stateStore, itemKey } = state;
  const match = matchOf(state);
  if (!stateStore || !match || (match.kind === 'unknown' && match.because === 'said-none')) return;
  const others = match.kind === 'matched' && workOf(state).quoted === undefined;
  const ids = others ? requestedIds(mail, usIn(state)) : tenantIdsIn(allWordsOf(mail.parts));
  if (others && ids.length === 0) return;
  await stateStore.open(ids.map((id) => `i:${id}` as const));
  const quoted = ownerOf(mail, usIn(state), stateStore.book().closures.values());
  if (!quoted || store.get().itemKey !== itemKey || workOf(store.get()).quoted === quoted) return;
  takeBook(store);
  store.dispatch({ type: 'quoted-found', tenant: quoted });
}
