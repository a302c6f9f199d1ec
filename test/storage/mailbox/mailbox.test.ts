import type { Closure } from '../../../src/domain/closure/closure';
import { DeviceFault } from '../../../src/storage/device/deviceLog';
import { packRows } from '../../../src/storage/mailbox/packRows';
import type { Row } from '../../../src/storage/rows';
import { schemaVersion } from '../../../src/storage/schemaVersion';
import { unpackRows } from '../../../src/storage/mailbox/unpackRows';
import { emptyMailbox, settingsOf, type FakeMailbox } from './fakeMailbox';
import { createMemoryLog, emptyDisk, type Disk } from '../device/memoryLog';
import { closePanes, openPane, until } from '../openPane';
import { keyOf, sampleClosure } from '../sampleClosures';

const a = keyOf('a.example');
const b = keyOf('b.example');
const begun = sampleClosure('a.example');
const ticked: Closure = { ...begun, done: { notes: { on: '2026-03-14', by: 'fm' } } };

/** A pane on a device and a mailbox, whose idle work is done and whose timers, as soon as the test lets them, fire. */
function paneOn(disk: Disk | undefined, mailbox: FakeMailbox) {
  const timers = new Set<() => void>();
  const idle: (() => void)[] = [];
  const pane = openPane(
    () => (disk ? Promise.resolve(createMemoryLog(disk)) : Promise.reject(new DeviceFault('lost'))),
    {
      schedule: (work) => {
        timers.add(work);
        return () => void timers.delete(work);
      },
      idle: (work) => idle.push(work),
    },
  );
  pane.connectMailbox(settingsOf(mailbox));
  const fire = () => {
    const due = [...timers];
    timers.clear();
    due.forEach((work) => work());
  };
  return {
    pane,
    doIdle: () => idle.splice(0).forEach((work) => work()),
    fire,
    async fireUntil(condition: () => boolean) {
      while (!condition()) {
        fire();
        await new Promise(setImmediate);
      }
    },
  };
}

/** What a new device has of the mailbox. */
async function elsewhere(mailbox: FakeMailbox) {
  const { pane, doIdle } = paneOn(emptyDisk(), mailbox);
  doIdle();
  await pane.open([]);
  if (mailbox.bag['closures'] !== undefined) await until(pane, () => pane.book().closures.size > 0);
  return pane.book();
}

afterEach(closePanes);

