import { belongsTo, domainOf } from '../domain/address';
import { conversationRef } from '../domain/thread/conversation';
import { checkRecipients } from '../domain/sending/checkRecipients';
import { sideOf } from '../domain/side';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError, type Draft } from './ports/mailHost';
import { openLists } from './openLists';
import { closureOf, hintOf, sidesIn, threadOf, workOf } from './selectors';

/** Looks at whom the open draft goes to, while it is written. An act that writes into the draft is not disturbed. */
export async function readRecipients(store: PaneStore): Promise<void> {
  const state = store.get();
  const { connection, guard, itemKey, busy } = state;
  const thread = threadOf(state);
  if (connection.kind !== 'outlook' || !guard || busy || thread?.surface !== 'compose') return;
  const { customerContacts = [], accountTeamContacts = [] } = closureOf(state)?.tenant ?? {};
  try {
    const draft = await connection.host.readDraft(itemKey);
    const { conversationId } = thread;
    const mail = { ...draft, ...(conversationId && { conversation: conversationRef(conversationId) }) };
    const { lists = hasStrangers(state, draft) ? await openLists(store) : undefined } = state;
    const isPrivate = (domain: string) => lists !== 'unavailable' && lists?.isPrivateMail(domain) === true;
    const known = { customer: customerContacts, accountTeam: accountTeamContacts, isPrivate };
    const notes = checkRecipients(mail, guard.knowledge(), hintOf(state), known);
    const before = workOf(store.get()).recipients ?? [];
    if (JSON.stringify(before) !== JSON.stringify(notes))
      store.dispatch({ type: 'recipients-read', key: itemKey, notes });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Nobody asked for it; the next change of the recipients brings the next look.
  }
}

/** Whether the draft goes to somebody outside who may have a private address. */
function hasStrangers(state: PaneState, { to, cc, bcc }: Draft): boolean {
  const domains = closureOf(state)?.tenant.domains ?? [];
  const sides = sidesIn(state);
  return [...to, ...cc, ...bcc].some(
    ({ address }) => sideOf(address, sides) === 'outside' && !belongsTo(domainOf(address) ?? '', domains),
  );
}
