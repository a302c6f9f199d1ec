import type { StateStore } from '../../src/app/ports/stateStore';
import type { Closure } from '../../src/domain/closure/closure';
import type { LookupKey } from '../../src/domain/matching/lookupKeys';
import { createMemoryLog, emptyDisk } from '../storage/device/memoryLog';
import { newChannel } from '../storage/openPane';
import { createStateStore, type PaneStateStore } from '../../src/storage/stateStore';

/** The real store on a device in memory; remembers what was asked for, and answers `open` only when it is let. */
export type FakeFiles = StateStore & {
  readonly asked: LookupKey[][];
  /** Holds the answers to `open` back until the returned function is called. */
  hold(): () => void;
};

const open = new Set<PaneStateStore>();
afterAll(() => open.forEach((store) => store.close()));

export function createFakeFiles(closures: readonly Closure[] = []): FakeFiles {
  let gate: Promise<void> = Promise.resolve();
  const asked: LookupKey[][] = [];
  let now = Date.UTC(2026, 10, 20);
  const store = createStateStore({
    openLog: () => Promise.resolve(createMemoryLog(emptyDisk())),
    channel: newChannel(),
    now: () => ++now,
    schedule: () => () => undefined,
    idle: (work) => queueMicrotask(work),
  });
  open.add(store);
  store.write({ closures });
  return {
    ...store,
    asked,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    async open(keys) {
      asked.push([...keys]);
      await gate;
      await store.open(keys);
    },
    async openAll() {
      await gate;
      await store.openAll();
    },
  };
}
