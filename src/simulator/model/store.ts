import { reduceSimulator, type SimulatorEvent, type SimulatorState } from './simulatorState';

export type Store = {
  readonly get: () => SimulatorState;
  readonly dispatch: (event: SimulatorEvent) => void;
  /** Tells of every change, with the state before it; returns how to stop. */
  readonly subscribe: (listener: (before: SimulatorState) => void) => () => void;
};

export function createStore(first: SimulatorState): Store {
  let state = first;
  const listeners = new Set<(before: SimulatorState) => void>();
  return {
    get: () => state,
    dispatch: (event) => {
      const before = state;
      state = reduceSimulator(state, event);
      if (state !== before) listeners.forEach((listener) => listener(before));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
