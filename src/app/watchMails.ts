import { readRecipients } from './readRecipients';
import type { PaneStore } from './paneStore';
import { createReadEvidence } from './readEvidence';
import { takeSent } from './takeSent';
import { tellGuard } from './tellGuard';
import { closureOf, tenantOf, threadOf, workOf } from './selectors';

/**
 * Keeps the closures in step with what was really sent and answered, and the handler with what the pane knows. Works at
 * leisure: whenever the open item, its tenant or the closures changed.
 * @param idle calls back when nothing else is to be done
 * @returns takes in what the handler saw leaving meanwhile
 */
export function watchMails(store: PaneStore, idle: (act: () => void) => void): () => Promise<void> {
  let waiting = false;
  let told: readonly unknown[] = [];
  let seen: readonly unknown[] = [];
  const take = () => takeSent(store);
  const readEvidence = createReadEvidence(store);

  function look(): void {
    waiting = false;
    const state = store.get();
    if (state.openedFor !== state.itemKey) return;
    const thread = threadOf(state);
    const tenant = tenantOf(state);
    const telling = [state.guard, state.book, thread, tenant, workOf(state).record];
    if (differ(telling, told)) {
      tellGuard(store);
      void readRecipients(store);
      // A mail that waits for its tenant, or for a fact of it, may have waited for this.
      void take();
    }
    told = telling;
    // What an answer says depends on the region, and so does what a mail can tick.
    const seeing = [thread, tenant, closureOf(state)?.tenant.region];
    if (differ(seeing, seen)) void readEvidence();
    seen = seeing;
  }

  store.subscribe(() => {
    if (waiting) return;
    waiting = true;
    idle(look);
  });
  idle(look);
  store.get().guard?.onSent(() => void take());
  return take;
}

function differ(now: readonly unknown[], before: readonly unknown[]): boolean {
  return now.length !== before.length || now.some((each, at) => each !== before[at]);
}
