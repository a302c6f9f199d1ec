import { handOver, takeOver } from '../../src/app/handOver';
import { type LoadMail, openMail } from '../../src/app/editMail';
import { initialPaneState } from '../../src/app/paneState';
import { workOf, closureOf } from '../../src/app/selectors';
import { createPaneStore } from '../../src/app/paneStore';
import { recordDraft } from '../../src/app/recordDraft';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeFiles, type FakeFiles } from './fakeFiles';
import { createFakeHost, draftOf } from './fakeHost';
import { closureOf as sampleOf } from './sampleClosure';

const queueNames = { Americas: 'A', APJ: 'B', EMEA: 'C' };
const loadMail: LoadMail = (kind, language) =>
  Promise.resolve({ mail: { kind, language, template: { to: 'account-team', subject: [], body: [] } }, queueNames });

const olivares = sampleOf('olivares.example', { language: 'es-ES' });

const reading: Thread = {
  key: 'read',
  surface: 'read',
  isReply: false,
  subject: 'RE: Cierre',
  from: { name: 'Maria', address: 'maria@olivares.example' },
  to: [],
  cc: [],
};
const draft: Thread = { key: 'draft 1', surface: 'compose', isReply: false, subject: 'Listo', to: [], cc: [] };

function paneOn(thread: Thread, files: FakeFiles) {
  const store = createPaneStore({
    ...initialPaneState('en-US', '2026-11-20'),
    connection: { kind: 'outlook', host: createFakeHost(draftOf()) },
  });
  const item = { kind: 'thread' as const, thread, customers: { kind: 'nobody' as const } };
  store.dispatch({ type: 'store-arrived', stateStore: files });
  store.dispatch({ type: 'item-shown', item, key: thread.key, book: files.book() });
  return store;
}

describe('from the reading pane to the pane of the draft', () => {
  it('go the tenant, the mail, its language and what was typed, once', async () => {
    const files = createFakeFiles([olivares]);
    const read = paneOn(reading, files);
    await openMail(read, loadMail, 'account-team', 'pt-BR');
    read.dispatch({ type: 'field-typed', field: 'completed', value: ['Teams'] });
    handOver(read.get(), 'Listo');

    const write = paneOn(draft, files);
    await takeOver(write, loadMail);
    expect(closureOf(write.get())?.tenant.key).toBe('olivares.example');
    expect(workOf(write.get())).toMatchObject({
      editor: { kind: 'account-team', language: 'pt-BR', text: { kind: 'ready' } },
      typed: { completed: ['Teams'] },
      notice: { kind: 'handed-over' },
    });

    const another = paneOn({ ...draft, key: 'draft 2' }, files);
    await takeOver(another, loadMail);
    expect(workOf(another.get()).editor).toBeUndefined();
  });

  it('finds a reply by its subject without the marks of replies', async () => {
    const files = createFakeFiles([olivares]);
    const read = paneOn(reading, files);
    await openMail(read, loadMail, 'customer-follow-up');
    handOver(read.get(), reading.subject);
    const write = paneOn({ ...draft, subject: 'AW: Re: Cierre', isReply: true }, files);
    await takeOver(write, loadMail);
    expect(workOf(write.get()).editor?.kind).toBe('customer-follow-up');
  });

  it.each([
    ['another subject', { ...draft, subject: 'Otra cosa' }],
    ['a pane that reads', { ...reading, subject: 'Listo' }],
  ])('does not go to %s', async (_what, thread) => {
    const files = createFakeFiles([olivares]);
    const read = paneOn(reading, files);
    await openMail(read, loadMail, 'account-team');
    handOver(read.get(), 'Listo');
    const other = paneOn(thread, files);
    await takeOver(other, loadMail);
    expect(workOf(other.get()).editor).toBeUndefined();
  });

  it('never replaces what the FM has begun beside the draft', async () => {
    const files = createFakeFiles([olivares]);
    const read = paneOn(reading, files);
    await openMail(read, loadMail, 'account-team');
    handOver(read.get(), 'Listo');
    const write = paneOn(draft, files);
    await openMail(write, loadMail, 'discussion-invite');
    await takeOver(write, loadMail);
    expect(workOf(write.get()).editor?.kind).toBe('discussion-invite');
  });
});

describe('a mail that stands in a draft', () => {
  it('makes its step drafted, not done, and what was typed is the tenant’s from then on', async () => {
    const files = createFakeFiles([{ ...olivares, tenant: { ...olivares.tenant, region: 'EMEA' } }]);
    const store = paneOn({ ...reading, conversationId: 'c1' }, files);
    await openMail(store, loadMail, 'assignment-request');
    const tenantId = '3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413';
    store.dispatch({ type: 'handed-over', typed: { tenantId, region: 'APJ', completed: ['Teams'] } });
    recordDraft(store, store.get(), 'here');
    const closure = closureOf(store.get());
    expect(closure?.drafted['assignment-mail']).toMatchObject({ on: '2026-11-20', mail: 'assignment-request' });
    expect(closure?.done).toEqual({});
    // The region was known already: a mail's field does not overrule the tenant.
    expect(closure?.tenant).toMatchObject({ tenantId, region: 'EMEA', workloads: ['Teams'] });
  });

  it('of no step of the playbook marks nothing', async () => {
    const files = createFakeFiles([olivares]);
    const store = paneOn(reading, files);
    await openMail(store, loadMail, 'discussion-invite');
    recordDraft(store, store.get(), 'here');
    expect(closureOf(store.get())?.drafted).toEqual({});
  });
});
