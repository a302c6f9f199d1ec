import { takeSent } from '../../src/app/takeSent';
import { workOf } from '../../src/app/selectors';
import type { Closure } from '../../src/domain/closure/closure';
import { conversationRef } from '../../src/domain/thread/conversation';
import type { SentRecord } from '../../src/domain/sending/outgoing';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import { createFakeGuard } from './fakeGuard';
import { akita, akitaKey, contoso, noonOf, reader, sentThread, watchedPane } from './watchedPane';

const thread = conversationRef('thread');
const request: SentRecord = { at: noonOf(18), kind: 'assignment-request', tenant: akitaKey, conversation: thread };
const followUp: SentRecord = { at: noonOf(18), kind: 'customer-follow-up', domains: ['akita.example'] };
const ofAkita = { from: { name: 'Kenji', address: 'kenji@akita.example' } };

/** A pane whose handler has let these mails go. */
function paneAfter(records: readonly SentRecord[], closures: readonly Closure[] = [akita, contoso]) {
  const pane = watchedPane(closures);
  records.forEach((record) => pane.guard.letGo(record));
  return { ...pane, take: () => takeSent(pane.store) };
}

describe('a mail that the handler saw leaving', () => {
  it('ticks its step, with its day and conversation, and is forgotten', async () => {
    const { take, closure, guard } = paneAfter([request]);
    await take();
    expect(closure().done).toEqual({ 'assignment-mail': { on: '2026-11-18', by: 'mail-sent', conversation: thread } });
    expect(guard.sent()).toEqual([]);
  });

  it('of a tenant that was deleted for good is forgotten', async () => {
    const { take, guard, files } = paneAfter([request]);
    await files.deleteClosures([akitaKey]);
    await take();
    expect(guard.sent()).toEqual([]);
    expect(files.book().closures.has(akitaKey)).toBe(false);
  });

  it('is no draft any more', async () => {
    const drafted = { 'assignment-mail': { on: '2026-11-17', mail: 'assignment-request' as const } };
    const { take, closure } = paneAfter([request], [{ ...akita, drafted }]);
    await take();
    expect(closure().drafted).toEqual({});
  });

  it('ticks once, however often it comes, and whatever is asked for at the same time', async () => {
    const { take, closure, guard, store } = paneAfter([request, request]);
    await Promise.all([take(), take()]);
    const once = closure();
    guard.letGo(request);
    const { book } = store.get();
    await take();
    expect(closure()).toEqual(once);
    expect(store.get().book).toBe(book);
    expect(guard.sent()).toEqual([]);
  });

  it('does not tick again what the FM took back, though it could not be forgotten', async () => {
    const guard = { ...createFakeGuard(reader), sent: () => [request], forget: () => undefined };
    const { store, show, acts, closure } = watchedPane([akita], { guard });
    show(sentThread(ofAkita));
    await takeSent(store);
    acts.undoStep('assignment-mail');
    await takeSent(store);
    expect(closure().done).toEqual({});
  });

  it('does not tick again in the next pane what the FM took back, though it could not be forgotten', async () => {
    const { take, show, acts, closure, guard } = paneAfter([request]);
    show(sentThread(ofAkita));
    await take();
    acts.undoStep('assignment-mail');
    const next = paneAfter([request], [closure()]);
    await next.take();
    expect([next.closure(), next.guard.sent(), guard.sent()]).toEqual([closure(), [], []]);
  });

  it('ticks what the FM took back when it is another mail, drafted on the same day', async () => {
    const { take, closure, guard, show, acts, learn } = paneAfter([request]);
    show(sentThread(ofAkita));
    await take();
    acts.undoStep('assignment-mail');
    const drafted = { 'assignment-mail': { on: '2026-11-18', mail: 'assignment-request' as const } };
    learn({ closures: [{ ...closure(), drafted }] });
    guard.letGo({ ...request, at: noonOf(18) + 3_600_000 });
    await take();
    expect(closure().done['assignment-mail']?.by).toBe('mail-sent');
  });

  it('is the merged tenant’s when its tenant was merged since', async () => {
    const merged: Closure = { ...contoso, tenant: { ...contoso.tenant, mergedInto: akitaKey } };
    const { take, closure, guard } = paneAfter([{ ...request, tenant: contoso.tenant.key }], [akita, merged]);
    await take();
    expect(Object.keys(closure().done)).toEqual(['assignment-mail']);
    expect(guard.sent()).toEqual([]);
  });

  it('is looked for under its tenant’s key or its recipients’ domains', async () => {
    const { take, files } = paneAfter([request, { ...followUp, domains: ['eu.akita.example'] }]);
    await take();
    expect(files.asked).toEqual([['t:akita.example'], ['d:eu.akita.example', 'd:akita.example']]);
  });

  it('says when the handler was last seen, with nothing to take too', async () => {
    const { take, store, guard } = paneAfter([]);
    await take();
    expect(store.get().guardSeen).toBeUndefined();
    guard.letGo(request);
    await take();
    expect(store.get().guardSeen).toBe(noonOf(18));
  });
});

