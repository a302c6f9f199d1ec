import type { Closure, Evidence } from '../../../src/domain/closure/closure';
import { viewClosure, type Pending, type StepState } from '../../../src/domain/closure/closureView';
import type { StepId } from '../../../src/domain/closure/playbook';
import type { Tenant } from '../../../src/domain/tenant/tenant';
import { byFm, closureOf, evidenceFor, lacking, stepsBefore } from './closures';

/** A closure in which every step before this one is done, and besides what is given. */
function upTo(step: StepId, done: Closure['done'] = {}, tenant: Partial<Tenant> = {}): Closure {
  const before = Object.fromEntries(stepsBefore(step).map((each) => [each, evidenceFor(each)]));
  return closureOf('contoso.com', tenant, { done: { ...before, ...done } });
}

const stepIn = (closure: Closure, id: StepId) => viewClosure(closure).steps.find(({ step }) => step === id);
const stateIn = (closure: Closure, id: StepId) => stepIn(closure, id)?.state;
const inRegion = (region: 'APJ' | 'EMEA'): Evidence => ({ ...byFm(), region });
const noAccountTeam = { accountTeamContacts: [] };
const drafted = { on: '2026-03-03', mail: 'account-team' } as const;
const answered = (ready: boolean) => ({ readiness: { ...byFm(), ready } });

describe('the state of a step', () => {
  it.each<[string, Closure, StepId, StepState]>([
    ['nobody has touched it', upTo('services-enabled'), 'services-enabled', 'open'],
    ['there is evidence', upTo('ending-understood'), 'services-enabled', 'done'],
    ['it has to come after another', upTo('services-enabled'), 'discussion-held', 'open'],
    ['its mail stands in a draft', { ...upTo('atu-mail'), drafted: { 'atu-mail': drafted } }, 'atu-mail', 'drafted'],
    [
      'its mail was sent, whatever the draft says',
      { ...upTo('discussion-held'), drafted: { 'atu-mail': drafted } },
      'atu-mail',
      'done',
    ],
    ['no account team is known', upTo('services-enabled', {}, noAccountTeam), 'atu-mail', 'not-applicable'],
    ['nobody asked for readiness', upTo('readiness'), 'rfa-demo', 'not-applicable'],
    ['the customer is not ready for more', upTo('readiness', answered(false)), 'rfa-demo', 'not-applicable'],
    ['the customer is ready for more', upTo('readiness', answered(true)), 'rfa-demo', 'open'],
    ['a claimed answer says neither yes nor no', upTo('readiness', { readiness: byFm() }), 'readiness', 'open'],
    ['the queue was not asked for', upTo('assignment-mail'), 'queue-confirmed', 'open'],
    ['the queue was asked for', upTo('queue-confirmed'), 'queue-confirmed', 'waiting'],
    ['the queue of its region is confirmed', upTo('fm-unassigned'), 'queue-confirmed', 'done'],
    [
      'the queue of another region is confirmed',
      upTo('fm-unassigned', { 'queue-confirmed': inRegion('APJ') }),
      'queue-confirmed',
      'disputed',
    ],
    [
      'a queue is confirmed, nobody knows which',
      upTo('fm-unassigned', { 'queue-confirmed': byFm() }),
      'queue-confirmed',
      'disputed',
    ],
    [
      'the region was cleared after the queue was confirmed',
      lacking(upTo('fm-unassigned'), 'region'),
      'queue-confirmed',
      'disputed',
    ],
    ['the FM left once the queue was confirmed', upTo('success-execution'), 'fm-unassigned', 'done'],
    [
      'the FM claims to have left before',
      upTo('queue-confirmed', { 'fm-unassigned': byFm() }),
      'fm-unassigned',
      'disputed',
    ],
    [
      'the FM left, but the queue is another region’s',
      upTo('success-execution', { 'queue-confirmed': inRegion('APJ') }),
      'fm-unassigned',
      'disputed',
    ],
  ])('when %s', (_rule, closure, step, state) => {
    expect(stateIn(closure, step)).toBe(state);
  });

  it.each<[string, Closure, StepId, object]>([
    ['the evidence', upTo('ending-understood'), 'services-enabled', { evidence: byFm() }],
    ['the draft', { ...upTo('atu-mail'), drafted: { 'atu-mail': drafted } }, 'atu-mail', { drafted }],
    [
      'the day of the answer',
      { ...upTo('discussion-held'), answered: { 'atu-mail': '2026-03-05' } },
      'atu-mail',
      { answered: '2026-03-05' },
    ],
    [
      'no answer to an earlier mail',
      { ...upTo('discussion-held'), answered: { 'atu-mail': '2026-03-01' } },
      'atu-mail',
      { answered: undefined },
    ],
    [
      'no answer to a mail taken back',
      { ...upTo('atu-mail'), answered: { 'atu-mail': '2026-03-05' } },
      'atu-mail',
      { answered: undefined },
    ],
    ['what it waits for', upTo('atu-mail'), 'discussion-held', { waitsFor: ['atu-mail'] }],
    [
      'nothing that does not apply as what it waits for',
      upTo('atu-mail', {}, noAccountTeam),
      'discussion-held',
      { waitsFor: [] },
    ],
    [
      'the missing region at the request',
      lacking(upTo('assignment-mail'), 'region'),
      'assignment-mail',
      { needs: 'region' },
    ],
    [
      'the missing region at the confirmation',
      lacking(upTo('queue-confirmed'), 'region'),
      'queue-confirmed',
      { needs: 'region' },
    ],
    ['why it does not apply yet', upTo('readiness'), 'rfa-instructions', { because: 'readiness-open' }],
    ['why it does not apply', upTo('readiness', answered(false)), 'rfa-instructions', { because: 'not-ready' }],
    ['who is unknown', upTo('atu-mail', {}, noAccountTeam), 'atu-mail', { because: 'account-team-unknown' }],
    [
      'the evidence of what does not apply',
      upTo('discussion-held', {}, noAccountTeam),
      'atu-mail',
      { state: 'not-applicable', evidence: byFm() },
    ],
  ])('comes with %s', (_rule, closure, step, expected) => {
    expect(stepIn(closure, step)).toMatchObject(expected);
  });
});

