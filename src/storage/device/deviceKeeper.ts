import type { HandOver, StoreStatus } from '../../app/ports/stateStore';
import { createDeviceConnection, type Connection } from './deviceConnection';
import type { DeviceFault, DeviceLog, LeftNote } from './deviceLog';
import { createDeviceReader, type DeviceReader } from './deviceReader';
import { createDeviceWriter, type DeviceWriter } from './deviceWriter';
import { isGrave, isRemovedName } from '../merge';
import type { Replica } from '../replica';
import type { Row, RowRef } from '../rows';
import type { Schedule } from '../schedule';

/** Keeps what is in memory on the device, and brings into memory what the device has. */
export type DeviceKeeper = Pick<DeviceReader, 'load' | 'loadAll' | 'loadNewest' | 'countClosures'> &
  Pick<DeviceWriter, 'keep' | 'flush' | 'unkept'> & {
    status(): Pick<StoreStatus, 'device' | 'aside'>;
    /** Whether the device may have been cleared a moment ago: what another pane called kept before may be gone. */
    wasLost(): boolean;
    /** Whether the browser keeps nothing here at all, so that memory has everything there is. */
    isNone(): boolean;
    getMeta(name: string): Promise<unknown>;
    setMeta(name: string, value: unknown): Promise<void>;
    /** Remembers something that is true only if the device has all that is in memory. */
    setMetaOfAll(name: string, value: unknown): Promise<void>;
    leaveNote(left: LeftNote): void;
    takeNote(choose: (left: LeftNote) => 'take' | 'old' | 'leave'): Promise<HandOver | undefined>;
    close(): void;
  };

/** Longer than any message between panes is under way. */
const aMoment = 10_000;

export function createDeviceKeeper(
  replica: Replica,
  openLog: (onLost: () => void) => Promise<DeviceLog>,
  schedule: Schedule,
  idle: (work: () => void) => void,
  onStatus: () => void,
): DeviceKeeper {
  let device: StoreStatus['device'] = 'opening';
  let sweeping = false;
  let losses = 0;

  function setDevice(next: StoreStatus['device']): void {
    if (next === device) return;
    device = next;
    onStatus();
  }

  const connection = createDeviceConnection(openLog, schedule, onConnection);
  const reader = createDeviceReader({
    replica,
    connection,
    schedule,
    idle,
    keep: (rows) => writer.keep(rows),
    onAside: onStatus,
  });
  const writer = createDeviceWriter({
    replica,
    connection,
    schedule,
    onKept(rows) {
      setDevice('kept');
      void tidyRemoved(rows);
    },
    onFault: (kind) => setDevice(kind === 'full' ? 'full' : 'memory-blocked'),
  });

  function onConnection(state: Connection): void {
    switch (state.kind) {
      case 'open':
        if (writer.unkept().length === 0) setDevice('kept');
        reader.loadMissed();
        void writer.flush();
        return;
      case 'late':
        writer.keepEverything();
        return setDevice('memory-blocked');
      case 'failed':
        writer.keepEverything();
        return setDevice(state.because === 'newer' ? 'memory-newer' : 'memory-blocked');
      case 'lost':
        losses++;
        schedule(() => losses--, aMoment);
        reader.forget();
        writer.keepEverything();
        void writer.flush();
        return;
      case 'opening':
      case 'closed':
        return;
    }
  }

  /** What was removed is still in older records. */
  async function tidyRemoved(rows: ReadonlyMap<RowRef, Row>): Promise<void> {
    const hasRemoved = (ref: RowRef, row: Row) =>
      Object.entries(row).some(
        ([cell, [value]]) => value === undefined && (isRemovedName(cell) || ref.startsWith('c:')),
      );
    await reader.tidy([...rows].flatMap(([ref, row]) => (hasRemoved(ref, row) ? [ref] : [])));
  }

  /** Only once the device has the deletion itself: else a pane that dies here would leave neither. */
  async function sweep(): Promise<void> {
    await writer.flush();
    sweeping = false;
    if (device === 'kept') await reader.sweep();
  }

  replica.onChange((changed) => {
    changed.forEach(reader.noteRow);
    if (sweeping || ![...changed].some(isGrave)) return;
    sweeping = true;
    idle(() => void sweep());
  });
  void reader.load([]);

  return {
    ...reader,
    ...writer,
    status: () => ({ device, aside: reader.aside() }),
    wasLost: () => losses > 0,
    isNone() {
      const state = connection.state();
      return state.kind === 'failed' && state.because === ('none' satisfies DeviceFault['kind']);
    },
    getMeta: (name) => reader.ask((log) => log.getMeta(name)),
    setMeta: (name, value) => reader.ask((log) => log.setMeta(name, value)),
    async setMetaOfAll(name, value) {
      await writer.flush();
      await reader.ask(async (log) => {
        if (writer.unkept().length === 0) await log.setMeta(name, value);
      });
    },
    leaveNote: (left) => void reader.ask((log) => log.leaveNote(left)),
    takeNote: (choose) => reader.ask((log) => log.takeNote(choose)),
    close() {
      writer.close();
      connection.close();
    },
  };
}
