import { factsOfClosure } from '../domain/closureFacts';
import type { Language } from '../domain/language';
import type { Facts, FieldId, Mail, MailKind } from '../domain/mail';
import { roleOf } from '../domain/mail';
import { greetedIn, languageOfMail, prefill, withQueue } from '../domain/prefill';
import type { Region } from '../domain/queue';
import { recipientsFor } from '../domain/recipients';
import { normaliseAddress, type Person } from '../domain/address';
import { customerOf, workOf, type Editor, type PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, readerIn, sidesIn, threadOf } from './tenancy';

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

/** Whom a customer mail goes to: the tenant's contacts, else those of the open thread as far as they are one customer's. */
export function contactsOf(state: PaneState): readonly Person[] {
  const known = closureOf(state)?.tenant.customerContacts ?? [];
  if (known.length > 0) return known;
  if (state.item.kind === 'thread' && state.item.customers.kind === 'public-mail') return state.item.customers.contacts;
  return customerOf(state)?.contacts ?? [];
}

/** Whom the open mail greets: those the FM chose, else those it is to. */
export function greetedOf(state: PaneState): readonly Person[] {
  const contacts = contactsOf(state);
  const { greeted } = workOf(state);
  if (!greeted) return greetedIn(contacts, threadOf(state));
  return contacts.filter(({ address }) => greeted.includes(normaliseAddress(address)));
}

/** Greets a contact, or no longer; what was typed gives way to the names. */
export function greet(store: PaneStore, contact: Person, isGreeted: boolean): void {
  const state = store.get();
  const { contactName: _, ...typed } = workOf(state).typed;
  const address = normaliseAddress(contact.address);
  const others = greetedOf(state)
    .map((person) => normaliseAddress(person.address))
    .filter((known) => known !== address);
  store.setWork({ typed, greeted: isGreeted ? [...others, address] : others });
}

/** What the open mail's fields hold: what is known, and over it what the FM typed, an emptied field included. */
export function factsOf(state: PaneState, inLanguage?: Language): Facts {
  const { editor, typed } = workOf(state);
  const closure = closureOf(state);
  const domain = closure?.tenant.domains[0] ?? customerOf(state)?.domain;
  const language = inLanguage ?? editor?.language ?? state.readerLanguage;
  const [contacts, greeted] = [contactsOf(state), greetedOf(state)];
  const known = prefill(threadOf(state), contacts, domain, state.config, readerIn(state), greeted, language);
  const facts: Facts = { ...known, ...(closure && factsOfClosure(closure)), ...typed };
  if (editor?.text.kind !== 'ready') return facts;
  return withQueue(facts, editor.text.queueNames);
}

/** Whom the open mail goes to, as far as the open item and the configuration tell. */
export function recipientsOf(state: PaneState, kind: MailKind): Person[] {
  const accountTeam = closureOf(state)?.tenant.accountTeamContacts;
  return recipientsFor(roleOf[kind], threadOf(state), contactsOf(state), sidesIn(state), state.config, accountTeam);
}
