import { createClosureActs } from '../../src/app/closureActs';
import { initialPaneState, type PaneState } from '../../src/app/paneState';
import { workOf, closureOf, matchOf } from '../../src/app/selectors';
import { viewOf } from '../../src/app/closureSelectors';
import { createPaneStore } from '../../src/app/paneStore';
import type { Closure } from '../../src/domain/closure/closure';
import { conversationRef } from '../../src/domain/thread/conversation';
import type { Person } from '../../src/domain/address';
import { loadDomainLists } from '../../src/domain/domains/domainLists';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeFiles } from './fakeFiles';
import { createFakeHost, draftOf } from './fakeHost';
import { closureOf as sampleOf } from './sampleClosure';

const maria: Person = { name: 'Maria', address: 'maria@olivares.example' };

const reading = (from: Person, conversationId?: string): Thread => ({
  key: from.address,
  surface: 'read',
  isReply: false,
  subject: '',
  from,
  to: [],
  cc: [],
  ...(conversationId === undefined ? {} : { conversationId }),
});

/** A pane beside a thread, with these closures in memory. */
function paneOn(thread: Thread, closures: readonly Closure[]) {
  const files = createFakeFiles(closures);
  const store = createPaneStore({
    ...initialPaneState('en-US', '2026-11-20'),
    connection: { kind: 'outlook', host: createFakeHost(draftOf()) },
  });
  files.subscribe(() => store.dispatch({ type: 'book-changed', book: files.book() }));
  const show = (next: Thread) => {
    const item: PaneState['item'] = { kind: 'thread', thread: next, customers: { kind: 'nobody' } };
    store.dispatch({ type: 'store-arrived', stateStore: files });
    store.dispatch({ type: 'item-shown', item, key: next.key, book: files.book() });
  };
  show(thread);
  return { files, store, show, acts: createClosureActs(store) };
}

const noticeOf = (state: PaneState) => workOf(state).closureNotice;
const stateOf = (state: PaneState, step: string) => {
  const closure = closureOf(state);
  return closure && viewOf(state, closure).steps.find((view) => view.step === step)?.state;
};

describe('steps said together', () => {
  it('are one change with one way back, and leave what was done as it is', () => {
    const closure = sampleOf('olivares.example');
    const known = { on: '2026-11-02', by: 'fm' as const };
    const { store, acts } = paneOn(reading(maria), [{ ...closure, done: { 'ending-understood': known } }]);
    acts.completeTogether('inputs');
    const today = { on: '2026-11-20', by: 'fm' };
    expect(closureOf(store.get())?.done).toEqual({
      'services-enabled': today,
      'ending-understood': known,
      'customer-satisfied': today,
    });
    expect(noticeOf(store.get())).toMatchObject({ what: 'done', named: { together: 'inputs' } });
    acts.undoLast();
    expect(closureOf(store.get())?.done).toEqual({ 'ending-understood': known });
  });

  it('take the day and the answer of one meeting', () => {
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example')]);
    acts.completeTogether('discussion', { on: '2026-11-18', ready: true, workloads: ['Teams'] });
    const held = { on: '2026-11-18', by: 'fm' };
    expect(closureOf(store.get())?.done).toEqual({
      'discussion-held': held,
      'activities-reviewed': held,
      readiness: { ...held, ready: true, workloads: ['Teams'] },
    });
  });

  it('are refused together: nothing is done by half', () => {
    const contacts = [{ name: 'Ana', address: 'ana@microsoft.com' }];
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example', { accountTeamContacts: contacts })]);
    acts.completeTogether('discussion', { ready: false });
    expect(closureOf(store.get())?.done).toEqual({});
    expect(noticeOf(store.get())).toMatchObject({ kind: 'refused', because: { kind: 'reason-needed' } });
  });
});

