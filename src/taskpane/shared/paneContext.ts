import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneActs } from '../../app/paneActs';
import type { PaneState } from '../../app/paneState';
import type { PaneStore } from '../../app/paneStore';
import type { Translate } from '../../i18n/translate';

export type PaneContext = { readonly store: PaneStore; readonly acts: PaneActs; readonly t: Translate };

const Context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = Context.Provider;

/** The pane's state, acts and text, for every component below `PaneProvider`. */
export function usePane(): { state: PaneState; acts: PaneActs; t: Translate } {
  const context = useContext(Context);
  if (!context) throw new Error('usePane expects a PaneProvider above it');
  const { store, acts, t } = context;
  return { state: useSyncExternalStore(store.subscribe, store.get), acts, t };
}
