import { setField, type LoadMail } from '../../src/app/editMail';
import { initialPaneState } from '../../src/app/paneState';
import { createPaneStore } from '../../src/app/paneStore';
import { usIn, workOf } from '../../src/app/selectors';
import { writeStraight } from '../../src/app/writeStraight';
import type { Person } from '../../src/domain/address';
import type { MailKind } from '../../src/domain/mail/mail';
import { customersOf } from '../../src/domain/thread/customer';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeHost, draftOf } from './fakeHost';

const maria = { name: 'Maria', address: 'maria@olivares.es' };
const kenji = { name: 'Kenji', address: 'kenji@akita.example' };
const ana = { name: 'Ana', address: 'ana@fasttrack.example' };
const line = [{ kind: 'text' as const, message: [{ type: 1 as const, value: 'tenantName' }] }];
const loadMail: LoadMail = (kind, language) =>
  Promise.resolve({
    mail: {
      kind,
      language,
      template: { to: 'customer', subject: [{ type: 0, value: 'Done' }], body: [{ kind: 'paragraph', lines: [line] }] },
    },
    queueNames: { Americas: 'A', APJ: 'B', EMEA: 'C' },
  });

type Asked = { readonly surface: Thread['surface']; readonly with: readonly Person[]; readonly name?: string };

/** What a mail becomes that is written straight from what is open; `shown` where it stays in the pane. */
async function becomes(kind: MailKind, { surface, with: to, name = 'Olivares' }: Asked): Promise<string[]> {
  const did: string[] = [];
  const fake = createFakeHost(draftOf({ to: [...to] }));
  const note = (what: string) => () => {
    did.push(what);
    return Promise.resolve();
  };
  const host = {
    ...fake,
    can: (act: string) => (act === 'insert') === (surface === 'compose'),
    openNewMail: note('new mail'),
    openReply: (_html: string, whom: string) => note(`reply to ${whom}`)(),
  };
  const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), connection: { kind: 'outlook', host } });
  const thread: Thread = {
    key: '1',
    surface,
    isReply: false,
    subject: '',
    to: [...to],
    cc: [],
    ...(to[0] && { from: to[0] }),
  };
  const customers = customersOf(thread, usIn(store.get()));
  store.dispatch({ type: 'item-shown', item: { kind: 'thread', thread, customers }, key: '1' });
  setField(store, 'tenantName', name);
  await writeStraight(store, loadMail, kind);
  expect(workOf(store.get()).editor?.kind).toBe(kind);
  if (fake.draft().body !== '') did.push('inserted');
  return did.length > 0 ? did : ['shown'];
}

describe('a mail straight from its step', () => {
  it.each<[string, MailKind, Asked, string]>([
    ['into the open draft', 'customer-follow-up', { surface: 'compose', with: [maria] }, 'inserted'],
    [
      'as a reply where the customer’s mail is read',
      'customer-follow-up',
      { surface: 'read', with: [maria] },
      'reply to all',
    ],
    ['as a new mail beside a colleague’s', 'customer-follow-up', { surface: 'read', with: [ana] }, 'new mail'],
    [
      'as a new mail where two companies read along',
      'customer-follow-up',
      { surface: 'read', with: [maria, kenji] },
      'new mail',
    ],
    [
      'an internal one as a new mail, never to the customer',
      'account-team',
      { surface: 'read', with: [maria] },
      'new mail',
    ],
    ['an internal one nowhere near a customer’s draft', 'account-team', { surface: 'compose', with: [maria] }, 'shown'],
    ['shown as long as it lacks a field', 'customer-follow-up', { surface: 'read', with: [maria], name: ' ' }, 'shown'],
  ])('goes %s', async (_how, kind, asked, expected) => {
    expect(await becomes(kind, asked)).toEqual([expected]);
  });

  it('opens nothing when another message was opened while its text came', async () => {
    const openNewMail = jest.fn(() => Promise.resolve());
    const host = { ...createFakeHost(draftOf()), can: () => true, openNewMail };
    const store = createPaneStore({
      ...initialPaneState('en-US', '2026-11-20'),
      connection: { kind: 'outlook', host },
    });
    const show = (key: string) => {
      const thread: Thread = { key, surface: 'read', isReply: false, subject: '', from: ana, to: [], cc: [] };
      store.dispatch({ type: 'item-shown', item: { kind: 'thread', thread, customers: { kind: 'nobody' } }, key });
      setField(store, 'tenantName', 'Olivares');
    };
    show('1');
    const writing = writeStraight(store, loadMail, 'account-team');
    show('2');
    await writing;
    expect(openNewMail).not.toHaveBeenCalled();
    show('1');
    await writeStraight(store, loadMail, 'account-team');
    expect(openNewMail).toHaveBeenCalledTimes(1);
  });
});
