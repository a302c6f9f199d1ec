import type { Closure, Drafted, Evidence } from './closure';
import { steps as definitions, type NotApplicable, type StepDefinition, type StepFacts, type StepId } from './playbook';

/**
 * `waiting`: asked of somebody else, who has not answered. `disputed`: claimed, but what else is known contradicts it;
 * the FM is asked. A step that has to come after others is `open` and names them in `waitsFor`.
 */
export type StepState = 'done' | 'drafted' | 'open' | 'waiting' | 'not-applicable' | 'disputed';

export type StepView = {
  readonly step: StepId;
  readonly state: StepState;
  readonly evidence?: Evidence | undefined;
  /** The draft that its mail stands in, while nothing says that it left. */
  readonly drafted?: Drafted | undefined;
  /** The day on which somebody answered the mail that did it. */
  readonly answered?: string | undefined;
  /** The day of the latest answer of which the FM said that it is no yes. */
  readonly notYet?: string | undefined;
  /** Of what it waits for: what applies and is not done. */
  readonly waitsFor: readonly StepId[];
  /** The fact that is missing. */
  readonly needs?: 'region' | undefined;
  /** Why it does not apply. */
  readonly because?: NotApplicable | undefined;
};

/** Somebody of whom something is awaited since a day: that the step be done, or an answer to its mail. */
export type Pending = {
  readonly for: 'assignment-team' | 'account-team' | 'customer';
  readonly step: StepId;
  readonly since: string;
  /** The day of the latest mail that reminds of it or asks again, in a draft or seen leaving. */
  readonly reminded?: string | undefined;
};

export type ClosureView = {
  /** In the playbook's order, all of them. */
  readonly steps: readonly StepView[];
  readonly next: StepView | undefined;
  /** Of the steps that apply, up to the one that ends the engagement. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly closed: boolean;
  readonly disputes: readonly StepId[];
  /** All who are awaited, in the playbook's order. */
  readonly pending: readonly Pending[];
  /** Of these, who has to do a step. */
  readonly waiting: Pending | undefined;
};

/** What a closure comes to: each step's state, what is next, how far it is. Nothing of it is stored. */
export function viewClosure(closure: Closure): ClosureView {
  const facts: StepFacts = {
    accountTeamKnown: closure.tenant.accountTeamContacts.length > 0,
    regionKnown: closure.tenant.region !== undefined,
    ready: closure.done.readiness?.ready,
  };
  const steps: StepView[] = [];
  for (const definition of definitions) steps.push(viewStep(definition, closure, facts, steps));

  const ending = steps.filter((_step, at) => definitions[at]?.stage !== 'next');
  const applying = ending.filter(({ state }) => state !== 'not-applicable');
  const done = applying.filter(({ state }) => state === 'done').length;
  const closed = done === applying.length;
  const offered = closed ? steps.filter((step) => !ending.includes(step)) : ending;
  const pending = pendingAmong(steps, closure.drafted);
  const disputed = steps.filter(({ state }) => state === 'disputed');
  return {
    steps,
    next:
      disputed[0] ??
      offered.find(({ state, waitsFor }) => (state === 'open' || state === 'drafted') && waitsFor.length === 0) ??
      offered.find(({ state }) => state === 'waiting'),
    progress: { done, total: applying.length },
    closed,
    disputes: disputed.map(({ step }) => step),
    pending,
    waiting: pending.find((each) => steps.some(({ step, state }) => step === each.step && state === 'waiting')),
  };
}

/** One step of a view. */
export function stepIn({ steps }: Pick<ClosureView, 'steps'>, id: StepId): StepView {
  const found = steps.find(({ step }) => step === id);
  if (!found) throw new Error(`expected a step of the playbook, got ${id}`);
  return found;
}

/** `before` are the views of the steps that stand before this one; it waits for no others. */
function viewStep(
  definition: StepDefinition<StepId>,
  { tenant, done, drafted, answered, notYet }: Closure,
  facts: StepFacts,
  before: readonly StepView[],
): StepView {
  const { id } = definition;
  const waitsFor = before
    .filter(({ step, state }) => definition.waitsFor.includes(step) && state !== 'done' && state !== 'not-applicable')
    .map(({ step }) => step);
  const because = definition.notApplicable(facts);
  const inRegion = definition.needs === 'region' || definition.holds === 'region';

  const stands = stateOf();

  return {
    step: id,
    state: stands,
    evidence: done[id],
    drafted: stands === 'drafted' ? drafted[id] : undefined,
    answered: stands === 'done' ? answerTo(done[id], answered[id]) : undefined,
    notYet: stands === 'waiting' ? latestSince(done[definition.awaits?.since as StepId]?.on, notYet) : undefined,
    waitsFor,
    needs: inRegion && !facts.regionKnown ? 'region' : undefined,
    because,
  };

  function stateOf(): StepState {
    if (because) return 'not-applicable';
    const evidence = done[id];
    if (evidence && !(definition.holds === 'ready' && evidence.ready === undefined)) {
      const tooEarly = definition.strict && waitsFor.length > 0;
      const elsewhere = definition.holds === 'region' && !(tenant.region && evidence.region === tenant.region);
      return tooEarly || elsewhere ? 'disputed' : 'done';
    }
    if (before.some(({ step, state }) => step === definition.awaits?.since && state === 'done')) return 'waiting';
    return drafted[id] && definition.mail ? 'drafted' : 'open';
  }
}

function latestSince(since = '', days: Readonly<Record<string, string>> = {}): string | undefined {
  return Object.values(days)
    .filter((day) => day >= since)
    .sort()
    .at(-1);
}

/** Devices merge cell by cell, so the answer known may be one to an earlier mail than the one known. */
function answerTo(evidence: Evidence | undefined, answered: string | undefined): string | undefined {
  return evidence && answered && answered >= evidence.on ? answered : undefined;
}

function pendingAmong(steps: readonly StepView[], drafted: Closure['drafted']): Pending[] {
  return definitions.flatMap(({ id, awaits, answer }): Pending[] => {
    const own = stepIn({ steps }, id);
    const asked = awaits ? stepIn({ steps }, awaits.since as StepId) : own;
    const since = asked.evidence?.on;
    const over = answer && ['done', 'disputed'].includes(stepIn({ steps }, answer.until as StepId).state);
    const waiting = awaits ? own.state === 'waiting' : own.state === 'done' && !own.answered && !over;
    const who = awaits?.who ?? answer?.from;
    if (!who || !waiting || !since) return [];
    const days = [drafted[id]?.on ?? '', drafted[asked.step]?.on ?? ''];
    const reminded = days
      .filter((day) => day >= since)
      .sort()
      .at(-1);
    return [{ for: who, step: id, since, reminded }];
  });
}
