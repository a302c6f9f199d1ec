import { createClosureActs } from '../../src/app/closureActs';
import { initialPaneState, type Item } from '../../src/app/paneState';
import { workOf, closureOf, matchOf } from '../../src/app/selectors';
import { createPaneStore } from '../../src/app/paneStore';
import { startClosure } from '../../src/app/startClosure';
import { customersOf } from '../../src/domain/thread/customer';
import { sidesOf, type Sides } from '../../src/domain/side';
import { defaultConfig } from '../../src/domain/config';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeFiles } from './fakeFiles';
import { createFakeHost, draftOf, type FakeHost } from './fakeHost';
import { usOf } from '../domain/us';

const reader = 'mia@fasttrack.example';
const sides: Sides = sidesOf(defaultConfig, reader);

const thread: Thread = {
  key: '1',
  surface: 'read',
  conversationId: 'c1',
  isReply: false,
  subject: 'Abschluss der Migration',
  from: { name: 'Jana Krüger', address: 'jana.krueger@post.lindenhof.de' },
  to: [{ name: 'Mia Winter', address: reader }],
  cc: [{ name: 'Alex Reyes', address: 'alex.reyes@microsoft.com' }],
};

const german = 'Guten Tag, die Migration ist abgeschlossen und wir sind mit dem Ergebnis sehr zufrieden. Viele Grüße';

function paneOn(read: Thread, host: FakeHost = createFakeHost(draftOf())) {
  host.openMail(read, german);
  const files = createFakeFiles();
  const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), connection: { kind: 'outlook', host } });
  files.subscribe(() => store.dispatch({ type: 'book-changed', book: files.book() }));
  const customers = customersOf(read, usOf(reader, sides));
  store.dispatch({ type: 'store-arrived', stateStore: files });
  store.dispatch({
    type: 'item-shown',
    item: { kind: 'thread', thread: read, customers },
    key: read.key,
    book: files.book(),
  });
  return { store, files, acts: createClosureActs(store) };
}

describe('starting a closure from a thread', () => {
  it('fills in what the thread tells, and the thread is matched from then on', async () => {
    const { store } = paneOn(thread);
    await startClosure(store);
    expect(closureOf(store.get())).toMatchObject({
      begun: '2026-11-20',
      tenant: {
        key: 'post.lindenhof.de',
        domains: ['post.lindenhof.de'],
        language: 'de-DE',
        region: 'EMEA',
        customerContacts: [{ name: 'Jana Krüger', address: 'jana.krueger@post.lindenhof.de' }],
        accountTeamContacts: [{ name: 'Alex Reyes', address: 'alex.reyes@microsoft.com' }],
      },
    });
    expect(matchOf(store.get())).toMatchObject({ kind: 'matched', because: { kind: 'domain' } });
    expect(store.get().book.links.size).toBe(0);
    expect(workOf(store.get())).toMatchObject({ starting: false, closureNotice: { what: 'begun' } });
  });

  it('links the conversation where the thread alone would be a question', async () => {
    const { store, files } = paneOn({ ...thread, to: [{ name: '', address: 'pat@partner.example' }] });
    await startClosure(store, 'post.lindenhof.de');
    expect(files.book().links.size).toBe(1);
    expect(closureOf(store.get())?.tenant.key).toBe('post.lindenhof.de');
  });

  it('does without the mail’s text', async () => {
    const host: FakeHost = { ...createFakeHost(draftOf()), readBody: () => Promise.reject(new Error('no body')) };
    const { store } = paneOn(thread, host);
    await startClosure(store);
    expect(closureOf(store.get())?.tenant).toMatchObject({ key: 'post.lindenhof.de', language: 'de-DE' });
  });

  it('writes for the thread it was begun from, though another is open by then', async () => {
    const { store, files } = paneOn(thread);
    const starting = startClosure(store);
    const other: Thread = { ...thread, key: '2', conversationId: 'c2', from: { name: '', address: 'a@other.example' } };
    const item: Item = { kind: 'thread', thread: other, customers: customersOf(other, usOf(reader, sides)) };
    store.dispatch({ type: 'item-shown', item, key: '2', book: files.book() });
    await starting;
    expect([...files.book().closures.keys()]).toEqual(['post.lindenhof.de']);
    expect(closureOf(store.get())).toBeUndefined();
    expect(workOf(store.get()).closureNotice).toBeUndefined();
  });

  it('can be undone: the closure is put away and can be started again', async () => {
    const { store, acts, files } = paneOn(thread);
    await startClosure(store);
    acts.undoLast();
    expect(closureOf(store.get())).toBeUndefined();
    await startClosure(store);
    expect(closureOf(store.get())?.tenant.key).toBe('post.lindenhof.de');
    expect(files.book().closures.size).toBe(1);
  });

  it('does nothing for a thread of our side alone', async () => {
    const { store, files } = paneOn({ ...thread, from: { name: '', address: 'alex.reyes@microsoft.com' } });
    await startClosure(store);
    expect(files.book().closures.size).toBe(0);
  });
});
