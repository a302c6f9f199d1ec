import { learntFrom } from '../domain/closure/closureFacts';
import { performAct, type ClosureAct } from '../domain/closure/closureAct';
import { roleOf } from '../domain/mail/mail';
import { stepOfMail } from '../domain/closure/playbook';
import { recipientsOf } from './mailSelectors';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, conversationOf, workOf } from './selectors';
import { takeBook } from './writeChange';

/**
 * Notes at the closure that a mail of the playbook stands in a draft: drafted, not done; and keeps what was typed.
 * @param where `apart` of a new mail that was begun from another conversation
 */
export function recordDraft(store: PaneStore, state: PaneState, where: 'here' | 'apart'): void {
  const { editor, typed } = workOf(state);
  const closure = closureOf(state);
  const { stateStore } = state;
  if (!editor || !closure || !stateStore) return;
  const { key } = closure.tenant;
  const perform = (act: ClosureAct) => {
    const result = performAct(stateStore.book(), key, act);
    if (result.kind === 'changed') stateStore.write(result.change);
  };
  const change = learntFrom(typed, closure.tenant);
  if (Object.keys(change).length > 0) perform({ type: 'edit', change });
  // Without them the step that the mail does would not apply.
  const accountTeam = roleOf[editor.kind] === 'account-team' ? recipientsOf(state, editor.kind) : [];
  if (accountTeam.length > 0 && closure.tenant.accountTeamContacts.length === 0)
    perform({ type: 'edit', change: { accountTeamContacts: accountTeam } });
  const step = stepOfMail(editor.kind);
  const conversation = where === 'here' ? conversationOf(state) : undefined;
  if (step) {
    const drafted = { on: state.today, mail: editor.kind, ...(conversation && { conversation }) };
    perform({ type: 'draft', step, drafted });
  }
  takeBook(store);
}
