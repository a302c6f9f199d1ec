import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import type { PaneActs } from '../../app/paneActs';
import type { PaneState } from '../../app/paneState';
import type { PaneStore } from '../../app/paneStore';
import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/loadCatalogue';
import type { Translate } from '../../i18n/translate';
import { createSelection } from './selection';

export type PaneContext = {
  readonly store: PaneStore;
  readonly acts: PaneActs;
  readonly t: Translate;
  /** What `t` says. */
  readonly texts: Texts;
  /** The reader's, which `t` speaks. */
  readonly language: Language;
};

const Context = createContext<PaneContext | undefined>(undefined);

export const PaneProvider = Context.Provider;

/** What the FM can do and how the pane speaks, for every component below `PaneProvider`; the state never changes it. */
export function usePaneContext(): PaneContext {
  const context = useContext(Context);
  if (!context) throw new Error('usePaneContext expects a PaneProvider above it');
  return context;
}

/** What a component shows of the pane's state; only a change of that draws it anew. */
export function usePane<Shown>(select: (state: PaneState) => Shown): Shown {
  const { store } = usePaneContext();
  const [selection] = useState(() => createSelection<PaneState, Shown>());
  return useSyncExternalStore(store.subscribe, () => selection(store.get(), select));
}
