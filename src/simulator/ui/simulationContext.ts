import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SimulatorState } from '../model/simulatorState';
import type { Simulation } from '../simulation';

export const SimulationContext = createContext<Simulation | null>(null);

export function useSimulation(): Simulation {
  const simulation = useContext(SimulationContext);
  if (!simulation) throw new Error('expected a SimulationContext around this component, but there is none');
  return simulation;
}

export function useSimulatorState(): SimulatorState {
  const { store } = useSimulation();
  return useSyncExternalStore(store.subscribe, store.get);
}
