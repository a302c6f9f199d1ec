import { applyEvidence } from '../../src/app/applyEvidence';
import { openMail, type LoadMail } from '../../src/app/editMail';
import { workOf } from '../../src/app/selectors';
import type { DraftResult } from '../../src/app/draftResult';
import type { Closure, Evidence } from '../../src/domain/closure/closure';
import type { ClosureAct } from '../../src/domain/closure/closureAct';
import type { MailKind } from '../../src/domain/mail/mail';
import type { StepId } from '../../src/domain/closure/playbook';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import type { Thread } from '../../src/domain/thread/thread';
import { akita, akitaKey, contoso, sentThread, watchedPane } from './watchedPane';

const ofAkita = sentThread({ from: { name: 'Kenji', address: 'kenji@akita.example' } });
const ofContoso = sentThread({ from: { name: 'Maria', address: 'maria@contoso.com' } });

const complete = (step: StepId, by: Evidence['by'] = 'mail-sent', on = '2026-11-18'): ClosureAct => ({
  type: 'complete',
  step,
  evidence: { on, by },
});

const reminded: ClosureAct = {
  type: 'draft',
  step: 'queue-confirmed',
  drafted: { on: '2026-11-18', mail: 'assignment-reminder' },
};

function paneOn(closures: readonly Closure[] = [akita, contoso], open = ofAkita) {
  const pane = watchedPane(closures);
  pane.show(open);
  return {
    ...pane,
    perform: (act: ClosureAct, tenant = akitaKey) => applyEvidence(pane.store, tenant, act),
  };
}

describe('what a mail proves', () => {
  it.each(['mail-sent', 'mail-seen'] as const)('is said at the open item with the way back: %s', (by) => {
    const { perform, store, closure, acts } = paneOn();
    expect(perform(complete('customer-mail', by))).toBe(true);
    expect(closure().done['customer-mail']?.by).toBe(by);
    expect(store.get().book.closures.get(akitaKey)).toBe(closure());
    expect(workOf(store.get()).closureNotice).toMatchObject({ what: by, named: { step: 'customer-mail' } });
    acts.undoLast();
    expect(closure().done).toEqual({});
  });

  it('is said at no item of another tenant, and none at all', () => {
    const { perform, store, closure } = paneOn([akita, contoso], ofContoso);
    perform(complete('customer-mail'));
    expect(closure().done['customer-mail']).toBeDefined();
    expect(store.get().work).toEqual({});
    expect(store.get().book.closures.get(akitaKey)).toBe(closure());
  });

  it('is said at the mail that proves it, whose tenant nothing else tells', () => {
    const { store } = paneOn([akita, contoso], ofContoso);
    applyEvidence(store, akitaKey, complete('customer-mail', 'mail-seen'), true);
    expect(workOf(store.get()).closureNotice).toMatchObject({ what: 'mail-seen', named: { step: 'customer-mail' } });
  });

  it('is said nowhere when it ticks nothing', () => {
    const { perform, store, closure } = paneOn();
    perform(complete('customer-mail'));
    store.dispatch({ type: 'closure-noticed', notice: undefined });
    expect(perform({ type: 'answered', step: 'customer-mail', on: '2026-11-19' })).toBe(true);
    expect(closure().answered).toEqual({ 'customer-mail': '2026-11-19' });
    expect(perform({ type: 'edit', change: { accountTeamContacts: [] } })).toBe(true);
    expect(closure().tenant.accountTeamContacts).toEqual([]);
    expect(workOf(store.get()).closureNotice).toBeUndefined();
  });

  it('is taken back alone: what another window ticked just before stays', () => {
    const { perform, files, closure, acts } = paneOn();
    const elsewhere = { on: '2026-11-18', by: 'fm' as const };
    files.write({ closures: [{ ...akita, done: { notes: elsewhere } }] });
    perform(complete('customer-mail'));
    acts.undoLast();
    expect(closure().done).toEqual({ notes: elsewhere });
  });

  it('is written once', () => {
    const { perform, files } = paneOn();
    perform(complete('customer-mail'));
    const once = files.book();
    expect(perform(complete('customer-mail'))).toBe(true);
    expect(perform(complete('customer-mail', 'mail-seen'))).toBe(true);
    expect(files.book()).toBe(once);
  });

  const { region: _, ...withoutRegion } = akita.tenant;
  const declined: Closure = { ...akita, declined: { 'customer-mail': '2026-11-18' } };

  it.each<[why: string, closure: Closure, act: ClosureAct, over: boolean]>([
    ['the region that it lacks may come', { ...akita, tenant: withoutRegion }, complete('assignment-mail'), false],
    [
      'the account team may become known',
      { ...akita, tenant: { ...akita.tenant, accountTeamContacts: [] } },
      complete('atu-mail'),
      false,
    ],
    ['the FM took it back', declined, complete('customer-mail', 'mail-seen'), true],
    ['it has no day', akita, complete('customer-mail', 'mail-sent', 'someday'), true],
    ['the interlock', akita, complete('fm-unassigned', 'reply'), true],
  ])('that is refused is tried again later, or never: %s', (_why, closure, act, over) => {
    const { perform, files } = paneOn([closure]);
    const before = files.book();
    expect(perform(act)).toBe(over);
    expect(files.book()).toBe(before);
  });

  it('of a tenant that nobody has begun changes nothing', () => {
    const { perform, files } = paneOn();
    const before = files.book();
    expect(perform(complete('customer-mail'), 'nobody.example' as TenantKey)).toBe(true);
    expect(files.book()).toBe(before);
  });
});

const openedAs = (window: 'new-mail' | 'reply') => ({ kind: 'opened', window }) as const;

describe('the mail that was written beside the open thread', () => {
  const loadMail: LoadMail = () => Promise.reject(new Error('no text is needed'));

  it.each<
    [when: string, result: DraftResult | undefined, kind: MailKind, act: ClosureAct, open: Thread, left: boolean]
  >([
    ['in a window of its own', openedAs('new-mail'), 'customer-follow-up', complete('customer-mail'), ofAkita, true],
    ['in a reply', openedAs('reply'), 'customer-follow-up', complete('customer-mail'), ofAkita, true],
    ['as a reminder', openedAs('reply'), 'assignment-reminder', reminded, ofAkita, true],
    ['and was not sent yet', undefined, 'customer-follow-up', complete('customer-mail'), ofAkita, false],
    ['and is another', openedAs('reply'), 'account-team', complete('customer-mail'), ofAkita, false],
    ['and is another tenant’s', openedAs('reply'), 'customer-follow-up', complete('customer-mail'), ofContoso, false],
  ])('is left or stays when it left %s', async (_when, result, kind, act, open, left) => {
    const { perform, store } = paneOn([akita, contoso], open);
    await openMail(store, loadMail, kind);
    if (result) store.dispatch({ type: 'draft-act-ended', key: store.get().itemKey, result });
    // Read, and gone.
    store.dispatch({ type: 'noticed', notice: undefined });
    perform(act);
    expect(workOf(store.get()).editor === undefined).toBe(left);
  });
});
