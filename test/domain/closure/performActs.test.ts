import type { ClosureAct } from '../../../src/domain/closure/closureAct';
import { performActs } from '../../../src/domain/closure/performActs';
import { stepsTogether, type StepId } from '../../../src/domain/closure/playbook';
import { after, complete, contoso, fabrikam, merged, upTo } from './acting';
import { bookOf, closureOf } from './closures';

const saidTogether = (what: 'inputs' | 'discussion', words: object = {}): ClosureAct[] =>
  stepsTogether(what).map((step) => complete(step, step === 'readiness' ? { ready: false, ...words } : {}));

describe('steps that are said together', () => {
  it.each<['inputs' | 'discussion', readonly StepId[]]>([
    ['inputs', ['services-enabled', 'ending-understood', 'customer-satisfied']],
    ['discussion', ['discussion-held', 'activities-reviewed', 'readiness']],
  ])('are, of the %s, %j', (what, steps) => {
    expect(stepsTogether(what)).toEqual(steps);
  });

  it.each([
    ['the inputs of a closure that was just begun', bookOf(closureOf(contoso)), saidTogether('inputs')],
    [
      'the discussion, of which each waits for the one before',
      bookOf(upTo('discussion-held')),
      saidTogether('discussion'),
    ],
    [
      'a tenant into which another was merged',
      bookOf(closureOf(contoso), merged(fabrikam, contoso)),
      saidTogether('inputs'),
    ],
  ])('become one change, as if they were said one after the other: %s', (_what, book, acts) => {
    const result = performActs(book, contoso, acts);
    const oneByOne = acts.reduce((now, act) => after(now, act), book);
    expect(result.kind === 'changed' && result.change.closures).toEqual([oneByOne.closures.get(contoso)]);
  });

  it('are refused together when one of them is, and nothing of them is done', () => {
    const acts = [...saidTogether('discussion'), complete('fm-unassigned')];
    expect(performActs(bookOf(upTo('discussion-held')), contoso, acts)).toEqual({
      kind: 'refused',
      because: { kind: 'not-in-queue' },
    });
  });
});
