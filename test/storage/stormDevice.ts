import { IDBFactory } from 'fake-indexeddb';
import { DeviceFault, type DeviceLog, type StoredRecord } from '../../src/storage/device/deviceLog';
import type { DeviceRecord } from '../../src/storage/device/deviceRecord';
import { openIndexedDbLog } from '../../src/storage/device/indexedDbLog';
import { createMemoryLog, emptyDisk, type Disk } from './device/memoryLog';

/** One browser: what it keeps, what is wrong with it, and its clock. */
export type StormDevice = {
  readonly name: string;
  /** How far its clock is off. */
  off: number;
  fault: 'none' | 'full' | 'lost' | 'newer';
  /** Goes up before and after each time that it is cleared. */
  clears: number;
  open(onLost: () => void): Promise<DeviceLog>;
  records(): Promise<StoredRecord[]>;
  /** The browser clears the site, under the panes that are open. */
  clear(): Promise<void>;
  /** Puts a record there that no pane can read. */
  poison(record: object): Promise<void>;
};

export function createStormDevice(name: string, indexedDb: boolean): StormDevice {
  const store = indexedDb ? inIndexedDb() : inMemory();
  return { name, off: 0, fault: 'none', clears: 0, ...store };
}

type Kept = Pick<StormDevice, 'open' | 'records' | 'clear' | 'poison'>;

function inMemory(): Kept {
  let disk: Disk = emptyDisk();
  let open: (() => void)[] = [];
  return {
    open(onLost) {
      const log = createMemoryLog(disk);
      open.push(() => {
        log.close();
        onLost();
      });
      return Promise.resolve(log);
    },
    records: () => createMemoryLog(disk).readAll(),
    clear() {
      disk = emptyDisk();
      const losers = open;
      open = [];
      losers.forEach((lose) => lose());
      return Promise.resolve();
    },
    poison: (record) => createMemoryLog(disk).append([record as DeviceRecord]),
  };
}

function inIndexedDb(): Kept {
  const factory = new IDBFactory();
  const open = (onLost: () => void) => openIndexedDbLog(() => factory, 'closeout', onLost);
  const once = async <T>(ask: (log: DeviceLog) => Promise<T>): Promise<T> => {
    const log = await open(() => undefined);
    const answer = await ask(log);
    log.close();
    return answer;
  };
  return {
    open,
    records: () => once((log) => log.readAll()),
    clear: () =>
      new Promise((resolve) => {
        factory.deleteDatabase('closeout').addEventListener('success', () => resolve());
      }),
    poison: (record) => once((log) => log.append([record as DeviceRecord])),
  };
}

/** The log as a pane has it that can be killed, on a device that can fail, with every append told when it begins and when it is kept. */
export function watchedLog(
  log: DeviceLog,
  before: (writing: boolean) => Promise<void>,
  begun: (records: readonly DeviceRecord[]) => () => void,
): DeviceLog {
  const after =
    <A extends unknown[], R>(verb: (...given: A) => Promise<R>, writing = true) =>
    async (...given: A): Promise<R> => {
      await before(writing);
      return verb(...given);
    };
  return {
    ...log,
    async append(records) {
      const kept = begun(records);
      await before(true);
      await log.append(records);
      kept();
    },
    read: after(log.read, false),
    readAll: after(log.readAll, false),
    newest: after(log.newest, false),
    refs: after(log.refs, false),
    compact: after(log.compact),
    getMeta: after(log.getMeta, false),
    setMeta: after(log.setMeta),
    leaveNote: after(log.leaveNote),
    takeNote: after(log.takeNote),
  };
}

/** What the device answers with now; where there is no room one can still read. */
export function faultOf({ fault }: StormDevice, writing: boolean): DeviceFault | undefined {
  return fault === 'none' || (fault === 'full' && !writing) ? undefined : new DeviceFault(fault);
}
