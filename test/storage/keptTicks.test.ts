import type { Closure } from '../../src/domain/closure/closure';
import { DeviceFault } from '../../src/storage/device/deviceLog';
import { emptyMailbox, settingsOf } from './mailbox/fakeMailbox';
import { createMemoryLog, emptyDisk, type Disk } from './device/memoryLog';
import { closePanes, newChannel, openPane, until } from './openPane';
import { keyOf, sampleClosure } from './sampleClosures';

const a = keyOf('a.example');
const begun = sampleClosure('a.example');
const ticked: Closure = { ...begun, done: { notes: { on: '2026-03-14', by: 'fm' } } };

const onDisk = (disk: Disk) => () => Promise.resolve(createMemoryLog(disk));
const fullFor = (verb: string) => (verb === 'append' ? Promise.reject(new DeviceFault('full')) : Promise.resolve());

/** What a window that is opened now shows of the tenant. */
async function laterWindow(disk: Disk): Promise<Closure | undefined> {
  const pane = openPane(onDisk(disk));
  await pane.open(['t:a.example']);
  return pane.book().closures.get(a);
}

afterEach(closePanes);

describe('a tick that a window calls kept is in every later window, although the closure came from another', () => {
  test('which found the device full and was closed before there was room', async () => {
    const [disk, channel] = [emptyDisk(), newChannel()];
    const [first, second] = [openPane(onDisk(disk), { channel }), openPane(onDisk(disk), { channel })];
    await Promise.all([first.open([]), second.open([])]);
    disk.before = fullFor;
    first.write({ closures: [begun] });
    await until(second, () => second.book().closures.has(a));
    first.close();
    disk.before = () => Promise.resolve();
    second.write({ closures: [ticked] });
    await second.flush();
    expect(second.status().device).toBe('kept');
    expect(await laterWindow(disk)).toEqual(ticked);
  });

  test('which died before the browser had kept it', async () => {
    const [disk, channel] = [emptyDisk(), newChannel()];
    let dies = false;
    const first = openPane(
      () =>
        Promise.resolve({
          ...createMemoryLog(disk),
          // Its transaction never ends.
          append: (records) => (dies ? new Promise(() => undefined) : createMemoryLog(disk).append(records)),
        }),
      { channel },
    );
    const second = openPane(onDisk(disk), { channel });
    await Promise.all([first.open([]), second.open([])]);
    dies = true;
    first.write({ closures: [begun] });
    await until(second, () => second.book().closures.has(a));
    first.close();
    second.write({ closures: [ticked] });
    await second.flush();
    expect(second.status().device).toBe('kept');
    expect(await laterWindow(disk)).toEqual(ticked);
  });

  test('which was opened while the device was full, and hears of it only then', async () => {
    const [disk, channel] = [emptyDisk(), newChannel()];
    const first = openPane(onDisk(disk), { channel });
    await first.open([]);
    disk.before = fullFor;
    first.write({ closures: [begun] });
    await first.flush();
    const second = openPane(onDisk(disk), { channel });
    await until(second, () => second.book().closures.has(a));
    first.close();
    disk.before = () => Promise.resolve();
    await second.flush();
    expect(second.status().device).toBe('kept');
    expect(await laterWindow(disk)).toEqual(begun);
  });
});

test('what another window called kept is kept again where the browser cleared the site a moment before', async () => {
  const [disk, channel] = [emptyDisk(), newChannel()];
  let lose = () => undefined as void;
  const second = openPane(
    (onLost) => {
      lose = onLost;
      return Promise.resolve(createMemoryLog(disk));
    },
    { channel },
  );
  // What the first keeps is what the second's device had before it was cleared.
  const first = openPane(onDisk(emptyDisk()), { channel });
  await Promise.all([first.open([]), second.open([])]);
  lose();
  first.write({ closures: [ticked] });
  await until(second, () => second.book().closures.has(a));
  await second.flush();
  expect(second.status().device).toBe('kept');
  expect(await laterWindow(disk)).toEqual(ticked);
});

describe('what the device remembers of the mailbox’s copy', () => {
  test('is never that it has a copy which it had no room for', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const elsewhere = openPane(onDisk(emptyDisk()));
    elsewhere.connectMailbox(settingsOf(mailbox));
    elsewhere.write({ closures: [ticked] });
    await elsewhere.flush();

    const idle: (() => void)[] = [];
    const pane = openPane(onDisk(disk), { idle: (work) => idle.push(work) });
    await pane.open([]);
    disk.before = fullFor;
    pane.connectMailbox(settingsOf(mailbox));
    idle.splice(0).forEach((work) => work());
    await until(pane, () => pane.book().closures.has(a));
    pane.write({ closures: [sampleClosure('b.example')] });
    await pane.flush();
    pane.close();

    disk.before = () => Promise.resolve();
    const later = openPane(onDisk(disk), { idle: (work) => idle.push(work) });
    later.connectMailbox(settingsOf(mailbox));
    idle.splice(0).forEach((work) => work());
    await until(later, () => later.book().closures.has(a));
    await later.flush();
    expect(await laterWindow(disk)).toEqual(ticked);
  });
});

test('what was read just before the browser cleared the site is kept again', async () => {
  const [before, after] = [emptyDisk(), emptyDisk()];
  const past = openPane(onDisk(before));
  past.write({ closures: [ticked] });
  await past.flush();
  let lose = () => undefined as void;
  let opened = 0;
  const pane = openPane((onLost) => {
    lose = onLost;
    return Promise.resolve(createMemoryLog(opened++ === 0 ? before : after));
  });
  await pane.open([]);
  // The answer is under way when the site is cleared.
  before.before = (verb) => {
    if (verb === 'read') lose();
    return Promise.resolve();
  };
  await pane.open(['t:a.example']);
  await pane.flush();
  expect(pane.book().closures.get(a)).toEqual(ticked);
  expect(await laterWindow(after)).toEqual(ticked);
});
