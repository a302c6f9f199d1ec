import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Closure } from '../../../src/domain/closure/closure';
import type { ConversationRef } from '../../../src/domain/thread/conversation';
import type { LookupKey } from '../../../src/domain/matching/lookupKeys';
import { DeviceFault } from '../../../src/storage/device/deviceLog';
import { openIndexedDbLog } from '../../../src/storage/device/indexedDbLog';
import { createMemoryLog, emptyDisk, type Disk } from './memoryLog';
import { closePanes, newChannel, openPane, until } from '../openPane';
import { keyOf, sampleClosure } from '../sampleClosures';

const a = keyOf('a.example');
const tick = (closure: Closure, step: 'notes' | 'task-4060' | 'readiness', on = '2026-03-14'): Closure => ({
  ...closure,
  done: { ...closure.done, [step]: { on, by: 'fm' } },
});
const begun = sampleClosure('a.example');

const paneOn = (disk: Disk, parts: Parameters<typeof openPane>[1] = {}) =>
  openPane(() => Promise.resolve(createMemoryLog(disk)), parts);

/** Timers that fire when the test says so. */
function manualTimers() {
  const waiting = new Map<() => void, number>();
  return {
    schedule: (work: () => void, after: number) => {
      waiting.set(work, after);
      return () => void waiting.delete(work);
    },
    fire() {
      const due = [...waiting.keys()];
      waiting.clear();
      due.forEach((work) => work());
    },
  };
}

/** Twenty records of one row, the last of the 29th. */
async function writeDaily(pane: ReturnType<typeof openPane>): Promise<void> {
  for (let day = 10; day < 30; day++) {
    pane.write({ closures: [tick(begun, 'notes', `2026-03-${day}`)] });
    await pane.flush();
  }
}

afterEach(closePanes);

describe('what was written', () => {
  test('is there after the pane was killed without a word', async () => {
    const disk = emptyDisk();
    const pane = paneOn(disk);
    await pane.open([]);
    pane.write({ closures: [tick(begun, 'notes')] });
    pane.close();
    const next = paneOn(disk);
    await next.open(['t:a.example']);
    expect(next.book().closures.get(a)).toEqual(tick(begun, 'notes'));
  });

  test('is there after it, on IndexedDB', async () => {
    const factory = new IDBFactory();
    const open = () => openPane((onLost) => openIndexedDbLog(() => factory, 'closeout', onLost));
    const pane = open();
    await pane.open([]);
    pane.write({ closures: [tick(begun, 'notes')] });
    pane.close();
    const next = open();
    await next.open(['t:a.example']);
    expect(next.book().closures.get(a)).toEqual(tick(begun, 'notes'));
  });

  test('before the browser opened its storage is kept as soon as it did', async () => {
    const disk = emptyDisk();
    const pane = paneOn(disk);
    pane.write({ closures: [begun] });
    expect(disk.records.size).toBe(0);
    await pane.flush();
    expect(disk.records.size).toBe(1);
  });

  test('while something is being read is kept, and what was read is not kept again', async () => {
    const disk = emptyDisk();
    const before = paneOn(disk);
    before.write({ closures: [begun, sampleClosure('b.example')] });
    await before.flush();
    const pane = paneOn(disk);
    await pane.open(['t:a.example']);
    const reading = pane.open(['t:b.example']);
    pane.write({ closures: [tick(begun, 'notes')] });
    await reading;
    await pane.flush();
    expect(Array.from(disk.records.values(), ({ of, row }) => [of, Object.keys(row)])).toEqual([
      ['t:a.example', expect.any(Array)],
      ['t:b.example', expect.any(Array)],
      ['t:a.example', ['s:notes']],
    ]);
  });

  test('by two panes that know nothing of each other is all there', async () => {
    const disk = emptyDisk();
    const [one, other] = [paneOn(disk), paneOn(disk)];
    one.write({ closures: [begun] });
    await one.flush();
    await other.open(['t:a.example']);
    one.write({ closures: [tick(begun, 'notes')] });
    other.write({ closures: [tick(begun, 'task-4060')] });
    await Promise.all([one.flush(), other.flush()]);
    await one.open(['t:a.example']);
    expect(one.book().closures.get(a)).toEqual(tick(tick(begun, 'notes'), 'task-4060'));
  });

  test('after the clock was put back by hours is newer than what was there', async () => {
    const disk = emptyDisk();
    const noon = Date.UTC(2026, 2, 14, 12);
    const before = paneOn(disk, { now: () => noon });
    before.write({ closures: [tick(begun, 'notes')] });
    await before.flush();
    const pane = paneOn(disk, { now: () => noon - 5 * 3_600_000 });
    await pane.open(['t:a.example']);
    pane.write({ closures: [begun] });
    await pane.flush();
    await before.open(['t:a.example']);
    expect(before.book().closures.get(a)).toEqual(begun);
  });
});

