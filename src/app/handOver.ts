import { fieldTypes, mailKinds, type Facts, type FieldId } from '../domain/mail/mail';
import { isLanguage } from '../domain/language';
import type { TenantKey } from '../domain/tenant/tenant';
import { plainSubject } from '../domain/thread/plainSubject';
import { openMail, type LoadMail } from './editMail';
import { isNamedTwice } from './insertMail';
import { factsOf, filledOf } from './mailSelectors';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { tenantOf, threadOf, workOf } from './selectors';
import { takeBook } from './writeChange';

/** Leaves word for the pane of the draft that Outlook is about to open: whose it is, which mail, and what was typed. */
export function handOver(state: PaneState, subject: string): void {
  const { editor, greeted } = workOf(state);
  if (!editor || !state.stateStore) return;
  const { contactName } = factsOf(state);
  const typed = { ...workOf(state).typed, ...(greeted && contactName && { contactName }) };
  const { kind, language } = editor;
  const tenant = tenantOf(state);
  state.stateStore.handOver({ tenant, kind, language, typed, subject: plainSubject(subject) });
}

/** In the pane of a draft: goes on where the reading pane left off, unless the FM has begun something here. */
export async function takeOver(store: PaneStore, loadMail: LoadMail): Promise<void> {
  const state = store.get();
  const thread = threadOf(state);
  const { editor, closed } = workOf(state);
  if (!state.stateStore || thread?.surface !== 'compose' || editor || closed) return;
  const key = state.itemKey;
  const note = await state.stateStore.takeOver(plainSubject(thread.subject));
  const kind = mailKinds.find((known) => known === note?.kind);
  if (!note || !kind || store.get().itemKey !== key || workOf(store.get()).editor) return;
  const tenant = note.tenant as TenantKey | undefined;
  if (tenant) await state.stateStore.open([`t:${tenant}`]);
  if (store.get().itemKey !== key) return;
  takeBook(store);
  store.dispatch({ type: 'handed-over', key, typed: factsIn(note.typed), tenant });
  await openMail(store, loadMail, kind, isLanguage(note.language) ? note.language : undefined);
  store.dispatch({ type: 'noticed', key, notice: { kind: 'handed-over' } });
  const { connection, itemKey, busy } = store.get();
  const { text } = workOf(store.get()).editor ?? {};
  if (connection.kind !== 'outlook' || text?.kind !== 'ready' || itemKey !== key || busy) return;
  // A draft that cannot be read now is read when something is inserted.
  const isTwice = await isNamedTwice(connection.host, key, filledOf(store.get(), text)).catch(() => false);
  if (isTwice) store.dispatch({ type: 'noticed', key, notice: { kind: 'handed-over', isNamedTwice: true } });
}

function factsIn(typed: Readonly<Record<string, string | readonly string[]>>): Facts {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => Object.hasOwn(fieldTypes, field as FieldId)));
}