describe('a tick', () => {
  it('is in the closure at once, with today’s date, and can be taken back', () => {
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example')]);
    acts.completeStep('services-enabled');
    expect(closureOf(store.get())?.done['services-enabled']).toEqual({ on: '2026-11-20', by: 'fm' });
    expect(noticeOf(store.get())).toMatchObject({ kind: 'changed', what: 'done' });
    acts.undoLast();
    expect(closureOf(store.get())?.done).toEqual({});
    expect(noticeOf(store.get())).toBeUndefined();
  });

  it('is taken back alone: what another window ticked meanwhile stays', () => {
    const { store, files, acts } = paneOn(reading(maria), [sampleOf('olivares.example')]);
    acts.completeStep('services-enabled');
    const shared = store.get().book.closures.get('olivares.example' as TenantKey);
    if (!shared) throw new Error('expected the closure in the book');
    const elsewhere = { on: '2026-11-20', by: 'fm' as const };
    files.write({ closures: [{ ...shared, done: { ...shared.done, 'customer-satisfied': elsewhere } }] });
    acts.undoLast();
    expect(closureOf(store.get())?.done).toEqual({ 'customer-satisfied': elsewhere });
  });

  it('before its time asks for a reason, keeps what was said, and is done with one', () => {
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example')]);
    acts.completeStep('readiness', { ready: true, workloads: ['Intune'] });
    expect(closureOf(store.get())?.done.readiness).toBeUndefined();
    const { asking } = workOf(store.get());
    expect(asking).toMatchObject({ step: 'readiness', waitsFor: ['discussion-held'] });
    acts.completeStep('readiness', { ...asking?.words, reason: 'They called.' });
    expect(closureOf(store.get())?.done.readiness).toMatchObject({
      ready: true,
      workloads: ['Intune'],
      reason: 'They called.',
    });
    expect(workOf(store.get()).asking).toBeUndefined();
  });

  it('never takes the FM’s name off a tenant that is not in the queue, whatever the reason', () => {
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example', { region: 'EMEA' })]);
    acts.completeStep('fm-unassigned', { reason: 'I am leaving' });
    expect(noticeOf(store.get())).toEqual({ kind: 'refused', because: { kind: 'not-in-queue' } });
    expect(stateOf(store.get(), 'fm-unassigned')).toBe('open');
  });

  it('on another item says so there only', () => {
    const other = reading({ name: '', address: 'jo@brackenford.example' });
    const { store, show, acts } = paneOn(reading(maria), [
      sampleOf('olivares.example'),
      sampleOf('brackenford.example'),
    ]);
    acts.completeStep('services-enabled');
    show(other);
    expect(closureOf(store.get())?.tenant.key).toBe('brackenford.example');
    expect(noticeOf(store.get())).toBeUndefined();
    show(reading(maria));
    expect(noticeOf(store.get())).toMatchObject({ kind: 'changed' });
  });
});

describe('whose conversation it is', () => {
  const partner = reading({ name: '', address: 'pat@partner.example' }, 'conversation 1');
  const closures = [sampleOf('olivares.example'), sampleOf('partner.example')];

  it('is remembered for the conversation, and can be taken back', () => {
    const { store, acts } = paneOn(partner, closures);
    expect(closureOf(store.get())?.tenant.key).toBe('partner.example');
    acts.chooseTenant('olivares.example' as TenantKey);
    expect(closureOf(store.get())?.tenant.key).toBe('olivares.example');
    expect(matchOf(store.get())).toMatchObject({ because: { kind: 'link' } });
    expect(store.get().book.links.get(conversationRef('conversation 1'))).toBe('olivares.example');
    acts.undoLast();
    expect(closureOf(store.get())?.tenant.key).toBe('partner.example');
    expect(store.get().book.links.size).toBe(0);
  });

  it('can be nobody’s', () => {
    const { store, acts } = paneOn(partner, closures);
    acts.chooseTenant('none');
    expect(closureOf(store.get())).toBeUndefined();
    expect(matchOf(store.get())).toEqual({ kind: 'unknown', because: 'said-none' });
  });

  it('is remembered for a draft without a conversation as long as it is open', () => {
    const draft: Thread = { ...reading(maria), surface: 'compose', key: 'draft 1' };
    const { store, acts } = paneOn(draft, closures);
    acts.chooseTenant('partner.example' as TenantKey);
    expect(closureOf(store.get())?.tenant.key).toBe('partner.example');
    expect(store.get().book.links.size).toBe(0);
  });
});

describe('putting away and merging', () => {
  it('a discarded closure matches nothing, and undo brings it back', () => {
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example')]);
    acts.discardClosure();
    expect(closureOf(store.get())).toBeUndefined();
    acts.undoLast();
    expect(closureOf(store.get())?.tenant.key).toBe('olivares.example');
  });

  it('a merged tenant’s threads show the other, and taking it apart gives them back', () => {
    const { store, acts } = paneOn(reading(maria), [sampleOf('olivares.example'), sampleOf('grupo.example')]);
    acts.completeStep('services-enabled');
    acts.mergeInto('grupo.example' as TenantKey);
    expect(closureOf(store.get())).toMatchObject({
      tenant: { key: 'grupo.example', domains: ['grupo.example', 'olivares.example'] },
      done: { 'services-enabled': { by: 'fm' } },
    });
    acts.separate('olivares.example' as TenantKey);
    expect(closureOf(store.get())?.tenant.key).toBe('olivares.example');
  });
});

describe('a closure that is not in memory yet', () => {
  it('is shown as nobody’s, never as the one of the item before', () => {
    const { store, files } = paneOn(reading(maria), [sampleOf('olivares.example')]);
    const next = reading({ name: '', address: 'jo@brackenford.example' });
    store.dispatch({
      type: 'item-shown',
      item: { kind: 'thread', thread: next, customers: { kind: 'nobody' } },
      key: next.key,
    });
    expect(matchOf(store.get())).toBeUndefined();
    expect(closureOf(store.get())).toBeUndefined();
    expect(files.book().closures.size).toBe(1);
  });
});