describe('a closure is found', () => {
  const filed = sampleClosure('a.example', {
    tenant: {
      domains: ['a.example', 'other.example'],
      tenantId: '6f2a1c1e-8f5b-4d4c-9c2a-0d8f3b7e5a11',
      accountTeamContacts: [{ name: 'Kim', address: 'kim@microsoft.com' }],
    },
  });
  const merged = sampleClosure('merged.example', { tenant: { mergedInto: a } });
  const ref = 'abcdefghi' as ConversationRef;

  test.each<[string, LookupKey, string[]]>([
    ['its key, with what was merged into it', 't:a.example', ['a.example', 'merged.example']],
    ['a domain', 'd:other.example', ['a.example', 'merged.example']],
    ['its tenant id', 'i:6f2a1c1e-8f5b-4d4c-9c2a-0d8f3b7e5a11', ['a.example', 'merged.example']],
    ['a contact of its account team', 'a:kim@microsoft.com', ['a.example', 'merged.example']],
    ['a tenant that was merged into it', 't:merged.example', ['a.example', 'merged.example']],
    ['a link to it', 'c:abcdefghi', ['a.example', 'merged.example']],
    ['nothing that is not its own', 'd:b.example', ['b.example']],
  ])('by %s', async (_what, key, found) => {
    const disk = emptyDisk();
    const before = paneOn(disk);
    before.write({ closures: [filed, merged, sampleClosure('b.example')], links: new Map([[ref, a]]) });
    await before.flush();
    const pane = paneOn(disk);
    await pane.open([key]);
    expect([...pane.book().closures.keys()].sort()).toEqual(found);
  });

  test('by a domain that was added by a pane that knew only a part of it', async () => {
    const disk = emptyDisk();
    const before = paneOn(disk);
    before.write({ closures: [begun] });
    await before.flush();
    const pane = paneOn(disk);
    pane.write({ closures: [{ ...begun, tenant: { ...begun.tenant, domains: ['new.example'] } }] });
    await pane.flush();
    const next = paneOn(disk);
    await next.open(['d:new.example']);
    expect(next.book().closures.get(a)?.tenant.domains).toEqual(['a.example', 'new.example']);
  });
});

describe('a row of many records', () => {
  test('is written anew as one, with what another pane wrote meanwhile', async () => {
    const disk = emptyDisk();
    const before = paneOn(disk);
    await writeDaily(before);
    expect(disk.records.size).toBeGreaterThan(8);
    const idle: (() => void)[] = [];
    const pane = paneOn(disk, { idle: (work) => idle.push(work) });
    await pane.open(['t:a.example']);
    before.write({ closures: [tick(tick(begun, 'notes', '2026-03-29'), 'task-4060')] });
    await before.flush();
    idle.forEach((work) => work());
    await pane.open(['t:a.example']);
    expect(disk.records.size).toBe(2);
    const next = paneOn(disk);
    await next.open(['d:a.example']);
    expect(next.book().closures.get(a)).toEqual(tick(tick(begun, 'notes', '2026-03-29'), 'task-4060'));
  });
});

