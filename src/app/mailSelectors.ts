import { normaliseAddress, type Person } from '../domain/address';
import { factsOfClosure } from '../domain/closure/closureFacts';
import { interlock } from '../domain/closure/playbook';
import type { FilledMail } from '../domain/draft/ourMail';
import type { Language } from '../domain/language';
import { roleOf, type Facts, type MailKind } from '../domain/mail/mail';
import { greetedIn, greetingName, prefill, withQueue } from '../domain/mail/prefill';
import { recipientsFor, strangersTo } from '../domain/mail/recipients';
import { renderMail, type RenderResult } from '../domain/mail/renderMail';
import { participantsOf } from '../domain/thread/participants';
import type { LoadMail } from './editMail';
import type { PaneState } from './paneState';
import { closureOf, conversationOf, customerOf, sidesIn, threadOf, usIn, workOf } from './selectors';

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

/** What the open mail's fields hold: what is known, and over it what the FM typed, an emptied field included. */
export function factsOf(state: PaneState, inLanguage?: Language): Facts {
  const { editor, typed } = workOf(state);
  const closure = closureOf(state);
  const domain = closure?.tenant.domains[0] ?? customerOf(state)?.domain;
  const language = inLanguage ?? editor?.language ?? state.readerLanguage;
  const [contacts, greeted] = [contactsOf(state), greetedOf(state)];
  const known = prefill(threadOf(state), contacts, domain, usIn(state), greeted, language);
  const facts: Facts = { ...known, ...(closure && factsOfClosure(closure)), ...typed };
  if (editor?.text.kind !== 'ready') return facts;
  return withQueue(facts, editor.text.queueNames);
}

/** A mail's text with the facts as it takes them: names as its greeting does, the queue as its language calls it. */
export function filledOf(state: PaneState, { mail, queueNames }: Awaited<ReturnType<LoadMail>>): FilledMail {
  const facts = withQueue(factsOf(state, mail.language), queueNames);
  const { contactName } = facts;
  if (typeof contactName !== 'string') return { mail, facts };
  return { mail, facts: { ...facts, contactName: greetingName(contactName, mail.language) } };
}

/** The facts as the open mail takes them. */
export function mailFactsOf(state: PaneState): Facts {
  const { editor } = workOf(state);
  return editor?.text.kind === 'ready' ? filledOf(state, editor.text).facts : factsOf(state);
}

/** The open mail as it would be inserted now, or what it lacks; undefined while its text is not there. */
export function renderedOf(state: PaneState): RenderResult | undefined {
  const { editor } = workOf(state);
  return editor?.text.kind === 'ready' ? renderMail(editor.text.mail, mailFactsOf(state)) : undefined;
}

/** Whom the open mail goes to, as far as the open item and the configuration tell. */
export function recipientsOf(state: PaneState, kind: MailKind): Person[] {
  const accountTeam = closureOf(state)?.tenant.accountTeamContacts;
  return recipientsFor(roleOf[kind], threadOf(state), contactsOf(state), usIn(state), accountTeam);
}

/** The people outside whom a reply with the open mail would reach, though it is internal. */
export function strangersToReply(state: PaneState): readonly Person[] {
  const { editor } = workOf(state);
  const thread = threadOf(state);
  return editor && thread ? strangersTo(roleOf[editor.kind], participantsOf(thread), sidesIn(state)) : [];
}

/**
 * How the open mail may answer the thread: a reminder under its request is the first choice. Undefined where it reaches
 * people whom it is not for.
 */
export function replyOf(state: PaneState): 'under-request' | 'beside' | undefined {
  const kind = workOf(state).editor?.kind;
  if (!kind || strangersToReply(state).length > 0) return undefined;
  if (roleOf[kind] === 'account-team' && recipientsOf(state, kind).length === 0) return undefined;
  const conversation = conversationOf(state);
  const request = closureOf(state)?.done[interlock.request];
  const isUnderRequest = conversation !== undefined && request?.conversation === conversation;
  return kind === 'assignment-reminder' && isUnderRequest ? 'under-request' : 'beside';
}
