import { offeredAnswer } from '../../src/app/closureSelectors';
import { workOf } from '../../src/app/selectors';
import { watchMails } from '../../src/app/watchMails';
import type { Closure } from '../../src/domain/closure/closure';
import { conversationRef } from '../../src/domain/thread/conversation';
import type { SentRecord } from '../../src/domain/sending/outgoing';
import { textOf } from '../domain/reading/readMails';
import { createFakeHost, draftOf } from './fakeHost';
import { recordOf } from './sampleMails';
import {
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
const kenji = { name: 'Kenji', address: 'kenji@akita.example' };
const toAkita = sentThread({ to: [kenji] });
const followUp = textOf('customer-follow-up', 'en-US', { tenantName: 'Akita Works', tenantId });
const request: SentRecord = { at: noonOf(18), kind: 'assignment-request', tenant: akitaKey };

/** A watched pane whose idle moments come when the test says so. */
function watched(closures: readonly Closure[] = [akita, contoso]) {
  const pane = watchedPane(closures.map((closure) => ({ ...closure })));
  const waiting: (() => void)[] = [];
  let told = 0;
  const take = watchMails(pane.store, (act) => void waiting.push(act));
  return {
    ...pane,
    take,
    waiting,
    /** Lets idle moments come until nothing is left to do, and whatever was begun in them settle. */
    async rest() {
      while (waiting.length > 0) {
        waiting.splice(0).forEach((act) => act());
        for (let turn = 0; turn < 30; turn++) await Promise.resolve();
      }
    },
    /** How often the handler was told something since this was asked last. */
    toldAgain() {
      const before = told;
      told = pane.guard.told.length;
      return told - before;
    },
  };
}

describe('a pane that watches the mails', () => {
  it('looks at the open mail and tells the handler, in one idle moment', async () => {
    const { show, rest, waiting, closure, guard, toldAgain } = watched();
    await rest();
    show(toAkita, followUp);
    show({ ...toAkita });
    expect([waiting.length, guard.told.length, closure().done]).toEqual([1, 0, {}]);
    await rest();
    expect(Object.keys(closure().done)).toEqual(['customer-mail']);
    expect(guard.knowledge().links[thread]).toBe(akitaKey);
    // Once for the mail and once for its tick.
    expect(toldAgain()).toBe(2);
  });

  it('does nothing as long as the closures of the item are not in memory, and then all of it', async () => {
    const toTeam = sentThread({ to: [{ name: '', address: assignmentTeam }] });
    const { show, rest, store, guard, host, closure } = watched();
    show(toTeam, textOf('assignment-request', 'en-US', { tenantName: 'Akita Works', tenantId }));
    store.dispatch({ type: 'item-shown', item: store.get().item, key: 'another' });
    await rest();
    expect([guard.told, host.counted.texts]).toEqual([[], 0]);
    show(toTeam);
    await rest();
    expect(guard.told.length).toBeGreaterThan(0);
    expect(Object.keys(closure().done)).toEqual(['assignment-mail']);
  });

  it('rests when only the pane changed: typing, notices, a new day', async () => {
    const { show, rest, store, toldAgain, host, files } = watched();
    show(sentThread({ to: [{ name: '', address: 'jo@new.example' }] }), 'Hello Jo');
    await rest();
    toldAgain();
    const looked = files.asked.length;
    store.dispatch({ type: 'field-typed', field: 'tenantName', value: 'x' });
    await rest();
    store.dispatch({ type: 'day-came', today: '2026-11-21' });
    await rest();
    expect([toldAgain(), host.counted.texts, files.asked.length]).toEqual([0, 1, looked]);
  });

  it('looks again when the FM has said whose thread it is', async () => {
    const stranger = sentThread({ to: [{ name: '', address: 'jo@new.example' }] });
    const { show, rest, acts, closure, host } = watched();
    show(stranger, textOf('customer-follow-up', 'en-US', { tenantName: 'Unheard Of' }));
    await rest();
    expect(closure().done).toEqual({});
    acts.chooseTenant(akitaKey);
    await rest();
    expect(Object.keys(closure().done)).toEqual(['customer-mail']);
    expect(host.counted.texts).toBe(1);
  });

  it('looks again when the region becomes known that the step lacked', async () => {
    const { region: _, ...tenant } = akita.tenant;
    const { show, rest, acts, closure, host } = watched([{ ...akita, tenant }]);
    const toBoth = { ...toAkita, cc: [{ name: '', address: assignmentTeam }] };
    show(toBoth, textOf('assignment-request', 'en-US', { tenantName: 'Akita Works', tenantId }));
    await rest();
    expect(closure().done).toEqual({});
    await acts.editTenant({ region: 'EMEA' });
    await rest();
    expect(Object.keys(closure().done)).toEqual(['assignment-mail']);
    expect(host.counted.texts).toBe(1);
  });

  it('offers an answer anew when the region was put right', async () => {
    const done = { 'assignment-mail': { on: '2026-11-18', by: 'mail-sent' as const, conversation: thread } };
    const { show, rest, acts, store } = watched([{ ...akita, done }]);
    const from = { name: '', address: assignmentTeam };
    show(sentThread({ from, sentAt: noonOf(19) }), 'The tenant has been moved to FTCQ Inactive APJ.');
    await rest();
    expect(workOf(store.get()).answer).toMatchObject({ otherQueues: ['APJ'] });
    await acts.editTenant({ region: 'APJ' });
    await rest();
    expect(workOf(store.get()).answer).toMatchObject({ otherQueues: [] });
  });

  it('asks about an answer anew when the FM takes "not yet" back, however soon', async () => {
    const done = { 'assignment-mail': { on: '2026-11-18', by: 'mail-sent' as const, conversation: thread } };
    const { show, rest, acts, store, closure } = watched([{ ...akita, done }]);
    const from = { name: '', address: assignmentTeam };
    show(sentThread({ from, sentAt: noonOf(19) }), 'The tenant has been moved to FTCQ Inactive EMEA.');
    await rest();
    const offered = () => offeredAnswer(store.get(), closure());
    acts.tellAnswer('not-yet');
    expect(offered()).toBeUndefined();
    acts.undoLast();
    expect(offered()).toMatchObject({ words: 'The tenant has been moved to FTCQ Inactive EMEA.' });
  });

  it('does not tick again what the FM takes back while it watches', async () => {
    const { show, rest, acts, closure } = watched();
    show(toAkita, followUp);
    await rest();
    acts.undoLast();
    await rest();
    show({ ...toAkita });
    await rest();
    expect(closure().done).toEqual({});
  });

  it('gives a draft its hint once, and again when a mail is put in', async () => {
    const { show, rest, guard, store } = watched();
    show(draftThread({ to: [kenji], isReply: true }));
    await rest();
    store.dispatch({ type: 'field-typed', field: 'tenantName', value: 'x' });
    await rest();
    expect(guard.hints).toEqual([{ tenant: akitaKey }]);
    const record = await recordOf(createFakeHost(draftOf()));
    store.dispatch({
      type: 'draft-act-ended',
      key: '1',
      result: { kind: 'inserted', where: 'cursor', notes: [], record },
    });
    await rest();
    expect(guard.hints.at(-1)).toMatchObject({ tenant: akitaKey, kind: 'customer-follow-up' });
    expect(guard.hints.length).toBe(2);
  });
});

describe('a mail that leaves', () => {
  it('while the pane is open ticks its step at once', async () => {
    const { rest, guard, closure } = watched();
    await rest();
    guard.letGo(request);
    await rest();
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    expect(Object.keys(closure().done)).toEqual(['assignment-mail']);
    expect(guard.sent()).toEqual([]);
  });

  it('before the pane was open ticks its step when the pane looks', async () => {
    const { guard, store, closure } = watchedPane([akita]);
    guard.letGo(request);
    await watchMails(store, () => undefined)();
    expect(Object.keys(closure().done)).toEqual(['assignment-mail']);
  });

  it('before its step’s region was known ticks it once that is', async () => {
    const { region: _, ...tenant } = akita.tenant;
    const { show, rest, guard, acts, closure } = watched([{ ...akita, tenant }]);
    show(toAkita);
    guard.letGo(request);
    await rest();
    expect(closure().done).toEqual({});
    await acts.editTenant({ region: 'APJ' });
    await rest();
    expect(Object.keys(closure().done)).toEqual(['assignment-mail']);
    expect(guard.sent()).toEqual([]);
  });
});
