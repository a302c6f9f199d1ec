import type { RoamingSettings } from '../../src/app/ports/roamingSettings';

export type SettingsUnderTest = {
  /** The settings of a pane that is opened now, in the same mailbox. */
  open(): Promise<RoamingSettings>;
  /** Outlook refuses the next save. */
  refuse(): void;
  /** Lets time pass until the call has settled. */
  settled<T>(call: Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const notTaken = { name: 'HostError', fault: { kind: 'failed', code: 9019 } };

/** What the pane may expect of the mailbox's settings. */
export function describeRoamingSettings(where: string, start: () => Promise<SettingsUnderTest>): void {
  describe(`settings in the mailbox: ${where}`, () => {
    let mailbox: SettingsUnderTest;
    beforeEach(async () => {
      mailbox = await start();
    });
    afterEach(() => mailbox.close());
    const save = (pane: RoamingSettings, values: Readonly<Record<string, unknown>>) =>
      mailbox.settled(pane.save(values));

    test('are empty at first', async () => {
      expect((await mailbox.open()).read('closures')).toBeUndefined();
    });

    test.each<[string, unknown]>([
      ['a text', '1:abc'],
      ['a text of signs that JSON escapes', '"\\\n\u2028'],
      ['a list of records', [{ at: 1, tenant: 'contoso.com' }]],
      ['nothing', null],
    ])('give %s back, here and in a pane that is opened later', async (_, value) => {
      const pane = await mailbox.open();
      await save(pane, { closures: value });
      expect(pane.read('closures')).toEqual(value);
      expect((await mailbox.open()).read('closures')).toEqual(value);
    });

    test('stay as they were when the pane was opened', async () => {
      const [pane, other] = [await mailbox.open(), await mailbox.open()];
      await save(other, { closures: '1:new' });
      expect(pane.read('closures')).toBeUndefined();
    });

    test('are the ones of whoever saved last, in whole', async () => {
      await save(await mailbox.open(), { closures: '1:old', other: 1 });
      const [pane, other] = [await mailbox.open(), await mailbox.open()];
      await save(other, { closures: '1:new', more: 2 });
      await save(pane, { other: 3 });
      const later = await mailbox.open();
      expect(['closures', 'other', 'more'].map((name) => later.read(name))).toEqual(['1:old', 3, undefined]);
    });

    test('lose a name that is set to nothing', async () => {
      const pane = await mailbox.open();
      await save(pane, { closures: '1:abc', other: 1 });
      await save(pane, { other: undefined });
      const later = await mailbox.open();
      expect(['closures', 'other'].map((name) => later.read(name))).toEqual(['1:abc', undefined]);
    });

    test('that Outlook does not take are a fault; a second try takes them', async () => {
      const pane = await mailbox.open();
      mailbox.refuse();
      await expect(save(pane, { closures: '1:new' })).rejects.toMatchObject(notTaken);
      expect((await mailbox.open()).read('closures')).toBeUndefined();
      await save(pane, { closures: '1:new' });
      expect((await mailbox.open()).read('closures')).toBe('1:new');
    });

    test('hold 32 KB of JSON within JSON, and not one character more', async () => {
      const pane = await mailbox.open();
      const most = 32 * 1024 - JSON.stringify({ closures: JSON.stringify('') }).length;
      await save(pane, { closures: 'x'.repeat(most) });
      await expect(save(pane, { closures: 'x'.repeat(most + 1) })).rejects.toMatchObject(notTaken);
      expect((await mailbox.open()).read('closures')).toBe('x'.repeat(most));
    });
  });
}