describe('a mail without a tenant', () => {
  const away: Closure = { ...contoso, tenant: { ...contoso.tenant, domains: ['akita.example'], discarded: true } };
  const other: Closure = { ...contoso, tenant: { ...contoso.tenant, domains: ['akita.example', 'contoso.com'] } };
  const merged: Closure = { ...other, tenant: { ...other.tenant, mergedInto: akitaKey } };

  it.each<[whose: string, domains: readonly string[], closures: readonly Closure[], ticks: boolean]>([
    ['the only tenant’s with one of its domains', ['akita.example'], [akita, contoso], true],
    ['it beside strangers', ['partner.example', 'akita.example'], [akita, contoso], true],
    ['the tenant’s of a domain above', ['eu.akita.example'], [akita, contoso], true],
    ['the merged tenant’s of two', ['akita.example'], [akita, merged], true],
    ['the tenant’s that is not put away', ['akita.example'], [akita, away], true],
    ['nobody’s among two', ['akita.example', 'contoso.com'], [akita, contoso], false],
    ['nobody’s where two share the domain', ['akita.example'], [akita, other], false],
    ['nobody’s without domains', [], [akita, contoso], false],
    ['nobody’s with domains that nobody has', ['kita.example', 'example'], [akita, contoso], false],
    ['nobody’s when its only tenant is put away', ['akita.example'], [away], false],
  ])('is %s', async (_whose, domains, closures, ticks) => {
    const { take, files, guard } = paneAfter([{ ...followUp, domains }], closures);
    await take();
    const ticked = [...files.book().closures.values()].filter(({ done }) => done['customer-mail']);
    expect(ticked.map(({ tenant }) => tenant.key)).toEqual(ticks ? [akitaKey] : []);
    expect(guard.sent().length).toBe(ticks ? 0 : 1);
  });

  it('waits until its tenant is known', async () => {
    const { take, learn, guard, closure } = paneAfter(
      [followUp, { ...request, tenant: 'new.example' as TenantKey }],
      [],
    );
    await take();
    expect(guard.sent().length).toBe(2);
    learn({ closures: [akita] });
    await take();
    expect(closure().done['customer-mail']?.on).toBe('2026-11-18');
    expect(guard.sent().map(({ kind }) => kind)).toEqual(['assignment-request']);
  });
});

