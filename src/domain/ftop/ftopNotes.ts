import type { Closure } from '../closure/closure';
import { stepIn, type ClosureView } from '../closure/closureView';
import { evidenceOf } from '../closure/evidenceOf';
import { nextActionOf } from './nextActionDate';
import type { StepId } from '../closure/playbook';
import { queueOf } from '../region';

export type NoteKey =
  | 'ftop.note.status'
  | 'ftop.note.servicesEnabled'
  | 'ftop.note.completed'
  | 'ftop.note.endingUnderstood'
  | 'ftop.note.customerSatisfied'
  | 'ftop.note.accountTeam.told'
  | 'ftop.note.accountTeam.open'
  | 'ftop.note.accountTeam.unknown'
  | 'ftop.note.discussion.held'
  | 'ftop.note.discussion.open'
  | 'ftop.note.activitiesReviewed'
  | 'ftop.note.readiness.yes'
  | 'ftop.note.readiness.workloads'
  | 'ftop.note.readiness.no'
  | 'ftop.note.readiness.open'
  | 'ftop.note.rfaInstructions.given'
  | 'ftop.note.rfaInstructions.open'
  | 'ftop.note.rfaDemo.shown'
  | 'ftop.note.rfaDemo.open'
  | 'ftop.note.followUp.sent'
  | 'ftop.note.followUp.open'
  | 'ftop.note.queue.requested'
  | 'ftop.note.queue.notRequested'
  | 'ftop.note.queue.regionUnknown'
  | 'ftop.note.queue.confirmed'
  | 'ftop.note.queue.unconfirmed'
  | 'ftop.note.queue.disputed'
  | 'ftop.note.unassigned.done'
  | 'ftop.note.unassigned.disputed'
  | 'ftop.note.nextAction'
  | 'ftop.note.owner.fm'
  | 'ftop.note.owner.queue';

export type NoteValues = {
  /** A day, `YYYY-MM-DD`. */
  readonly date?: string;
  /** As FTOP calls it. */
  readonly queue?: string;
  readonly workloads?: readonly string[];
  readonly name?: string;
};

/** A line of the notes: a message of the pane's catalogues and what it tells. */
export type NoteLine = { readonly key: NoteKey; readonly values: NoteValues };

/**
 * What FTOP's record should say of a closure to somebody who reads it a year later. Only what the view holds for done
 * is told as done. `fmName` may be empty.
 */
export function ftopNotes(closure: Closure, view: ClosureView, today: string, fmName: string): NoteLine[] {
  return [
    line('ftop.note.status', { date: today }),
    ...ready(closure, view),
    ...accountTeam(view),
    ...discussion(view),
    dated(view, 'customer-mail', 'ftop.note.followUp.sent') ?? line('ftop.note.followUp.open'),
    ...queue(closure, view),
    ...unassigned(view),
    line('ftop.note.nextAction', { date: nextActionOf(view, today) }),
    owner(closure, view, fmName),
  ];
}

function ready({ tenant: { workloads } }: Closure, view: ClosureView): NoteLine[] {
  const enabled = dated(view, 'services-enabled', 'ftop.note.servicesEnabled');
  return [
    enabled,
    enabled && workloads.length > 0 ? line('ftop.note.completed', { workloads }) : undefined,
    dated(view, 'ending-understood', 'ftop.note.endingUnderstood'),
    dated(view, 'customer-satisfied', 'ftop.note.customerSatisfied'),
  ].filter((note) => note !== undefined);
}

function accountTeam(view: ClosureView): NoteLine[] {
  if (stepIn(view, 'atu-mail').state === 'not-applicable') return [line('ftop.note.accountTeam.unknown')];
  return [dated(view, 'atu-mail', 'ftop.note.accountTeam.told') ?? line('ftop.note.accountTeam.open')];
}

function discussion(view: ClosureView): NoteLine[] {
  return [
    dated(view, 'discussion-held', 'ftop.note.discussion.held') ?? line('ftop.note.discussion.open'),
    dated(view, 'activities-reviewed', 'ftop.note.activitiesReviewed'),
    ...readiness(view),
  ].filter((note) => note !== undefined);
}

function readiness(view: ClosureView): NoteLine[] {
  const { ready: answer, workloads = [] } = evidenceOf(view, 'readiness') ?? {};
  if (answer === undefined) return [line('ftop.note.readiness.open')];
  if (!answer) return [line('ftop.note.readiness.no')];
  return [
    workloads.length > 0 ? line('ftop.note.readiness.workloads', { workloads }) : line('ftop.note.readiness.yes'),
    dated(view, 'rfa-instructions', 'ftop.note.rfaInstructions.given') ?? line('ftop.note.rfaInstructions.open'),
    dated(view, 'rfa-demo', 'ftop.note.rfaDemo.shown') ?? line('ftop.note.rfaDemo.open'),
  ];
}

function queue({ tenant: { region } }: Closure, view: ClosureView): NoteLine[] {
  // Where regions contradict each other, the tenant's own does not tell which queue was asked for.
  if (stepIn(view, 'queue-confirmed').state === 'disputed') return [line('ftop.note.queue.disputed')];
  if (!region) return [line('ftop.note.queue.regionUnknown')];
  const values = { queue: queueOf(region) };
  const requested = dated(view, 'assignment-mail', 'ftop.note.queue.requested', values);
  const confirmed = dated(view, 'queue-confirmed', 'ftop.note.queue.confirmed', values);
  if (confirmed) return requested ? [requested, confirmed] : [confirmed];
  return requested ? [requested, line('ftop.note.queue.unconfirmed')] : [line('ftop.note.queue.notRequested', values)];
}

function unassigned(view: ClosureView): NoteLine[] {
  if (stepIn(view, 'fm-unassigned').state === 'disputed') return [line('ftop.note.unassigned.disputed')];
  const done = dated(view, 'fm-unassigned', 'ftop.note.unassigned.done');
  return done ? [done] : [];
}

/** Whose the next action is: the FM's as long as their name is on the tenant, then the queue's. */
function owner({ tenant: { region } }: Closure, view: ClosureView, name: string): NoteLine {
  return region && evidenceOf(view, 'fm-unassigned')
    ? line('ftop.note.owner.queue', { queue: queueOf(region) })
    : line('ftop.note.owner.fm', { name });
}

/** The line with the day on which the step was done, if it is. */
function dated(view: ClosureView, step: StepId, key: NoteKey, values: NoteValues = {}): NoteLine | undefined {
  const evidence = evidenceOf(view, step);
  return evidence && line(key, { ...values, date: evidence.on });
}

function line(key: NoteKey, values: NoteValues = {}): NoteLine {
  return { key, values };
}
