import type { Closure } from '../../src/domain/closure/closure';
import type { ConversationRef } from '../../src/domain/thread/conversation';
import { DeviceFault } from '../../src/storage/device/deviceLog';
import { unpackRows } from '../../src/storage/mailbox/unpackRows';
import { emptyMailbox, settingsOf, type FakeMailbox } from './mailbox/fakeMailbox';
import { createMemoryLog, emptyDisk, type Disk } from './device/memoryLog';
import { closePanes, exported, newChannel, openPane, until } from './openPane';
import { keyOf, sampleClosure } from './sampleClosures';

const a = keyOf('anna@a.example');
const ref = 'abcdefghi' as ConversationRef;
/** Its key, a contact, a domain and its name all say `a.example`. */
const named: Closure = sampleClosure('anna@a.example', {
  tenant: {
    name: 'The a.example company',
    domains: ['a.example', 'b.example'],
    customerContacts: [{ name: 'Anna', address: 'anna@a.example' }],
    accountTeamContacts: [{ name: 'Kim', address: 'kim@microsoft.com' }],
  },
  done: { notes: { on: '2026-03-14', by: 'fm', reason: 'Anna said so' } },
});
const { customerContacts: _, accountTeamContacts: __, ...facts } = named.tenant;
const nobody: Closure = {
  ...named,
  tenant: { ...facts, domains: ['b.example'], customerContacts: [], accountTeamContacts: [] },
};

/** A pane on the device and the mailbox whose idle work is done at once. */
function paneOn(disk: Disk, mailbox: FakeMailbox, channel = newChannel()) {
  const pane = openPane(() => Promise.resolve(createMemoryLog(disk)), { channel });
  pane.connectMailbox(settingsOf(mailbox));
  return pane;
}

/** All that is on the device, in the mailbox and in an export, as one text. */
async function everything(disk: Disk, mailbox: FakeMailbox): Promise<string> {
  const pane = paneOn(disk, mailbox);
  const file = await exported(pane);
  pane.close();
  const copy = unpackRows(mailbox.bag['closures']);
  const rows = copy.kind === 'rows' ? [[...copy.rows.closures], [...copy.rows.links]] : copy;
  return JSON.stringify([[...disk.records.values()], disk.notes, rows, file]);
}

/** Lets the pane do what it does when nothing else is to be done. */
async function settle(pane: ReturnType<typeof openPane>): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  await pane.flush();
}

afterEach(closePanes);

describe('a contact or domain that was removed', () => {
  test('is named nowhere: not on the device, in the mailbox or in an export', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [{ ...named, tenant: { ...named.tenant, key: keyOf('c.example') } }] });
    await pane.flush();
    expect(await everything(disk, mailbox)).toContain('kim@microsoft.com');
    const next = { ...nobody, tenant: { ...nobody.tenant, key: keyOf('c.example'), name: 'C' } };
    pane.write({ closures: [next] });
    await settle(pane);
    const left = await everything(disk, mailbox);
    for (const word of ['anna', 'Kim', 'kim@', 'd:a.example']) expect(left).not.toContain(word);
    expect(left).toContain('d:b.example');
  });

  test('does not come back from a copy that still has it, and can be added again', async () => {
    const [one, other] = [emptyMailbox(), emptyMailbox()].map((mailbox) => paneOn(emptyDisk(), mailbox));
    one!.write({ closures: [named] });
    const old = await exported(one!);
    await other!.importAll(old);
    one!.write({ closures: [nobody] });
    await one!.importAll(old);
    await other!.importAll(await exported(one!));
    await other!.importAll(old);
    for (const pane of [one, other]) expect(pane!.book().closures.get(a)).toEqual(nobody);
    other!.write({ closures: [named] });
    await one!.importAll(await exported(other!));
    expect(one!.book().closures.get(a)).toEqual(named);
    expect(await exported(one!)).toBe(await exported(other!));
  });
});

