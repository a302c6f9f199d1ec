import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { DeviceLog } from '../../../src/storage/device/deviceLog';
import type { DeviceRecord } from '../../../src/storage/device/deviceRecord';
import { openIndexedDbLog } from '../../../src/storage/device/indexedDbLog';
import type { RowRef } from '../../../src/storage/rows';
import { createMemoryLog, emptyDisk } from './memoryLog';

const record = (of: RowRef, ...keys: DeviceRecord['keys']): DeviceRecord => ({
  v: 1,
  of,
  keys: [of, ...keys],
  row: { name: [of, 'Nn1JUF-----abcde'], gone: [undefined, 'Nn1JUF-----abcde'] },
});
const one = record('t:one', 'd:one.example', 'a:kim@microsoft.com');
const two = record('t:two', 'a:kim@microsoft.com');
const oneAgain = record('t:one');

const onIndexedDb = (factory: IDBFactory) =>
  openIndexedDbLog(
    () => factory,
    'closeout',
    () => undefined,
  );

describe.each<[string, () => Promise<DeviceLog>]>([
  ['in IndexedDB', () => onIndexedDb(new IDBFactory())],
  ['in memory, for tests', () => Promise.resolve(createMemoryLog(emptyDisk()))],
])('a log %s', (_where, open) => {
  const givenIn = (records: Awaited<ReturnType<DeviceLog['readAll']>>) =>
    records.map(({ given }) => {
      const { v, of, keys, row } = given as DeviceRecord;
      return { v, of, keys, row };
    });

  test('gives back all records, and removed cells with them', async () => {
    const log = await open();
    await log.append([one, two]);
    expect(givenIn(await log.readAll())).toEqual([one, two]);
  });

  test('finds every record of a row by a key of any of them', async () => {
    const log = await open();
    await log.append([one, two, oneAgain]);
    expect(givenIn(await log.read(['d:one.example']))).toEqual([one, oneAgain]);
    expect(givenIn(await log.read(['a:kim@microsoft.com', 't:one']))).toHaveLength(3);
    expect(await log.read(['d:none.example'])).toEqual([]);
  });

  test('tells which rows changed last', async () => {
    const log = await open();
    expect(await log.newest(9, 0)).toEqual({ rows: [], id: 0 });
    await log.append([one, two, oneAgain]);
    expect(await log.newest(9, 0)).toEqual({ rows: ['t:one', 't:two'], id: 3 });
    expect(await log.newest(1, 0)).toEqual({ rows: ['t:one'], id: 3 });
    expect(await log.newest(9, 3)).toEqual({ rows: [], id: 3 });
    await log.append([two]);
    expect(await log.newest(9, 3)).toEqual({ rows: ['t:two'], id: 4 });
  });

  test('tells so of more rows than it reads at once', async () => {
    const log = await open();
    const many = Array.from({ length: 1200 }, (_, at) => record(`t:${at}`));
    await log.append(many);
    expect((await log.newest(2000, 0)).rows).toEqual(many.map((_, at) => `t:${1199 - at}`));
    expect((await log.newest(700, 0)).rows).toHaveLength(700);
  });

  test('names each row once', async () => {
    const log = await open();
    expect(await log.refs()).toEqual([]);
    await log.append([one, two, oneAgain, record('c:abcdefghi')]);
    expect(await log.refs()).toEqual(['c:abcdefghi', 't:one', 't:two']);
  });

  test('puts one record in the place of those that were read, and of no others', async () => {
    const log = await open();
    await log.append([one, two]);
    const read = await log.read(['t:one']);
    await log.append([oneAgain]);
    await log.compact(
      read.map(({ id }) => id),
      [one],
    );
    expect(givenIn(await log.readAll())).toEqual([two, oneAgain, one]);
  });

  test('puts nothing in the place of a row that is gone', async () => {
    const log = await open();
    await log.append([one, two]);
    const read = await log.read(['t:one']);
    await log.compact(
      read.map(({ id }) => id),
      [],
    );
    expect(givenIn(await log.readAll())).toEqual([two]);
  });

  test('remembers by name', async () => {
    const log = await open();
    expect(await log.getMeta('mailbox')).toBeUndefined();
    await log.setMeta('mailbox', { upTo: 3 });
    expect(await log.getMeta('mailbox')).toEqual({ upTo: 3 });
  });

  test('gives a note to one of two who come for it, the newest first', async () => {
    const log = await open();
    const note = { tenant: undefined, kind: 'account-team', language: 'de-DE', typed: {}, subject: 'A' };
    await log.leaveNote({ at: 1, note });
    await log.leaveNote({ at: 2, note: { ...note, kind: 'customer-follow-up' } });
    await log.leaveNote({ at: 3, note: { ...note, subject: 'B' } });
    const choose = ({ note: { subject } }: { note: { subject: string } }) => (subject === 'A' ? 'take' : 'leave');
    const taken = await Promise.all([log.takeNote(choose), log.takeNote(choose)]);
    expect(taken.map((each) => each?.kind)).toEqual(['customer-follow-up', undefined]);
    expect((await log.takeNote(() => 'take'))?.subject).toBe('B');
  });
});

describe('the browser', () => {
  test.each<[string, 'none' | 'lost', () => IDBFactory | null | undefined]>([
    ['has no IndexedDB', 'none', () => undefined],
    ['has none in a private window', 'none', () => null],
    [
      'refuses to speak of it',
      'none',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
    [
      'refuses to open',
      'lost',
      () =>
        ({
          open: () => {
            throw new Error('no');
          },
        }) as never,
    ],
  ])('%s: the log is %s', async (_what, kind, factory) => {
    await expect(openIndexedDbLog(factory, 'closeout', () => undefined)).rejects.toMatchObject({ kind });
  });

  test('holds a database of a newer version: it is named, and stays', async () => {
    const factory = new IDBFactory();
    const newer = factory.open('closeout', 99);
    await new Promise((resolve) => newer.addEventListener('success', resolve));
    newer.result.close();
    await expect(onIndexedDb(factory)).rejects.toMatchObject({ kind: 'newer' });
    expect(await factory.databases()).toEqual([{ name: 'closeout', version: 99 }]);
  });

  test('clears the site while a pane is open: the pane hears of it, and what it asks then is refused', async () => {
    const factory = new IDBFactory();
    let lost = 0;
    const log = await openIndexedDbLog(
      () => factory,
      'closeout',
      () => lost++,
    );
    const deleting = factory.deleteDatabase('closeout');
    await new Promise((resolve) => deleting.addEventListener('success', resolve));
    expect(lost).toBe(1);
    await expect(log.append([one])).rejects.toMatchObject({ kind: 'lost' });
    await expect(log.readAll()).rejects.toMatchObject({ kind: 'lost' });
  });
});
