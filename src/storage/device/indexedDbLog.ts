import { DeviceFault, type DeviceLog, type LeftNote, type StoredRecord } from './deviceLog';
import type { RowRef } from '../rows';

/** The database's layout, not the records' schema: raised only when a store or an index is added. */
const layout = 1;

/**
 * Opens the log in the browser's database. `factory` may throw, as `indexedDB` does where storage is blocked. `onLost`
 * is called when the browser takes the connection away, to clear the site's data or for a newer version.
 */
export async function openIndexedDbLog(
  factory: () => IDBFactory | null | undefined,
  name: string,
  onLost: () => void,
): Promise<DeviceLog> {
  try {
    const database = factory();
    if (!database) throw new DeviceFault('none');
    const opening = database.open(name, layout);
    opening.addEventListener('upgradeneeded', () => createStores(opening.result));
    const opened = await answer(opening);
    opened.addEventListener('close', onLost);
    opened.addEventListener('versionchange', () => {
      opened.close();
      onLost();
    });
    return logOn(opened);
  } catch (error) {
    // What browsers say where the user or a private window blocks storage.
    if (['SecurityError', 'InvalidStateError'].includes(nameOf(error))) throw new DeviceFault('none', error);
    throw faultOf(error);
  }
}

function createStores(database: IDBDatabase): void {
  const records = database.createObjectStore('records', { keyPath: 'id', autoIncrement: true });
  records.createIndex('keys', 'keys', { multiEntry: true });
  records.createIndex('of', 'of');
  database.createObjectStore('meta');
  database.createObjectStore('notes', { autoIncrement: true });
}

function logOn(database: IDBDatabase): DeviceLog {
  /** Settles with what `work` found, once the whole transaction is kept. */
  async function within<T>(
    store: 'records' | 'meta' | 'notes',
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T> | T,
  ): Promise<T> {
    try {
      const transaction = database.transaction(store, mode);
      const [result] = await Promise.all([work(transaction.objectStore(store)), end(transaction)]);
      return result;
    } catch (error) {
      throw faultOf(error);
    }
  }

  return {
    append: (records) =>
      within('records', 'readwrite', (store) => {
        for (const record of records) store.add(record);
      }),
    read: (keys) =>
      within('records', 'readonly', async (store) => {
        const filed = await Promise.all(keys.map((key) => answer(store.index('keys').getAll(key))));
        const rows = new Set(filed.flat().map(({ of }) => of));
        const records = await Promise.all(Array.from(rows, (of) => answer(store.index('of').getAll(of))));
        return records.flat().map(stored);
      }),
    readAll: () => within('records', 'readonly', async (store) => (await answer(store.getAll())).map(stored)),
    newest: (limit, after) =>
      within('records', 'readonly', async (store) => {
        const cursor = await answer(store.openKeyCursor(null, 'prev'));
        const id = typeof cursor?.key === 'number' ? cursor.key : 0;
        const rows = new Set<RowRef>();
        // In pieces from the end, so that only so much is read as the limit asks for.
        for (let to = id; to > after && rows.size < limit; to -= 500) {
          const range = IDBKeyRange.bound(Math.max(after + 1, to - 499), to);
          const records: { id: number; of: RowRef }[] = await answer(store.getAll(range));
          for (const { of } of records.sort((x, y) => y.id - x.id)) if (rows.size < limit) rows.add(of);
        }
        return { rows: [...rows], id };
      }),
    refs: () => within('records', 'readonly', (store) => keysOf(store.index('of').openKeyCursor(null, 'nextunique'))),
    compact: (ids, records) =>
      within('records', 'readwrite', (store) => {
        for (const id of ids) store.delete(id);
        for (const record of records) store.add(record);
      }),
    getMeta: (name) => within('meta', 'readonly', (store) => answer(store.get(name))),
    setMeta: (name, value) =>
      within('meta', 'readwrite', (store) => {
        store.put(value, name);
      }),
    leaveNote: (left) =>
      within('notes', 'readwrite', (store) => {
        store.add(left);
      }),
    takeNote: (choose) =>
      within('notes', 'readwrite', async (store) => {
        const [ids, notes] = await Promise.all([answer(store.getAllKeys()), answer<LeftNote[]>(store.getAll())]);
        let taken: LeftNote | undefined;
        for (const [at, left] of notes.entries()) {
          const choice = choose(left);
          if (choice !== 'leave') store.delete(ids[at] as IDBValidKey);
          if (choice === 'take') taken = left;
        }
        return taken?.note;
      }),
    close: () => database.close(),
  };
}

function stored(given: { id: number; of: RowRef }): StoredRecord {
  return { id: given.id, of: given.of, given };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
  });
}

function keysOf(walking: IDBRequest<IDBCursor | null>): Promise<RowRef[]> {
  return new Promise((resolve, reject) => {
    const keys: RowRef[] = [];
    walking.addEventListener('success', () => {
      if (!walking.result) return resolve(keys);
      keys.push(walking.result.key as RowRef);
      walking.result.continue();
    });
    walking.addEventListener('error', () => reject(walking.error ?? new Error('the request failed')));
  });
}

function end(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the transaction was aborted')));
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function faultOf(error: unknown): DeviceFault {
  if (error instanceof DeviceFault) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new DeviceFault('full', error);
  return new DeviceFault(name === 'VersionError' ? 'newer' : 'lost', error);
}
