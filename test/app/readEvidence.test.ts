import { offeredAnswer } from '../../src/app/closureSelectors';
import { workOf, matchOf, tenantOf } from '../../src/app/selectors';
import { createReadEvidence } from '../../src/app/readEvidence';
import { HostError } from '../../src/app/ports/mailHost';
import type { Closure } from '../../src/domain/closure/closure';
import { viewClosure } from '../../src/domain/closure/closureView';
import { conversationRef } from '../../src/domain/thread/conversation';
import type { Thread } from '../../src/domain/thread/thread';
import { closureOf } from './sampleClosure';
import { answering, textOf } from '../domain/reading/readMails';
import {
  reader,
  akita,
  akitaKey,
  assignmentTeam,
  contoso,
  draftThread,
  noonOf,
  sentThread,
  tenantId,
  watchedPane,
} from './watchedPane';

const thread = conversationRef('thread');
const facts = { tenantName: 'Akita Works', tenantId };
const request = textOf('assignment-request', 'en-US', facts);
const followUp = textOf('customer-follow-up', 'en-US', facts);
const moved = 'The tenant has been moved to FTCQ Inactive EMEA.';

const kenji = { name: 'Kenji', address: 'kenji@akita.example' };
const maria = { name: 'Maria', address: 'maria@contoso.com' };
const team = { name: 'Assignment', address: assignmentTeam };
const toAkita = sentThread({ to: [kenji] });
const fromTeam = sentThread({ key: 'answer', from: team, sentAt: noonOf(19) });

/** The reader's request is known, so that its conversation is the tenant's. */
const asked: Closure = {
  ...akita,
  done: { 'assignment-mail': { on: '2026-11-18', by: 'mail-sent', conversation: thread } },
};

function paneOn(open: Thread, text: string, closures: readonly Closure[] = [akita, contoso]) {
  const pane = watchedPane(closures);
  pane.show(open, text);
  return { ...pane, see: createReadEvidence(pane.store) };
}

describe('the open mail', () => {
  it('ticks its step in the closure of the thread’s tenant, and says so there', async () => {
    const { see, closure, store } = paneOn(toAkita, followUp);
    await see();
    expect(closure().done).toEqual({ 'customer-mail': { on: '2026-11-18', by: 'mail-seen', conversation: thread } });
    expect(workOf(store.get()).closureNotice).toMatchObject({ what: 'mail-seen', named: { step: 'customer-mail' } });
  });

  it('counts as the reader’s from another address of the mailbox, once a mail of ours has shown it', async () => {
    const alias = { name: 'Mia', address: reader.replace(/^[^@]+/, 'fasttrack') };
    const unknown = paneOn(sentThread({ from: alias, to: [kenji] }), followUp);
    await unknown.see();
    expect(unknown.closure().done).toEqual({});

    const drafted = {
      'customer-mail': { on: '2026-11-18', mail: 'customer-follow-up' as const, conversation: thread },
    };
    const shown = paneOn(sentThread({ from: alias, to: [kenji] }), followUp, [{ ...akita, drafted }]);
    await shown.see();
    expect(shown.closure().done).toMatchObject({ 'customer-mail': { by: 'mail-seen' } });
    expect(shown.store.get().aliases).toEqual([alias.address]);
  });

  it('counts as the reader’s where somebody quotes it from another address that is known', async () => {
    const text = answering('Thanks!', followUp).replace('robin@partner.example', 'fasttrack@fasttrack.example');
    const { see, store, closure } = paneOn(sentThread({ from: kenji, sentAt: noonOf(19) }), text);
    await see();
    expect(closure().done).toEqual({});
    store.dispatch({ type: 'alias-learned', address: 'fasttrack@fasttrack.example' });
    await see();
    expect(closure().done).toMatchObject({ 'customer-mail': { by: 'mail-seen' } });
  });

  it.each(['undoLast', 'undoStep'] as const)('does not tick again what the FM took back with %s', async (way) => {
    const { see, acts, closure } = paneOn(toAkita, followUp);
    await see();
    acts[way]('customer-mail');
    expect(closure().done).toEqual({});
    await see();
    expect(closure().done).toEqual({});
  });

  it('changes nothing when it is looked at again', async () => {
    const { see, store } = paneOn(toAkita, followUp);
    await see();
    store.dispatch({ type: 'closure-noticed', notice: undefined });
    await new Promise(setImmediate);
    const before = store.get();
    await see();
    expect(store.get()).toBe(before);
  });

  it('says who answered, without a notice', async () => {
    const sent = { 'customer-mail': { on: '2026-11-18', by: 'mail-sent' as const, conversation: thread } };
    const { see, closure, store } = paneOn(sentThread({ from: kenji, sentAt: noonOf(19) }), 'Thanks!', [
      { ...akita, done: sent },
    ]);
    await see();
    expect(closure().answered).toEqual({ 'customer-mail': '2026-11-19' });
    expect(workOf(store.get()).closureNotice).toBeUndefined();
  });

  it.each<[what: string, open: Thread]>([
    ['a draft', draftThread({ to: [kenji] })],
    ['a mail without a day', sentThread({ to: [kenji], sentAt: undefined })],
  ])('is not looked at when it is %s', async (_what, open) => {
    const { see, closure, host } = paneOn(open, followUp);
    await see();
    expect([closure(), host.counted.texts]).toEqual([akita, 0]);
  });

  it('is not looked at before its closures are in memory', async () => {
    const { see, closure, store, host } = paneOn(toAkita, followUp);
    store.dispatch({ type: 'item-shown', item: store.get().item, key: 'another' });
    await see();
    expect([closure(), host.counted.texts]).toEqual([akita, 0]);
  });
});

