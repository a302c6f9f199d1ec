import type { Language } from '../domain/language';
import type { FieldId, Mail, MailKind } from '../domain/mail/mail';
import { languageOfMail } from '../domain/mail/mailLanguage';
import type { Region } from '../domain/region';
import type { Editor, PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, customerOf, threadOf, workOf } from './selectors';

/** Where mail texts come from. */
export type LoadMail = (
  kind: MailKind,
  language: Language,
) => Promise<{ mail: Mail; queueNames: Readonly<Record<Region, string>> }>;

/** Opens a mail for writing, in the language the recipient is likely to read unless the FM has said which. */
export function openMail(store: PaneStore, loadMail: LoadMail, kind: MailKind, language?: Language): Promise<void> {
  const written = language ? { language } : likelyLanguage(store.get(), kind);
  return load(store, loadMail, { kind, ...written, text: { kind: 'loading' } });
}

function likelyLanguage(state: PaneState, kind: MailKind): ReturnType<typeof languageOfMail> {
  const { config, readerLanguage } = state;
  const tenantLanguage = closureOf(state)?.tenant.language;
  return languageOfMail(kind, threadOf(state), customerOf(state), config, readerLanguage, tenantLanguage);
}

/** Changes the language of the open mail; what was typed stays. */
export async function chooseLanguage(store: PaneStore, loadMail: LoadMail, language: Language): Promise<void> {
  const { editor } = workOf(store.get());
  if (editor) await load(store, loadMail, { kind: editor.kind, language, text: { kind: 'loading' } });
}

/** Loads the text of the open mail once more, after it could not be loaded. */
export async function reloadMail(store: PaneStore, loadMail: LoadMail): Promise<void> {
  const { editor } = workOf(store.get());
  if (editor) await load(store, loadMail, { ...editor, text: { kind: 'loading' } });
}

async function load(store: PaneStore, loadMail: LoadMail, editor: Editor): Promise<void> {
  store.dispatch({ type: 'mail-opened', editor });
  let text: Editor['text'];
  try {
    text = { kind: 'ready', ...(await loadMail(editor.kind, editor.language)) };
  } catch {
    // A file that does not arrive or is damaged: shown with a way to try again, and the fields stay.
    text = { kind: 'unavailable' };
  }
  store.dispatch({ type: 'text-arrived', editor, text });
}

/** Back to the list of mails. What was typed stays for the next mail of this item. */
export function closeMail(store: PaneStore): void {
  store.dispatch({ type: 'mail-closed' });
}

export function setField(store: PaneStore, field: FieldId, value: string | readonly string[]): void {
  store.dispatch({ type: 'field-typed', field, value });
}

/** Says which of several customers is meant; a mail whose language the FM has not chosen follows. */
export async function chooseCustomer(store: PaneStore, loadMail: LoadMail, domain: string): Promise<void> {
  store.dispatch({ type: 'customer-chosen', domain });
  await followCustomer(store, loadMail);
}

/** Once more is known of the customer, the open mail takes their language, unless the FM has chosen one. */
export async function followCustomer(store: PaneStore, loadMail: LoadMail): Promise<void> {
  const state = store.get();
  const { editor } = workOf(state);
  if (!editor?.because) return;
  const likely = likelyLanguage(state, editor.kind);
  if (likely.language !== editor.language) await openMail(store, loadMail, editor.kind);
}
