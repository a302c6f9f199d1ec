import { createClosureActs } from '../../src/app/closureActs';
import { initialPaneState, type PaneState } from '../../src/app/paneState';
import { createPaneStore } from '../../src/app/paneStore';
import type { SendGuard } from '../../src/app/ports/sendGuard';
import { defaultConfig } from '../../src/domain/config';
import type { BookChange } from '../../src/domain/closure/book';
import type { Closure } from '../../src/domain/closure/closure';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeFiles } from './fakeFiles';
import { createFakeGuard } from './fakeGuard';
import { createFakeHost, draftOf, type FakeHost } from './fakeHost';
import { closureOf } from './sampleClosure';

export const reader = 'mia@fasttrack.example';
export const assignmentTeam = 'assign@microsoft.com';
export const tenantId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const ana = { name: 'Ana', address: 'ana@microsoft.com' };

/** Akita Works in EMEA, with an account team. */
export const akita: Closure = closureOf('akita.example', {
  name: 'Akita Works',
  tenantId,
  region: 'EMEA',
  accountTeamContacts: [ana],
});
export const contoso: Closure = closureOf('contoso.com', { name: 'Contoso', region: 'APJ' });

export const akitaKey = akita.tenant.key;

/** Noon of a day of November 2026, in the FM's time zone. */
export const noonOf = (day: number) => new Date(2026, 10, day, 12).getTime();

/** A mail of 18 November that the reader sent to somebody. */
export function sentThread(change: Partial<Thread> = {}): Thread {
  return {
    key: 'read',
    surface: 'read',
    conversationId: 'thread',
    isReply: false,
    subject: '',
    from: { name: 'Mia Winter', address: reader },
    to: [],
    cc: [],
    sentAt: noonOf(18),
    ...change,
  };
}

/** A draft; with the first key of the fake host, so that it can be read. */
export function draftThread(change: Partial<Thread> = {}): Thread {
  return { key: '1', surface: 'compose', isReply: false, subject: '', to: [], cc: [], ...change };
}

type Given = { readonly host?: FakeHost; readonly guard?: SendGuard };

/** A pane in Outlook with closures in memory, on 20 November 2026; nothing is open yet. */
export function watchedPane(closures: readonly Closure[], { host = createFakeHost(draftOf()), guard }: Given = {}) {
  const files = createFakeFiles(closures);
  const fake = createFakeGuard(reader);
  const texts = new Map<string, string>();
  const config = { ...defaultConfig, assignmentTeam: { ...defaultConfig.assignmentTeam, address: assignmentTeam } };
  const store = createPaneStore({
    ...initialPaneState('en-US', '2026-11-20'),
    connection: { kind: 'outlook', host },
    config,
    stateStore: files,
    book: files.book(),
    guard: guard ?? fake,
  });
  // Later, as the real ones do.
  files.subscribe(
    () => void Promise.resolve().then(() => store.dispatch({ type: 'book-changed', book: files.book() })),
  );
  return {
    store,
    files,
    host,
    guard: fake,
    acts: createClosureActs(store),
    /** The pane has read the item that is open; the same mail keeps its text when it is read again. */
    show(thread: Thread, text = texts.get(thread.key) ?? '') {
      texts.set(thread.key, text);
      if (thread.surface === 'read') host.openMail(thread, text);
      const item: PaneState['item'] = { kind: 'thread', thread, customers: { kind: 'nobody' } };
      store.dispatch({ type: 'item-shown', item, key: thread.key, book: files.book() });
    },
    /** Another window has changed something, and this one knows it. */
    learn(change: BookChange) {
      files.write(change);
      store.dispatch({ type: 'book-changed', book: files.book() });
    },
    closure(key: TenantKey = akitaKey): Closure {
      const closure = files.book().closures.get(key);
      if (!closure) throw new Error(`expected the closure of ${key} in the book`);
      return closure;
    },
  };
}
