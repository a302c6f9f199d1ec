import type { HandOver, StoreStatus } from '../app/ports';
import type { FileKey } from '../domain/filing';
import { fileKeysOf } from '../domain/filing';
import { closureOf } from './cells';
import { DeviceFault, type DeviceLog, type LeftNote, type StoredRecord } from './deviceLog';
import { eachRow, readRecord, type DeviceRecord, type RowRef } from './deviceRecord';
import type { Replica } from './replica';
import type { Rows } from './rows';
import type { Schedule } from './schedule';
import { schemaVersion } from './schemaVersion';
import { slicesOf } from './slices';

/** How long the pane waits for the browser to open its storage before it goes on without. */
const patience = 3_000;

/** How long after a failure it is tried again when nothing else is written. */
const retryAfter = 10_000;

/** A row with more records than this is written anew as one. */
const manyRecords = 8;

/** Keeps what is in memory on the device, and brings into memory what the device has. */
export type DeviceKeeper = {
  status(): Pick<StoreStatus, 'device' | 'aside'>;
  /** Brings what is filed under the keys, and the tenants that it leads to; never rejects. */
  load(keys: readonly FileKey[]): Promise<void>;
  loadAll(): Promise<void>;
  /** Brings the rows that changed last, those after record `after`; tells the number of the newest, 0 without any. */
  loadNewest(limit: number, after?: number): Promise<number>;
  /** How many closures the device has, in memory or not; 0 when it does not answer. */
  countClosures(): Promise<number>;
  /** Keeps these cells, which are in memory already, as soon as it can be done. */
  keep(rows: Rows): void;
  /** Tries now to keep what is not kept. */
  flush(): Promise<void>;
  getMeta(name: string): Promise<unknown>;
  /** Whether it is kept. */
  setMeta(name: string, value: unknown): Promise<boolean>;
  leaveNote(left: LeftNote): void;
  takeNote(choose: (left: LeftNote) => 'take' | 'old' | 'leave'): Promise<HandOver | undefined>;
  close(): void;
};

