import { roleOf, type MailKind } from '../domain/mail/mail';
import { openMail, type LoadMail } from './editMail';
import { renderedOf, replyOf, strangersToReply } from './mailSelectors';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { threadOf, workOf } from './selectors';
import { insertOpenMail, openAsNewMail, openAsReply } from './writeMail';

/**
 * From a step straight into a draft: the open one, a reply where the customer's thread is read, else a new mail. A mail
 * that lacks a field, or that this client cannot open, is shown in the pane instead.
 */
export async function writeStraight(store: PaneStore, loadMail: LoadMail, kind: MailKind): Promise<void> {
  const { itemKey } = store.get();
  await openMail(store, loadMail, kind);
  const state = store.get();
  if (state.itemKey !== itemKey || workOf(state).editor?.kind !== kind) return;
  switch (wayOf(state, kind)) {
    case 'insert':
      return insertOpenMail(store, loadMail, 'cursor');
    case 'reply':
      return openAsReply(store, 'all');
    case 'new-mail':
      return openAsNewMail(store);
    case undefined:
      return undefined;
  }
}

/** How the open mail comes into a draft from what is open; undefined where the FM has to look at it first. */
function wayOf(state: PaneState, kind: MailKind): 'insert' | 'reply' | 'new-mail' | undefined {
  const { connection, item } = state;
  const thread = threadOf(state);
  if (connection.kind !== 'outlook' || !thread || renderedOf(state)?.kind !== 'rendered') return undefined;
  const { host } = connection;
  if (thread.surface === 'compose')
    return host.can('insert') && strangersToReply(state).length === 0 ? 'insert' : undefined;
  const isCustomers = roleOf[kind] === 'customer' && item.kind === 'thread' && item.customers.kind === 'one';
  if (isCustomers && replyOf(state) && host.can('reply')) return 'reply';
  return host.can('new-mail') ? 'new-mail' : undefined;
}
