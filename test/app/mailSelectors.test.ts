import { replyOf, strangersToReply } from '../../src/app/mailSelectors';
import type { Closure } from '../../src/domain/closure/closure';
import type { MailKind } from '../../src/domain/mail/mail';
import { conversationRef } from '../../src/domain/thread/conversation';
import type { Thread } from '../../src/domain/thread/thread';
import { akita, assignmentTeam, reader, sentThread, watchedPane } from './watchedPane';

const kei = { name: 'Kei', address: 'kei@akita.example' };
const ana = { name: 'Ana', address: 'ana@microsoft.com' };
const colleague = { name: 'Lee', address: 'lee@fasttrack.example' };
const team = { name: '', address: assignmentTeam };
const asked: Closure = {
  ...akita,
  done: { 'assignment-mail': { on: '2026-11-18', by: 'mail-sent', conversation: conversationRef('thread') } },
};
const withoutTeam: Closure = { ...akita, tenant: { ...akita.tenant, accountTeamContacts: [] } };
const open = (change: Partial<Thread>) => sentThread({ subject: akita.tenant.tenantId ?? '', ...change });

describe('how a mail may answer the thread', () => {
  it.each<[what: string, kind: MailKind, thread: Thread, closure: Closure, reply: string | undefined]>([
    ['a customer mail to the customer', 'customer-follow-up', open({ to: [kei] }), akita, 'beside'],
    ['a mail to the account team among ourselves', 'account-team', open({ to: [ana] }), akita, 'beside'],
    ['one with the customer in copy', 'account-team', open({ to: [ana], cc: [kei] }), akita, undefined],
    ['one to an account team that nobody knows', 'account-team', open({ to: [colleague] }), withoutTeam, undefined],
    [
      'a request to the customer’s mail',
      'assignment-request',
      open({ from: kei, to: [{ ...ana, address: reader }] }),
      akita,
      undefined,
    ],
    ['a reminder under its request', 'assignment-reminder', open({ to: [team] }), asked, 'under-request'],
    ['a reminder elsewhere', 'assignment-reminder', open({ to: [team], conversationId: 'other' }), asked, 'beside'],
    [
      'a reminder under its request with the customer',
      'assignment-reminder',
      open({ to: [team, kei] }),
      asked,
      undefined,
    ],
  ])('%s', (_what, kind, thread, closure, reply) => {
    const { store, show } = watchedPane([closure]);
    show(thread);
    store.dispatch({ type: 'mail-opened', editor: { kind, language: 'en-US', text: { kind: 'loading' } } });
    expect(replyOf(store.get())).toBe(reply);
  });

  it('names everybody outside whom an internal one would reach', () => {
    const { store, show } = watchedPane([akita]);
    show(open({ to: [ana], cc: [kei] }));
    store.dispatch({
      type: 'mail-opened',
      editor: { kind: 'account-team', language: 'en-US', text: { kind: 'loading' } },
    });
    expect(strangersToReply(store.get())).toEqual([kei]);
  });
});