describe('a closure that was deleted for good', () => {
  test('is nowhere any more: not on the device, in the mailbox or in an export', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [named, sampleClosure('c.example')], links: new Map([[ref, a]]) });
    pane.handOver({ tenant: a, kind: 'account-team', language: 'de-DE', typed: {}, subject: 'Completion' });
    await pane.flush();
    await pane.deleteClosures([a]);
    expect([...pane.book().closures.keys()]).toEqual(['c.example']);
    expect(pane.book().links.size).toBe(0);
    expect([pane.isDeleted(a), pane.isDeleted(keyOf('c.example'))]).toEqual([true, false]);
    await settle(pane);
    const left = await everything(disk, mailbox);
    for (const word of ['a.example', 'Anna', 'Kim']) expect(left).not.toContain(word);
    expect(left).toContain('c.example');
  });

  test.each<[string, (old: string, disk: Disk, mailbox: FakeMailbox) => Promise<ReturnType<typeof openPane>>]>([
    [
      'a file from before',
      async (old, disk, mailbox) => {
        const pane = paneOn(disk, mailbox);
        await pane.importAll(old);
        return pane;
      },
    ],
    [
      'a mailbox whose copy was not written since',
      async (old, disk) => {
        const stale = emptyMailbox();
        const elsewhere = paneOn(emptyDisk(), stale);
        await elsewhere.importAll(old);
        await elsewhere.flush();
        return paneOn(disk, stale);
      },
    ],
    ['a new window', (_old, disk, mailbox) => Promise.resolve(paneOn(disk, mailbox))],
  ])('does not come back from %s', async (_where, comeBack) => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [named] });
    const old = await exported(pane);
    await pane.flush();
    await pane.deleteClosures([a]);
    await settle(pane);
    const later = await comeBack(old, disk, mailbox);
    await settle(later);
    await later.openAll();
    expect(later.book().closures.has(a)).toBe(false);
    await settle(later);
    expect(await everything(disk, mailbox)).not.toContain('a.example');
  });

  test('does not come back from a device that knew nothing of it and ticked on, and leaves nothing after a month', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [named] });
    // Its clock is a second ahead, so what it does is later than the deletion.
    const ahead = { now: () => Date.now() + 1_000 };
    const elsewhere = openPane(() => Promise.resolve(createMemoryLog(emptyDisk())), ahead);
    await elsewhere.importAll(await exported(pane));
    await pane.deleteClosures([a]);
    await settle(pane);
    elsewhere.write({ closures: [{ ...named, done: {} }] });
    const ticked = await exported(elsewhere);
    await pane.importAll(ticked);
    await settle(pane);
    expect(pane.book().closures.has(a)).toBe(false);
    expect(await exported(pane)).not.toContain('a.example');
    pane.close();
    const later = openPane(() => Promise.resolve(createMemoryLog(disk)), { now: () => Date.now() + 40 * 86_400_000 });
    await later.openAll();
    // It leaves at leisure.
    for (let turn = 0; turn < 2_000 && (await everything(disk, mailbox)).includes('a.example'); turn++)
      await new Promise(setImmediate);
    later.close();
    expect(await everything(disk, mailbox)).not.toContain('a.example');
  });

  test('is gone from the other windows, and a tick that one of them makes at that moment', async () => {
    const [disk, mailbox, channel] = [emptyDisk(), emptyMailbox(), newChannel()];
    const [one, other] = [paneOn(disk, mailbox, channel), paneOn(disk, mailbox, channel)];
    one.write({ closures: [named] });
    await until(other, () => other.book().closures.has(a));
    const deleting = one.deleteClosures([a]);
    other.write({ closures: [{ ...named, done: {} }] });
    await deleting;
    await until(other, () => !other.book().closures.has(a));
    await settle(one);
    await settle(other);
    expect(one.book().closures.has(a)).toBe(false);
    expect(await everything(disk, mailbox)).not.toContain('a.example');
  });

  test('is deleted on another device, which has it, once that reads the mailbox', async () => {
    const [disk, otherDisk, mailbox] = [emptyDisk(), emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [named] });
    await pane.flush();
    const other = paneOn(otherDisk, mailbox);
    await until(other, () => other.book().closures.has(a));
    await other.flush();
    other.close();
    await pane.deleteClosures([a]);
    await settle(pane);
    const again = paneOn(otherDisk, mailbox);
    await until(again, () => again.isDeleted(a));
    await settle(again);
    expect(await everything(otherDisk, mailbox)).not.toContain('a.example');
  });

  test('stays deleted though the pane died before the device had room to note it', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [named] });
    await pane.flush();
    const old = await exported(pane);
    disk.before = (verb) => (verb === 'append' ? Promise.reject(new DeviceFault('full')) : Promise.resolve());
    await pane.deleteClosures([a]);
    // Its records are read once more, and written anew, for which there is room.
    await pane.openAll();
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    pane.close();
    disk.before = () => Promise.resolve();
    const later = openPane(() => Promise.resolve(createMemoryLog(disk)));
    await later.openAll();
    await later.importAll(old);
    expect(later.book().closures.has(a)).toBe(false);
  });

  test('can be begun anew, and deleted again', async () => {
    const [disk, mailbox] = [emptyDisk(), emptyMailbox()];
    const pane = paneOn(disk, mailbox);
    pane.write({ closures: [named] });
    await pane.deleteClosures([a]);
    const anew = sampleClosure('anna@a.example', { begun: '2026-04-01' });
    pane.write({ closures: [anew] });
    expect(pane.isDeleted(a)).toBe(false);
    await settle(pane);
    const later = paneOn(disk, mailbox);
    await later.openAll();
    expect(later.book().closures.get(a)).toEqual(anew);
    await later.deleteClosures([a]);
    await settle(later);
    expect(await everything(disk, mailbox)).not.toContain('a.example');
  });
});
