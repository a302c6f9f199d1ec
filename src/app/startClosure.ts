import { beginClosure } from '../domain/beginClosure';
import { indexTenants, matchTenant } from '../domain/matchTenant';
import { loadRegistrableDomain } from '../domain/registrableDomain';
import { languageOfThread, loadDetectLanguage, type DetectLanguage } from '../domain/threadLanguage';
import type { ClosureActs } from './closureActs';
import { customerOf } from './paneState';
import type { PaneStore } from './paneStore';
import { conversationOf, readerIn, sidesIn, threadOf } from './tenancy';

type Acts = Pick<ClosureActs, 'write'>;

/**
 * Starts a closure from the open thread with everything the thread tells; `of` says which of several companies is
 * meant. What cannot be read or loaded is left out: the FM can fill it in later.
 */
export async function startClosure(store: PaneStore, { write }: Acts, of?: string): Promise<void> {
  const state = store.get();
  const { link, itemKey } = state;
  const thread = threadOf(state);
  if (!thread || !state.files || link.kind !== 'outlook') return;
  store.setWork({ starting: true }, itemKey);
  try {
    const [registrableDomain, detect, text] = await Promise.all([
      loadRegistrableDomain(),
      loadDetectLanguage().catch((): DetectLanguage => () => undefined),
      link.host.readText(itemKey).catch(() => ''),
    ]);
    const sides = sidesIn(state);
    const reader = readerIn(state).address;
    const wanted = of ?? customerOf(state)?.domain;
    const language = languageOfThread(thread.subject, text, wanted ?? '', detect);
    const beginning = { thread, text, language, on: state.today, of: wanted };
    const { closures, links } = state.files.book();
    const begun = beginClosure(beginning, closures, sides, reader, registrableDomain);
    if (!begun) return;
    const tenants = indexTenants([...[...closures.values()].map(({ tenant }) => tenant), begun.tenant]);
    const match = matchTenant(thread, tenants, links, sides, reader);
    const conversation = conversationOf(state);
    const found = match.kind === 'matched' && match.tenant === begun.tenant.key;
    write(
      {
        closures: [begun],
        // Only where the thread alone would not find it: links take room in the mailbox.
        ...(!found && conversation ? { links: new Map([[conversation, begun.tenant.key]]) } : {}),
      },
      'begun',
      itemKey,
    );
    if (!found && !conversation) store.setWork({ tenant: begun.tenant.key }, itemKey);
  } catch {
    // The list of public suffixes did not arrive: nothing was written, and the button is there again.
    store.setWork({ closureNotice: { kind: 'refused', because: { kind: 'not-loaded' } } }, itemKey);
  } finally {
    store.setWork({ starting: false }, itemKey);
  }
}
