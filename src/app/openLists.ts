import type { DomainLists } from '../domain/domains/domainLists';
import type { PaneStore } from './paneStore';

/**
 * Brings the lists of domains into the state, at the first need. Where they do not arrive nothing is guessed: the tenant
 * is asked about, the pane says why, and the next thread that needs them tries again.
 */
export async function openLists(store: PaneStore): Promise<DomainLists | undefined> {
  const { lists } = store.get();
  if (lists && lists !== 'unavailable') return lists;
  try {
    const { loadDomainLists } = await import(/* webpackChunkName: "domain-lists" */ '../domain/domains/domainLists');
    const loaded = await loadDomainLists();
    store.dispatch({ type: 'lists-arrived', lists: loaded });
    return loaded;
  } catch {
    // Offline, or a file is missing: as said above.
    store.dispatch({ type: 'lists-arrived', lists: 'unavailable' });
    return undefined;
  }
}
