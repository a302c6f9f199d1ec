import type { Book } from '../../../src/domain/closure/book';
import type { Closure, Evidence } from '../../../src/domain/closure/closure';
import { performAct, type ClosureAct, type Refusal } from '../../../src/domain/closure/closureAct';
import { viewClosure } from '../../../src/domain/closure/closureView';
import type { StepId } from '../../../src/domain/closure/playbook';
import { uniteClosure } from '../../../src/domain/closure/uniteClosures';
import { after, changedBy, complete, contoso, fabrikam, mail, merged, onDay, shownAfter, upTo } from './acting';
import { bookOf, byFm, closureOf, keyOf, lacking } from './closures';

const litware = keyOf('litware.com');

const sent = { by: 'mail-sent' } as const;
const drafted = { on: '2026-03-03', mail: 'account-team' } as const;

const stateAfter = (book: Book, act: ClosureAct, step: StepId) =>
  viewClosure(shownAfter(book, act)).steps.find((each) => each.step === step)?.state;

describe('an act is refused', () => {
  const two = bookOf(upTo('queue-confirmed'), closureOf(fabrikam));
  const one = bookOf(upTo('queue-confirmed'), merged(fabrikam, contoso));

  it.each<[string, Book, ClosureAct, Refusal]>([
    ['the FM’s name before the queue is confirmed', two, complete('fm-unassigned'), { kind: 'not-in-queue' }],
    ['and no reason helps', two, complete('fm-unassigned', { reason: 'I leave' }), { kind: 'not-in-queue' }],
    [
      'the FM’s name when another region’s queue is confirmed',
      after(bookOf(upTo('fm-unassigned')), { type: 'edit', change: { region: 'APJ' } }),
      complete('fm-unassigned'),
      { kind: 'not-in-queue' },
    ],
    [
      'a step before what it waits for',
      bookOf(upTo('atu-mail')),
      complete('discussion-held'),
      { kind: 'reason-needed', waitsFor: ['atu-mail'] },
    ],
    [
      'and a blank reason is none',
      bookOf(upTo('atu-mail')),
      complete('discussion-held', { reason: ' ' }),
      { kind: 'reason-needed', waitsFor: ['atu-mail'] },
    ],
    [
      'the request without a region',
      bookOf(lacking(upTo('assignment-mail'), 'region')),
      complete('assignment-mail', { reason: 'now' }),
      { kind: 'region-needed' },
    ],
    [
      'the confirmation without a region',
      bookOf(lacking(upTo('queue-confirmed'), 'region')),
      complete('queue-confirmed'),
      { kind: 'region-needed' },
    ],
    [
      'the FM’s name by a mail before the queue is confirmed',
      two,
      complete('fm-unassigned', sent),
      { kind: 'not-in-queue' },
    ],
    [
      'a mail seen again that the FM took back',
      bookOf({ ...upTo('atu-mail'), declined: { 'atu-mail': onDay(5) } }),
      complete('atu-mail', mail('mail-seen', 5)),
      { kind: 'declined' },
    ],
    [
      'a mail that a merged tenant’s FM took back',
      bookOf(upTo('atu-mail'), merged(fabrikam, contoso, { declined: { 'atu-mail': onDay(5) } })),
      complete('atu-mail', mail('mail-seen', 4)),
      { kind: 'declined' },
    ],
    [
      'a mail seen leaving that the FM took back',
      bookOf({ ...upTo('atu-mail'), declined: { 'atu-mail': onDay(5) } }),
      complete('atu-mail', mail('mail-sent', 5)),
      { kind: 'declined' },
    ],
    [
      'the old mail while a new one stands in a draft',
      bookOf({
        ...upTo('atu-mail'),
        declined: { 'atu-mail': onDay(5) },
        drafted: { 'atu-mail': { ...drafted, on: onDay(8) } },
      }),
      complete('atu-mail', mail('mail-seen', 5)),
      { kind: 'declined' },
    ],
    [
      'the old mail of the very day once the FM said that the new one was sent',
      bookOf({
        ...upTo('atu-mail'),
        done: { 'atu-mail': byFm(5) },
        declined: { 'atu-mail': onDay(5) },
      }),
      complete('atu-mail', mail('mail-seen', 5)),
      { kind: 'declined' },
    ],
    ['an answer on no day', two, { type: 'answered', step: 'atu-mail', on: 'today' }, { kind: 'invalid-date' }],
    ['the readiness without an answer', two, complete('readiness'), { kind: 'answer-needed' }],
    ['a step that does not apply', two, complete('rfa-demo'), { kind: 'not-applicable' }],
    ['a day that the calendar lacks', two, complete('notes', { on: '2026-02-30' }), { kind: 'invalid-date' }],
    [
      'a draft of no day',
      two,
      { type: 'draft', step: 'atu-mail', drafted: { ...drafted, on: 'today' } },
      { kind: 'invalid-date' },
    ],
    ['a meeting on no day', two, { type: 'edit', change: { nextMeeting: '2026-13-01' } }, { kind: 'invalid-date' }],
    ['anything for a tenant that is not there', bookOf(), { type: 'discard' }, { kind: 'no-such-tenant' }],
    ['a merge into a tenant that is not there', two, { type: 'merge', into: litware }, { kind: 'no-such-tenant' }],
    [
      'a domain for a tenant that is not there',
      two,
      { type: 'move-domain', domain: contoso, to: litware },
      { kind: 'no-such-tenant' },
    ],
    ['a merge into itself', two, { type: 'merge', into: contoso }, { kind: 'same-tenant' }],
    ['a merge into what is merged into it', one, { type: 'merge', into: fabrikam }, { kind: 'same-tenant' }],
    [
      'a domain within one tenant',
      one,
      { type: 'move-domain', domain: contoso, to: fabrikam },
      { kind: 'same-tenant' },
    ],
  ])('%s', (_rule, book, act, because) => {
    expect(performAct(book, contoso, act)).toEqual({ kind: 'refused', because });
  });
});

