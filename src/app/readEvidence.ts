import { isAutomaticReply } from '../domain/thread/automaticReply';
import { liveTenant } from '../domain/tenant/canonicalTenant';
import { cleanText } from '../domain/text/cleanText';
import type { Closure } from '../domain/closure/closure';
import { namedBeside } from '../domain/reading/namedBeside';
import { participantsOf } from '../domain/thread/participants';
import { quotedMails, type MailParts } from '../domain/thread/quotedMails';
import { knownTenant } from '../domain/sending/knownTenant';
import type { KnownTenant } from '../domain/sending/outgoing';
import { tenantIdsIn } from '../domain/tenant/tenantIdentifiers';
import {
  allWordsOf,
  evidenceIn,
  ownerOf,
  requestedIds,
  type OfferedAnswer,
  type Reader,
  type ReadMail,
  type ThreadEvidence,
} from '../domain/reading/threadEvidence';
import { uniteClosure } from '../domain/closure/uniteClosures';
import type { ClosureActs } from './closureActs';
import { dayOf } from './dayOf';
import { applyEvidence } from './applyEvidence';
import { ownMail } from './ownMail';
import { workOf, type PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError, type MailHost } from './ports/mailHost';
import { matchOf, readerIn, sidesIn, tenantOf, threadOf } from './selectors';

type Acts = Pick<ClosureActs, 'write'>;

/** What was asked for last; looking at the same mail again asks Outlook nothing. */
type Asked = { readonly key: string; readonly parts: Promise<MailParts>; headers?: Promise<string> };

const asked = new WeakMap<MailHost, Asked>();

/** Reads the open mail for what it proves: that a mail of the tenant's closure was sent, or answered. */
export async function readEvidence(store: PaneStore, acts: Acts): Promise<void> {
  const { link, files, itemKey, filed } = store.get();
  const thread = threadOf(store.get());
  if (link.kind !== 'outlook' || !files || filed !== itemKey) return;
  if (thread?.surface !== 'read' || thread.sentAt === undefined) return;
  const parts = await readParts(store, link.host, itemKey);
  if (parts === undefined) return;
  const on = dayOf(new Date(thread.sentAt));
  const mail: ReadMail = { thread: ownMail(store, thread, parts, on), parts, on, automatic: isAutomaticReply(thread) };
  await tellQuoted(store, mail);
  const tenant = tenantOf(store.get());
  const closure = tenant && uniteClosure(files.book(), tenant);
  if (!closure || store.get().itemKey !== itemKey) return;
  const seen = await evidenceOf(store, link.host, mail, closure);
  if (store.get().itemKey !== itemKey) return;
  for (const act of seen.acts) applyEvidence(store, acts, tenant, act, true);
  if (!isSame(workOf(store.get()).answer, seen.answer)) store.setWork({ answer: seen.answer }, itemKey);
}

/** What the mail proves; of what looks like an answer the headers are asked whether anybody wrote it. */
async function evidenceOf(store: PaneStore, host: MailHost, mail: ReadMail, closure: Closure) {
  const state = store.get();
  const proved = (given: ReadMail): ThreadEvidence => {
    const { acts, answer } = evidenceIn(given, closure, readerWithAliases(state), sidesIn(state), state.config);
    return { acts, answer: answer && { ...answer, otherTenants: othersIn(mail, closure, state) } };
  };
  const seen = proved(mail);
  if (!seen.answer && !seen.acts.some(({ type }) => type === 'answered')) return seen;
  const headers = await readHeaders(host, mail.thread.key);
  return isAutomaticReply(mail.thread, headers) ? proved({ ...mail, automatic: true }) : seen;
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

/** The reader of quoted mails, which may have left from another address of the mailbox. */
function readerWithAliases(state: PaneState): Reader {
  return { ...readerIn(state), aliases: state.aliases };
}

function isSame(a: OfferedAnswer | undefined, b: OfferedAnswer | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whose words the mail with this key holds; undefined when it cannot be read, or is not the open one any more. */
async function readParts(store: PaneStore, host: MailHost, key: string): Promise<MailParts | undefined> {
  const last = asked.get(host);
  const reading: Asked = last?.key === key ? last : { key, parts: host.readBody(key).then(quotedMails) };
  asked.set(host, reading);
  const forget = () => asked.get(host) === reading && asked.delete(host);
  try {
    const parts = await reading.parts;
    if (threadOf(store.get())?.key === key) return parts;
    // It may be the text of the mail that was opened meanwhile.
    forget();
    return undefined;
  } catch (error) {
    forget();
    if (!(error instanceof HostError)) throw error;
    // Nothing is proved by a mail that cannot be read; the next look tries again.
    return undefined;
  }
}

async function readHeaders(host: MailHost, key: string): Promise<string> {
  const reading = asked.get(host);
  if (reading?.key !== key) return '';
  reading.headers ??= host.readHeaders(key);
  try {
    return await reading.headers;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Class and subject tell most; the FM is asked about the rest.
    return '';
  }
}

/**
 * Whose request the mail quotes is a sign of whose the thread is, beside others by its tenant id alone. Where there are no
 * others, a name in a mail of ours tells it too.
 */
async function tellQuoted(store: PaneStore, mail: ReadMail): Promise<void> {
  const state = store.get();
  const { files, itemKey } = state;
  const match = matchOf(state);
  if (!files || !match || (match.kind === 'unknown' && match.because === 'said-none')) return;
  const others = match.kind === 'matched' && workOf(state).quoted === undefined;
  const ids = others ? requestedIds(mail, readerWithAliases(state)) : tenantIdsIn(allWordsOf(mail.parts));
  if (others && ids.length === 0) return;
  await files.open(ids.map((id) => `i:${id}` as const));
  const quoted = ownerOf(mail, readerWithAliases(state), state.config, files.book().closures.values());
  if (!quoted || store.get().itemKey !== itemKey || workOf(store.get()).quoted === quoted) return;
  if (files.book() !== store.get().book) store.set({ book: files.book() });
  store.setWork({ quoted });
}