test('a site that was cleared numbers its records anew: what was to be written anew before deletes none of them', async () => {
  const factory = new IDBFactory();
  const open = (parts: Parameters<typeof openPane>[1] = {}) =>
    openPane((onLost) => openIndexedDbLog(() => factory, 'closeout', onLost), parts);
  const before = open();
  await writeDaily(before);
  before.close();
  const idle: (() => void)[] = [];
  const pane = open({ idle: (work) => idle.push(work) });
  await pane.open(['t:a.example']);
  const deleting = factory.deleteDatabase('closeout');
  await new Promise((resolve) => deleting.addEventListener('success', resolve));
  pane.write({ closures: [sampleClosure('b.example'), sampleClosure('c.example')] });
  await pane.flush();
  idle.forEach((work) => work());
  await pane.open(['t:a.example']);
  const next = open();
  await next.openAll();
  expect([...next.book().closures.keys()].sort()).toEqual(['a.example', 'b.example', 'c.example']);
});

test('what a pane has from another while nothing can be kept is kept as a whole, once it can', async () => {
  const [disk, channel] = [emptyDisk(), newChannel()];
  let blocked = true;
  const openLog = () => (blocked ? Promise.reject(new DeviceFault('lost')) : Promise.resolve(createMemoryLog(disk)));
  const [one, other] = [openPane(openLog, { channel }), openPane(openLog, { channel })];
  await Promise.all([one.open([]), other.open([])]);
  one.write({ closures: [begun] });
  await until(other, () => other.book().closures.has(a));
  one.close();
  blocked = false;
  other.write({ closures: [tick(begun, 'notes')] });
  await other.flush();
  const next = paneOn(disk);
  await next.open(['t:a.example']);
  expect(next.book().closures.get(a)).toEqual(tick(begun, 'notes'));
});

describe('a record that cannot be read', () => {
  const stamp = 'Nn1JUF-----abcde';
  test.each<[string, object]>([
    ['from a newer version', { v: 2, row: { name: ['A', stamp] } }],
    ['without cells', { v: 1 }],
    ['with a stamp that is none', { v: 1, row: { name: ['A', 'now'] } }],
    ['with a stamp from the end of time', { v: 1, row: { name: ['A', 'zzzzzzz----abcde'] } }],
    ['with a value that is an object', { v: 1, row: { name: [{}, stamp] } }],
  ])('lies aside, untouched and counted: %s', async (_what, broken) => {
    const disk = emptyDisk();
    const lying = { of: 't:a.example', keys: ['t:a.example'], ...broken };
    disk.records.set(++disk.lastId, lying as never);
    const before = paneOn(disk);
    await writeDaily(before);
    const pane = paneOn(disk);
    await pane.open(['t:a.example']);
    await pane.open(['t:a.example']);
    expect(pane.book().closures.get(a)).toEqual(tick(begun, 'notes', '2026-03-29'));
    expect(pane.status().aside).toBe(1);
    expect(disk.records.get(1)).toEqual(lying);
  });
});