describe('the mailbox', () => {
  test('is off until Outlook is there', () => {
    const pane = openPane(() => Promise.resolve(createMemoryLog(emptyDisk())));
    expect(pane.status().mailbox).toEqual({ kind: 'off' });
  });

  test('has what was written, when the pane is hidden', async () => {
    const mailbox = emptyMailbox();
    const { pane } = paneOn(emptyDisk(), mailbox);
    pane.write({ closures: [ticked] });
    await pane.flush();
    expect(pane.status()).toMatchObject({ mailbox: { kind: 'saved' }, onDeviceOnly: 0, openOnDeviceOnly: 0 });
    expect((await elsewhere(mailbox)).closures.get(a)).toEqual(ticked);
  });

  test('has it after a while without that', async () => {
    const mailbox = emptyMailbox();
    const { pane, fire } = paneOn(emptyDisk(), mailbox);
    pane.write({ closures: [ticked] });
    fire();
    await until(pane, () => pane.status().mailbox.kind === 'saved' && mailbox.saves === 1);
    expect(pane.status().filled).toBeGreaterThan(0);
  });

  test('has what was written before Outlook was there, and where storage is blocked', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(() => Promise.reject(new DeviceFault('lost')));
    pane.write({ closures: [ticked] });
    pane.connectMailbox(settingsOf(mailbox));
    await pane.flush();
    expect((await elsewhere(mailbox)).closures.get(a)).toEqual(ticked);
  });

  test('is saved once for many changes, and not at all for none', async () => {
    const mailbox = emptyMailbox();
    const { pane, doIdle } = paneOn(emptyDisk(), mailbox);
    for (let day = 10; day < 20; day++)
      pane.write({ closures: [{ ...begun, done: { notes: { on: `2026-03-${day}`, by: 'fm' } } }] });
    await pane.flush();
    doIdle();
    await pane.flush();
    expect(mailbox.saves).toBe(1);
  });

  test('has what the device has and this pane never opened', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const before = openPane(() => Promise.resolve(createMemoryLog(disk)));
    before.write({ closures: [ticked] });
    await before.flush();
    const { pane } = paneOn(disk, mailbox);
    pane.write({ closures: [sampleClosure('b.example')] });
    await pane.flush();
    expect([...(await elsewhere(mailbox)).closures.keys()].sort()).toEqual([a, b]);
  });

  test('has a tick whose pane was killed, from the next pane', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const killed = paneOn(disk, mailbox);
    await killed.pane.open([]);
    killed.pane.write({ closures: [ticked] });
    killed.pane.close();
    const next = paneOn(disk, mailbox);
    next.doIdle();
    await next.pane.open([]);
    await next.fireUntil(() => mailbox.saves === 1);
    expect((await elsewhere(mailbox)).closures.get(a)).toEqual(ticked);
  });

  test('brings its closures to the device, so that they are there without it', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const first = paneOn(emptyDisk(), mailbox);
    first.pane.write({ closures: [ticked] });
    await first.pane.flush();
    const second = paneOn(disk, mailbox);
    second.doIdle();
    await until(second.pane, () => second.pane.book().closures.size === 1);
    await second.pane.flush();
    const offline = openPane(() => Promise.resolve(createMemoryLog(disk)));
    await offline.open(['d:a.example']);
    expect(offline.book().closures.get(a)).toEqual(ticked);
  });

  test('is not unpacked again by a pane whose device has it', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const first = paneOn(disk, mailbox);
    first.pane.write({ closures: [ticked] });
    await first.pane.flush();
    const { filled } = first.pane.status();
    const second = paneOn(disk, mailbox);
    second.doIdle();
    await until(second.pane, () => second.pane.status().filled === filled);
    await second.pane.flush();
    expect(second.pane.book().closures.size).toBe(0);
    expect(mailbox.saves).toBe(1);
  });

  test('of a later version of the closures comes back with what this pane does not know, whatever it does to them', async () => {
    const mailbox = emptyMailbox();
    const hlc = 'Nn1JUF-----abcde';
    const later: Row = {
      begun: ['2026-03-14', hlc],
      name: ['A', hlc],
      's:escalated': ['{"on":"2026-03-14","by":"escalation"}', hlc],
      's:notes': ['{"on":"2026-03-14","by":"fm","grade":3}', hlc],
      'p:notes': ['{"on":"2026-03-14","mail":"escalation-mail"}', hlc],
      seats: [1386, hlc],
    };
    mailbox.bag = { closures: packRows({ closures: new Map([['a.example', later]]), links: new Map() }) };
    const { pane, doIdle } = paneOn(emptyDisk(), mailbox);
    doIdle();
    await until(pane, () => pane.book().closures.has(a));
    const closure = pane.book().closures.get(a) ?? begun;
    pane.write({ closures: [{ ...closure, tenant: { ...closure.tenant, name: 'Renamed' } }] });
    await pane.flush();
    const copy = unpackRows(mailbox.bag['closures']);
    const row = copy.kind === 'rows' ? copy.rows.closures.get('a.example') : undefined;
    expect(row).toMatchObject({ ...later, name: ['Renamed', expect.any(String)] });
  });

  test('saved by a device that knew nothing of the first gets the first’s again, when that is opened', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const [first, stale] = [paneOn(disk, mailbox), paneOn(emptyDisk(), mailbox)];
    first.pane.write({ closures: [ticked] });
    await first.pane.flush();
    stale.pane.write({ closures: [sampleClosure('b.example')] });
    await stale.pane.flush();
    expect([...(await elsewhere(mailbox)).closures.keys()]).toEqual([b]);
    const again = paneOn(disk, mailbox);
    again.doIdle();
    await again.fireUntil(() => mailbox.saves === 3);
    expect([...(await elsewhere(mailbox)).closures.keys()].sort()).toEqual([a, b]);
  });

  test('is read and saved at the same time, and both end', async () => {
    const mailbox = emptyMailbox();
    const first = paneOn(emptyDisk(), mailbox);
    first.pane.write({ closures: [ticked] });
    await first.pane.flush();
    for (let turns = 0; turns < 30; turns++) {
      const { pane, doIdle } = paneOn(emptyDisk(), mailbox);
      doIdle();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      pane.write({ closures: [sampleClosure('b.example')] });
      await pane.flush();
      expect([...pane.book().closures.keys()].sort()).toEqual([a, b]);
    }
  });

  test.each([
    ['once', 1, 'saved'],
    ['always', 99, 'unreachable'],
  ])('that does not take it %s: %s times refused, and the pane says %s', async (_how, refuses, kind) => {
    const mailbox = emptyMailbox();
    mailbox.refuses = refuses;
    const { pane, fireUntil } = paneOn(emptyDisk(), mailbox);
    pane.write({ closures: [ticked] });
    void pane.flush();
    await until(pane, () => pane.status().mailbox.kind === 'saving');
    await fireUntil(() => pane.status().mailbox.kind === kind);
    expect(pane.status().device).toBe('kept');
  });

  test.each([
    ['damaged', 'garbage'],
    ['newer', '9:whatever'],
  ])('that is %s stays as it is, and the pane says so', async (kind, text) => {
    const mailbox = emptyMailbox();
    mailbox.bag = { closures: text };
    const { pane, doIdle } = paneOn(emptyDisk(), mailbox);
    doIdle();
    pane.write({ closures: [ticked] });
    await pane.flush();
    expect(pane.status().mailbox).toEqual({ kind });
    expect(mailbox.bag).toEqual({ closures: text });
  });

  test('that is damaged is replaced on the FM’s word, and what was there kept aside', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    mailbox.bag = { closures: 'garbage' };
    const { pane } = paneOn(disk, mailbox);
    pane.write({ closures: [ticked] });
    await pane.flush();
    await pane.replaceDamaged();
    expect(pane.status().mailbox).toEqual({ kind: 'saved' });
    expect([...disk.meta.values()]).toContain('garbage');
    expect((await elsewhere(mailbox)).closures.get(a)).toEqual(ticked);
  });

  test('has not what lies beyond the newest closures, and the pane says how many those are', async () => {
    const disk = emptyDisk();
    const log = createMemoryLog(disk);
    const hlc = 'Nn1JUF-----FnHIC';
    await log.append(
      Array.from({ length: 700 }, (_, at) => ({
        v: schemaVersion,
        of: `t:${at}.example` as const,
        keys: [`t:${at}.example` as const],
        row: { begun: ['2026-03-14', hlc] as const, name: [`Company ${at}`, hlc] as const },
      })),
    );
    const mailbox = emptyMailbox();
    const { pane, fireUntil } = paneOn(disk, mailbox);
    pane.write({ closures: [ticked] });
    const saved = pane.flush();
    await fireUntil(() => mailbox.saves === 1);
    await saved;
    const { mailbox: said, onDeviceOnly, openOnDeviceOnly } = pane.status();
    expect([said, onDeviceOnly + openOnDeviceOnly]).toEqual([{ kind: 'saved' }, 101]);
  });
});