describe('the Assignment team’s answer', () => {
  const offeredIn = ({ store, closure }: ReturnType<typeof paneOn>) => offeredAnswer(store.get(), closure());

  it('is asked about at the open item and ticks nothing', async () => {
    const pane = paneOn(fromTeam, moved, [asked]);
    await pane.see();
    expect(offeredIn(pane)).toMatchObject({
      tenant: akitaKey,
      from: team,
      words: moved,
      on: '2026-11-19',
      conversation: thread,
    });
    expect(pane.closure().done['queue-confirmed']).toBeUndefined();
  });

  it('is the same object as long as it says the same', async () => {
    const { see, store } = paneOn(fromTeam, moved, [asked]);
    await see();
    await new Promise(setImmediate);
    const before = store.get();
    await see();
    expect(store.get()).toBe(before);
  });

  it('that is a yes is evidence, with who said it, when, and the words that were shown', async () => {
    const { see, acts, closure } = paneOn(fromTeam, moved, [asked]);
    await see();
    acts.tellAnswer('yes');
    expect(closure().done['queue-confirmed']).toEqual({
      on: '2026-11-19',
      by: 'reply',
      conversation: thread,
      region: 'EMEA',
      who: team.name,
      words: moved,
    });
  });

  it('that is none yet is not asked about again, and the step goes on waiting', async () => {
    const pane = paneOn(fromTeam, moved, [asked]);
    await pane.see();
    pane.acts.tellAnswer('not-yet');
    expect(offeredIn(pane)).toBeUndefined();
    await pane.see();
    expect(offeredIn(pane)).toBeUndefined();
    const waiting = viewClosure(pane.closure()).steps.find(({ step }) => step === 'queue-confirmed');
    expect(waiting).toMatchObject({ state: 'waiting', notYet: '2026-11-19' });
    pane.acts.undoLast();
    await pane.see();
    expect(offeredIn(pane)?.words).toBe(moved);
    expect(pane.closure().notYet).toBeUndefined();
  });

  it('that names another queue is a contradiction, which the FM settles; the name stays on the tenant meanwhile', async () => {
    const { see, acts, closure } = paneOn(fromTeam, moved.replace('EMEA', 'APJ'), [asked]);
    await see();
    acts.tellAnswer('APJ');
    expect(viewClosure(closure()).disputes).toEqual(['queue-confirmed']);
    acts.completeStep('fm-unassigned', { reason: 'because' });
    expect(closure().done['fm-unassigned']).toBeUndefined();
    await acts.editTenant({ region: 'APJ' });
    expect(viewClosure(closure()).disputes).toEqual([]);
    expect(closure().done['queue-confirmed']).toMatchObject({ by: 'reply', region: 'APJ' });
  });

  it('that nobody wrote, as its headers say, is none', async () => {
    const pane = paneOn(fromTeam, moved, [asked]);
    pane.host.openMail(fromTeam, moved, 'Auto-Submitted: auto-replied');
    await pane.see();
    expect(offeredIn(pane)).toBeUndefined();
    expect(pane.closure().answered).toEqual({});
  });

  it('is asked about where the client gives no headers', async () => {
    const pane = paneOn(fromTeam, moved, [asked]);
    pane.host.readHeaders = () => Promise.reject(new HostError({ kind: 'unsupported', call: 'headers' }));
    await pane.see();
    expect(offeredIn(pane)?.words).toBe(moved);
  });

  it('is taken off where the tenant turns out to be another', async () => {
    const pane = paneOn(fromTeam, moved, [asked, contoso]);
    await pane.see();
    pane.learn({ links: new Map([[thread, contoso.tenant.key]]) });
    await pane.see();
    expect(offeredIn(pane)).toBeUndefined();
  });

  it('is shown with the other tenants that are known by what it names', async () => {
    const harbor = closureOf('harbor.example', { name: 'Blue Harbor' });
    const gone = closureOf('mill.example', { name: 'Old Mill', discarded: true });
    const twin = closureOf('twin.example', { name: 'Akita Twin', mergedInto: akitaKey });
    const text = `${moved} So are harbor.example, mill.example and Akita Twin.`;
    const pane = paneOn(fromTeam, text, [asked, harbor, gone, twin]);
    await pane.see();
    expect(offeredIn(pane)?.otherTenants).toEqual(['Blue Harbor']);
  });

  it('is read anew when the tenant’s region was put right', async () => {
    const pane = paneOn(fromTeam, moved.replace('EMEA', 'APJ'), [asked]);
    await pane.see();
    expect(offeredIn(pane)?.otherQueues).toEqual(['APJ']);
    pane.learn({ closures: [{ ...asked, tenant: { ...asked.tenant, region: 'APJ' } }] });
    await pane.see();
    expect(offeredIn(pane)?.otherQueues).toEqual([]);
  });
});