export function createDeviceKeeper(
  replica: Replica,
  openLog: (onLost: () => void) => Promise<DeviceLog>,
  schedule: Schedule,
  idle: (work: () => void) => void,
  onStatus: () => void,
): DeviceKeeper {
  let device: StoreStatus['device'] = 'opening';
  const aside = new Set<number>();
  let log: DeviceLog | undefined;
  let connecting: Promise<DeviceLog | undefined> | undefined;
  let pending: DeviceRecord[] = [];
  let pumping: Promise<void> | undefined;
  let cancelRetry: (() => void) | undefined;
  let closed = false;
  /** Whether memory may hold what other panes had to keep and could not either, or what was kept and cleared. */
  let apart = false;
  /** Rows whose records on the device have been read since they came into memory. */
  const complete = new Set<RowRef>();
  const incomplete = new Set<RowRef>();
  let completing = false;
  /** What was asked for while nobody answered. */
  const missed = new Set<FileKey>();

  function setDevice(next: StoreStatus['device']): void {
    if (next === device) return;
    device = next;
    onStatus();
  }

  /** Settles within the patience, though the browser may answer later; then what waited is kept. */
  function connect(): Promise<DeviceLog | undefined> {
    connecting ??= new Promise((resolve) => {
      const cancel = schedule(() => {
        apart = true;
        setDevice('memory-blocked');
        resolve(undefined);
      }, patience);
      const opening = openLog(() => lost(own));
      let own: DeviceLog | undefined;
      opening.then(
        (opened) => {
          cancel();
          if (closed) {
            opened.close();
            return resolve(undefined);
          }
          own = opened;
          log = opened;
          if (apart) pending = recordsOf(replica.all());
          apart = false;
          if (pending.length === 0) setDevice('kept');
          resolve(opened);
          const again = [...missed];
          missed.clear();
          if (again.length > 0) void load(again);
          return pump();
        },
        (fault: unknown) => {
          cancel();
          apart = true;
          connecting = undefined;
          setDevice(fault instanceof DeviceFault && fault.kind === 'newer' ? 'memory-newer' : 'memory-blocked');
          resolve(undefined);
        },
      );
    });
    return log ? Promise.resolve(log) : connecting;
  }

  /** The browser may have cleared everything, so on the next connection all that is in memory is kept again. */
  function lost(which: DeviceLog | undefined): void {
    if (closed || !which || which !== log) return;
    log.close();
    log = undefined;
    connecting = undefined;
    complete.clear();
    apart = true;
    void pump();
  }

  function recordsOf(rows: Rows): DeviceRecord[] {
    return eachRow(rows).map(([of, row]) => ({ v: schemaVersion, of, keys: keysOf(of), row }));
  }

  function keysOf(ref: RowRef): FileKey[] {
    const id = ref.slice(2);
    const closure = ref.startsWith('t:') ? closureOf(id, replica.store.getRow('closures', id)) : undefined;
    return closure ? fileKeysOf(closure) : [ref];
  }

  function pump(): Promise<void> {
    if (pending.length > 0 || apart) pumping ??= keepPending();
    return pumping ?? Promise.resolve();
  }

  /** Begins at once where the log is open, so that a pane killed in the next moment has kept it. */
  async function keepPending(): Promise<void> {
    for (let faults = 0; pending.length > 0 || apart;) {
      const open = log ?? (await connect());
      if (!open) {
        retryLater();
        break;
      }
      if (pending.length === 0) break;
      const batch = pending;
      pending = [];
      try {
        await open.append(batch);
        faults = 0;
        if (open === log) setDevice('kept');
      } catch (error) {
        // Nothing of the batch was kept; it waits with what came meanwhile.
        pending = [...batch, ...pending];
        const full = error instanceof DeviceFault && error.kind === 'full';
        if (full) setDevice('full');
        else lost(open);
        if (full || ++faults > 1) {
          if (!full) setDevice('memory-blocked');
          retryLater();
          break;
        }
      }
    }
    pumping = undefined;
  }

  function retryLater(): void {
    if (closed) return;
    cancelRetry?.();
    cancelRetry = schedule(() => void pump(), retryAfter);
  }

  /** Asks the log, once more on a new connection if the first is gone; undefined when nobody answers. */
  async function ask<T>(question: (log: DeviceLog) => Promise<T>): Promise<T | undefined> {
    for (let tries = 0; tries < 2; tries++) {
      const open = await connect();
      if (!open) return undefined;
      try {
        return await question(open);
      } catch (error) {
        // What is on the device stays there; memory goes on without it.
        if (error instanceof DeviceFault && error.kind === 'full') return undefined;
        lost(open);
      }
    }
    return undefined;
  }

  async function take(from: DeviceLog, stored: readonly StoredRecord[]): Promise<RowRef[]> {
    const records = new Map<RowRef, { ids: number[]; parts: DeviceRecord[] }>();
    const asideBefore = aside.size;
    for (const { id, given } of stored) {
      const record = readRecord(given);
      if (!record) {
        aside.add(id);
        continue;
      }
      const row = records.get(record.of) ?? { ids: [], parts: [] };
      row.ids.push(id);
      row.parts.push(record);
      records.set(record.of, row);
    }
    for (const [at, slice] of slicesOf([...records]).entries()) {
      if (at > 0) await new Promise<void>((resolve) => schedule(resolve, 0));
      for (const [of] of slice) complete.add(of);
      replica.merge(slice.flatMap(([of, { parts }]) => parts.map(({ row }) => [of, row] as const)));
    }
    for (const [of, { ids }] of records) if (ids.length > manyRecords) idle(() => void compact(from, of, ids));
    if (aside.size !== asideBefore) onStatus();
    return [...records.keys()];
  }

  async function compact(from: DeviceLog, of: RowRef, ids: readonly number[]): Promise<void> {
    const [record] = recordsOf(replica.rows([of]));
    // On another connection the browser may have cleared all, and the numbers are those of other records.
    if (record) await ask((open) => (open === from ? open.compact(ids, record) : Promise.resolve()));
  }

  async function load(keys: readonly FileKey[]): Promise<void> {
    await connect();
    const asked = new Set<FileKey>();
    for (let wanted = [...new Set(keys)]; wanted.length > 0;) {
      for (const key of wanted) asked.add(key);
      const now = wanted;
      const found = await ask(async (open) => {
        const stored = await open.read(now);
        for (const key of now) if (isRowRef(key)) complete.add(key);
        return take(open, stored);
      });
      if (!found) for (const key of now) missed.add(key);
      const rows = new Set([...(found ?? []), ...now.filter(isRowRef)]);
      wanted = [...rows].flatMap(leadsTo).filter((key) => !asked.has(key));
    }
  }

  /** Tenants merged into this one, the one it was merged into, the one a link names. */
  function leadsTo(ref: RowRef): FileKey[] {
    const id = ref.slice(2);
    const tenant = ref.startsWith('t:');
    const other = tenant ? replica.store.getCell('closures', id, 'into') : replica.store.getCell('links', id, 't');
    return [
      ...(tenant ? [`m:${id}` as const] : []),
      ...(typeof other === 'string' && other && other !== 'none' ? [`t:${other}` as const] : []),
    ];
  }

  /** A row that came into memory by another way than from the device: the device may have more of it. */
  function noteRow(ref: RowRef): void {
    if (complete.has(ref) || closed) return;
    incomplete.add(ref);
    if (!completing) void completeRows();
  }

  async function completeRows(): Promise<void> {
    completing = true;
    // The transaction that brought the rows ends first.
    await Promise.resolve();
    while (incomplete.size > 0) {
      const refs = [...incomplete];
      incomplete.clear();
      await load(refs);
    }
    completing = false;
  }
  replica.store.addRowListener('closures', null, (_store, _table, id) => noteRow(`t:${id}`));
  replica.store.addRowListener('links', null, (_store, _table, id) => noteRow(`c:${id}`));
  void connect();

  return {
    status: () => ({ device, aside: aside.size }),
    load,
    async loadAll() {
      await ask(async (open) => take(open, await open.readAll()));
    },
    async loadNewest(limit, after = 0) {
      const newest = await ask(async (open) => {
        const first = await open.newest(limit, after);
        // Lower numbers than before are those of a log that was cleared.
        return first.id < after ? open.newest(limit, 0) : first;
      });
      if (newest) await load(newest.rows);
      return newest?.id ?? 0;
    },
    countClosures: async () => (await ask((open) => open.countClosures())) ?? 0,
    keep(rows) {
      pending.push(...recordsOf(rows));
      void pump();
    },
    flush: pump,
    getMeta: (name) => ask((open) => open.getMeta(name)),
    setMeta: async (name, value) => (await ask((open) => open.setMeta(name, value).then(() => true))) ?? false,
    leaveNote: (left) => void ask((open) => open.leaveNote(left)),
    takeNote: (choose) => ask((open) => open.takeNote(choose)),
    close() {
      closed = true;
      cancelRetry?.();
      log?.close();
      log = undefined;
      connecting = Promise.resolve(undefined);
    },
  };
}

function isRowRef(key: FileKey): key is RowRef {
  return key.startsWith('t:') || key.startsWith('c:');
}
