import { conversationRef } from '../../../src/domain/thread/conversation';
import type { MailKind } from '../../../src/domain/mail/mail';
import { sentFrom } from '../../../src/domain/reading/sentFrom';
import type { Thread } from '../../../src/domain/thread/thread';
import { closureOf } from '../closure/closures';
import { usOf } from '../us';

const reader = 'robin@partner.example';
const sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };
const alias = 'fasttrack.robin@partner.example';
const day = '2026-11-20';
const conversation = conversationRef('c1');

const sent = closureOf('contoso.com', {}, { done: { 'customer-mail': { on: day, by: 'mail-sent', conversation } } });

function ask(
  given: Partial<Thread> = {},
  kind: MailKind | undefined = 'customer-follow-up',
  on = day,
  closures = [sent],
) {
  const thread: Thread = {
    key: '1',
    surface: 'read',
    isReply: false,
    conversationId: 'c1',
    subject: '',
    from: { name: 'Robin', address: alias },
    to: [{ name: '', address: 'maria@contoso.com' }],
    cc: [],
    ...given,
  };
  return sentFrom(thread, kind, on, closures, usOf(reader, sides));
}

const from = (address: string) => ({ from: { name: '', address } });

describe('an address that the mailbox sends from', () => {
  it.each<[what: string, found: string | undefined, expected: string | undefined]>([
    ['a mail that was seen leaving', ask(), alias],
    ['by its directory name', ask(from('/O=EX/CN=Robin')), '/o=ex/cn=robin'],
    [
      'a mail that was written there',
      ask({}, 'customer-follow-up', day, [
        closureOf(
          'contoso.com',
          {},
          { drafted: { 'customer-mail': { on: day, mail: 'customer-follow-up', conversation } } },
        ),
      ]),
      alias,
    ],
    ['not the mailbox’s own, which is known', ask(from(reader)), undefined],
    ['not a customer’s, whatever it seems to have written', ask(from('maria@contoso.com')), undefined],
    ['not a list’s name', ask(from('All of Partner')), undefined],
    ['not of a mail of other words', sentFrom(...argumentsWithout()), undefined],
    ['not of another kind of mail', ask({}, 'account-team'), undefined],
    ['not of another day', ask({}, 'customer-follow-up', '2026-11-21'), undefined],
    ['not of another conversation', ask({ conversationId: 'c2' }), undefined],
    ['not of an answer, which goes to the reader', ask({ to: [{ name: '', address: reader }] }), undefined],
    [
      'not of an answer with the reader in copy',
      ask({ cc: [{ name: '', address: 'Robin@Partner.example' }] }),
      undefined,
    ],
    [
      'not of a mail that the FM only spoke of',
      ask({}, 'customer-follow-up', day, [
        closureOf('contoso.com', {}, { done: { 'customer-mail': { on: day, by: 'fm', conversation } } }),
      ]),
      undefined,
    ],
  ])('is told by %s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });
});

function argumentsWithout(): Parameters<typeof sentFrom> {
  const thread: Thread = {
    key: '1',
    surface: 'read',
    isReply: false,
    conversationId: 'c1',
    subject: '',
    from: { name: '', address: alias },
    to: [],
    cc: [],
  };
  return [thread, undefined, day, [sent], usOf(reader, sides)];
}
