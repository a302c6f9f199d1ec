import type { Facts } from '../domain/mail';
import { greetingName } from '../domain/prefill';
import { renderMail, type RenderResult } from '../domain/renderMail';
import { factsOf } from './editMail';
import { workOf, type PaneState } from './paneState';

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
