import { evidenceIn, ownerOf, type OfferedAnswer, type ReadMail } from '../domain/threadEvidence';
import type { TenantKey } from '../domain/tenant';
import { tenantIdsIn } from '../domain/tenantNames';
import { uniteClosure } from '../domain/uniteClosures';
import type { ClosureActs } from './closureActs';
import { dayOf } from './dayOf';
import { performEvident } from './evidentAct';
import { ownMail } from './ownMail';
import { workOf } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError, type MailHost } from './ports';
import { matchOf, readerIn, sidesIn, tenantOf, threadOf } from './tenancy';

type Acts = Pick<ClosureActs, 'write'>;

/** The text that was asked for last; looking at the same mail again asks Outlook nothing. */
const asked = new WeakMap<MailHost, { readonly key: string; readonly text: Promise<string> }>();

/** Reads the open mail for what it proves: that a mail of the tenant's closure was sent, or answered. */
export async function seeThread(store: PaneStore, acts: Acts): Promise<void> {
  const { link, files, itemKey, filed } = store.get();
  const thread = threadOf(store.get());
  if (link.kind !== 'outlook' || !files || filed !== itemKey) return;
  if (thread?.surface !== 'read' || thread.sentAt === undefined) return;
  const text = await readText(store, link.host, itemKey);
  if (text === undefined) return;
  const on = dayOf(new Date(thread.sentAt));
  const mail: ReadMail = { thread: ownMail(store, thread, text, on), text, on };
  const tenant = tenantOf(store.get()) ?? (await ownerByText(store, mail));
  const closure = tenant && uniteClosure(files.book(), tenant);
  if (!closure || store.get().itemKey !== itemKey) return;
  const state = store.get();
  const seen = evidenceIn(mail, closure, readerIn(state).address, sidesIn(state), state.config);
  for (const act of seen.acts) performEvident(store, acts, tenant, act, true);
  const { answer, dismissed } = workOf(store.get());
  const offered = isSame(seen.answer, dismissed) ? undefined : seen.answer;
  if (!isSame(answer, offered)) store.setWork({ answer: offered }, itemKey);
}

function isSame(a: OfferedAnswer | undefined, b: OfferedAnswer | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The text of the mail with this key; undefined when it cannot be read, or is not the open one any more. */
async function readText(store: PaneStore, host: MailHost, key: string): Promise<string | undefined> {
  const last = asked.get(host);
  const reading = last?.key === key ? last : { key, text: host.readText(key) };
  asked.set(host, reading);
  const forget = () => asked.get(host) === reading && asked.delete(host);
  try {
    const text = await reading.text;
    if (threadOf(store.get())?.key === key) return text;
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

/** The tenant of a thread in which neither people nor subject tell it, by the mail of ours that is in it. */
async function ownerByText(store: PaneStore, mail: ReadMail): Promise<TenantKey | undefined> {
  const state = store.get();
  const match = matchOf(state);
  if (!state.files || !match || match.kind === 'matched' || workOf(state).tenant === 'none') return undefined;
  if (match.kind === 'unknown' && match.because === 'said-none') return undefined;
  await state.files.open(tenantIdsIn(mail.text).map((id) => `i:${id}` as const));
  return ownerOf(mail, readerIn(state).address, state.files.book().closures.values());
}
