import * as fc from 'fast-check';
import type { Book } from '../../src/domain/book';
import type { Evidence } from '../../src/domain/closure';
import { performAct, type ClosureAct } from '../../src/domain/closureAct';
import { viewClosure } from '../../src/domain/closureView';
import type { ConversationRef } from '../../src/domain/conversation';
import type { StepId } from '../../src/domain/playbook';
import { uniteClosure } from '../../src/domain/uniteClosures';
import { after, changedBy, complete, contoso, fabrikam, mail, merged, onDay, shownAfter, upTo } from './acting';
import { bookOf, byFm } from './closures';

const answer = (step: StepId, day: number): ClosureAct => ({ type: 'answered', step, on: onDay(day) });
const drafted = { on: '2026-03-03', mail: 'account-team' } as const;

const viewOf = (book: Book, step: StepId) => {
  const shown = uniteClosure(book, contoso);
  return shown && viewClosure(shown).steps.find((each) => each.step === step);
};

describe('evidence for a step that is done', () => {
  const ref = 'abcdefghi' as ConversationRef;

  it.each<[string, StepId, Evidence, object, object]>([
    ['a mail seen leaving tells more than the FM', 'atu-mail', byFm(4), mail('mail-sent', 6), mail('mail-sent', 6)],
    ['a mail seen in the thread too', 'atu-mail', byFm(4), mail('mail-seen', 6), mail('mail-seen', 6)],
    [
      'a mail seen leaving tells more than one seen later',
      'atu-mail',
      mail('mail-seen', 3),
      mail('mail-sent', 6),
      mail('mail-sent', 6),
    ],
    ['and stays when it is seen', 'atu-mail', mail('mail-sent', 6), mail('mail-seen', 3), mail('mail-sent', 6)],
    ['or when the FM says so', 'atu-mail', mail('mail-sent', 6), mail('fm', 3), mail('mail-sent', 6)],
    ['of two mails the earlier', 'atu-mail', mail('mail-seen', 6), mail('mail-seen', 3), mail('mail-seen', 3)],
    ['in either order', 'atu-mail', mail('mail-seen', 3), mail('mail-seen', 6), mail('mail-seen', 3)],
    [
      'with the reason that the FM gave',
      'customer-mail',
      { ...byFm(4), reason: 'on a Friday' },
      mail('mail-sent', 6),
      mail('mail-sent', 6, { reason: 'on a Friday' }),
    ],
    [
      'with the conversation that the other has',
      'atu-mail',
      mail('mail-sent', 6),
      mail('mail-seen', 6, { conversation: ref }),
      mail('mail-sent', 6, { conversation: ref }),
    ],
    [
      'a reply tells more than the FM',
      'queue-confirmed',
      { ...byFm(4), region: 'EMEA' },
      mail('reply', 6),
      mail('reply', 6, { region: 'EMEA' }),
    ],
    [
      'but nothing of another region’s queue stays',
      'queue-confirmed',
      mail('reply', 4, { region: 'APJ' }),
      mail('fm', 6),
      mail('fm', 6, { region: 'EMEA' }),
    ],
  ])('merges: %s', (_rule, step, known, given, kept) => {
    const closure = upTo('success-execution');
    const book = bookOf({ ...closure, done: { ...closure.done, [step]: known } });
    expect(shownAfter(book, complete(step, given)).done[step]).toEqual(kept);
  });

  it('changes nothing when the same is seen again', () => {
    const book = bookOf(upTo('atu-mail'), merged(fabrikam, contoso));
    const once = after(book, complete('atu-mail', mail('mail-sent', 6, { conversation: ref })));
    for (const again of [
      mail('mail-sent', 6, { conversation: ref }),
      mail('mail-seen', 6, { conversation: ref }),
      mail('mail-seen', 9),
    ])
      expect(changedBy(once, complete('atu-mail', again))).toEqual([]);
  });

  it('leaves a draft that was made after it', () => {
    const twice = { ...upTo('discussion-held'), drafted: { 'atu-mail': { ...drafted, on: onDay(8) } } };
    expect(shownAfter(bookOf(twice), complete('atu-mail', mail('mail-seen', 6))).drafted).toEqual(twice.drafted);
    expect(shownAfter(bookOf(twice), complete('atu-mail', mail('mail-sent', 8))).drafted).toEqual({});
  });

  const given = fc.record(
    {
      on: fc.integer({ min: 1, max: 9 }).map(onDay),
      by: fc.constantFrom('mail-sent', 'mail-seen', 'reply'),
      conversation: fc.constant(ref),
    },
    { requiredKeys: ['on', 'by'] },
  );
  const evidences = fc.array(given, { minLength: 1, maxLength: 5 });
  const stepsOfMails = fc.constantFrom<StepId[]>('atu-mail', 'customer-mail', 'queue-confirmed');

  it('comes to the same in any order and any number of times', () => {
    const all = fc
      .tuple(evidences, fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }), stepsOfMails)
      .chain(([mails, answers, step]) => {
        const acts = [...mails.map((each) => complete(step, each)), ...answers.map((day) => answer(step, day))];
        const shuffled = fc.shuffledSubarray([...acts, ...acts], { minLength: acts.length * 2 });
        return fc.record({ step: fc.constant(step), acts: fc.constant(acts), shuffled });
      });
    fc.assert(
      fc.property(all, ({ step, acts, shuffled }) => {
        // An answer counts for a mail that is known, so the thread is looked at once more.
        const shown = [acts, shuffled].map((order) => {
          const seen = [...order, ...acts].reduce((book, act) => after(book, act), bookOf(upTo('assignment-mail')));
          const { evidence, answered } = viewOf(seen, step) ?? {};
          return { evidence, answered };
        });
        expect(shown[1]).toEqual(shown[0]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  it('taken back, is not brought back by what was seen of it', () => {
    fc.assert(
      fc.property(evidences, (mails) => {
        const acts = mails.map((each) =>
          complete('atu-mail', each.by === 'reply' ? { ...each, by: 'mail-seen' } : each),
        );
        const seen = acts.reduce((book, act) => after(book, act), bookOf(upTo('atu-mail')));
        const undone = after(seen, { type: 'undo', step: 'atu-mail' });
        const { on } = uniteClosure(seen, contoso)?.done['atu-mail'] ?? byFm();
        expect(performAct(undone, contoso, complete('atu-mail', { on, by: 'mail-seen' }))).toEqual({
          kind: 'refused',
          because: { kind: 'declined' },
        });
      }),
      { seed: 42, numRuns: 100 },
    );
  });
});

describe('an answer', () => {
  const told = bookOf({
    ...upTo('discussion-held'),
    done: { ...upTo('atu-mail').done, 'atu-mail': mail('mail-sent', 5) },
  });

  it.each<[string, Book, ClosureAct, string | undefined]>([
    ['is kept for the mail that it answers', told, answer('atu-mail', 7), onDay(7)],
    ['may come on the same day', told, answer('atu-mail', 5), onDay(5)],
    ['is none to a mail that left later', told, answer('atu-mail', 4), undefined],
    ['is none to a mail that is not known', told, answer('customer-mail', 7), undefined],
    ['is the first of several', after(told, answer('atu-mail', 9)), answer('atu-mail', 7), onDay(7)],
    ['stays when more follow', after(told, answer('atu-mail', 7)), answer('atu-mail', 9), onDay(7)],
    ['goes with the step', after(told, answer('atu-mail', 7)), { type: 'undo', step: 'atu-mail' }, undefined],
  ])('%s', (_rule, book, act, day) => {
    const step = act.type === 'answered' ? act.step : 'atu-mail';
    expect(shownAfter(book, act).answered[step]).toBe(day);
  });

  it('to an earlier mail makes room for one to the mail that counts', () => {
    const answered = after(told, answer('atu-mail', 6));
    const later = after(answered, complete('atu-mail', mail('mail-sent', 5)));
    const replaced = after(
      after(later, { type: 'undo', step: 'atu-mail' }),
      complete('atu-mail', mail('mail-sent', 8)),
    );
    expect(viewOf(after(replaced, answer('atu-mail', 9)), 'atu-mail')?.answered).toBe(onDay(9));
  });
});
