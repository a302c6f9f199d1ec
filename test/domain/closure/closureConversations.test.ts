import type { Closure } from '../../../src/domain/closure/closure';
import { indexConversations, conversationsOf } from '../../../src/domain/closure/closureConversations';
import { conversationRef } from '../../../src/domain/thread/conversation';
import { byFm, closureOf } from './closures';

const first = conversationRef('first');
const second = conversationRef('second');
const third = conversationRef('third');

const akita = closureOf(
  'akita.example',
  {},
  {
    done: {
      'atu-mail': { on: '2026-03-02', by: 'mail-sent', conversation: first },
      'assignment-mail': { on: '2026-03-05', by: 'mail-seen', conversation: second },
      'queue-confirmed': { on: '2026-03-09', by: 'reply', region: 'EMEA', conversation: second },
      notes: byFm(),
    },
    drafted: {
      'customer-mail': { on: '2026-03-04', mail: 'customer-follow-up', conversation: third },
      'rfa-instructions': { on: '2026-03-04', mail: 'discussion-invite' },
    },
  },
);
const request: Closure['done'] = { 'assignment-mail': { on: '2026-03-05', by: 'mail-sent', conversation: second } };
const contoso = closureOf('contoso.com', {}, { done: request });

describe('the mails of a closure', () => {
  it('are in the conversations of its evidence and its drafts, each named once', () => {
    expect(conversationsOf(akita)).toEqual([first, second, third]);
  });

  it('are in none as long as none is known', () => {
    expect(conversationsOf(closureOf('contoso.com', {}, { done: { notes: byFm() } }))).toEqual([]);
  });
});

describe('closures by their conversations', () => {
  it('stand under each of theirs, beside others in the same one', () => {
    expect([...indexConversations([akita, contoso])]).toEqual([
      [first, ['akita.example']],
      [second, ['akita.example', 'contoso.com']],
      [third, ['akita.example']],
    ]);
  });

  it('stand where they are now, not where an older state of them stood', () => {
    expect([...indexConversations([contoso]).keys()]).toEqual([second]);
    expect([...indexConversations([{ ...contoso, done: {} }]).keys()]).toEqual([]);
    expect([...indexConversations([contoso]).keys()]).toEqual([second]);
  });
});
