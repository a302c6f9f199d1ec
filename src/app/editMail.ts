import type { Language } from '../domain/language';
import type { FieldId, Mail, MailKind } from '../domain/mail/mail';
import { languageOfMail } from '../domain/mail/mailLanguage';
import type { Region } from '../domain/region';
import { customerOf, workOf, type Editor, type PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, threadOf } from './selectors';

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
  const key = store.get().itemKey;
  // The same editor, not only the same mail and language: an answer to an earlier try must not replace a later one's.
  // Its key may be another one by now: what was begun before Outlook answered moves to the item that is open.
  const holder = () => Object.entries(store.get().work).find(([, work]) => work.editor === editor)?.[0];
  store.set({ work: { ...store.get().work, [key]: withoutNotice({ ...workOf(store.get()), editor }) } });
  let text: Editor['text'];
  try {
    text = { kind: 'ready', ...(await loadMail(editor.kind, editor.language)) };
  } catch {
    // A file that does not arrive or is damaged: shown with a way to try again, and the fields stay.
    text = { kind: 'unavailable' };
  }
  const holding = holder();
  if (holding !== undefined) store.setWork({ editor: { ...editor, text } }, holding);
}

function withoutNotice<T extends { notice?: unknown }>({ notice: _, ...work }: T): Omit<T, 'notice'> {
  return work;
}

/** Back to the list of mails. What was typed stays for the next mail of this item. */
export function closeMail(store: PaneStore): void {
  const { editor, ...work } = workOf(store.get());
  const closed = editor ? { closed: editor.kind } : {};
  store.set({ work: { ...store.get().work, [store.get().itemKey]: withoutNotice({ ...work, ...closed }) } });
}

export function setField(store: PaneStore, field: FieldId, value: string | readonly string[]): void {
  store.setWork({ typed: { ...workOf(store.get()).typed, [field]: value } });
}

/** Says which of several customers is meant; a mail whose language the FM has not chosen follows. */
export async function chooseCustomer(store: PaneStore, loadMail: LoadMail, domain: string): Promise<void> {
  store.setWork({ customerDomain: domain });
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
