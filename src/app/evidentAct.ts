import { performAct, type ClosureAct } from '../domain/closureAct';
import { playbook, type StepDefinition, type StepId } from '../domain/playbook';
import type { TenantKey } from '../domain/tenant';
import type { ClosureActs } from './closureActs';
import { workOf } from './paneState';
import type { PaneStore } from './paneStore';
import { tenantOf } from './tenancy';

type Acts = Pick<ClosureActs, 'write'>;

/**
 * What a mail proves about a closure, done to it: a step that it ticks is said at the open item, with the way back, if
 * that is the tenant shown. Tells whether there is nothing left to do; a step that lacks a fact is tried again later.
 */
export function performEvident(store: PaneStore, { write }: Acts, tenant: TenantKey, act: ClosureAct): boolean {
  const { files } = store.get();
  if (!files) return false;
  const book = files.book();
  // What another window did just before is no part of what can be taken back.
  if (book !== store.get().book) store.set({ book });
  const state = store.get();
  const result = performAct(book, tenant, act);
  if (result.kind === 'refused') return result.because.kind !== 'region-needed';
  const { change } = result;
  if ((change.closures ?? []).length === 0) return true;
  const by = act.type === 'complete' ? act.evidence.by : undefined;
  const ticks = by === 'mail-sent' || by === 'mail-seen' ? by : undefined;
  if (act.type === 'complete' && ticks && tenantOf(state) === tenant) {
    write(change, ticks, state.itemKey, act.step);
    leaveSentMail(store, act.step);
  } else {
    files.write(change);
    store.set({ book: files.book() });
  }
  return true;
}

/** The mail that a window of its own was opened for is gone; the closure stands in its place again. */
function leaveSentMail(store: PaneStore, step: StepId): void {
  const { editor, notice } = workOf(store.get());
  const opened = notice?.kind === 'new-mail-opened' || notice?.kind === 'reply-opened';
  const definition: StepDefinition | undefined = playbook.find(({ id }) => id === step);
  if (!editor || !opened || definition?.mail !== editor.kind) return;
  const { editor: _editor, notice: _notice, ...work } = workOf(store.get());
  store.set({ work: { ...store.get().work, [store.get().itemKey]: work } });
}
