import type { SendGuard } from '../../src/app/ports/sendGuard';
import type { SendKnowledge, SentRecord } from '../../src/domain/sending/outgoing';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import { conversationRef } from '../../src/domain/thread/conversation';

/** A mailbox with a draft open, whose mails the handler checks. */
export type GuardUnderTest = {
  /** The guard of a pane that is opened now, in the same browser. */
  open(): Promise<SendGuard>;
  /** The handler lets a mail go. */
  letGo(record: SentRecord): void;
  /** The user presses the button of the handler's message, which opens the pane. */
  press(): Promise<SendGuard>;
  /** Lets time pass until the call has settled. */
  settled<T>(call: Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export const reader = 'robin@own.example';
export const now = Date.UTC(2026, 10, 20, 9);

const contoso = 'contoso.com' as TenantKey;
const fabrikam = 'fabrikam.com' as TenantKey;
const first = conversationRef('first');
const second = conversationRef('second');
const tenant = (key: TenantKey, name = 'Contoso') => ({ key, name, domains: [key], sent: {} });
const told: SendKnowledge = {
  reader: { address: reader, language: 'de-DE' },
  sides: { own: ['own.example'], accountTeam: ['microsoft.com'] },
  tenants: [tenant(contoso)],
  links: { [first]: contoso },
};
const record = (secondsAgo: number, kind: SentRecord['kind'] = 'account-team'): SentRecord => ({
  at: now - secondsAgo * 1000,
  kind,
  tenant: contoso,
  conversation: first,
});

/** What the pane may expect of the handler's side. */
export function describeSendGuard(where: string, start: () => GuardUnderTest): void {
  describe(`the on-send handler: ${where}`, () => {
    let mailbox: GuardUnderTest;
    beforeEach(() => {
      mailbox = start();
    });
    afterEach(() => mailbox.close());

    test('has done nothing at first, and knows what is usual', async () => {
      const guard = await mailbox.open();
      expect([guard.supported, guard.lastSeen(), guard.sent()]).toEqual([true, undefined, []]);
      expect(guard.knowledge()).toEqual({
        reader: { address: reader, language: 'en-US' },
        sides: { own: ['own.example'], accountTeam: ['microsoft.com'] },
        tenants: [],
        links: {},
      });
    });

    test('knows what was told, by this pane and the next', async () => {
      const guard = await mailbox.open();
      guard.tell(told);
      guard.tell({ ...told, tenants: [tenant(fabrikam)], links: { [second]: fabrikam } });
      const joined = {
        ...told,
        tenants: [tenant(contoso), tenant(fabrikam)],
        links: { [first]: contoso, [second]: fabrikam },
      };
      expect(guard.knowledge()).toEqual(joined);
      expect((await mailbox.open()).knowledge()).toEqual(joined);
    });

    test('has a tenant that is told again in its new form, last', async () => {
      const guard = await mailbox.open();
      guard.tell({ ...told, tenants: [tenant(contoso), tenant(fabrikam)] });
      guard.tell({ ...told, tenants: [tenant(contoso, 'Renamed')] });
      expect(guard.knowledge().tenants).toEqual([tenant(fabrikam), tenant(contoso, 'Renamed')]);
    });

    test.each([
      ['a tenant, with its conversations', contoso, [fabrikam], { [second]: fabrikam }],
      ['a conversation', first, [contoso, fabrikam], { [second]: fabrikam }],
    ])('forgets %s', async (_, gone, keys, links) => {
      const guard = await mailbox.open();
      guard.tell({
        ...told,
        tenants: [tenant(contoso), tenant(fabrikam)],
        links: { [first]: contoso, [second]: fabrikam },
      });
      guard.tell({ ...told, tenants: [], links: {} }, new Set([gone]));
      expect(guard.knowledge().tenants.map(({ key }) => key)).toEqual(keys);
      expect(guard.knowledge().links).toEqual(links);
    });

    test('is given a hint of the draft, and has it taken back', async () => {
      const guard = await mailbox.open();
      await expect(mailbox.settled(guard.hint({ tenant: contoso }))).resolves.toBeUndefined();
      await expect(mailbox.settled(guard.hint(undefined))).resolves.toBeUndefined();
    });

    test('leaves the mails it let go, oldest first, each once', async () => {
      for (const each of [record(10, 'customer-follow-up'), record(300), record(12, 'customer-follow-up')])
        mailbox.letGo(each);
      const guard = await mailbox.open();
      expect(guard.sent().map(({ kind }) => kind)).toEqual(['account-team', 'customer-follow-up']);
      expect(guard.lastSeen()).toBe(now - 10_000);
    });

    test('leaves no record that cannot be read', async () => {
      mailbox.letGo({ ...record(10), kind: 'another' as 'account-team' });
      expect((await mailbox.open()).sent()).toEqual([]);
    });

    test('leaves them to the next pane too, until they are in the book', async () => {
      mailbox.letGo(record(300));
      mailbox.letGo(record(10));
      const guard = await mailbox.open();
      expect((await mailbox.open()).sent()).toEqual([record(300), record(10)]);
      guard.forget([record(300)]);
      expect(guard.sent()).toEqual([record(10)]);
      expect((await mailbox.open()).sent()).toEqual([record(10)]);
      guard.forget(guard.sent());
      expect((await mailbox.open()).sent()).toEqual([]);
    });

    test('is heard when it was at work', async () => {
      const guard = await mailbox.open();
      const listener = jest.fn();
      guard.onSent(listener);
      expect(listener).not.toHaveBeenCalled();
      mailbox.letGo(record(1));
      expect(listener).toHaveBeenCalled();
      expect(guard.sent()).toEqual([record(1)]);
    });

    test('opens the pane by its button, once for each pressing', async () => {
      const asked = jest.fn();
      (await mailbox.open()).onAsked(asked);
      await mailbox.settled(new Promise(setImmediate));
      expect(asked).not.toHaveBeenCalled();
      (await mailbox.press()).onAsked(asked);
      await mailbox.settled(new Promise(setImmediate));
      expect(asked).toHaveBeenCalledTimes(1);
    });
  });
}
