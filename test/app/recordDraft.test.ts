import { openMail, setField, type LoadMail } from '../../src/app/editMail';
import { recordDraft } from '../../src/app/recordDraft';
import type { Closure } from '../../src/domain/closure/closure';
import { conversationRef } from '../../src/domain/thread/conversation';
import type { MailKind } from '../../src/domain/mail/mail';
import type { StepId } from '../../src/domain/closure/playbook';
import type { Thread } from '../../src/domain/thread/thread';
import { akita, akitaKey, contoso, draftThread, watchedPane } from './watchedPane';

const loadMail: LoadMail = (kind, language) =>
  Promise.resolve({
    mail: { kind, language, template: { to: 'account-team', subject: [], body: [] } },
    queueNames: { Americas: 'A', APJ: 'B', EMEA: 'C' },
  });
const ana = { name: 'Ana', address: 'ana@microsoft.com' };
const kenji = { name: 'Kenji', address: 'kenji@akita.example' };
const toAkita = draftThread({ to: [kenji] });

/** A pane on a draft in which the mail of a kind was opened. */
async function paneWith(kind: MailKind, open: Thread = toAkita, closures: readonly Closure[] = [akita, contoso]) {
  const pane = watchedPane(closures);
  pane.show(open);
  await openMail(pane.store, loadMail, kind);
  return { ...pane, note: () => recordDraft(pane.store, pane.store.get(), 'here') };
}

describe('a mail that stands in a draft', () => {
  it.each<[MailKind, StepId]>([
    ['account-team', 'atu-mail'],
    ['customer-follow-up', 'customer-mail'],
    ['assignment-request', 'assignment-mail'],
  ])('is noted at its step as drafted today, not as done: %s', async (kind, step) => {
    const { note, closure, store } = await paneWith(kind);
    note();
    expect(closure().drafted).toEqual({ [step]: { on: '2026-11-20', mail: kind } });
    expect(closure().done).toEqual({});
    expect(store.get().book.closures.get(akitaKey)).toBe(closure());
  });

  it('is noted with its conversation, by which its thread is found later', async () => {
    const { note, closure } = await paneWith('customer-follow-up', { ...toAkita, conversationId: 'thread' });
    note();
    expect(closure().drafted['customer-mail']?.conversation).toBe(conversationRef('thread'));
  });

  it('of no step is noted at none', async () => {
    const { note, closure } = await paneWith('discussion-invite');
    note();
    expect(closure()).toEqual(akita);
  });

  it('leaves what was taken back taken back', async () => {
    const { note, closure } = await paneWith('customer-follow-up', toAkita, [
      { ...akita, declined: { 'customer-mail': '2026-11-18' } },
    ]);
    note();
    expect(closure().declined).toEqual({ 'customer-mail': '2026-11-18' });
    expect(Object.keys(closure().drafted)).toEqual(['customer-mail']);
  });

  it('is not noted in the conversation that a new mail was begun from', async () => {
    const open = draftThread({ to: [kenji], conversationId: 'thread' });
    const { store, closure } = await paneWith('customer-follow-up', open);
    recordDraft(store, store.get(), 'apart');
    expect(closure().drafted['customer-mail']?.conversation).toBeUndefined();
    recordDraft(store, store.get(), 'here');
    expect(closure().drafted['customer-mail']?.conversation).toBe(conversationRef('thread'));
  });

  it('is noted at no tenant when it is nobody’s, or nothing was written', async () => {
    const nobody = await paneWith('customer-follow-up', draftThread());
    const before = nobody.files.book();
    nobody.note();
    expect(nobody.files.book()).toBe(before);
    const pane = watchedPane([akita]);
    pane.show(toAkita);
    recordDraft(pane.store, pane.store.get(), 'here');
    expect(pane.closure()).toEqual(akita);
  });

  it('is noted where the FM was when it was inserted, though another item is open by now', async () => {
    const { show, store, closure } = await paneWith('customer-follow-up');
    const then = store.get();
    show(draftThread({ key: '2', to: [{ name: 'Maria', address: 'maria@contoso.com' }] }));
    recordDraft(store, then, 'here');
    expect(Object.keys(closure().drafted)).toEqual(['customer-mail']);
    expect(closure(contoso.tenant.key)).toEqual(contoso);
  });
});

describe('from what was typed the tenant learns', () => {
  const { region: _region, tenantId: _id, ...bare } = akita.tenant;
  const unknown: Closure = { ...akita, tenant: bare };

  it('what it lacks', async () => {
    const { note, closure, store } = await paneWith('assignment-request', toAkita, [unknown]);
    setField(store, 'region', 'APJ');
    setField(store, 'tenantId', akita.tenant.tenantId ?? '');
    note();
    expect(closure().tenant).toMatchObject({ region: 'APJ', tenantId: akita.tenant.tenantId });
  });

  it('nothing that it knows', async () => {
    const { note, closure, store } = await paneWith('assignment-request');
    setField(store, 'region', 'APJ');
    note();
    expect(closure().tenant).toEqual(akita.tenant);
  });

  it('its account team from the recipients, so that the step of that mail applies', async () => {
    const nobody: Closure = { ...akita, tenant: { ...akita.tenant, accountTeamContacts: [] } };
    const { note, closure } = await paneWith('account-team', { ...toAkita, to: [ana, kenji] }, [nobody]);
    note();
    expect(closure().tenant.accountTeamContacts).toEqual([ana]);
    expect(Object.keys(closure().drafted)).toEqual(['atu-mail']);
  });

  it('no account team where one is known, or the mail is the customer’s', async () => {
    const leo = { name: 'Leo', address: 'leo@microsoft.com' };
    const known = await paneWith('account-team', { ...toAkita, to: [leo, kenji] });
    known.note();
    expect(known.closure().tenant.accountTeamContacts).toEqual([ana]);
    const nobody: Closure = { ...akita, tenant: { ...akita.tenant, accountTeamContacts: [] } };
    const customer = await paneWith('customer-follow-up', { ...toAkita, to: [ana, kenji] }, [nobody]);
    customer.note();
    expect(customer.closure().tenant.accountTeamContacts).toEqual([]);
  });
});
