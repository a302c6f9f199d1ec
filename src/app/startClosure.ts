import { domainOf } from '../domain/address';
import { beginClosure } from '../domain/matching/beginClosure';
import { indexTenants, matchTenant } from '../domain/matching/matchTenant';
import { participantsOf } from '../domain/thread/participants';
import { quotedMails } from '../domain/thread/quotedMails';
import type { Thread } from '../domain/thread/thread';
import { languageOfThread, loadDetectLanguage, type DetectLanguage } from '../domain/thread/threadLanguage';
import { loadUnicodeDomain, type UnicodeDomain } from '../domain/domains/unicodeDomain';
import type { PaneStore } from './paneStore';
import { openLists } from './openLists';
import { conversationOf, customerOf, threadOf, usIn } from './selectors';
import { writeChange } from './writeChange';

/**
 * Starts a closure from the open thread with everything the thread tells; `of` says which of several companies is
 * meant. What cannot be read or loaded is left out: the FM can fill it in later.
 */
export async function startClosure(store: PaneStore, of?: string): Promise<void> {
  const state = store.get();
  const { connection, itemKey } = state;
  const thread = threadOf(state);
  if (!thread || !state.stateStore || connection.kind !== 'outlook') return;
  store.dispatch({ type: 'start-begun', key: itemKey });
  try {
    const [lists, unicodeDomain, detect, body] = await Promise.all([
      openLists(store),
      isInternational(thread) ? loadUnicodeDomain().catch(() => asItIs) : asItIs,
      loadDetectLanguage().catch((): DetectLanguage => () => undefined),
      connection.host.readBody(itemKey).catch(() => ({})),
    ]);
    if (!lists) throw new Error('expected the lists of domains');
    const us = usIn({ ...state, lists });
    const wanted = of ?? customerOf(state)?.domain;
    const { own: text, history } = quotedMails(body);
    const language = languageOfThread(thread.subject, text || history, wanted ?? '', detect);
    const beginning = { thread, text, language, on: state.today, of: wanted };
    const { closures, links } = state.stateStore.book();
    const begun = beginClosure(beginning, closures, us, lists.registrableDomain, unicodeDomain);
    if (!begun) return;
    const tenants = indexTenants([...[...closures.values()].map(({ tenant }) => tenant), begun.tenant]);
    const match = matchTenant(thread, tenants, links, us);
    const conversation = conversationOf(state);
    const found = match.kind === 'matched' && match.tenant === begun.tenant.key;
    writeChange(
      store,
      {
        closures: [begun],
        // Only where the thread alone would not find it: links take room in the mailbox.
        ...(!found && conversation ? { links: new Map([[conversation, begun.tenant.key]]) } : {}),
      },
      'begun',
      itemKey,
    );
    if (!found && !conversation) store.dispatch({ type: 'tenant-said', key: itemKey, tenant: begun.tenant.key });
  } catch {
    // The lists of domains did not arrive: nothing was written, and the button is there again.
    const notice = { kind: 'refused', because: { kind: 'not-loaded' } } as const;
    store.dispatch({ type: 'closure-noticed', key: itemKey, notice });
  } finally {
    store.dispatch({ type: 'start-ended', key: itemKey });
  }
}

const asItIs: UnicodeDomain = (domain) => domain;

function isInternational(thread: Thread): boolean {
  return participantsOf(thread).some(({ address }) => domainOf(address)?.includes('xn--'));
}
