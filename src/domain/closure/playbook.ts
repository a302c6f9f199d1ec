/** The playbook *Conduct Engagement Completion Discussion (migration)* as data: each step answers for itself. */

export const stages = ['ready', 'prepare', 'discuss', 'follow-up', 'ftop', 'next'] as const;

export type Stage = (typeof stages)[number];

/** What a step may ask of a closure before it says whether it applies or can be offered. */
export type StepFacts = {
  readonly accountTeamKnown: boolean;
  readonly regionKnown: boolean;
  /** The FM's answer to `readiness`; undefined until given. */
  readonly ready: boolean | undefined;
};

export type Together = 'inputs' | 'discussion';

export type Proof = 'fm' | 'mail' | 'fm-or-mail' | 'reply-or-fm';

export type NotApplicable = 'account-team-unknown' | 'readiness-open' | 'not-ready';

export type StepDefinition<Id extends string = string> = {
  readonly id: Id;
  readonly stage: Stage;
  /** Why the step does not apply; undefined when it does. */
  readonly notApplicable: (facts: StepFacts) => NotApplicable | undefined;
  /** Advice on order: what should be done first. */
  readonly waitsFor: readonly string[];
  /** A fact that must be known before the step can be done. */
  readonly needs?: 'region';
  /** Done by somebody else, who is awaited once the step `since` is done. */
  readonly awaits?: { readonly who: 'assignment-team'; readonly since: string };
  /** Whose answer to its mail is awaited until the step `until` is done, and whether the FM should remind them. */
  readonly answer?: { readonly from: 'account-team' | 'customer'; readonly until: string; readonly remind: boolean };
  /** What its evidence must hold: the region whose queue was confirmed, the answer to the question. */
  readonly holds?: 'region' | 'ready';
  /** The one interlock: true where order is no advice but a rule. */
  readonly strict?: true;
  readonly proof: Proof;
  /** The mail that reminds whoever it awaits. */
  readonly reminder?: 'assignment-reminder';
  /** The mail that invites to where it is done. */
  readonly invitation?: 'discussion-invite';
  /** What is usually said with it, in one breath. */
  readonly together?: Together;
  /** What to mind while it is done. */
  readonly hint?: 'own-assignment';
  /** What of it is copied into FTOP. */
  readonly copies?: 'task' | 'note' | 'date';
  /** The mail that does this step. */
  readonly mail?: 'account-team' | 'customer-follow-up' | 'assignment-request';
};

const always = () => undefined;
const ifAccountTeam = (facts: StepFacts) => (facts.accountTeamKnown ? undefined : 'account-team-unknown');
const ifReady = (facts: StepFacts) => {
  if (facts.ready) return undefined;
  return facts.ready === false ? 'not-ready' : 'readiness-open';
};

function step<Id extends string>(definition: StepDefinition<Id>): StepDefinition<Id> {
  return definition;
}