describe('completing a step', () => {
  it.each<[string, Closure, StepId, object, object]>([
    ['keeps its evidence', upTo('notes'), 'notes', { on: '2026-03-09' }, { on: '2026-03-09', by: 'fm' }],
    ['takes the FM’s word for a mail', upTo('atu-mail'), 'atu-mail', {}, byFm()],
    ['takes a mail seen leaving', upTo('atu-mail'), 'atu-mail', sent, { ...byFm(), ...sent }],
    [
      'keeps the reason for another order',
      upTo('atu-mail'),
      'discussion-held',
      { reason: ' by phone ' },
      { ...byFm(), reason: 'by phone' },
    ],
    [
      'keeps the answer',
      upTo('readiness'),
      'readiness',
      { ready: true, workloads: ['Teams'] },
      { ...byFm(), ready: true, workloads: ['Teams'] },
    ],
    [
      'keeps whose queue it is',
      upTo('queue-confirmed'),
      'queue-confirmed',
      { by: 'reply' },
      { ...byFm(), by: 'reply', region: 'EMEA' },
    ],
    [
      'does not believe another region',
      upTo('queue-confirmed'),
      'queue-confirmed',
      { region: 'APJ' },
      { ...byFm(), region: 'EMEA' },
    ],
    ['asks a mail for no reason', upTo('atu-mail'), 'customer-mail', sent, { ...byFm(), ...sent }],
    [
      'asks a reply for none',
      upTo('assignment-mail'),
      'queue-confirmed',
      { by: 'reply' },
      { ...byFm(), by: 'reply', region: 'EMEA' },
    ],
    [
      'takes a mail later than the one taken back',
      { ...upTo('atu-mail'), declined: { 'atu-mail': onDay(5) } },
      'atu-mail',
      mail('mail-seen', 6),
      mail('mail-seen', 6),
    ],
    [
      'takes a mail of the day on which one was taken back and another drafted',
      { ...upTo('atu-mail'), declined: { 'atu-mail': onDay(3) }, drafted: { 'atu-mail': drafted } },
      'atu-mail',
      mail('mail-sent', 3),
      mail('mail-sent', 3),
    ],
    [
      'and sees it once more',
      { ...upTo('atu-mail'), declined: { 'atu-mail': onDay(3) }, done: { 'atu-mail': mail('mail-seen', 3) } },
      'atu-mail',
      mail('mail-sent', 3),
      mail('mail-sent', 3),
    ],
    ['takes the FM’s other answer', upTo('rfa-instructions'), 'readiness', { ready: true }, { ...byFm(), ready: true }],
    ['replaces what was there', upTo('fm-unassigned'), 'notes', { on: '2026-03-30' }, { ...byFm(30) }],
  ])('%s', (_rule, closure, step, evidence, kept) => {
    expect(shownAfter(bookOf(closure), complete(step, evidence)).done[step]).toEqual(kept);
  });

  it('ends the draft of its mail, in every tenant that was merged', () => {
    const book = bookOf(upTo('atu-mail'), merged(fabrikam, contoso, { drafted: { 'atu-mail': drafted } }));
    expect(shownAfter(book, complete('atu-mail')).drafted).toEqual({});
  });

  it('counts for the tenant into which another was merged, whichever is named', () => {
    const book = bookOf(upTo('notes'), merged(fabrikam, contoso));
    expect(changedBy(book, complete('notes'), fabrikam)).toEqual([contoso]);
  });

  it('can follow a confirmation that a merged tenant has', () => {
    const book = bookOf(
      upTo('queue-confirmed'),
      merged(fabrikam, contoso, { done: { 'queue-confirmed': { ...byFm(), region: 'EMEA' } } }),
    );
    expect(stateAfter(book, complete('fm-unassigned'), 'fm-unassigned')).toBe('done');
  });
});