describe('domains that the FM types', () => {
  const field = 'facts-domains';
  const typing = (text: string) => {
    const pane = paneOn(reading(maria), [sampleOf('olivares.example')]);
    pane.store.dispatch({ type: 'input-changed', id: field, value: text });
    return pane;
  };

  it('are kept as they are typed, in Punycode, and leave the field', async () => {
    const { store, acts } = typing('olivares.example, mail.lindenhof.de\nKäserei-Müller.ch');
    await acts.editDomains('olivares.example, mail.lindenhof.de\nKäserei-Müller.ch', field);
    expect(closureOf(store.get())?.tenant.domains).toEqual([
      'mail.lindenhof.de',
      'olivares.example',
      'xn--kserei-mller-gcb75a.ch',
    ]);
    expect(workOf(store.get()).inputs).toEqual({});
    expect(workOf(store.get()).refusedDomains).toEqual([]);
  });

  it('stay in the field, all of them, where one is no organisation’s, and the tenant keeps what it has', async () => {
    const { store, acts } = typing('olivares.example, co.uk');
    await acts.editDomains('olivares.example, co.uk', field);
    expect(closureOf(store.get())?.tenant.domains).toEqual(['olivares.example']);
    expect(workOf(store.get())).toMatchObject({
      inputs: { [field]: 'olivares.example, co.uk' },
      refusedDomains: [{ text: 'co.uk', because: 'public-suffix' }],
    });
    await acts.editDomains('olivares.example, olivares.co.uk', field);
    expect(closureOf(store.get())?.tenant.domains).toEqual(['olivares.co.uk', 'olivares.example']);
    expect(workOf(store.get()).refusedDomains).toEqual([]);
  });

  it('stay there where something was typed meanwhile', async () => {
    const { store, acts } = typing('olivares.example fabrikam.com');
    const editing = acts.editDomains('olivares.example fabrikam.com', field);
    store.dispatch({ type: 'input-changed', id: field, value: 'olivares.example fabrikam.com co' });
    await editing;
    expect(workOf(store.get()).inputs).toEqual({ [field]: 'olivares.example fabrikam.com co' });
  });
});

describe('who shares only the registrable domain', () => {
  const roads = reading({ name: '', address: 'jo@roads.state.tx.us' });
  const asked = () => {
    const schools = sampleOf('schools');
    const closure = { ...schools, tenant: { ...schools.tenant, domains: ['schools.state.tx.us'] } };
    return paneOn(roads, [closure]);
  };
  const relative = { host: 'roads.state.tx.us', tenant: 'schools' as TenantKey, domain: 'schools.state.tx.us' };

  it('is the tenant’s from then on when the FM says so, until it is undone', async () => {
    const { store, acts } = asked();
    store.dispatch({ type: 'lists-arrived', lists: await loadDomainLists() });
    expect(matchOf(store.get())).toMatchObject({ kind: 'ambiguous', relatives: [relative] });
    acts.answerRelative(relative, true);
    expect(matchOf(store.get())).toMatchObject({ kind: 'matched', tenant: 'schools' });
    acts.undoLast();
    expect(matchOf(store.get())).toMatchObject({ kind: 'ambiguous', relatives: [relative] });
  });

  it('is a stranger from then on when the FM says no, until it is undone', async () => {
    const { store, acts } = asked();
    store.dispatch({ type: 'lists-arrived', lists: await loadDomainLists() });
    acts.answerRelative(relative, false);
    expect(matchOf(store.get())).toEqual({ kind: 'unknown', because: 'no-tenant' });
    expect(store.get().book.closures.get(relative.tenant)?.tenant).toMatchObject({
      domains: ['schools.state.tx.us'],
      apart: ['roads.state.tx.us'],
    });
    acts.undoLast();
    expect(matchOf(store.get())).toMatchObject({ kind: 'ambiguous', relatives: [relative] });
  });
});

describe('a closure that is deleted for good', () => {
  const olivares = sampleOf('olivares.example', { name: 'Olivares' });
  const merged = sampleOf('olivares-textil.example', { mergedInto: olivares.tenant.key });
  const other = sampleOf('other.example');

  it('goes with what was merged into it, is named once more, and cannot be undone', async () => {
    const { store, acts, files } = paneOn(reading(maria), [olivares, merged, other]);
    await acts.deleteClosure(olivares.tenant.key);
    expect([...store.get().book.closures.keys()]).toEqual([other.tenant.key]);
    expect(files.isDeleted(olivares.tenant.key)).toBe(true);
    expect(noticeOf(store.get())).toEqual({ kind: 'deleted', name: 'Olivares' });
    acts.undoLast();
    expect([...store.get().book.closures.keys()]).toEqual([other.tenant.key]);
  });

  it('stays deleted when an act on it is taken back at another item', async () => {
    const { store, acts, show } = paneOn(reading(maria), [olivares]);
    acts.completeStep('services-enabled');
    const { itemKey } = store.get();
    show(reading({ name: 'Jo', address: 'jo@elsewhere.example' }));
    await acts.deleteClosure(olivares.tenant.key);
    show(reading(maria));
    expect(store.get().itemKey).toBe(itemKey);
    acts.undoLast();
    expect(store.get().book.closures.size).toBe(0);
  });
});
