import type { PaneEvent } from './paneEvent';
import type { PaneState } from './paneState';
import { reducePane } from './reducePane';

/** The pane's state, the one way to change it, and who listens to it. */
export type PaneStore = {
  get(): PaneState;
  /** Takes effect at once: `get` gives the new state when it returns. */
  dispatch(event: PaneEvent): void;
  subscribe(listener: () => void): () => void;
};

export function createPaneStore(initial: PaneState): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(event) {
      const next = reducePane(state, event);
      if (next === state) return;
      state = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