describe('undoing a step', () => {
  it('takes away its evidence and nothing else', () => {
    const before = upTo('notes');
    const { 'task-4060': _undone, ...others } = before.done;
    expect(shownAfter(bookOf(before), { type: 'undo', step: 'task-4060' })).toEqual({ ...before, done: others });
  });

  it('takes it away in every tenant that was merged, so that none brings it back', () => {
    const book = bookOf(
      upTo('queue-confirmed'),
      merged(fabrikam, contoso, { done: { notes: byFm(7) } }),
      closureOf(litware),
    );
    expect(changedBy(book, { type: 'undo', step: 'notes' })).toEqual([contoso, fabrikam]);
    expect(stateAfter(book, { type: 'undo', step: 'notes' }, 'notes')).toBe('open');
  });

  it.each<[string, Evidence, Closure['declined'], string | undefined]>([
    ['a mail seen leaving is declined', mail('mail-sent', 5), {}, onDay(5)],
    ['a mail seen in the thread is declined', mail('mail-seen', 5), {}, onDay(5)],
    ['the latest one declined counts', mail('mail-seen', 5), { 'atu-mail': onDay(7) }, onDay(7)],
    ['the FM’s word declines nothing', byFm(5), {}, undefined],
    ['nor does it take anything back', byFm(5), { 'atu-mail': onDay(3) }, onDay(3)],
  ])('%s', (_rule, evidence, declined, day) => {
    const book = bookOf({ ...upTo('atu-mail'), done: { 'atu-mail': evidence }, declined });
    expect(shownAfter(book, { type: 'undo', step: 'atu-mail' }).declined['atu-mail']).toBe(day);
  });

  it('declines the answer that quotes the mail too', () => {
    const done = { 'atu-mail': mail('mail-seen', 5) };
    const book = bookOf({ ...upTo('atu-mail'), done, answered: { 'atu-mail': onDay(7) } });
    const { declined, answered } = shownAfter(book, { type: 'undo', step: 'atu-mail' });
    expect([declined, answered]).toEqual([{ 'atu-mail': onDay(7) }, {}]);
  });

  it.each<[string, ClosureAct]>([
    ['the FM says that it was sent', complete('atu-mail', { on: onDay(4) })],
    ['another is seen leaving', complete('atu-mail', mail('mail-sent', 6))],
    ['a new one is drafted', { type: 'draft', step: 'atu-mail', drafted: { ...drafted, on: onDay(6) } }],
  ])('what was declined stays declined when %s', (_rule, act) => {
    const book = bookOf({ ...upTo('atu-mail'), declined: { 'atu-mail': onDay(5) } });
    const now = after(book, act);
    expect(uniteClosure(now, contoso)?.declined).toEqual({ 'atu-mail': onDay(5) });
    for (const by of ['mail-seen', 'mail-sent'] as const)
      expect(performAct(now, contoso, complete('atu-mail', mail(by, 5)))).toEqual({
        kind: 'refused',
        because: { kind: 'declined' },
      });
  });

  it('takes away the mail that was sent again too, in every tenant that was merged', () => {
    const told = { ...upTo('atu-mail').done, 'atu-mail': mail('mail-sent', 2) };
    const own = { ...upTo('atu-mail'), drafted: { 'atu-mail': { ...drafted, on: onDay(10) } } };
    const book = bookOf(own, merged(fabrikam, contoso, { done: told }));
    const undone = after(book, { type: 'undo', step: 'atu-mail' });
    const shown = uniteClosure(undone, contoso);
    expect([shown?.drafted, shown?.declined]).toEqual([{}, { 'atu-mail': onDay(10) }]);
    expect(viewClosure(shown ?? own).steps.find(({ step }) => step === 'atu-mail')?.state).toBe('open');
  });

  it('of the FM’s word leaves what was drafted since', () => {
    const written = { 'atu-mail': { ...drafted, on: onDay(10) } };
    const book = bookOf({ ...upTo('discussion-held'), drafted: written });
    expect(shownAfter(book, { type: 'undo', step: 'atu-mail' }).drafted).toEqual(written);
  });

  it('changes nothing where nothing was done', () => {
    expect(performAct(bookOf(upTo('notes')), contoso, { type: 'undo', step: 'notes' })).toEqual({
      kind: 'changed',
      change: { closures: [] },
    });
  });

  it('of the confirmation leaves the FM’s claim disputed', () => {
    const closed = bookOf(upTo('success-execution'));
    expect(stateAfter(closed, { type: 'undo', step: 'queue-confirmed' }, 'fm-unassigned')).toBe('disputed');
  });

  it('of the FM’s own name reopens the closure', () => {
    const closed = bookOf(upTo('success-execution'));
    expect(after(closed, { type: 'reopen' })).toEqual(after(closed, { type: 'undo', step: 'fm-unassigned' }));
    expect(viewClosure(shownAfter(closed, { type: 'reopen' })).closed).toBe(false);
  });
});

