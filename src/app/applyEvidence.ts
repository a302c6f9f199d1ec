import { performAct, type ClosureAct, type Refusal } from '../domain/closure/closureAct';
import type { MailKind } from '../domain/mail/mail';
import { stepOf } from '../domain/closure/playbook';
import type { TenantKey } from '../domain/tenant/tenant';
import { uniteClosure } from '../domain/closure/uniteClosures';
import type { PaneStore } from './paneStore';
import { tenantOf, workOf } from './selectors';
import { takeBook, writeChange } from './writeChange';

/** What the FM may still add to the tenant, so that the step can be ticked later. */
const lacking: readonly Refusal['kind'][] = ['region-needed', 'not-applicable'];

/**
 * What a mail proves about a closure, done to it: a step that it ticks is said at the open item, with the way back, if
 * that is the tenant shown. Tells whether there is nothing left to do; a step that lacks a fact is tried again later.
 * @param isOpen whether the open item is the mail: then it is the tenant's, even if nothing else of it tells
 */
export function applyEvidence(store: PaneStore, tenant: TenantKey, act: ClosureAct, isOpen = false): boolean {
  const { stateStore } = store.get();
  if (!stateStore) return false;
  const book = stateStore.book();
  // What another window did just before is no part of what can be taken back.
  takeBook(store);
  const state = store.get();
  const result = performAct(book, tenant, act);
  if (result.kind === 'refused') return !lacking.includes(result.because.kind);
  const { change } = result;
  const shown = isOpen || tenantOf(state) === tenant;
  if (shown) leaveSentMail(store, mailOf(act));
  if ((change.closures ?? []).length === 0) return true;
  const by = act.type === 'complete' ? act.evidence.by : undefined;
  const ticks = by === 'mail-sent' || by === 'mail-seen' ? by : undefined;
  if (act.type === 'complete' && ticks && shown && !uniteClosure(book, tenant)?.done[act.step]) {
    writeChange(store, change, ticks, state.itemKey, { step: act.step });
  } else {
    stateStore.write(change);
    takeBook(store);
  }
  return true;
}

/** The mail that was sent, where an act says that. */
function mailOf(act: ClosureAct): MailKind | undefined {
  if (act.type === 'draft') return act.drafted.mail;
  return act.type === 'complete' ? stepOf(act.step).mail : undefined;
}

/** The mail that a window of its own was opened for is gone; the closure stands in its place again. */
function leaveSentMail(store: PaneStore, mail: MailKind | undefined): void {
  const { editor } = workOf(store.get());
  if (editor?.isOpened && mail === editor.kind) store.dispatch({ type: 'mail-left' });
}
