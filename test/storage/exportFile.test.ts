import type { ExportResult, ImportResult } from '../../src/app/ports/stateStore';
import { DeviceFault, type DeviceLog } from '../../src/storage/device/deviceLog';
import { createMemoryLog, emptyDisk, type Disk } from './device/memoryLog';
import { closePanes, exported, openPane } from './openPane';
import { keyOf, sampleClosure } from './sampleClosures';

const a = keyOf('a.example');
const three = ['a.example', 'b.example', 'c.example'].map((key) => sampleClosure(key));

/** A device on which three closures were kept. */
async function diskOfThree(): Promise<Disk> {
  const disk = emptyDisk();
  const pane = openPane(() => Promise.resolve(createMemoryLog(disk)));
  pane.write({ closures: three });
  await pane.flush();
  pane.close();
  return disk;
}

const failing = (log: DeviceLog, fails: () => boolean): DeviceLog => ({
  ...log,
  readAll: () => (fails() ? Promise.reject(new DeviceFault('lost')) : log.readAll()),
});

const idsIn = (result: ExportResult) =>
  result.kind === 'whole' ? Object.keys((JSON.parse(result.text) as { closures: object }).closures) : result;

afterEach(closePanes);

describe('an export is whole or refused', () => {
  test('while the browser does not open its storage: refused, and whole once it did', async () => {
    const disk = await diskOfThree();
    let open = () => undefined as void;
    const timers: (() => void)[] = [];
    const pane = openPane(() => new Promise((resolve) => (open = () => resolve(createMemoryLog(disk)))), {
      schedule: (work) => {
        timers.push(work);
        return () => undefined;
      },
    });
    const early = pane.exportAll();
    // The pane's patience ends.
    timers.splice(0).forEach((work) => work());
    expect(await early).toEqual({ kind: 'refused', because: 'unreadable' });
    open();
    await new Promise(setImmediate);
    expect(idsIn(await pane.exportAll())).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('while reading fails: refused, though one closure is in memory, and whole once it does not', async () => {
    const disk = await diskOfThree();
    let fails = true;
    const pane = openPane(() => Promise.resolve(failing(createMemoryLog(disk), () => fails)));
    await pane.open(['t:a.example']);
    expect(await pane.exportAll()).toEqual({ kind: 'refused', because: 'unreadable' });
    fails = false;
    expect(idsIn(await pane.exportAll())).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test.each<[string, DeviceFault['kind'], object]>([
    ['a newer version holds', 'newer', { kind: 'refused', because: 'newer' }],
    ['cannot be opened', 'lost', { kind: 'refused', because: 'unreadable' }],
    ['there is not', 'none', { kind: 'whole', aside: 0 }],
  ])('where storage %s', async (_what, fault, result) => {
    const pane = openPane(() => Promise.reject(new DeviceFault(fault)));
    pane.write({ closures: three });
    expect(await pane.exportAll()).toMatchObject(result);
  });

  test('but for records that nobody can read, which are counted', async () => {
    const disk = await diskOfThree();
    disk.records.set(++disk.lastId, { of: 't:d.example', keys: ['t:d.example'] } as never);
    const pane = openPane(() => Promise.resolve(createMemoryLog(disk)));
    expect(await pane.exportAll()).toMatchObject({ kind: 'whole', aside: 1 });
  });
});

describe('a file', () => {
  const stamp = 'Nn1JUF-----abcde';
  const file = (row: object, id = 'a.example') =>
    JSON.stringify({ closeout: 1, closures: { [id]: { begun: ['2026-03-02', stamp], ...row } }, links: {} });
  const refused = (because: Extract<ImportResult, { kind: 'refused' }>['because']) => ({ kind: 'refused', because });
  const imported = { kind: 'imported', closures: 1, changed: 1, ahead: 0 };
  const evidence = (on: string) => JSON.stringify({ on, by: 'fm' });

  test.each<[string, string, object]>([
    ['with a day of no calendar', file({ 's:notes': [evidence('2026-99-99'), stamp] }), refused('impossible')],
    ['with the 29th of February of another year', file({ begun: ['2027-02-29', stamp] }), refused('impossible')],
    ['with a meeting on no day', file({ meeting: ['soon', stamp] }), refused('impossible')],
    ['with a name of a million characters', file({ name: ['n'.repeat(1_000_000), stamp] }), refused('impossible')],
    ['with a domain as long', file({ [`d:${'n'.repeat(1_000_000)}`]: [true, stamp] }), refused('impossible')],
    ['with half of a character in an id', file({ id: ['9bd5\ud800', stamp] }), refused('garbled')],
    ['with half of a character in a key', file({}, 'a\udc00.example'), refused('garbled')],
    ['that an editor saved as ANSI', file({ name: ['M\uFFFDller', stamp] }), refused('garbled')],
    ['of fifty million characters', file({ name: ['n'.repeat(50_000_000), stamp] }), refused('too-large')],
    ['with evidence of a later version', file({ 's:later': ['{"when":1}', stamp] }), imported],
    ['with a leap day', file({ begun: ['2028-02-29', stamp] }), imported],
    ['with an emoji, and a mark before it', `\uFEFF${file({ name: ['Anna 🙂', stamp] })}`, imported],
  ])('%s', async (_what, text, result) => {
    const pane = openPane(() => Promise.reject(new DeviceFault('none')));
    expect(await pane.importAll(text)).toEqual(result);
    expect(pane.book().closures.size).toBe(result === imported ? 1 : 0);
  });

  test('with a stamp of the last millisecond of 2099 beats nothing, and nothing after it', async () => {
    const pane = openPane(() => Promise.reject(new DeviceFault('none')));
    const ticked = sampleClosure('a.example', { done: { notes: { on: '2026-03-14', by: 'fm' } } });
    pane.write({ closures: [ticked] });
    const [before, after] = [openPane(() => Promise.reject(new DeviceFault('none'))), pane];
    await before.importAll(await exported(pane));
    const poison = file({ name: ['Poison', 'vggkxUz----abcde'], 'd:new.example': [true, 'vggkxUz----abcde'] });
    expect(await pane.importAll(poison)).toMatchObject({ kind: 'imported', ahead: 2 });
    expect(after.book().closures.get(a)).toMatchObject({
      tenant: { name: 'a.example', domains: ['a.example', 'new.example'] },
    });
    // Another device unticks, and this one takes it.
    before.write({ closures: [sampleClosure('a.example')] });
    await pane.importAll(await exported(before));
    expect(pane.book().closures.get(a)?.done).toEqual({});
    expect(await before.importAll(await exported(pane))).toMatchObject({ kind: 'imported', ahead: 0 });
    expect(await exported(before)).toBe(await exported(pane));
  });
});

test('a device that has such a stamp, from a clock that was wrong, still writes what every gate takes', async () => {
  const disk = emptyDisk();
  const hlc = 'vggkxUz----abcde';
  const row = { begun: ['2026-03-02', hlc], name: ['Ahead', hlc], 's:notes': ['{"on":"2026-03-02","by":"fm"}', hlc] };
  disk.records.set(++disk.lastId, { v: 1, of: 't:a.example', keys: ['t:a.example'], row } as never);
  const pane = openPane(() => Promise.resolve(createMemoryLog(disk)));
  await pane.open(['t:a.example']);
  pane.write({ closures: [sampleClosure('a.example', { tenant: { name: 'Now' } }), sampleClosure('b.example')] });
  await pane.flush();
  const later = openPane(() => Promise.resolve(createMemoryLog(disk)));
  await later.openAll();
  expect(later.book().closures.get(a)).toMatchObject({ tenant: { name: 'Now' }, done: {} });
  const elsewhere = openPane(() => Promise.reject(new DeviceFault('none')));
  expect(await elsewhere.importAll(await exported(later))).toMatchObject({ kind: 'imported' });
  expect(elsewhere.book().closures.get(a)).toMatchObject({ tenant: { name: 'Now' }, done: {} });
});
