import { DeviceFault, type DeviceLog, type LeftNote } from '../../../src/storage/device/deviceLog';
import type { DeviceRecord } from '../../../src/storage/device/deviceRecord';
import type { RowRef } from '../../../src/storage/rows';

/** What a device keeps when all its panes are closed. */
export type Disk = {
  records: Map<number, DeviceRecord>;
  meta: Map<string, unknown>;
  notes: LeftNote[];
  lastId: number;
  /** Asked before each verb acts; it can wait, or throw the fault that the verb shall reject with. */
  before: (verb: keyof DeviceLog) => Promise<void>;
};

export function emptyDisk(): Disk {
  return { records: new Map(), meta: new Map(), notes: [], lastId: 0, before: () => Promise.resolve() };
}

/** A log on such a disk; as IndexedDB it copies what it is given and gives, and ends what it began before it was closed. */
export function createMemoryLog(disk: Disk): DeviceLog {
  let closed = false;
  const act = async <T>(verb: keyof DeviceLog, work: () => T): Promise<T> => {
    if (closed) throw new DeviceFault('lost');
    await disk.before(verb);
    return structuredClone(work());
  };
  const add = (record: DeviceRecord) => disk.records.set(++disk.lastId, structuredClone(record));
  const stored = () => Array.from(disk.records, ([id, given]) => ({ id, of: given.of, given }));

  return {
    append: (records) => act('append', () => records.forEach(add)),
    read: (keys) =>
      act('read', () => {
        const rows = new Set(
          stored()
            .filter(({ given }) => given.keys.some((key) => keys.includes(key)))
            .map(({ of }) => of),
        );
        return stored().filter(({ of }) => rows.has(of));
      }),
    readAll: () => act('readAll', stored),
    newest: (limit, after) =>
      act('newest', () => {
        const rows = new Set<RowRef>();
        for (const { id, of } of stored().sort((a, b) => b.id - a.id))
          if (id > after && rows.size < limit) rows.add(of);
        return { rows: [...rows], id: disk.records.size > 0 ? Math.max(...disk.records.keys()) : 0 };
      }),
    refs: () => act('refs', () => [...new Set(stored().map(({ of }) => of))].sort()),
    compact: (ids, records) =>
      act('compact', () => {
        ids.forEach((id) => disk.records.delete(id));
        records.forEach(add);
      }),
    getMeta: (name) => act('getMeta', () => disk.meta.get(name)),
    setMeta: (name, value) => act('setMeta', () => void disk.meta.set(name, structuredClone(value))),
    leaveNote: (left) => act('leaveNote', () => void disk.notes.push(structuredClone(left))),
    takeNote: (choose) =>
      act('takeNote', () => {
        let taken: LeftNote | undefined;
        disk.notes = disk.notes.filter((left) => {
          const choice = choose(left);
          if (choice === 'take') taken = left;
          return choice === 'leave';
        });
        return taken?.note;
      }),
    close: () => {
      closed = true;
    },
  };
}
