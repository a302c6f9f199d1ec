import { hintOf } from '../../src/app/selectors';
import { tellGuard } from '../../src/app/tellGuard';
import type { Closure } from '../../src/domain/closure/closure';
import { conversationRef } from '../../src/domain/thread/conversation';
import { knownTenant } from '../../src/domain/sending/knownTenant';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import type { Thread } from '../../src/domain/thread/thread';
import { createFakeHost, draftOf } from './fakeHost';
import { recordOf } from './sampleMails';
import { akita, akitaKey, contoso, draftThread, reader, sentThread, watchedPane } from './watchedPane';

const kenji = { name: 'Kenji', address: 'kenji@eu.akita.example' };
const maria = { name: 'Maria', address: 'maria@contoso.com' };
const ofNobody = sentThread({ from: { name: 'Jo', address: 'jo@elsewhere.example' } });
const contosoKey = contoso.tenant.key;

/** A pane on an item; what was told is remembered by closure, so each pane has closures of its own. */
function paneOn(open: Thread, closures: readonly Closure[] = [akita, contoso]) {
  const pane = watchedPane(closures.map((closure) => ({ ...closure })));
  pane.show(open);
  return { ...pane, tell: () => tellGuard(pane.store) };
}

const change = (closure: Closure, tenant: Partial<Closure['tenant']>): Closure => ({
  ...closure,
  tenant: { ...closure.tenant, ...tenant },
});

describe('the handler is told', () => {
  it('who reads, who is on our side, and the tenants in memory', () => {
    const { tell, guard } = paneOn(ofNobody);
    tell();
    expect(guard.knowledge()).toEqual({
      reader: { address: reader, language: 'en-US' },
      sides: { own: ['fasttrack.example'], accountTeam: ['microsoft.com'] },
      assignmentTeam: 'assign@microsoft.com',
      tenants: [knownTenant(akita), knownTenant(contoso)],
      links: {},
    });
  });

  it('to forget tenants that were put away or merged since, and conversations that the FM said are nobody’s', () => {
    const { tell, guard, learn } = paneOn(ofNobody);
    const ref = conversationRef('a thread');
    learn({ links: new Map([[ref, contosoKey]]) });
    tell();
    expect(guard.knowledge().links).toEqual({ [ref]: contosoKey });
    learn({ closures: [change(contoso, { mergedInto: akitaKey })], links: new Map([[ref, 'none']]) });
    tell();
    expect(guard.knowledge().tenants.map(({ key }) => key)).toEqual([akitaKey]);
    expect(guard.knowledge().links).toEqual({});
    learn({ closures: [change(contoso, { discarded: true })] });
    tell();
    expect(guard.knowledge().tenants.map(({ key }) => key)).toEqual([akitaKey]);
  });

  it('to forget what was deleted for good, here or elsewhere, with its conversations', async () => {
    const { tell, guard, learn, files } = paneOn(ofNobody);
    const ref = conversationRef('a thread');
    learn({ links: new Map([[ref, contosoKey]]) });
    tell();
    await files.deleteClosures([contosoKey]);
    learn({});
    tell();
    expect(guard.knowledge().tenants.map(({ key }) => key)).toEqual([akitaKey]);
    expect(guard.knowledge().links).toEqual({});
  });

  it('of merged tenants one, with what all of them have', () => {
    const done = { 'assignment-mail': { on: '2026-11-18', by: 'fm' as const } };
    const { tell, guard } = paneOn(ofNobody, [akita, { ...change(contoso, { mergedInto: akitaKey }), done }]);
    tell();
    expect(guard.knowledge().tenants).toEqual([
      {
        ...knownTenant(akita),
        domains: ['akita.example', 'contoso.com'],
        sent: { 'assignment-request': '2026-11-18' },
      },
    ]);
  });

  it('of a tenant that was merged meanwhile, which its new one then includes', () => {
    const { tell, guard, learn } = paneOn(ofNobody);
    tell();
    learn({ closures: [change(contoso, { mergedInto: akitaKey })] });
    tell();
    expect(guard.told.at(-1)?.tenants.map(({ key, domains }) => [key, domains])).toEqual([
      [akitaKey, ['akita.example', 'contoso.com']],
    ]);
  });

  it('of no tenant that was put away, or merged into one that was', () => {
    const merged = change(contoso, { mergedInto: akitaKey });
    const { tell, guard } = paneOn(ofNobody, [change(akita, { discarded: true }), merged]);
    tell();
    expect(guard.knowledge().tenants).toEqual([]);
  });

  it('what changed, and always of the tenant that is shown', () => {
    const { tell, guard, learn, show } = paneOn(ofNobody);
    const told = () => guard.told.at(-1)?.tenants.map(({ key }) => key);
    tell();
    expect(told()).toEqual([akitaKey, contosoKey]);
    tell();
    expect(told()).toEqual([]);
    show(sentThread({ from: maria }));
    tell();
    expect(told()).toEqual([contosoKey]);
    learn({ closures: [change(akita, { language: 'ja-JP' })] });
    tell();
    expect(told()).toEqual([akitaKey, contosoKey]);
    expect(guard.knowledge().tenants[0]).toMatchObject({ key: akitaKey, language: 'ja-JP' });
  });

  it('nothing before the open item’s closures are in memory, or without a handler', () => {
    const { tell, guard, store } = paneOn(draftThread());
    store.dispatch({ type: 'item-shown', item: store.get().item, key: 'another' });
    tell();
    const { guard: _, ...without } = store.get();
    tellGuard({ ...store, get: () => without });
    expect([guard.told, guard.hints]).toEqual([[], []]);
  });
});

