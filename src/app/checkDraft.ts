import { conversationRef } from '../domain/thread/conversation';
import { checkSending } from '../domain/sending/sendCheck';
import type { PaneStore } from './paneStore';
import { HostError } from './ports/mailHost';
import { hintOf, tellGuard } from './tellGuard';
import { threadOf } from './selectors';

/** Looks the open draft over as the handler does when it is sent. */
export async function checkDraft(store: PaneStore, asked: boolean): Promise<void> {
  const { link, guard, itemKey } = store.get();
  const thread = threadOf(store.get());
  if (link.kind !== 'outlook' || !guard || thread?.surface !== 'compose') return;
  store.setWork({ check: { kind: 'checking' } }, itemKey);
  try {
    tellGuard(store);
    // Another item may be open once the draft was read.
    const hint = hintOf(store.get());
    const draft = await link.host.readDraft(itemKey);
    const { conversationId } = thread;
    const mail = { ...draft, ...(conversationId && { conversation: conversationRef(conversationId) }) };
    const result = checkSending(mail, guard.knowledge(), hint);
    store.setWork({ check: { kind: 'checked', result, asked } }, itemKey);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    store.setWork({ check: { kind: 'failed', fault: error.fault } }, itemKey);
  }
}
