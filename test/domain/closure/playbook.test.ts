import { mailKinds, roleOf } from '../../../src/domain/mail/mail';
import { ftopTaskId, nextActionDate, playbook, stages, type StepFacts } from '../../../src/domain/closure/playbook';

/** The playbook's steps as the process demands them, in its order. */
const demanded = `
services-enabled    | ready     | always             |                  | fm
ending-understood   | ready     | always             |                  | fm
customer-satisfied  | ready     | always             |                  | fm
atu-mail            | prepare   | account team known |                  | mail account-team
discussion-held     | discuss   | always             | atu-mail         | fm
activities-reviewed | discuss   | always             | discussion-held  | fm
readiness           | discuss   | always             | discussion-held  | fm
rfa-instructions    | discuss   | ready = yes        | readiness        | fm-or-mail
rfa-demo            | discuss   | ready = yes        | readiness        | fm
customer-mail       | follow-up | always             | discussion-held  | mail customer-follow-up
task-4060           | ftop      | always             | customer-mail    | fm
notes               | ftop      | always             | customer-mail    | fm
next-action-date    | ftop      | always             |                  | fm
assignment-mail     | ftop      | always             | region known     | mail assignment-request
queue-confirmed     | ftop      | always             | assignment-mail  | reply-or-fm
fm-unassigned       | ftop      | always             | queue-confirmed! | fm
success-execution   | next      | always             |                  | fm
success-review      | next      | always             |                  | fm`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

const known: StepFacts = { accountTeamKnown: true, regionKnown: true, ready: true };
const everyFact: readonly StepFacts[] = [true, false].flatMap((accountTeamKnown) =>
  [true, false].flatMap((regionKnown) =>
    [true, false, undefined].map((ready) => ({ accountTeamKnown, regionKnown, ready })),
  ),
);
const stepOf = (id: string | undefined) => playbook.find((step) => step.id === id);

describe('the playbook', () => {
  it('has the demanded steps in their order', () => {
    expect(playbook.map(({ id }) => id)).toEqual(demanded.map(([id]) => id));
  });

  it.each(demanded)('%s: stage %s, applies %s, waits for "%s", proof %s', (id, stage, applies, waitsFor, proof) => {
    const step = stepOf(id);
    const waits = [...(step?.waitsFor ?? []), ...(step?.needs ? [`${step.needs} known`] : [])];
    expect({
      stage: step?.stage,
      waitsFor: `${waits.join(', ')}${step?.strict ? '!' : ''}`,
      proof: [step?.proof, step?.mail].filter(Boolean).join(' '),
    }).toEqual({ stage, waitsFor, proof });

    const conditions: Readonly<Record<string, (facts: StepFacts) => boolean>> = {
      always: () => true,
      'account team known': (facts) => facts.accountTeamKnown,
      'ready = yes': (facts) => facts.ready === true,
    };
    const applying = everyFact.filter((facts) => step?.notApplicable(facts) === undefined);
    expect(applying).toEqual(everyFact.filter((facts) => conditions[applies ?? '']?.(facts)));
  });

  it.each([
    ['atu-mail', { ...known, accountTeamKnown: false }, 'account-team-unknown'],
    ['rfa-instructions', { ...known, ready: false }, 'not-ready'],
    ['rfa-demo', { ...known, ready: false }, 'not-ready'],
    ['rfa-instructions', { ...known, ready: undefined }, 'readiness-open'],
    ['rfa-demo', { ...known, ready: undefined }, 'readiness-open'],
  ])('says why %s does not apply', (id, facts, reason) => {
    expect(stepOf(id)?.notApplicable(facts)).toBe(reason);
  });

  it('has one interlock', () => {
    expect(playbook.filter((step) => step.strict).map(({ id }) => id)).toEqual(['fm-unassigned']);
  });

  it('awaits one answer from outside, to a request that stands before it', () => {
    const awaiting = playbook.map(({ id, waitsFor, ...step }) => ({
      id,
      waitsFor,
      awaits: 'awaits' in step && step.awaits,
    }));
    expect(awaiting.filter(({ awaits }) => awaits)).toEqual([
      {
        id: 'queue-confirmed',
        waitsFor: ['assignment-mail'],
        awaits: { who: 'assignment-team', since: 'assignment-mail' },
      },
    ]);
  });

  it('awaits an answer to mails only, from those to whom they go, until a later step', () => {
    const ids = playbook.map(({ id }): string => id);
    const asking = playbook.flatMap((step, at) =>
      'answer' in step && step.answer ? [{ ...step, at, answer: step.answer }] : [],
    );
    expect(asking.map(({ id, answer }) => [id, answer.remind])).toEqual([
      ['atu-mail', true],
      ['customer-mail', false],
    ]);
    for (const { at, mail, answer } of asking) {
      expect(mail && roleOf[mail]).toBe(answer.from);
      expect(ids.indexOf(answer.until)).toBeGreaterThan(at);
    }
  });

  it('waits only for steps that stand before, in stages that follow each other', () => {
    const ids = playbook.map(({ id }): string => id);
    const late = playbook.filter((step, at) => step.waitsFor.some((id) => !ids.slice(0, at).includes(id)));
    expect(late).toEqual([]);
    expect([...new Set(playbook.map(({ stage }) => stage))]).toEqual([...stages]);
  });

  it('names mails that exist, and a mail proves each step that has one', () => {
    const mails = playbook.flatMap(({ mail }) => mail ?? []);
    expect(mailKinds).toEqual(expect.arrayContaining(mails));
    expect(playbook.filter(({ mail, proof }) => Boolean(mail) !== (proof === 'mail'))).toEqual([]);
  });

  it('knows the mandatory task by its number', () => {
    expect(ftopTaskId).toBe(4060);
    expect(stepOf(`task-${ftopTaskId}`)).toBeDefined();
  });
});

describe('the next action date', () => {
  it.each([
    ['in the middle of a year', new Date(2026, 5, 15, 12), '2027-12-31'],
    ['in the first minute of a year', new Date(2027, 0, 1, 0, 0), '2028-12-31'],
    ['in the last minute of a year, where the FM is', new Date(2026, 11, 31, 23, 59), '2027-12-31'],
  ])('is 31 December of the year after, %s', (_rule, done, date) => {
    expect(nextActionDate(done)).toBe(date);
  });
});