describe('a thread of our side alone', () => {
  const toTeam = sentThread({ to: [team], subject: 'Move to FTCQ Inactive EMEA: Akita Works' });
  const nameless: Closure = { ...akita, tenant: { ...akita.tenant, tenantId: 'another', accountTeamContacts: [] } };

  it('is the tenant’s whose id stands in our request, which is looked for on the device', async () => {
    const { see, files, closure } = paneOn(toTeam, request);
    await see();
    expect(files.asked).toEqual([[`i:${tenantId}`]]);
    expect(closure().done['assignment-mail']?.conversation).toBe(thread);
  });

  it('is that tenant’s when somebody’s answer quotes the request', async () => {
    const { see, closure, store } = paneOn(
      { ...fromTeam, conversationId: 'ticket' },
      answering(moved, request).replace('robin@partner.example', reader),
    );
    await see();
    expect(closure().done['assignment-mail']).toMatchObject({
      on: '2026-11-19',
      conversation: conversationRef('ticket'),
    });
    expect(workOf(store.get()).answer).toMatchObject({ tenant: akitaKey, words: moved });
    expect(tenantOf(store.get())).toBe(akitaKey);
  });

  it('is the tenant’s whose exact name stands in our mail, among those in memory', async () => {
    const toLeo = sentThread({ to: [{ name: 'Leo', address: 'leo@microsoft.com' }] });
    const text = textOf('account-team', 'en-US', facts);
    const { see, closure } = paneOn(toLeo, text, [nameless, contoso]);
    await see();
    expect(Object.keys(closure().done)).toEqual(['atu-mail']);
    expect(closure().tenant.accountTeamContacts).toEqual(toLeo.to);
  });

  it('is nobody’s when two tenants could be meant', async () => {
    const twin = { ...contoso, tenant: { ...contoso.tenant, tenantId } };
    const { see, files } = paneOn(toTeam, request, [akita, twin]);
    const before = files.book();
    await see();
    expect(files.book()).toBe(before);
  });

  it('is nobody’s when the FM said so', async () => {
    const { see, learn, closure } = paneOn(toTeam, request);
    learn({ links: new Map([[thread, 'none']]) });
    await see();
    expect(closure().done).toEqual({});
    const draft = paneOn({ ...toTeam, conversationId: undefined }, request);
    draft.store.dispatch({ type: 'tenant-said', tenant: 'none' });
    await draft.see();
    expect(draft.closure().done).toEqual({});
  });

  it('is not the quoted tenant’s when the thread is another’s', async () => {
    const { see, closure } = paneOn(sentThread({ to: [maria] }), followUp, [akita, contoso]);
    await see();
    expect(closure().done).toEqual({});
    expect(Object.keys(closure(contoso.tenant.key).done)).toEqual(['customer-mail']);
  });
});

