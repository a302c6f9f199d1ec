import type { Facts } from '../domain/mail/mail';
import { greetingName, withQueue } from '../domain/mail/prefill';
import { renderMail, type RenderResult } from '../domain/mail/renderMail';
import type { FilledMail } from '../domain/draft/ourMail';
import type { LoadMail } from './editMail';
import { factsOf } from './mailFacts';
import { workOf, type PaneState } from './paneState';

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
