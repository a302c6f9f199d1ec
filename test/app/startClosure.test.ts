import { createClosureActs } from '../../src/app/closureActs';
import { initialPaneState, workOf } from '../../src/app/paneState';
import { createPaneStore } from '../../src/app/paneStore';
import { startClosure } from '../../src/app/startClosure';
import { closureOf, matchOf } from '../../src/app/selectors';
import { customersOf } from '../../src/domain/thread/customer';
import { sidesOf, type Sides } from '../../src/domain/side';
import { defaultConfig } from '../../src/domain/config';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeFiles } from './fakeFiles';
import { createFakeHost, draftOf, type FakeHost } from './fakeHost';

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
  const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), link: { kind: 'outlook', host } });
  files.subscribe(() => store.set({ book: files.book() }));
  const customers = customersOf(read, sides, reader);
  store.set({ item: { kind: 'thread', thread: read, customers }, itemKey: read.key, filed: read.key, files });
  return { store, files, acts: createClosureActs(store) };
}

describe('starting a closure from a thread', () => {
  it('fills in what the thread tells, and the thread is matched from then on', async () => {
    const { store, acts } = paneOn(thread);
    await startClosure(store, acts);
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
    const { store, acts, files } = paneOn({ ...thread, to: [{ name: '', address: 'pat@partner.example' }] });
    await startClosure(store, acts, 'post.lindenhof.de');
    expect(files.book().links.size).toBe(1);
    expect(closureOf(store.get())?.tenant.key).toBe('post.lindenhof.de');
  });

  it('does without the mail’s text', async () => {
    const host: FakeHost = { ...createFakeHost(draftOf()), readBody: () => Promise.reject(new Error('no body')) };
    const { store, acts } = paneOn(thread, host);
    await startClosure(store, acts);
    expect(closureOf(store.get())?.tenant).toMatchObject({ key: 'post.lindenhof.de', language: 'de-DE' });
  });

  it('writes for the thread it was begun from, though another is open by then', async () => {
    const { store, acts, files } = paneOn(thread);
    const starting = startClosure(store, acts);
    const other: Thread = { ...thread, key: '2', conversationId: 'c2', from: { name: '', address: 'a@other.example' } };
    store.set({
      item: { kind: 'thread', thread: other, customers: customersOf(other, sides, reader) },
      itemKey: '2',
      filed: '2',
    });
    await starting;
    expect([...files.book().closures.keys()]).toEqual(['post.lindenhof.de']);
    expect(closureOf(store.get())).toBeUndefined();
    expect(workOf(store.get()).closureNotice).toBeUndefined();
  });

  it('can be undone: the closure is put away and can be started again', async () => {
    const { store, acts, files } = paneOn(thread);
    await startClosure(store, acts);
    acts.undoLast();
    expect(closureOf(store.get())).toBeUndefined();
    await startClosure(store, acts);
    expect(closureOf(store.get())?.tenant.key).toBe('post.lindenhof.de');
    expect(files.book().closures.size).toBe(1);
  });

  it('does nothing for a thread of our side alone', async () => {
    const { store, acts, files } = paneOn({ ...thread, from: { name: '', address: 'alex.reyes@microsoft.com' } });
    await startClosure(store, acts);
    expect(files.book().closures.size).toBe(0);
  });
});
