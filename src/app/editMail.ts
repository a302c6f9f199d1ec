import type { Language } from '../domain/language';
import type { Facts, FieldId, Mail, MailKind } from '../domain/mail';
import { roleOf } from '../domain/mail';
import { greetingName, languageOfMail, prefill, withQueue } from '../domain/prefill';
import type { Region } from '../domain/queue';
import { renderMail, type RenderResult } from '../domain/renderMail';
import { recipientsFor } from '../domain/recipients';
import { sidesOf, type Sides } from '../domain/side';
import type { Person } from '../domain/address';
import type { Thread } from '../domain/thread';
import { contactsOf, customerOf, workOf, type Editor, type PaneState } from './paneState';
import type { PaneStore } from './paneStore';

/** Where mail texts come from. */
export type LoadMail = (
  kind: MailKind,
  language: Language,
) => Promise<{ mail: Mail; queueNames: Readonly<Record<Region, string>> }>;

/** Opens a mail for writing, in the language the recipient is likely to read. */
export function openMail(store: PaneStore, loadMail: LoadMail, kind: MailKind): Promise<void> {
  const state = store.get();
  const { language, because } = languageOfMail(
    kind,
    threadOf(state),
    customerOf(state),
    state.config,
    state.readerLanguage,
  );
  return load(store, loadMail, { kind, language, because, text: { kind: 'loading' } });
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
  const likely = languageOfMail(editor.kind, threadOf(state), customerOf(state), state.config, state.readerLanguage);
  if (likely.language !== editor.language) await openMail(store, loadMail, editor.kind);
}

export function threadOf(state: PaneState): Thread | undefined {
  return state.item.kind === 'thread' ? state.item.thread : undefined;
}

export function sidesIn(state: PaneState): Sides {
  return sidesOf(state.config, readerIn(state).address);
}

function readerIn(state: PaneState): { name: string; address: string } {
  return state.link.kind === 'outlook' ? state.link.host.reader : { name: '', address: '' };
}

/** What the open mail's fields hold: what is known, and over it what the FM typed, an emptied field included. */
export function factsOf(state: PaneState): Facts {
  const { editor, typed } = workOf(state);
  const known = prefill(threadOf(state), contactsOf(state), customerOf(state)?.domain, state.config, readerIn(state));
  const facts: Facts = { ...known, ...typed };
  if (editor?.text.kind !== 'ready') return facts;
  return withQueue(facts, editor.text.queueNames);
}

/** The facts as the mail takes them: names as its greeting does. */
export function mailFactsOf(state: PaneState): Facts {
  const facts = factsOf(state);
  const { editor } = workOf(state);
  if (!editor || typeof facts.contactName !== 'string') return facts;
  return { ...facts, contactName: greetingName(facts.contactName, editor.language) };
}

/** The open mail as it would be inserted now, or what it lacks; undefined while its text is not there. */
export function renderedOf(state: PaneState): RenderResult | undefined {
  const { editor } = workOf(state);
  return editor?.text.kind === 'ready' ? renderMail(editor.text.mail, mailFactsOf(state)) : undefined;
}

/** Whom the open mail goes to, as far as the open item and the configuration tell. */
export function recipientsOf(state: PaneState, kind: MailKind): Person[] {
  return recipientsFor(roleOf[kind], threadOf(state), contactsOf(state), sidesIn(state), state.config);
}