describe('what is next', () => {
  const without = (step: StepId, ...missing: readonly StepId[]): Closure => {
    const closure = upTo(step);
    return {
      ...closure,
      done: Object.fromEntries(Object.entries(closure.done).filter(([id]) => !missing.some((each) => each === id))),
    };
  };

  it.each<[string, Closure, StepId | undefined]>([
    ['the first step at the beginning', upTo('services-enabled'), 'services-enabled'],
    ['a step that was passed over', without('notes', 'ending-understood'), 'ending-understood'],
    ['a mail that stands in a draft', { ...upTo('atu-mail'), drafted: { 'atu-mail': drafted } }, 'atu-mail'],
    ['nothing that has to come after what is open', without('notes', 'atu-mail', 'discussion-held'), 'atu-mail'],
    ['nothing that does not apply', upTo('atu-mail', {}, noAccountTeam), 'discussion-held'],
    ['a step whose region is missing', lacking(upTo('assignment-mail'), 'region'), 'assignment-mail'],
    ['something else while the queue is waited for', without('queue-confirmed', 'notes'), 'notes'],
    ['the awaited answer when nothing else is left', upTo('queue-confirmed'), 'queue-confirmed'],
    ['the FM’s own name once the queue is confirmed', upTo('fm-unassigned'), 'fm-unassigned'],
    ['the success processes once it is closed', upTo('success-execution'), 'success-execution'],
    ['no success process before', without('success-execution', 'notes'), 'notes'],
    ['a dispute before all', upTo('atu-mail', { 'fm-unassigned': byFm() }), 'fm-unassigned'],
    [
      'the cause of a dispute before its consequence',
      upTo('success-execution', { 'queue-confirmed': inRegion('APJ') }),
      'queue-confirmed',
    ],
    [
      'nothing when everything is done',
      upTo('success-execution', { 'success-execution': byFm(), 'success-review': byFm() }),
      undefined,
    ],
  ])('is %s', (_rule, closure, step) => {
    expect(viewClosure(closure).next?.step).toBe(step);
  });
});

describe('a draft', () => {
  const reminder = { on: byFm(12).on, mail: 'assignment-reminder' } as const;
  const { on } = drafted;

  it.each<[string, Closure, StepId, string | undefined]>([
    ['is shown while its mail has not left', { ...upTo('atu-mail'), drafted: { 'atu-mail': drafted } }, 'atu-mail', on],
    ['not once it has', { ...upTo('discussion-held'), drafted: { 'atu-mail': drafted } }, 'atu-mail', undefined],
    [
      'not of a step that does not apply any more',
      { ...upTo('discussion-held', {}, noAccountTeam), drafted: { 'atu-mail': drafted } },
      'atu-mail',
      undefined,
    ],
    [
      'nor of a reminder when what it reminds of was undone',
      { ...upTo('assignment-mail'), drafted: { 'queue-confirmed': reminder } },
      'queue-confirmed',
      undefined,
    ],
    [
      'nor of one when the answer is disputed',
      { ...upTo('fm-unassigned', {}, { region: 'APJ' }), drafted: { 'queue-confirmed': reminder } },
      'queue-confirmed',
      undefined,
    ],
  ])('%s', (_rule, closure, step, day) => {
    expect(viewClosure(closure).steps.find((each) => each.step === step)?.drafted?.on).toBe(day);
  });
});

