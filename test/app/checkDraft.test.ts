import { checkDraft } from '../../src/app/checkDraft';
import { workOf } from '../../src/app/selectors';
import { HostError } from '../../src/app/ports/mailHost';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeHost, draftOf } from './fakeHost';
import { akitaKey, akita, contoso, draftThread, sentThread, watchedPane } from './watchedPane';

const kenji = { name: 'Kenji', address: 'kenji@akita.example' };
const maria = { name: 'Maria', address: 'maria@contoso.com' };
const toAkita = draftThread({ to: [kenji] });
const openField = '<p>Dear {{contactName}}, all is well.</p>';

/** A pane beside a draft to Akita with this body. */
function paneOn(body: string, open: Thread = toAkita) {
  const host = createFakeHost(draftOf({ body, to: [kenji] }));
  const pane = watchedPane([{ ...akita }, { ...contoso }], { host });
  pane.show(open);
  const states: (string | undefined)[] = [];
  pane.store.subscribe(() => states.push(pane.store.get().work['1']?.check?.kind));
  return { ...pane, states, check: (asked = false) => checkDraft(pane.store, asked) };
}

describe('looking over the open draft', () => {
  it('is said at once, and then what was found, with what the pane knows', async () => {
    const { check, store, states } = paneOn(openField);
    await check();
    expect(states.filter((state, at) => state !== states[at - 1])).toEqual(['checking', 'checked']);
    expect(workOf(store.get()).check).toMatchObject({
      kind: 'checked',
      asked: false,
      result: {
        concern: { tenant: akitaKey },
        findings: [{ rule: 'open-field', where: 'body', text: '{{contactName}}' }],
      },
    });
  });

  it('finds nothing where there is nothing to find', async () => {
    const { check, store } = paneOn('<p>Dear Kenji, all is well.</p>');
    await check();
    expect(workOf(store.get()).check).toMatchObject({ kind: 'checked', result: { findings: [] } });
  });

  it('tells the handler first, so that both know the same', async () => {
    const { check, guard } = paneOn(openField);
    await check();
    expect(guard.knowledge().tenants.map(({ key }) => key)).toEqual([akitaKey, contoso.tenant.key]);
    expect(guard.hints).toEqual([{ tenant: akitaKey }]);
  });

  it('says whether the handler’s message asked for it', async () => {
    const { check, store } = paneOn(openField);
    await check(true);
    expect(workOf(store.get()).check).toMatchObject({ kind: 'checked', asked: true });
  });

  it.each([
    ['error', { kind: 'failed', call: 'read', code: 5001 }],
    ['late', { kind: 'timeout', call: 'read' }],
  ] as const)('says what Outlook did instead of giving the draft: %s', async (trouble, fault) => {
    const { check, store, host } = paneOn(openField);
    host.trouble('read', trouble);
    await check();
    expect(workOf(store.get()).check).toEqual({ kind: 'failed', fault });
    await check();
    expect(workOf(store.get()).check?.kind).toBe('checked');
  });

  it('says that another draft is open in Outlook already', async () => {
    const { check, store, host } = paneOn(openField);
    host.open(draftOf({ body: 'another' }));
    await check();
    expect(workOf(store.get()).check).toEqual({ kind: 'failed', fault: { kind: 'item-changed', call: 'read' } });
  });

  it('waits until what is being written into a draft is there: reading another would lead it astray', async () => {
    const { check, store, host } = paneOn(openField);
    store.dispatch({ type: 'draft-act-begun' });
    const checking = check();
    await new Promise((resolve) => setImmediate(resolve));
    expect([workOf(store.get()).check, host.counted.rounds]).toEqual([{ kind: 'checking' }, 0]);
    store.dispatch({ type: 'draft-act-ended', key: '1' });
    await checking;
    expect(workOf(store.get()).check?.kind).toBe('checked');
  });

  it('does not hide a mistake of our own', async () => {
    const { check, host } = paneOn(openField);
    host.readDraft = () => Promise.reject(new RangeError('ours'));
    await expect(check()).rejects.toThrow('ours');
    host.readDraft = () => Promise.reject(new HostError({ kind: 'timeout', call: 'read' }));
    await expect(check()).resolves.toBeUndefined();
  });

  it('does nothing beside a mail that is read, outside Outlook or without a handler', async () => {
    const reading = paneOn(openField, sentThread({ to: [kenji] }));
    await reading.check();
    const outside = paneOn(openField);
    outside.store.dispatch({ type: 'connected', connection: { kind: 'outside' } });
    await outside.check();
    const alone = paneOn(openField);
    const { guard: _, ...state } = alone.store.get();
    await checkDraft({ ...alone.store, get: () => state }, false);
    expect([reading, outside, alone].map(({ store, host }) => [store.get().work, host.counted.rounds])).toEqual([
      [{}, 0],
      [{}, 0],
      [{}, 0],
    ]);
  });
});

describe('another item that is open by the time the draft was read', () => {
  it('gets nothing, and the draft’s own finding is what it was asked for', async () => {
    const { check, store, host, show } = paneOn(
      '<p>Dear all,</p><p>please look at contoso.com, too: {{contactName}}.</p>',
    );
    host.before('read', () => show(draftThread({ key: '2', to: [maria] })));
    await check();
    expect(workOf(store.get()).check).toBeUndefined();
    expect(store.get().work['2']).toBeUndefined();
    expect(store.get().work['1']?.check).toMatchObject({
      kind: 'checked',
      result: { concern: { tenant: akitaKey }, findings: [{ rule: 'open-field' }, { rule: 'other-tenant' }] },
    });
  });

  it('gets no failure either', async () => {
    const { check, store, host, show } = paneOn(openField);
    host.trouble('read', 'error');
    host.before('read', () => show(sentThread({ from: maria })));
    await check();
    expect(workOf(store.get()).check).toBeUndefined();
    expect(store.get().work['1']?.check?.kind).toBe('failed');
  });
});
