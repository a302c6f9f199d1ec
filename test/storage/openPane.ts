import type { StateStore } from '../../src/app/ports/stateStore';
import { createStateStore, type PaneStateStore, type StorageParts } from '../../src/storage/stateStore';

let channels = 0;

/** A channel that no other test is on. */
export const newChannel = () => `test-${++channels}-${process.pid}`;

const open = new Set<PaneStateStore>();

/** A pane's state store with real time, closed by `closePanes`. */
export function openPane(openLog: StorageParts['openLog'], parts: Partial<StorageParts> = {}): PaneStateStore {
  const store = createStateStore({
    openLog,
    channel: newChannel(),
    now: Date.now,
    schedule: (work, after) => {
      const timer = setTimeout(work, after);
      return () => clearTimeout(timer);
    },
    idle: (work) => void setImmediate(work),
    ...parts,
  });
  open.add(store);
  return store;
}

/** Closes every pane of this file's tests. */
export function closePanes(): void {
  open.forEach((store) => store.close());
  open.clear();
}

/** Settles once the store's status or book fulfils the condition. */
export function until(store: PaneStateStore, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const leave = store.subscribe(check);
    function check(): void {
      if (!condition()) return;
      leave();
      resolve();
    }
    check();
  });
}

/** The file of everything that a store exports. */
export async function exported(store: StateStore): Promise<string> {
  const result = await store.exportAll();
  if (result.kind !== 'whole') throw new Error(`expected a whole export, got ${result.because}`);
  return result.text;
}
