import type { LookupKey } from '../../domain/matching/lookupKeys';
import type { DeviceConnection } from './deviceConnection';
import { DeviceFault, type DeviceLog, type StoredRecord } from './deviceLog';
import { readRecord, type DeviceRecord } from './deviceRecord';
import { graves, recordsOf } from './deviceWriter';
import { graveOf, isGrave, isOutdated, mergeRow } from '../merge';
import type { Replica } from '../replica';
import { eachRow, isRowRef, type Row, type RowRef, type Rows } from '../rows';
import type { Schedule } from '../schedule';
import { slicesOf } from '../slices';

/** A row with more records than this is written anew as one. */
const manyRecords = 8;

export type DeviceReader = {
  /** Brings what is filed under the keys, and the tenants that it leads to; never rejects. */
  load(keys: readonly LookupKey[]): Promise<void>;
  /** Whether the device gave all that it has. */
  loadAll(): Promise<boolean>;
  /** Brings the rows that changed last, those after record `after`; tells the number of the newest, 0 without any. */
  loadNewest(limit: number, after?: number): Promise<number>;
  /** How many closures the device has, in memory or not; 0 when it does not answer. */
  countClosures(): Promise<number>;
  /** Writes anew what lies on the device of these rows, so that it says nothing that they no longer say. */
  tidy(refs: readonly RowRef[]): Promise<void>;
  /** Tidies every row that was deleted. */
  sweep(): Promise<void>;
  /** Asks the log, once more on a new connection if the first is gone; undefined when nobody answers. */
  ask<T>(question: (log: DeviceLog) => Promise<T>): Promise<T | undefined>;
  /** A row that came into memory by another way than from the device: the device may have more of it. */
  noteRow(ref: RowRef): void;
  /** On a new connection nothing has been read. */
  forget(): void;
  /** What was asked for while nobody answered is asked for again. */
  loadMissed(): void;
  /** How many records could not be read and lie aside. */
  aside(): number;
};

export type DeviceReaderParts = {
  readonly replica: Replica;
  readonly connection: DeviceConnection;
  readonly schedule: Schedule;
  readonly idle: (work: () => void) => void;
  /** Keeps rows that memory has and the device may not have. */
  readonly keep: (rows: Rows) => void;
  readonly onAside: () => void;
};

/** Brings into memory what the device has, and keeps its log short. */
export function createDeviceReader(parts: DeviceReaderParts): DeviceReader {
  const { replica, connection, schedule, idle, keep, onAside } = parts;
  const aside = new Set<number>();
  /** Rows and keys of which the device has said all since they came into memory. */
  const complete = new Set<LookupKey>();
  const incomplete = new Set<RowRef>();
  let completing = false;
  /** What was asked for while nobody answered. */
  const missed = new Set<LookupKey>();

  async function ask<T>(question: (log: DeviceLog) => Promise<T>): Promise<T | undefined> {
    for (let tries = 0; tries < 2; tries++) {
      const log = await connection.open();
      if (!log) return undefined;
      try {
        return await question(log);
      } catch (error) {
        // What is on the device stays there; memory goes on without it.
        if (error instanceof DeviceFault && error.kind === 'full') return undefined;
        connection.lose(log);
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
      const later = replica.merge(slice.map(([of, { parts: each }]) => [of, wholeRow(each)]));
      const now = connection.state();
      // Read before the browser cleared the site, and not kept again with the rest.
      if (now.kind !== 'open' || now.log !== from) keep(later);
      for (const [of, { ids, parts: each }] of slice) {
        const known = replica.row(of);
        if (!known || each.some(({ row }) => isOutdated(row, known))) void compact(from, of, ids);
        else if (ids.length > manyRecords) idle(() => void compact(from, of, ids));
      }
    }
    if (aside.size !== asideBefore) onAside();
    return [...records.keys()];
  }

  async function compact(from: DeviceLog, of: RowRef, ids: readonly number[]): Promise<void> {
    // What was deleted goes only together with the word that it was: a pane that dies between would leave neither.
    const records = recordsOf(replica, eachRow(replica.rows(new Set([of, graveOf(of)]))));
    // On another connection the browser may have cleared all, and the numbers are those of other records.
    await ask((log) => (log === from ? log.compact(ids, records) : Promise.resolve()));
  }

  async function load(keys: readonly LookupKey[]): Promise<void> {
    await connection.open();
    const asked = new Set<LookupKey>();
    const first = complete.has(graves) ? keys : [graves, ...keys];
    for (let wanted = [...new Set(first)]; wanted.length > 0;) {
      for (const key of wanted) asked.add(key);
      const now = wanted;
      const found = await ask(async (log) => {
        const stored = await log.read(now);
        for (const key of now) if (isRowRef(key)) complete.add(key);
        return take(log, stored);
      });
      if (!found) for (const key of now) missed.add(key);
      const rows = new Set([...(found ?? []), ...now.filter(isRowRef)]);
      wanted = [...rows].flatMap(leadsTo).filter((key) => !asked.has(key));
    }
  }

  /** Tenants merged into this one, the one it was merged into, the one a link names. */
  function leadsTo(ref: RowRef): LookupKey[] {
    if (ref === graves || isGrave(ref)) return [];
    const tenant = ref.startsWith('t:');
    const other = replica.row(ref)?.[tenant ? 'into' : 't']?.[0];
    return [
      ...(tenant ? [`m:${ref.slice(2)}` as const] : []),
      ...(typeof other === 'string' && other && other !== 'none' ? [`t:${other}` as const] : []),
    ];
  }

  async function completeRows(): Promise<void> {
    completing = true;
    // The change that brought the rows ends first.
    await Promise.resolve();
    while (incomplete.size > 0) {
      const refs = [...incomplete];
      incomplete.clear();
      await load(refs);
    }
    completing = false;
  }

  async function tidy(refs: readonly RowRef[]): Promise<void> {
    for (const slice of slicesOf(refs)) await ask(async (log) => take(log, await log.read(slice)));
  }

  return {
    load,
    loadAll: async () => (await ask(async (log) => take(log, await log.readAll()))) !== undefined,
    async loadNewest(limit, after = 0) {
      const newest = await ask(async (log) => {
        const first = await log.newest(limit, after);
        // Lower numbers than before are those of a log that was cleared.
        return first.id < after ? log.newest(limit, 0) : first;
      });
      if (newest) await load(newest.rows);
      return newest?.id ?? 0;
    },
    async countClosures() {
      const refs = (await ask((log) => log.refs())) ?? [];
      return refs.filter((ref) => ref.startsWith('t:') && !isGrave(ref)).length;
    },
    tidy,
    async sweep() {
      const refs = (await ask((log) => log.refs())) ?? [];
      await tidy(refs.filter((ref) => !isGrave(ref) && replica.isDeleted(ref)));
    },
    ask,
    noteRow(ref) {
      if (complete.has(ref) || connection.state().kind === 'closed') return;
      incomplete.add(ref);
      if (!completing) void completeRows();
    },
    forget: () => complete.clear(),
    loadMissed() {
      const again = [...missed];
      missed.clear();
      if (again.length > 0) void load(again);
    },
    aside: () => aside.size,
  };
}

function wholeRow(parts: readonly DeviceRecord[]): Row {
  return parts.reduce<Row>((row, part) => mergeRow(row, part.row).row, {});
}