export const playbook = [
  step({
    id: 'services-enabled',
    stage: 'ready',
    notApplicable: always,
    waitsFor: [],
    together: 'inputs',
    proof: 'fm',
  }),
  step({
    id: 'ending-understood',
    stage: 'ready',
    notApplicable: always,
    waitsFor: [],
    together: 'inputs',
    proof: 'fm',
  }),
  step({
    id: 'customer-satisfied',
    stage: 'ready',
    notApplicable: always,
    waitsFor: [],
    together: 'inputs',
    proof: 'fm',
  }),
  step({
    id: 'atu-mail',
    stage: 'prepare',
    notApplicable: ifAccountTeam,
    waitsFor: [],
    answer: { from: 'account-team', until: 'discussion-held', remind: true },
    proof: 'mail',
    mail: 'account-team',
  }),
  step({
    id: 'discussion-held',
    stage: 'discuss',
    notApplicable: always,
    waitsFor: ['atu-mail'],
    invitation: 'discussion-invite',
    together: 'discussion',
    proof: 'fm',
  }),
  step({
    id: 'activities-reviewed',
    stage: 'discuss',
    notApplicable: always,
    waitsFor: ['discussion-held'],
    together: 'discussion',
    proof: 'fm',
  }),
  step({
    id: 'readiness',
    stage: 'discuss',
    notApplicable: always,
    waitsFor: ['discussion-held'],
    holds: 'ready',
    together: 'discussion',
    proof: 'fm',
  }),
  step({
    id: 'rfa-instructions',
    stage: 'discuss',
    notApplicable: ifReady,
    waitsFor: ['readiness'],
    proof: 'fm-or-mail',
  }),
  step({ id: 'rfa-demo', stage: 'discuss', notApplicable: ifReady, waitsFor: ['readiness'], proof: 'fm' }),
  step({
    id: 'customer-mail',
    stage: 'follow-up',
    notApplicable: always,
    waitsFor: ['discussion-held'],
    answer: { from: 'customer', until: 'fm-unassigned', remind: false },
    proof: 'mail',
    mail: 'customer-follow-up',
  }),
  step({
    id: 'task-4060',
    stage: 'ftop',
    notApplicable: always,
    waitsFor: ['customer-mail'],
    copies: 'task',
    proof: 'fm',
  }),
  step({
    id: 'notes',
    stage: 'ftop',
    notApplicable: always,
    waitsFor: ['customer-mail'],
    copies: 'note',
    proof: 'fm',
  }),
  step({
    id: 'next-action-date',
    stage: 'ftop',
    notApplicable: always,
    waitsFor: [],
    copies: 'date',
    proof: 'fm',
  }),
  step({
    id: 'assignment-mail',
    stage: 'ftop',
    notApplicable: always,
    waitsFor: [],
    needs: 'region',
    proof: 'mail',
    mail: 'assignment-request',
  }),
  step({
    id: 'queue-confirmed',
    stage: 'ftop',
    notApplicable: always,
    waitsFor: ['assignment-mail'],
    awaits: { who: 'assignment-team', since: 'assignment-mail' },
    reminder: 'assignment-reminder',
    holds: 'region',
    proof: 'reply-or-fm',
  }),
  step({
    id: 'fm-unassigned',
    stage: 'ftop',
    notApplicable: always,
    waitsFor: ['queue-confirmed'],
    strict: true,
    hint: 'own-assignment',
    proof: 'fm',
  }),
  step({ id: 'success-execution', stage: 'next', notApplicable: always, waitsFor: [], proof: 'fm' }),
  step({ id: 'success-review', stage: 'next', notApplicable: always, waitsFor: [], proof: 'fm' }),
] as const;

export type StepId = (typeof playbook)[number]['id'];

/** The steps in their order. */
export const steps: readonly StepDefinition<StepId>[] = playbook;

/** The steps of the one interlock: the request to the Assignment team, its answer, and taking the FM's name off. */
export const interlock = {
  request: 'assignment-mail',
  confirmation: 'queue-confirmed',
  leaving: 'fm-unassigned',
} as const satisfies Readonly<Record<string, StepId>>;

/** The question whether the customer is ready for more. */
export const readiness = 'readiness' satisfies StepId;

export function stepOf(id: StepId): StepDefinition<StepId> {
  const found = steps.find((definition) => definition.id === id);
  if (!found) throw new Error(`expected a step of the playbook, got ${id}`);
  return found;
}

/** The steps that are usually said together. */
export function stepsTogether(what: Together): readonly StepId[] {
  return steps.filter(({ together }) => together === what).map(({ id }) => id);
}

/** The step that a mail of this kind does; most kinds do none. */
export function stepOfMail(kind: string | undefined): StepId | undefined {
  return steps.find(({ mail }) => mail !== undefined && mail === kind)?.id;
}

/** The step whose text of this kind is copied into FTOP. */
export function stepOfCopy(kind: NonNullable<StepDefinition['copies']>): StepId {
  const found = steps.find(({ copies }) => copies === kind);
  if (!found) throw new Error(`expected a step that copies ${kind}`);
  return found.id;
}

/** The step whose awaited answer a mail of this kind reminds of. */
export function stepOfReminder(kind: string | undefined): StepId | undefined {
  return steps.find(({ reminder }) => reminder !== undefined && reminder === kind)?.id;
}

/** The mandatory FTOP task "Disengagement Process is Complete". */
export const ftopTaskId = 4060;

/** The day of the next action date: 31 December of the year after `done`, in the FM's time zone, as `YYYY-MM-DD`. */
export function nextActionDate(done: Date): string {
  return `${done.getFullYear() + 1}-12-31`;
}