describe('signs that name two tenants', () => {
  const idOfContoso = '00000000-1111-4222-8333-444444444444';
  const known = { ...contoso, tenant: { ...contoso.tenant, tenantId: idOfContoso } };
  const requestForContoso = textOf('assignment-request', 'en-US', { tenantName: 'Contoso', tenantId: idOfContoso });
  const quoting = (text: string, quoted: string) => answering(text, quoted).replace('robin@partner.example', reader);

  it.each<[what: string, open: Thread, text: string]>([
    [
      'another’s people write where this one’s mail was',
      sentThread({ key: 'answer', from: maria, sentAt: noonOf(19) }),
      moved,
    ],
    ['the subject has another’s id there', { ...fromTeam, subject: `Moving ${idOfContoso}` }, moved],
    ['a mail there quotes the request for another', fromTeam, quoting(moved, requestForContoso)],
    [
      'one’s people write above the request for another',
      sentThread({ key: 'answer', from: kenji, sentAt: noonOf(19), conversationId: 'other' }),
      quoting('All fine.', requestForContoso),
    ],
  ])('are a question, and nothing is proved, offered or ticked meanwhile: %s', async (_what, open, text) => {
    const { see, store, files } = paneOn(open, text, [asked, known]);
    const before = files.book();
    await see();
    await see();
    const match = matchOf(store.get());
    expect(match?.kind === 'ambiguous' && match.candidates.map(({ tenant }) => tenant).sort()).toEqual(
      [akitaKey, known.tenant.key].sort(),
    );
    expect([files.book(), workOf(store.get()).answer]).toEqual([before, undefined]);
  });

  it('are answered by the FM once, and the evidence is that tenant’s alone', async () => {
    const { see, store, learn, closure } = paneOn(fromTeam, quoting(moved, requestForContoso), [asked, known]);
    await see();
    learn({ links: new Map([[thread, known.tenant.key]]) });
    await see();
    expect(workOf(store.get()).answer).toMatchObject({ tenant: known.tenant.key, words: moved });
    expect(Object.keys(closure(known.tenant.key).done)).toEqual(['assignment-mail']);
    expect(closure()).toEqual(asked);
  });

  it('are none where a ticket’s own conversation quotes the request that was sent', async () => {
    const { see, store, acts, closure } = paneOn(
      { ...fromTeam, conversationId: 'ticket', subject: '[#4711] Your request' },
      quoting(moved, request),
      [asked, known],
    );
    await see();
    expect(matchOf(store.get())).toMatchObject({ kind: 'matched', tenant: akitaKey, because: { kind: 'quoted' } });
    acts.tellAnswer('yes');
    expect(closure().done['queue-confirmed']).toMatchObject({ by: 'reply', conversation: conversationRef('ticket') });
    expect(closure(known.tenant.key)).toEqual(known);
  });
});

describe('the thread’s text', () => {
  it('is asked of Outlook once, however often and at whatever times it is looked at', async () => {
    const { see, host, show } = paneOn(toAkita, followUp);
    await Promise.all([see(), see()]);
    show({ ...toAkita, to: [kenji, maria] });
    await see();
    expect(host.counted.texts).toBe(1);
  });

  it('is asked for again when another mail is open', async () => {
    const { see, host, show } = paneOn(toAkita, followUp);
    await see();
    show(sentThread({ key: 'another', to: [kenji] }), request);
    await see();
    expect(host.counted.texts).toBe(2);
  });

  it('is asked for again when Outlook did not give it', async () => {
    const { see, host, closure } = paneOn(toAkita, followUp);
    host.trouble('text', 'error', 'late');
    await see();
    await see();
    expect(closure().done).toEqual({});
    await see();
    expect(host.counted.texts).toBe(3);
    expect(Object.keys(closure().done)).toEqual(['customer-mail']);
  });

  it('that comes when another mail is open proves nothing, then and later', async () => {
    const { see, host, show, closure, files } = paneOn(toAkita, request);
    const before = files.book();
    // Outlook had gone on to that mail when it was asked, and the pane learns of it now.
    host.before('text', () => show(sentThread({ key: 'another', to: [kenji], conversationId: 'other' })));
    await see();
    expect(files.book()).toBe(before);
    show(toAkita, followUp);
    await see();
    expect(Object.keys(closure().done)).toEqual(['customer-mail']);
  });

  it('brings no answer to the mail that is open by then', async () => {
    const { see, files, store, show } = paneOn({ ...fromTeam, conversationId: 'ticket' }, answering(moved, request));
    const release = files.hold();
    const seeing = see();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    show(sentThread({ key: 'another', to: [maria] }), 'Hello');
    release();
    await seeing;
    expect(store.get().work).toEqual({});
    expect(files.book().closures.get(akitaKey)).toEqual(akita);
  });

  it('may fail by a mistake of our own, which is not hidden', async () => {
    const pane = paneOn(toAkita, followUp);
    pane.host.readBody = () => Promise.reject(new RangeError('ours'));
    await expect(pane.see()).rejects.toThrow('ours');
    pane.host.readBody = () => Promise.reject(new HostError({ kind: 'timeout', call: 'body' }));
    await expect(pane.see()).resolves.toBeUndefined();
  });
});
