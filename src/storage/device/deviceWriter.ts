import { lookupKeysOf, type LookupKey } from '../../domain/matching/lookupKeys';
import { closureOf, valuesOf } from '../cells';
import type { DeviceConnection } from './deviceConnection';
import { DeviceFault } from './deviceLog';
import type { DeviceRecord } from './deviceRecord';
import { isGrave, mergeRow } from '../merge';
import type { Replica } from '../replica';
import { eachRow, type Row, type RowRef, type Rows } from '../rows';
import type { Schedule } from '../schedule';
import { schemaVersion } from '../schemaVersion';

/** How long after a failure it is tried again when nothing else is written. */
const retryAfter = 10_000;

/** The key under which every deletion is filed, too. */
export const graves: LookupKey = 't:#';

/** What memory has and the device is not known to have. */
type Unkept = 'everything' | ReadonlyMap<RowRef, Row>;

export type DeviceWriter = {
  keep(rows: Rows): void;
  /** The browser may have cleared everything, so all that is in memory is kept again. */
  keepEverything(): void;
  /** Tries now to keep what is not kept; settles when it is, or cannot be. */
  flush(): Promise<void>;
  unkept(): readonly (readonly [RowRef, Row])[];
  close(): void;
};

export type DeviceWriterParts = {
  readonly replica: Replica;
  readonly connection: DeviceConnection;
  readonly schedule: Schedule;
  readonly onKept: (rows: ReadonlyMap<RowRef, Row>) => void;
  readonly onFault: (kind: 'full' | 'lost') => void;
};

/** Appends to the device's log what memory has and the device has not. */
export function createDeviceWriter(parts: DeviceWriterParts): DeviceWriter {
  const { replica, connection, schedule, onKept, onFault } = parts;
  let unkept: Unkept = new Map();
  /** What is being appended. */
  let batch: Unkept = new Map();
  let writing: Promise<void> | undefined;
  let cancelRetry: (() => void) | undefined;

  function add(more: Unkept): void {
    if (more === 'everything' || unkept === 'everything') unkept = 'everything';
    else unkept = new Map([...unkept, ...Array.from(more, ([ref, row]) => joined(unkept, ref, row))]);
  }

  /** What is being written now may have met a fault that is over: then it is tried once more. */
  function flush(): Promise<void> {
    return writing ? writing.then(begin) : begin();
  }

  function begin(): Promise<void> {
    if (size(unkept) > 0) writing ??= writeAll();
    return writing ?? Promise.resolve();
  }

  /** Begins at once where the log is open, so that a pane killed in the next moment has kept it. */
  async function writeAll(): Promise<void> {
    for (let faults = 0; size(unkept) > 0;) {
      const state = connection.state();
      const log = state.kind === 'open' ? state.log : await connection.open();
      if (!log) {
        retryLater();
        break;
      }
      batch = unkept;
      unkept = new Map();
      const rows = rowsIn(batch);
      try {
        await log.append(recordsOf(replica, rows));
        batch = new Map();
        faults = 0;
        const now = connection.state();
        if (now.kind === 'open' && now.log === log) onKept(rows);
      } catch (error) {
        // Nothing of the batch was kept; it waits with what came meanwhile.
        const [failed, later] = [batch, unkept];
        batch = new Map();
        unkept = failed;
        add(later);
        const full = error instanceof DeviceFault && error.kind === 'full';
        if (!full) connection.lose(log);
        if (!full && ++faults < 2) continue;
        onFault(full ? 'full' : 'lost');
        retryLater();
        break;
      }
    }
    writing = undefined;
  }

  function rowsIn(some: Unkept): ReadonlyMap<RowRef, Row> {
    return some === 'everything' ? new Map(eachRow(replica.all())) : some;
  }

  function size(some: Unkept): number {
    return some === 'everything' ? 1 : some.size;
  }

  function retryLater(): void {
    if (connection.state().kind === 'closed') return;
    cancelRetry?.();
    cancelRetry = schedule(() => void flush(), retryAfter);
  }

  return {
    keep(rows) {
      add(new Map(eachRow(rows)));
      void flush();
    },
    keepEverything: () => add('everything'),
    flush,
    unkept: () => [...rowsIn(batch), ...rowsIn(unkept)],
    close: () => cancelRetry?.(),
  };
}

function joined(known: Unkept, ref: RowRef, row: Row): [RowRef, Row] {
  return [ref, mergeRow(known === 'everything' ? undefined : known.get(ref), row).row];
}

/** A record for each row, or for as much of it as is given; none for a row that was deleted meanwhile. */
export function recordsOf(replica: Replica, rows: Iterable<readonly [RowRef, Row]>): DeviceRecord[] {
  return Array.from(rows).flatMap(([of, row]) =>
    replica.row(of) ? [{ v: schemaVersion, of, keys: keysOf(replica, of), row }] : [],
  );
}

function keysOf(replica: Replica, ref: RowRef): readonly LookupKey[] {
  if (isGrave(ref)) return [ref, graves];
  const row = ref.startsWith('t:') ? replica.row(ref) : undefined;
  const closure = row && closureOf(ref.slice(2), valuesOf(row));
  return closure ? lookupKeysOf(closure) : [ref];
}
