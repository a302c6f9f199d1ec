import type { PaneState, Work } from './paneState';
import { noWork } from './paneState';

/** The pane's state and who listens to it. */
export type PaneStore = {
  get(): PaneState;
  set(change: Partial<PaneState>): void;
  /** Changes the work of one item, the open one unless another key is given. */
  setWork(change: Partial<Work>, key?: string): void;
  subscribe(listener: () => void): () => void;
};

export function createPaneStore(initial: PaneState): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  return {
    get: () => state,
    set,
    setWork(change, key = state.itemKey) {
      set({ work: { ...state.work, [key]: { ...(state.work[key] ?? noWork), ...change } } });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
