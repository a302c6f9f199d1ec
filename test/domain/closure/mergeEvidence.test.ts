import * as fc from 'fast-check';
import type { Book } from '../../../src/domain/closure/book';
import type { Closure, Evidence } from '../../../src/domain/closure/closure';
import { performAct, type ClosureAct } from '../../../src/domain/closure/closureAct';
import { viewClosure } from '../../../src/domain/closure/closureView';
import type { ConversationRef } from '../../../src/domain/thread/conversation';
import type { StepId } from '../../../src/domain/closure/playbook';
import { uniteClosure } from '../../../src/domain/closure/uniteClosures';
import { remindersDue } from '../../../src/domain/closure/workingDays';
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
      mail('mail-seen', 3),
    ])
      expect(changedBy(once, complete('atu-mail', again))).toEqual([]);
  });

  const again = (day: number, rest: object = {}) => ({ on: onDay(day), mail: 'account-team', ...rest });

  it.each<[string, Evidence, number | undefined, Evidence, object | undefined]>([
    ['leaves a draft that was begun after it', byFm(2), 8, mail('mail-seen', 6), again(8)],
    ['ends its own draft', byFm(2), 8, mail('mail-sent', 8), undefined],
    [
      'is one sent again when it is later than the one known',
      mail('mail-sent', 2),
      undefined,
      mail('mail-sent', 9),
      again(9),
    ],
    ['and so it was when its draft was known', mail('mail-sent', 2), 9, mail('mail-sent', 9), again(9)],
    ['or left later', mail('mail-sent', 2), 8, mail('mail-seen', 9), again(9)],
    ['whichever is seen first', mail('mail-seen', 9), undefined, mail('mail-seen', 2), again(9)],
    [
      'with its conversation',
      mail('mail-sent', 2),
      9,
      mail('mail-seen', 9, { conversation: ref }),
      again(9, { conversation: ref }),
    ],
    ['unless the one known was seen in the thread only', mail('mail-seen', 2), 9, mail('mail-sent', 9), undefined],
    ['and the latest of several', mail('mail-sent', 2), 9, mail('mail-sent', 5), again(9)],
    ['though the FM gives a word for it', mail('mail-sent', 2), 9, byFm(9), again(9)],
  ])('another mail for the step %s', (_rule, known, day, given, kept) => {
    const told = { ...upTo('atu-mail').done, 'atu-mail': known };
    const drafts = day === undefined ? {} : { 'atu-mail': { ...drafted, on: onDay(day) } };
    const book = bookOf({ ...upTo('discussion-held'), done: told, drafted: drafts });
    expect(shownAfter(book, complete('atu-mail', given)).drafted['atu-mail']).toEqual(kept);
  });

  it('a draft stays that an older mail, first seen now, cannot be', () => {
    const book = bookOf({ ...upTo('atu-mail'), drafted: { 'atu-mail': { ...drafted, on: onDay(8) } } });
    expect(shownAfter(book, complete('atu-mail', mail('mail-seen', 6))).drafted['atu-mail']).toEqual(again(8));
  });

  it('a mail sent again is a reminder, and no draft', () => {
    const told = { ...upTo('atu-mail').done, 'atu-mail': mail('mail-sent', 2) };
    const book = bookOf({ ...upTo('discussion-held'), done: told });
    const written = after(book, { type: 'draft', step: 'atu-mail', drafted: { ...drafted, on: onDay(10) } });
    for (const now of [written, after(written, complete('atu-mail', mail('mail-sent', 10)))]) {
      const view = viewClosure(uniteClosure(now, contoso) ?? upTo('atu-mail'));
      expect(view.pending).toEqual([{ for: 'account-team', step: 'atu-mail', since: onDay(2), reminded: onDay(10) }]);
      expect(remindersDue(view, onDay(16), 5)).toEqual([]);
      expect(remindersDue(view, onDay(17), 5)).toEqual(view.pending);
      expect(viewOf(now, 'atu-mail')).toMatchObject({ state: 'done', drafted: undefined });
    }
  });

  const given = fc.record(
    {
      on: fc.integer({ min: 1, max: 9 }).map(onDay),
      by: fc.constantFrom<Evidence['by'][]>('mail-sent', 'mail-seen', 'reply'),
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
          return { evidence, answered, again: uniteClosure(seen, contoso)?.drafted[step]?.on };
        });
        expect(shown[1]).toEqual(shown[0]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  const mails = evidences.map((all) =>
    all.map((each) => (each.by === 'reply' ? { ...each, by: 'mail-seen' as const } : each)),
  );
  const seenIn = (book: Book, all: readonly Evidence[]) =>
    all.reduce((seen, each) => {
      const result = performAct(seen, contoso, complete('atu-mail', each));
      return result.kind === 'changed' ? after(seen, complete('atu-mail', each)) : seen;
    }, book);

  it('taken back, is not brought back by any mail that was seen of it', () => {
    fc.assert(
      fc.property(mails, (all) => {
        const undone = after(seenIn(bookOf(upTo('atu-mail')), all), { type: 'undo', step: 'atu-mail' });
        for (const each of all)
          expect(performAct(undone, contoso, complete('atu-mail', each))).toEqual({
            kind: 'refused',
            because: { kind: 'declined' },
          });
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  it('comes to what the mails after those taken back come to, in any order', () => {
    const orders = mails.chain((all) =>
      fc.record({
        all: fc.constant(all),
        shuffled: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
      }),
    );
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 9 }), ({ all, shuffled }, day) => {
        const book = bookOf({ ...upTo('atu-mail'), declined: { 'atu-mail': onDay(day) } });
        const kept = ({ done, drafted: { 'atu-mail': sentAgain } }: Closure) => ({
          done: [done['atu-mail']?.on, done['atu-mail']?.by],
          again: sentAgain?.on,
        });
        const [seen, counting] = [shuffled, all.filter(({ on }) => on > onDay(day))].map((each) => {
          const shown = uniteClosure(seenIn(book, each), contoso);
          return shown && kept(shown);
        });
        expect(seen).toEqual(counting);
      }),
      { seed: 43, numRuns: 300 },
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