describe('how far a closure is', () => {
  it.each<[string, Closure, { done: number; total: number }]>([
    ['fourteen steps as long as readiness is open', upTo('services-enabled'), { done: 0, total: 14 }],
    ['one less without an account team', upTo('services-enabled', {}, noAccountTeam), { done: 0, total: 13 }],
    ['two more when the customer is ready', upTo('rfa-instructions', answered(true)), { done: 7, total: 16 }],
    ['nothing for what does not apply', upTo('customer-mail'), { done: 7, total: 14 }],
    ['nothing for what is disputed', upTo('services-enabled', { 'fm-unassigned': byFm() }), { done: 0, total: 14 }],
    [
      'nothing for what comes after the end',
      upTo('services-enabled', { 'success-review': byFm() }),
      { done: 0, total: 14 },
    ],
    ['all at the end', upTo('success-execution'), { done: 14, total: 14 }],
  ])('counts %s', (_rule, closure, progress) => {
    expect(viewClosure(closure).progress).toEqual(progress);
  });

  it.each<[string, Closure, boolean]>([
    ['closed when all up to the FM’s name is done', upTo('success-execution'), true],
    ['not closed with a step passed over', upTo('success-execution', answered(true), { region: 'APJ' }), false],
    ['not closed while the FM’s name is on it', upTo('fm-unassigned'), false],
  ])('is %s', (_rule, closure, closed) => {
    expect(viewClosure(closure).closed).toBe(closed);
  });

  it.each<[string, Closure, StepId[]]>([
    ['none', upTo('success-execution'), []],
    ['a claim without confirmation', upTo('notes', { 'fm-unassigned': byFm() }), ['fm-unassigned']],
    [
      'a confirmation for another region, and what stands on it',
      upTo('success-execution', {}, { region: 'APJ' }),
      ['queue-confirmed', 'fm-unassigned'],
    ],
  ])('names its disputes: %s', (_rule, closure, disputes) => {
    expect(viewClosure(closure).disputes).toEqual(disputes);
  });

  it.each<[string, Closure, object | undefined]>([
    ['nobody before the request', upTo('assignment-mail'), undefined],
    [
      'the Assignment team from the day of the request',
      upTo('queue-confirmed', { 'assignment-mail': byFm(9) }),
      { for: 'assignment-team', step: 'queue-confirmed', since: '2026-03-09' },
    ],
    ['nobody once it has confirmed', upTo('fm-unassigned'), undefined],
    ['nobody while what it confirmed is disputed', upTo('fm-unassigned', {}, { region: 'APJ' }), undefined],
  ])('waits for %s', (_rule, closure, waiting) => {
    expect(viewClosure(closure).waiting).toEqual(waiting);
  });

  const team = { for: 'assignment-team', step: 'queue-confirmed', since: byFm().on } as const;
  const accountTeam = { for: 'account-team', step: 'atu-mail', since: byFm(4).on } as const;
  const customer = { for: 'customer', step: 'customer-mail', since: byFm().on } as const;
  const told = upTo('discussion-held', { 'atu-mail': byFm(4) });

  it.each<[string, Closure, Pending[]]>([
    ['nobody at the beginning', upTo('atu-mail'), []],
    ['the account team before the discussion', told, [accountTeam]],
    ['not if it has answered', { ...told, answered: { 'atu-mail': byFm(9).on } }, []],
    ['though it answered an earlier mail', { ...told, answered: { 'atu-mail': byFm(3).on } }, [accountTeam]],
    ['not once the discussion was held', upTo('customer-mail'), []],
    ['not if it is not known any more', upTo('discussion-held', {}, noAccountTeam), []],
    ['the customer after the follow-up', upTo('task-4060'), [customer]],
    ['both it and the Assignment team', upTo('queue-confirmed'), [customer, team]],
    ['the customer alone once the queue is confirmed', upTo('fm-unassigned'), [customer]],
    ['nobody once the FM has left', upTo('success-execution'), []],
    [
      'the account team, which was reminded',
      { ...told, drafted: { 'atu-mail': { on: byFm(11).on, mail: 'account-team' } } },
      [{ ...accountTeam, reminded: byFm(11).on }],
    ],
    [
      'the Assignment team, which was reminded',
      {
        ...upTo('queue-confirmed'),
        answered: { 'customer-mail': byFm(9).on },
        drafted: { 'queue-confirmed': { on: byFm(12).on, mail: 'assignment-reminder' } },
      },
      [{ ...team, reminded: byFm(12).on }],
    ],
    [
      'the Assignment team, which was asked again',
      {
        ...upTo('queue-confirmed'),
        answered: { 'customer-mail': byFm(9).on },
        drafted: {
          'assignment-mail': { on: byFm(12).on, mail: 'assignment-request' },
          'queue-confirmed': { on: byFm(11).on, mail: 'assignment-reminder' },
        },
      },
      [{ ...team, reminded: byFm(12).on }],
    ],
  ])('tells who is awaited: %s', (_rule, closure, pending) => {
    expect(viewClosure(closure).pending).toEqual(pending);
  });
});