describe('the handler knows as a tenant’s', () => {
  const ref = conversationRef('thread');
  const mailed = (closure: Closure): Closure => ({
    ...closure,
    done: { 'assignment-mail': { on: '2026-11-18', by: 'mail-sent', conversation: ref } },
    drafted: {
      'customer-mail': { on: '2026-11-19', mail: 'customer-follow-up', conversation: conversationRef('draft') },
    },
  });

  it('the conversations of its mails and drafts', () => {
    const { tell, guard } = paneOn(ofNobody, [mailed(akita)]);
    tell();
    expect(guard.knowledge().links).toEqual({ [ref]: akitaKey, [conversationRef('draft')]: akitaKey });
  });

  it('those of a merged tenant’s', () => {
    const { tell, guard } = paneOn(ofNobody, [akita, mailed(change(contoso, { mergedInto: akitaKey }))]);
    tell();
    expect(guard.knowledge().links[ref]).toBe(akitaKey);
  });

  it('the open conversation, read or written', () => {
    for (const open of [sentThread({ from: maria }), draftThread({ to: [maria], conversationId: 'thread' })]) {
      const { tell, guard } = paneOn(open);
      tell();
      expect(guard.knowledge().links).toEqual({ [ref]: contosoKey });
    }
  });

  it('no new mail without a conversation, and no thread of nobody', () => {
    for (const open of [draftThread({ to: [maria] }), ofNobody]) {
      const { tell, guard } = paneOn(open);
      tell();
      expect(guard.knowledge().links).toEqual({});
    }
  });

  it.each<[what: string, link: TenantKey | 'none', akita: Closure, known: TenantKey | undefined]>([
    ['what the FM said it is', akitaKey, akita, akitaKey],
    ['nothing that is nobody’s', 'none', akita, undefined],
    ['what that tenant was merged into', akitaKey, change(akita, { mergedInto: contosoKey }), contosoKey],
    ['nothing of a tenant that was put away', akitaKey, change(akita, { discarded: true }), undefined],
    [
      'what the FM said of a tenant that is not in memory',
      'away.example' as TenantKey,
      akita,
      'away.example' as TenantKey,
    ],
  ])('%s', (_what, link, closure, known) => {
    const { tell, guard, learn } = paneOn(ofNobody, [closure, contoso]);
    learn({ links: new Map([[conversationRef('said'), link]]) });
    tell();
    expect(guard.knowledge().links[conversationRef('said')]).toBe(known);
  });
});

describe('the hint for a draft', () => {
  it.each<[what: string, open: Thread, said: TenantKey | 'none' | undefined, hint: object | undefined]>([
    ['whose it is', draftThread({ to: [maria] }), undefined, { tenant: 'contoso.com' }],
    ['what the FM said it is', draftThread({ to: [maria] }), akitaKey, { tenant: akitaKey }],
    ['nothing of a draft that the FM said is nobody’s', draftThread({ to: [maria] }), 'none', undefined],
    ['nothing of a mail that is not Closeout’s business', draftThread(), undefined, undefined],
  ])('says %s', (_what, open, tenant, hint) => {
    const { tell, guard, store } = paneOn(open);
    if (tenant) store.dispatch({ type: 'tenant-said', tenant });
    tell();
    expect(guard.hints).toEqual([hint]);
  });

  it('says which mail was put in, beside whose it is', async () => {
    const { tell, guard, store, show } = paneOn(draftThread());
    const record = await recordOf(createFakeHost(draftOf()));
    store.dispatch({
      type: 'draft-act-ended',
      key: '1',
      result: { kind: 'inserted', where: 'cursor', notes: [], record },
    });
    tell();
    show(draftThread({ to: [kenji] }));
    tell();
    const kind = 'customer-follow-up';
    expect(guard.hints).toEqual([{ kind }, { kind, tenant: akitaKey }]);
    expect(hintOf(store.get())).toEqual({ kind, tenant: akitaKey, domains: undefined });
  });

  it('is not given for a mail that is read', () => {
    const { tell, guard } = paneOn(sentThread({ from: maria }));
    tell();
    expect(guard.hints).toEqual([]);
  });
});
