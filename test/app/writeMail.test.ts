import { mailKinds, roleOf, type MailKind } from '../../src/domain/mail/mail';
import { openMail, setField, type LoadMail } from '../../src/app/editMail';
import { initialPaneState } from '../../src/app/paneState';
import { workOf } from '../../src/app/selectors';
import { createPaneStore, type PaneStore } from '../../src/app/paneStore';
import { insertOpenMail, openAsNewMail, openAsReply, takeOutInserted } from '../../src/app/writeMail';
import { replyOf } from '../../src/app/mailSelectors';
import { HostError } from '../../src/app/ports/mailHost';
import { createFakeHost, draftOf, type FakeHost } from './fakeHost';

const maria = { name: 'Maria', address: 'maria@olivares.es' };
const queueNames = { Americas: 'A', APJ: 'B', EMEA: 'C' };
const line = [{ kind: 'text' as const, message: [{ type: 1 as const, value: 'tenantName' }] }];
const loadMail: LoadMail = (kind, language) =>
  Promise.resolve({
    mail: {
      kind,
      language,
      template: { to: 'customer', subject: [{ type: 0, value: 'Done' }], body: [{ kind: 'paragraph', lines: [line] }] },
    },
    queueNames,
  });

/** A pane on a draft to one customer, with the follow-up open and complete. */
async function paneOn(host: FakeHost, isReply = false, kind: MailKind = 'customer-follow-up'): Promise<PaneStore> {
  const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), connection: { kind: 'outlook', host } });
  const thread = { key: '1', surface: 'compose' as const, isReply, subject: '', to: [maria], cc: [] };
  const customers = { kind: 'one' as const, customer: { domain: 'olivares.es', contacts: [maria] } };
  store.dispatch({ type: 'item-shown', item: { kind: 'thread', thread, customers }, key: '1' });
  await openMail(store, loadMail, kind);
  setField(store, 'tenantName', 'Olivares');
  return store;
}

const noticeOf = (store: PaneStore) => workOf(store.get()).notice;

describe('inserting the open mail', () => {
  test('remembers what it did, says so, and lets it be taken out', async () => {
    const host = createFakeHost(draftOf({ body: '<p>Hi</p>' }));
    const store = await paneOn(host);
    await insertOpenMail(store, loadMail, 'cursor');
    expect(noticeOf(store)).toMatchObject({ kind: 'draft', result: { kind: 'inserted', where: 'cursor' } });
    expect(host.draft()).toMatchObject({ subject: 'Done', to: [maria] });
    await takeOutInserted(store, false);
    expect(noticeOf(store)).toEqual({ kind: 'draft', result: { kind: 'taken-out', notes: [] } });
    expect(workOf(store.get()).record).toBeUndefined();
    expect(host.draft()).toMatchObject({ body: '<p>Hi</p>', subject: '', to: [] });
  });

  test('does nothing while a field is missing, or outside Outlook', async () => {
    const host = createFakeHost(draftOf());
    const store = await paneOn(host);
    setField(store, 'tenantName', ' ');
    await insertOpenMail(store, loadMail, 'cursor');
    setField(store, 'tenantName', 'Olivares');
    store.dispatch({ type: 'connected', connection: { kind: 'outside' } });
    await insertOpenMail(store, loadMail, 'cursor');
    expect(host.counted.writes).toBe(0);
    expect(noticeOf(store)).toBeUndefined();
  });

  test('happens once, however often it is asked for', async () => {
    const host = createFakeHost(draftOf());
    const store = await paneOn(host);
    await Promise.all([1, 2, 3].map(() => insertOpenMail(store, loadMail, 'cursor')));
    expect(host.draft().body.split('Olivares')).toHaveLength(2);
    expect(store.get().busy).toBe(false);
  });

  test('tells its outcome to the item it was begun for', async () => {
    const host = createFakeHost(draftOf());
    const store = await paneOn(host);
    host.before('read-back', () => store.dispatch({ type: 'item-shown', item: store.get().item, key: '2' }));
    await insertOpenMail(store, loadMail, 'cursor');
    expect(store.get().work['2']).toBeUndefined();
    expect(store.get().work['1']).toMatchObject({ notice: { result: { kind: 'inserted' } }, record: {} });
  });

  test('ends being busy when it fails', async () => {
    const host = createFakeHost(draftOf());
    const store = await paneOn(host);
    host.trouble('read', 'hang');
    await insertOpenMail(store, loadMail, 'cursor');
    expect(noticeOf(store)).toMatchObject({ result: { kind: 'failed' } });
    expect(store.get().busy).toBe(false);
  });

  test('leaves a reply its subject and recipients', async () => {
    const host = createFakeHost(draftOf({ subject: 'Re: Hi' }));
    await insertOpenMail(await paneOn(host, true), loadMail, 'cursor');
    expect(host.draft()).toMatchObject({ subject: 'Re: Hi', to: [] });
  });
});