describe('a mail whose step cannot be ticked', () => {
  it('waits for the region, if that is what its step lacks', async () => {
    const { region: _, ...tenant } = akita.tenant;
    const { take, learn, guard, closure } = paneAfter([request], [{ ...akita, tenant }]);
    await take();
    expect([closure().done, guard.sent().length]).toEqual([{}, 1]);
    learn({ closures: [akita] });
    await take();
    expect(closure().done['assignment-mail']?.on).toBe('2026-11-18');
    expect(guard.sent()).toEqual([]);
  });

  it('since it has none is forgotten', async () => {
    const invitation: SentRecord = { ...followUp, kind: 'discussion-invite', domains: ['nobody.example'] };
    const { take, files, guard } = paneAfter([{ ...request, kind: 'discussion-invite' }, invitation]);
    const before = files.book();
    await take();
    expect(files.book()).toBe(before);
    expect(guard.sent()).toEqual([]);
  });

  it('since it did so earlier is remembered as a reminder', async () => {
    const done = { 'assignment-mail': { on: '2026-11-10', by: 'mail-sent' as const } };
    const { take, closure, guard } = paneAfter([request], [{ ...akita, done }]);
    await take();
    const again = { on: '2026-11-18', mail: 'assignment-request', conversation: thread };
    expect(closure()).toMatchObject({ done, drafted: { 'assignment-mail': again } });
    expect(guard.sent()).toEqual([]);
  });

  it('since it reminds of one is remembered as that', async () => {
    const { take, closure, guard } = paneAfter([{ ...request, kind: 'assignment-reminder' }]);
    await take();
    const { done, drafted } = closure();
    const reminder = { on: '2026-11-18', mail: 'assignment-reminder', conversation: thread };
    expect([done, drafted]).toEqual([{}, { 'queue-confirmed': reminder }]);
    expect(guard.sent()).toEqual([]);
  });

  it('waits for the account team to be known, without which its step does not apply', async () => {
    const nobody = { ...akita, tenant: { ...akita.tenant, accountTeamContacts: [] } };
    const { take, closure, guard, learn } = paneAfter([{ ...request, kind: 'account-team' }], [nobody]);
    await take();
    expect([closure().done, guard.sent().length]).toEqual([{}, 1]);
    learn({ closures: [akita] });
    await take();
    expect([Object.keys(closure().done), guard.sent()]).toEqual([['atu-mail'], []]);
  });
});

describe('the notice of a tick', () => {
  it('is at the open item, with its step and the way back, when its tenant is shown', async () => {
    const { take, show, store, acts, closure } = paneAfter([request]);
    show(sentThread(ofAkita));
    await take();
    expect(workOf(store.get()).closureNotice).toMatchObject({
      kind: 'changed',
      what: 'mail-sent',
      named: { step: 'assignment-mail' },
    });
    acts.undoLast();
    expect(closure().done).toEqual({});
  });

  it('is at no item of another tenant, which stays as it was', async () => {
    const { take, show, store, closure } = paneAfter([request]);
    show(sentThread({ from: { name: 'Maria', address: 'maria@contoso.com' } }));
    await take();
    expect(closure().done['assignment-mail']).toBeDefined();
    expect(store.get().work).toEqual({});
    expect(store.get().book.closures.get(akitaKey)).toBe(closure());
  });

  it('comes once', async () => {
    const { take, show, store, guard } = paneAfter([request]);
    show(sentThread(ofAkita));
    await take();
    store.dispatch({ type: 'closure-noticed', notice: undefined });
    guard.letGo(request);
    await take();
    expect(workOf(store.get()).closureNotice).toBeUndefined();
  });
});

describe('nothing is forgotten', () => {
  it('before it is saved', async () => {
    const { take, files, guard, closure } = paneAfter([request]);
    let saved = () => {};
    files.flush = () => new Promise((resolve) => (saved = resolve));
    const taking = take();
    // Enough turns for everything that does not wait for the saving.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(closure().done['assignment-mail']).toBeDefined();
    expect(guard.sent()).toEqual([request]);
    saved();
    await taking;
    expect(guard.sent()).toEqual([]);
  });

  it('without files or a handler', async () => {
    const { store, guard } = paneAfter([request]);
    const { stateStore: _store, ...withoutFiles } = store.get();
    const pane = { ...store, get: () => withoutFiles };
    await takeSent(pane);
    expect(guard.sent()).toEqual([request]);
  });
});
