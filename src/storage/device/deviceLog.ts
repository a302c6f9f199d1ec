import type { HandOver } from '../../app/ports/stateStore';
import type { LookupKey } from '../../domain/matching/lookupKeys';
import type { DeviceRecord } from './deviceRecord';
import type { RowRef } from '../rows';

/** A record with its number on this device; what it holds has passed no gate. */
export type StoredRecord = { readonly id: number; readonly of: RowRef; readonly given: unknown };

export type LeftNote = { readonly at: number; readonly note: HandOver };

/** Why a device's log did not answer: no more room, its connection is gone, a newer version holds it, or there is none. */
export class DeviceFault extends Error {
  constructor(
    readonly kind: 'full' | 'lost' | 'newer' | 'none',
    cause?: unknown,
  ) {
    super(`device: ${kind}`, { cause });
    this.name = 'DeviceFault';
  }
}

/** The browser's storage as a log that is only added to; every verb rejects with a `DeviceFault` and nothing else. */
export interface DeviceLog {
  /** Adds the records, all or none; settles when they are kept. */
  append(records: readonly DeviceRecord[]): Promise<void>;
  /** Every record of each row that has a record with one of the keys. */
  read(keys: readonly LookupKey[]): Promise<StoredRecord[]>;
  readAll(): Promise<StoredRecord[]>;
  /** The rows with the newest records after number `after`, at most `limit`, newest first; and the number of the newest. */
  newest(limit: number, after: number): Promise<{ readonly rows: RowRef[]; readonly id: number }>;
  /** Every row that has a record, once. */
  refs(): Promise<RowRef[]>;
  /** Puts records in the place of those that they were made of, all or none; records that came meanwhile stay. */
  compact(ids: readonly number[], records: readonly DeviceRecord[]): Promise<void>;
  getMeta(name: string): Promise<unknown>;
  setMeta(name: string, value: unknown): Promise<void>;
  leaveNote(left: LeftNote): Promise<void>;
  /** Takes what `choose` chose out of all notes, with those that it calls old, so that nobody else has it. */
  takeNote(choose: (left: LeftNote) => 'take' | 'old' | 'leave'): Promise<HandOver | undefined>;
  close(): void;
}