describe('taking the mail out', () => {
  test('keeps what it knows when Outlook fails, and can be tried again', async () => {
    const host = createFakeHost(draftOf());
    const store = await paneOn(host);
    await insertOpenMail(store, loadMail, 'cursor');
    host.trouble('body', 'error');
    await takeOutInserted(store, false);
    expect(noticeOf(store)).toMatchObject({ kind: 'draft', result: { kind: 'failed' } });
    await takeOutInserted(store, false);
    expect(noticeOf(store)).toMatchObject({ result: { kind: 'taken-out' } });
    expect(store.get().busy).toBe(false);
  });

  test('ends being busy when a mistake of our own stops it', async () => {
    const host = createFakeHost(draftOf());
    const store = await paneOn(host);
    await insertOpenMail(store, loadMail, 'cursor');
    host.before('read', () => {
      throw new RangeError('ours');
    });
    await expect(takeOutInserted(store, false)).rejects.toThrow('ours');
    expect(store.get().busy).toBe(false);
  });
});

describe('in the read pane', () => {
  test('a new mail gets recipients, subject and text', async () => {
    const openNewMail = jest.fn(() => Promise.resolve());
    const store = await paneOn({ ...createFakeHost(draftOf()), openNewMail });
    await openAsNewMail(store);
    const html = expect.stringContaining('Olivares') as string;
    expect(openNewMail).toHaveBeenCalledWith({ to: [maria], subject: 'Done', html });
    expect(noticeOf(store)).toEqual({ kind: 'draft', result: { kind: 'opened', window: 'new-mail' } });
  });

  test.each(['sender', 'all'] as const)('a reply to %s gets the text', async (to) => {
    const openReply = jest.fn(() => Promise.resolve());
    const store = await paneOn({ ...createFakeHost(draftOf()), openReply });
    await openAsReply(store, to);
    expect(openReply).toHaveBeenCalledWith(expect.stringContaining('Olivares'), to);
    expect(noticeOf(store)).toEqual({ kind: 'draft', result: { kind: 'opened', window: 'reply' } });
  });

  test.each(mailKinds.filter((kind) => roleOf[kind] !== 'customer'))(
    '%s never becomes a reply to somebody outside, whatever asks for it',
    async (kind) => {
      const openReply = jest.fn(() => Promise.resolve());
      const store = await paneOn({ ...createFakeHost(draftOf()), openReply }, false, kind);
      for (const to of ['sender', 'all'] as const) {
        await openAsReply(store, to);
        const result = { kind: 'strangers', act: 'reply', strangers: [maria] };
        expect(noticeOf(store)).toEqual({ kind: 'draft', result });
      }
      expect(openReply).not.toHaveBeenCalled();
      expect(replyOf(store.get())).toBeUndefined();
    },
  );

  test('a window that does not open is said, and the mail stays', async () => {
    const fault = { kind: 'timeout', call: 'displayReplyForm' } as const;
    const openReply = () => Promise.reject(new HostError(fault));
    const store = await paneOn({ ...createFakeHost(draftOf()), openReply });
    await openAsReply(store, 'all');
    expect(noticeOf(store)).toEqual({ kind: 'draft', result: { kind: 'failed', fault } });
    expect(workOf(store.get()).editor?.kind).toBe('customer-follow-up');
    expect(store.get().busy).toBe(false);
  });
});