describe('a draft', () => {
  it('is remembered until it is dropped, in every tenant that was merged', () => {
    const book = bookOf(upTo('atu-mail'), merged(fabrikam, contoso, { drafted: { 'atu-mail': drafted } }));
    const written = after(book, { type: 'draft', step: 'atu-mail', drafted: { ...drafted, on: '2026-03-04' } });
    expect(uniteClosure(written, contoso)?.drafted['atu-mail']?.on).toBe('2026-03-04');
    expect(shownAfter(written, { type: 'drop-draft', step: 'atu-mail' }).drafted).toEqual({});
  });
});

describe('a draft that is heard of late', () => {
  it('is no news beside a later one', () => {
    const book = bookOf(upTo('atu-mail'), merged(fabrikam, contoso, { drafted: { 'atu-mail': drafted } }));
    const earlier = { ...drafted, on: onDay(2) };
    expect(changedBy(book, { type: 'draft', step: 'atu-mail', drafted: earlier })).toEqual([]);
  });
});

describe('tenants', () => {
  const apart = bookOf(closureOf(contoso), closureOf(fabrikam), closureOf(litware));

  it('are one after a merge, and changed in one place', () => {
    expect(changedBy(apart, { type: 'merge', into: fabrikam })).toEqual([contoso]);
    expect(shownAfter(apart, { type: 'merge', into: fabrikam }).tenant.key).toBe(fabrikam);
  });

  it('are merged with all that was merged into them', () => {
    const pair = after(apart, { type: 'merge', into: fabrikam });
    const three = after(pair, { type: 'merge', into: litware });
    expect([contoso, fabrikam].map((key) => uniteClosure(three, key)?.tenant.key)).toEqual([litware, litware]);
  });

  it('are apart again as they were before', () => {
    expect(after(after(apart, { type: 'merge', into: fabrikam }), { type: 'separate' })).toEqual(apart);
  });

  it('are apart again though each was merged into the other', () => {
    const circle = bookOf(merged(contoso, fabrikam), merged(fabrikam, contoso));
    const separated = after(circle, { type: 'separate' }, fabrikam);
    expect([contoso, fabrikam].map((key) => uniteClosure(separated, key)?.tenant.key)).toEqual([contoso, fabrikam]);
  });

  it('keep a merge into a tenant that is not in memory when another is taken out of them', () => {
    const book = bookOf(merged(contoso, litware), merged(fabrikam, contoso));
    expect(changedBy(book, { type: 'separate' }, fabrikam)).toEqual([fabrikam]);
  });

  it('give a domain away, and only the two of them change', () => {
    const moved = after(apart, { type: 'move-domain', domain: ' CONTOSO.com ', to: fabrikam });
    expect([...moved.closures.values()].map(({ tenant }) => tenant.domains)).toEqual([
      [],
      ['contoso.com', 'fabrikam.com'],
      ['litware.com'],
    ]);
  });

  it('give a domain away that a merged tenant has', () => {
    const book = bookOf(closureOf(contoso), merged(fabrikam, contoso), closureOf(litware));
    const moved = after(book, { type: 'move-domain', domain: fabrikam, to: litware });
    expect(uniteClosure(moved, contoso)?.tenant.domains).toEqual(['contoso.com']);
    expect(uniteClosure(moved, litware)?.tenant.domains).toEqual(['fabrikam.com', 'litware.com']);
  });

  it('are put away and brought back', () => {
    const discarded = after(apart, { type: 'discard' });
    expect(discarded.closures.get(contoso)?.tenant.discarded).toBe(true);
    expect(after(discarded, { type: 'restore' })).toEqual(apart);
  });
});
