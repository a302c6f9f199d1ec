import { normaliseAddress, type Person } from '../domain/address';
import { factsOfClosure } from '../domain/closure/closureFacts';
import type { Language } from '../domain/language';
import { roleOf, type Facts, type MailKind } from '../domain/mail/mail';
import { greetedIn, prefill, withQueue } from '../domain/mail/prefill';
import { recipientsFor } from '../domain/mail/recipients';
import { customerOf, workOf, type PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, readerIn, sidesIn, threadOf } from './selectors';

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