describe('the browser', () => {
  test('has no room: the pane says so, and keeps it when there is', async () => {
    const disk = emptyDisk();
    const timers = manualTimers();
    const pane = paneOn(disk, { schedule: timers.schedule });
    await pane.open([]);
    disk.before = (verb) => (verb === 'append' ? Promise.reject(new DeviceFault('full')) : Promise.resolve());
    pane.write({ closures: [begun] });
    await pane.flush();
    expect(pane.status().device).toBe('full');
    expect(pane.book().closures.get(a)).toEqual(begun);
    disk.before = () => Promise.resolve();
    timers.fire();
    await until(pane, () => pane.status().device === 'kept');
    expect(disk.records.size).toBe(1);
  });

  test('clears the site: what is in memory is kept again', async () => {
    const factory = new IDBFactory();
    const open = () => openPane((onLost) => openIndexedDbLog(() => factory, 'closeout', onLost));
    const pane = open();
    pane.write({ closures: [tick(begun, 'notes')] });
    await pane.flush();
    const deleting = factory.deleteDatabase('closeout');
    await new Promise((resolve) => deleting.addEventListener('success', resolve));
    await pane.flush();
    const next = open();
    await next.open(['t:a.example']);
    expect(next.book().closures.get(a)).toEqual(tick(begun, 'notes'));
    expect(pane.status().device).toBe('kept');
  });

  test('loses the connection at a write: nothing is lost', async () => {
    const disk = emptyDisk();
    let log = createMemoryLog(disk);
    const pane = openPane(() => {
      log = createMemoryLog(disk);
      return Promise.resolve(log);
    });
    pane.write({ closures: [begun] });
    await pane.flush();
    log.close();
    pane.write({ closures: [tick(begun, 'notes')] });
    await pane.flush();
    const next = paneOn(disk);
    await next.open(['t:a.example']);
    expect(next.book().closures.get(a)).toEqual(tick(begun, 'notes'));
  });

  test('never answers: the pane goes on in memory, and keeps all once it did', async () => {
    const disk = emptyDisk();
    const before = paneOn(disk);
    before.write({ closures: [begun] });
    await before.flush();
    const timers = manualTimers();
    let answer = () => undefined as void;
    const pane = openPane(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(createMemoryLog(disk));
        }),
      { schedule: timers.schedule },
    );
    const opening = pane.open(['t:a.example']);
    timers.fire();
    await opening;
    expect(pane.status().device).toBe('memory-blocked');
    pane.write({ closures: [sampleClosure('b.example')] });
    answer();
    await until(pane, () => pane.book().closures.size === 2);
    await pane.flush();
    expect(pane.status().device).toBe('kept');
    expect(disk.records.size).toBe(2);
  });

  test.each([
    ['newer', 'memory-newer'],
    ['lost', 'memory-blocked'],
  ] as const)('refuses because it is %s: memory, and the pane says %s', async (fault, device) => {
    const pane = openPane(() => Promise.reject(new DeviceFault(fault)));
    await pane.open(['t:a.example']);
    pane.write({ closures: [begun] });
    await pane.flush();
    expect(pane.status().device).toBe(device);
    expect(pane.book().closures.get(a)).toEqual(begun);
  });
});

describe('a note for the pane of a draft', () => {
  const note = {
    tenant: 'a.example',
    kind: 'account-team',
    language: 'de-DE',
    typed: { completed: ['Teams'] },
    subject: 'Completion',
  };

  test.each([
    ['taken by the draft with its subject', 'Completion', 0, note],
    ['taken with spaces around it', ' Completion ', 60_000, note],
    ['left to another draft', 'Lunch', 0, undefined],
    ['too old after ten minutes', 'Completion', 601_000, undefined],
  ])('is %s', async (_what, subject, later, taken) => {
    const disk = emptyDisk();
    let time = Date.UTC(2026, 2, 14);
    const [from, to] = [paneOn(disk, { now: () => time }), paneOn(disk, { now: () => time })];
    from.handOver(note);
    await from.open([]);
    time += later;
    expect(await to.takeOver(subject)).toEqual(taken);
    expect(await to.takeOver(subject)).toBeUndefined();
  });

  test('is taken by one of two panes', async () => {
    const disk = emptyDisk();
    const [from, one, other] = [paneOn(disk), paneOn(disk), paneOn(disk)];
    from.handOver(note);
    await from.open([]);
    const taken = await Promise.all([one.takeOver('Completion'), other.takeOver('Completion')]);
    expect(taken.filter(Boolean)).toEqual([note]);
  });

  test('of another version is nobody’s', async () => {
    const disk = emptyDisk();
    disk.notes.push({ at: Date.now(), note: { subject: 'Completion', typed: 7 } as never });
    expect(await paneOn(disk).takeOver('Completion')).toBeUndefined();
  });

  test('is nowhere where storage is blocked', async () => {
    const pane = openPane(() => Promise.reject(new DeviceFault('lost')));
    pane.handOver(note);
    expect(await pane.takeOver('Completion')).toBeUndefined();
  });
});
