import { conversationRef } from '../domain/thread/conversation';
import { checkSending } from '../domain/sending/sendCheck';
import type { DraftCheck } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError } from './ports/mailHost';
import { hintOf, threadOf } from './selectors';
import { tellGuard } from './tellGuard';

/** Looks the open draft over as the handler does when it is sent. */
export async function checkDraft(store: PaneStore, asked: boolean): Promise<void> {
  const { connection, guard, itemKey } = store.get();
  const thread = threadOf(store.get());
  if (connection.kind !== 'outlook' || !guard || thread?.surface !== 'compose') return;
  const tell = (check: DraftCheck) => store.dispatch({ type: 'draft-checked', key: itemKey, check });
  tell({ kind: 'checking' });
  await untilFree(store);
  try {
    tellGuard(store);
    // Another item may be open once the draft was read.
    const hint = hintOf(store.get());
    const draft = await connection.host.readDraft(itemKey);
    const { conversationId } = thread;
    const mail = { ...draft, ...(conversationId && { conversation: conversationRef(conversationId) }) };
    const result = checkSending(mail, guard.knowledge(), hint);
    tell({ kind: 'checked', result, asked });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    tell({ kind: 'failed', fault: error.fault });
  }
}

/** Settles when no act on a draft is under way: the host would write into the draft that was read last. */
async function untilFree({ get, subscribe }: PaneStore): Promise<void> {
  if (!get().busy) return;
  await new Promise<void>((resolve) => {
    const stop = subscribe(() => {
      if (get().busy) return;
      stop();
      resolve();
    });
  });
}
