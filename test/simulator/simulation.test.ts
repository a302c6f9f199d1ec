import { assignmentTeam } from '../../src/simulator/mailboxes/people';
import { sampleMailbox } from '../../src/simulator/mailboxes/sample';
import { createSimulation } from '../../src/simulator/simulation';
import type { Switches } from '../../src/simulator/switches';

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-20T09:00:00Z') }));
afterEach(() => jest.useRealTimers());

/** A simulator in which a request to the Assignment team has just been sent. */
function afterRequest(change: Partial<Switches> = {}) {
  const simulation = createSimulation(sampleMailbox, undefined);
  const { store } = simulation;
  store.dispatch({ type: 'switched', switches: { ...store.get().switches, sendHandler: false, ...change } });
  simulation.compose('new');
  const body = 'Please move the tenant to FTCQ Inactive EMEA.';
  store.dispatch({
    type: 'edited',
    id: 'draft-1',
    change: { to: [assignmentTeam], subject: 'Move', body },
    by: 'hand',
  });
  simulation.send('draft-1');
  const answers = () => store.get().mailbox.messages.filter(({ id }) => id.startsWith('answer-'));
  return { simulation, store, answers };
}

describe('an answer', () => {
  test('comes by itself after a while', () => {
    const { answers, store } = afterRequest();
    jest.advanceTimersByTime(3000);
    expect(answers()).toEqual([]);
    jest.advanceTimersByTime(2000);
    expect(answers()).toMatchObject([{ from: { address: assignmentTeam.address }, subject: 'RE: Move', read: false }]);
    expect(store.get().unanswered).toEqual([]);
  });

  test('comes at once when it is asked for, and then not again', () => {
    const { simulation, answers } = afterRequest();
    const ids = simulation.answer();
    jest.advanceTimersByTime(10_000);
    expect(answers().map(({ id }) => id)).toEqual(ids);
    expect(simulation.answer()).toEqual([]);
  });

  test('waits to be asked for when nobody answers', () => {
    const { simulation, answers } = afterRequest({ answers: 'none' });
    jest.advanceTimersByTime(10_000);
    expect(answers()).toEqual([]);
    expect(simulation.answer()).toHaveLength(1);
    expect(answers()[0]?.body).toMatch(/moved|Done|now in/);
  });

  test('of another kind can follow the first', () => {
    const { simulation, answers } = afterRequest({ answers: 'later' });
    simulation.answer();
    simulation.answer('refuse');
    expect(answers().map(({ body }) => /tomorrow/.test(body))).toEqual([true, false]);
    expect(answers()[1]?.body).toContain('open task');
  });

  test('is gone with the mailbox that it would have come to', () => {
    const { simulation, store, answers } = afterRequest();
    store.dispatch({ type: 'removed', id: 'draft-1' });
    store.dispatch({ type: 'removed', id: 'draft-1' });
    jest.advanceTimersByTime(10_000);
    expect(answers()).toEqual([]);
    expect(simulation.answer()).toEqual([]);
  });
});

describe('Send', () => {
  const draft = (change: Partial<Switches>) => {
    const simulation = createSimulation(sampleMailbox, undefined);
    const { store } = simulation;
    store.dispatch({ type: 'switched', switches: { ...store.get().switches, ...change } });
    simulation.compose('new');
    store.dispatch({ type: 'edited', id: 'draft-1', change: { to: [assignmentTeam] }, by: 'hand' });
    return simulation;
  };

  test.each([
    ['new', 'asking'],
    ['mac', 'asking'],
    ['ltsc2021', undefined],
  ] as const)('on %s: %j', (client, kind) => {
    const simulation = draft({ client });
    simulation.send('draft-1');
    expect(simulation.store.get().sending?.kind).toBe(kind);
  });

  test('a second time does not start anew what is under way', () => {
    const simulation = draft({});
    simulation.send('draft-1');
    simulation.store.dispatch({ type: 'sending-changed', sending: { kind: 'slow', id: 'draft-1' } });
    simulation.send('draft-1');
    expect(simulation.store.get().sending).toEqual({ kind: 'slow', id: 'draft-1' });
  });
});
