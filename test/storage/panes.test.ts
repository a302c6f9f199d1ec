import type { Closure } from '../../src/domain/closure/closure';
import { DeviceFault } from '../../src/storage/device/deviceLog';
import { createMemoryLog, emptyDisk, type Disk } from './device/memoryLog';
import { closePanes, exported, newChannel, openPane, until } from './openPane';
import { keyOf, sampleClosure } from './sampleClosures';

const a = keyOf('a.example');
const begun = sampleClosure('a.example');
const ticked: Closure = { ...begun, done: { notes: { on: '2026-03-14', by: 'fm' } } };
const both: Closure = { ...begun, done: { ...ticked.done, 'task-4060': { on: '2026-03-14', by: 'fm' } } };

const onDisk = (disk: Disk) => () => Promise.resolve(createMemoryLog(disk));
const blocked = () => Promise.reject(new DeviceFault('none'));

afterEach(closePanes);

describe('a second pane', () => {
  test.each([
    ['of one device', () => onDisk(emptyDisk())],
    ['where storage is blocked', () => blocked],
  ])('shows what is ticked in the first: %s', async (_where, log) => {
    const [channel, openLog] = [newChannel(), log()];
    const [one, other] = [openPane(openLog, { channel }), openPane(openLog, { channel })];
    await Promise.all([one.open(['t:a.example']), other.open(['t:a.example'])]);
    one.write({ closures: [ticked] });
    await until(other, () => other.book().closures.has(a));
    expect(other.book().closures.get(a)).toEqual(ticked);
    other.write({ closures: [begun] });
    await until(one, () => !one.book().closures.get(a)?.done.notes);
    expect(one.book().closures.get(a)).toEqual(begun);
  });

  test('shows a closure that it has never read, as a whole', async () => {
    const [channel, disk] = [newChannel(), emptyDisk()];
    const before = openPane(onDisk(disk));
    before.write({ closures: [begun] });
    await before.flush();
    const [one, other] = [openPane(onDisk(disk), { channel }), openPane(onDisk(disk), { channel })];
    await Promise.all([one.open(['t:a.example']), other.open([])]);
    one.write({ closures: [ticked] });
    await until(other, () => other.book().closures.has(a));
    expect(other.book().closures.get(a)).toEqual(ticked);
  });

  test('hears of ticks that were made while the first was busy with others’', async () => {
    const [channel, disk] = [newChannel(), emptyDisk()];
    const one = openPane(onDisk(disk), { channel });
    one.write({ closures: [begun] });
    // Each opens asks the others what they have and listens to nobody meanwhile.
    const others = [1, 2, 3].map(() => openPane(onDisk(disk), { channel }));
    one.write({ closures: [ticked] });
    others.forEach((other, at) => other.write({ closures: [sampleClosure(`${at}.example`)] }));
    one.write({ closures: [both] });
    const all = [one, ...others];
    await Promise.all(all.map((pane) => until(pane, () => pane.book().closures.size === 4)));
    await Promise.all(
      all.map((pane) => until(pane, () => pane.book().closures.get(a)?.done['task-4060'] !== undefined)),
    );
    for (const pane of all) expect(pane.book()).toEqual(one.book());
  });

  test('whose clock is hours behind takes what the first wrote, and overwrites it', async () => {
    const channel = newChannel();
    const noon = Date.UTC(2026, 2, 14, 12);
    const one = openPane(blocked, { channel, now: () => noon });
    const other = openPane(blocked, { channel, now: () => noon - 3 * 3_600_000 });
    one.write({ closures: [ticked] });
    await until(other, () => other.book().closures.has(a));
    other.write({ closures: [begun] });
    await until(one, () => !one.book().closures.get(a)?.done.notes);
    expect(one.book()).toEqual(other.book());
  });

  test('has what the first imported', async () => {
    const channel = newChannel();
    const from = openPane(blocked);
    from.write({ closures: [ticked] });
    const [one, other] = [openPane(blocked, { channel }), openPane(blocked, { channel })];
    await one.importAll(await exported(from));
    await until(other, () => other.book().closures.has(a));
    expect(other.book().closures.get(a)).toEqual(ticked);
  });
});

test('a browser without channels between panes has the rest', async () => {
  const { BroadcastChannel } = globalThis;
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  try {
    const disk = emptyDisk();
    const [one, other] = [openPane(onDisk(disk)), openPane(onDisk(disk))];
    one.write({ closures: [ticked] });
    await one.flush();
    await other.open(['t:a.example']);
    expect(other.book().closures.get(a)).toEqual(ticked);
  } finally {
    globalThis.BroadcastChannel = BroadcastChannel;
  }
});
