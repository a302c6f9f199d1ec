import { initialPaneState } from '../../src/app/paneState';
import { matchOf, workOf } from '../../src/app/selectors';
import { createPaneStore } from '../../src/app/paneStore';
import { createOpenThread } from '../../src/app/openThread';
import { createClosureActs } from '../../src/app/closureActs';
import { startClosure } from '../../src/app/startClosure';
import { loadDomainLists } from '../../src/domain/domains/domainLists';
import type { Closure } from '../../src/domain/closure/closure';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeFiles } from './fakeFiles';
import { createFakeHost, draftOf } from './fakeHost';
import { closureOf as sampleOf } from './sampleClosure';

jest.mock('../../src/domain/domains/domainLists', () => ({ loadDomainLists: jest.fn() }));

const load = jest.mocked(loadDomainLists);
const real = jest.requireActual<typeof import('../../src/domain/domains/domainLists')>(
  '../../src/domain/domains/domainLists',
);

beforeEach(() => {
  load.mockReset();
  load.mockImplementation(real.loadDomainLists);
});

function threadOf(...people: readonly string[]): Thread {
  const [from = '', ...to] = people;
  return {
    key: people.join(' '),
    surface: 'read',
    isReply: false,
    subject: '',
    from: { name: '', address: from },
    to: to.map((address) => ({ name: '', address })),
    cc: [],
  };
}

async function paneOn(thread: Thread, closures: readonly Closure[] = []) {
  const host = { ...createFakeHost(draftOf()), readThread: () => Promise.resolve(thread) };
  const files = createFakeFiles(closures);
  const store = createPaneStore({
    ...initialPaneState('en-US', '2026-11-20'),
    connection: { kind: 'outlook', host },
    stateStore: files,
  });
  files.subscribe(() => store.dispatch({ type: 'book-changed', book: files.book() }));
  const openThread = createOpenThread(store);
  await openThread();
  return { store, files, openThread };
}

const customersIn = ({ store }: Awaited<ReturnType<typeof paneOn>>) => {
  const { item } = store.get();
  return item.kind === 'thread' ? item.customers.kind : item.kind;
};

describe('the lists of domains', () => {
  it.each([
    ['a tenant’s people', ['maria@olivares.example']],
    ['our side', ['ana@microsoft.com']],
    ['nobody', ['']],
  ])('are not asked for by a thread of %s', async (_who, people) => {
    await paneOn(threadOf(...people), [sampleOf('olivares.example')]);
    expect(load).not.toHaveBeenCalled();
  });

  it('are asked for by a thread with a company that no tenant has, once, and tell who is private', async () => {
    const pane = await paneOn(threadOf('jo@gmail.com'));
    expect(customersIn(pane)).toBe('public-mail');
    expect(matchOf(pane.store.get())).toEqual({ kind: 'unknown', because: 'public-mail' });
    await pane.openThread();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tell under what else a relative’s tenant can be filed', async () => {
    const { files } = await paneOn(threadOf('jo@roads.state.tx.us'));
    expect(files.asked.at(0)).not.toContain('u:state.tx.us');
    expect(files.asked.at(-1)).toContain('u:state.tx.us');
  });

  it('that do not arrive leave the tenant to the FM; the next look asks for them again', async () => {
    load.mockRejectedValueOnce(new Error('offline'));
    const pane = await paneOn(threadOf('maria@olivares.example', 'jo@gmail.com'), [sampleOf('olivares.example')]);
    expect(pane.store.get().lists).toBe('unavailable');
    expect(matchOf(pane.store.get())).toMatchObject({ kind: 'ambiguous', strangers: ['gmail.com'] });
    await pane.openThread();
    expect(matchOf(pane.store.get())).toMatchObject({ kind: 'matched', tenant: 'olivares.example' });
  });

  it('without which no closure is begun and no domain kept, and what was typed stays', async () => {
    load.mockRejectedValue(new Error('offline'));
    const { store, files } = await paneOn(threadOf('jo@bigpond.com'));
    const acts = createClosureActs(store);
    await startClosure(store);
    expect(files.book().closures.size).toBe(0);
    expect(workOf(store.get()).closureNotice).toEqual({ kind: 'refused', because: { kind: 'not-loaded' } });
    store.dispatch({ type: 'input-changed', id: 'field', value: 'contoso.com' });
    store.dispatch({ type: 'closure-noticed', notice: undefined });
    await acts.editDomains('contoso.com', 'field');
    expect(workOf(store.get()).inputs).toEqual({ field: 'contoso.com' });
    expect(workOf(store.get()).closureNotice).toEqual({ kind: 'refused', because: { kind: 'not-loaded' } });
  });

  it('make a private person’s address the tenant, not their provider', async () => {
    const { store, files } = await paneOn(threadOf('jo@bigpond.com'));
    await startClosure(store);
    expect([...files.book().closures.keys()]).toEqual(['jo@bigpond.com']);
  });

  it('come with the decoder where a domain is international: the tenant is named as people write it', async () => {
    const { store, files } = await paneOn(threadOf('jan@müller-söhne.de'));
    await startClosure(store);
    expect([...files.book().closures.values()].map(({ tenant: { name, domains } }) => ({ name, domains }))).toEqual([
      { name: 'Müller-Söhne', domains: ['xn--mller-shne-kcb9d.de'] },
    ]);
  });
});
