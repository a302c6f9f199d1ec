import { asciiDomain } from '../address';
import type { Book, BookChange } from './book';
import { cleanText, longestName } from '../text/cleanText';
import type { Closure, Drafted, Evidence } from './closure';
import { groupOf, type ClosureGroup } from './closureGroup';
import { stepIn, viewClosure } from './closureView';
import { isDay } from '../day';
import { revokeEvidence, isRevoked } from './revokeEvidence';
import { editTenant, isTooLong, type TenantEdit } from './editTenant';
import { isMail, mailAgain } from './mailAgain';
import { mergeEvidence } from './mergeEvidence';
import { interlock, stepOf, type StepId } from './playbook';
import type { Region } from '../region';
import type { Tenant, TenantKey } from '../tenant/tenant';
import { withFact } from '../tenant/tenantFact';
import { uniteClosures } from './uniteClosures';

/** What the FM does to a closure, or what a mail does to it. */

export type ClosureAct =
  | {
      readonly type: 'complete';
      readonly step: StepId;
      readonly evidence: Evidence;
      /** Where the FM says that the tenant is in the queue of another region than its own. */
      readonly inQueueOf?: Region | undefined;
    }
  | { readonly type: 'undo'; readonly step: StepId }
  | { readonly type: 'draft'; readonly step: StepId; readonly drafted: Drafted }
  | { readonly type: 'drop-draft'; readonly step: StepId }
  /** Those to whom the step's mail went have answered. */
  | { readonly type: 'answered'; readonly step: StepId; readonly on: string }
  /** The FM said of an answer, by its mail's reference, that the tenant is not in its queue yet. */
  | { readonly type: 'not-yet'; readonly mail: string; readonly on: string }
  | { readonly type: 'edit'; readonly change: TenantEdit }
  | { readonly type: 'move-domain'; readonly domain: string; readonly to: TenantKey }
  | { readonly type: 'merge'; readonly into: TenantKey }
  | { readonly type: 'separate' }
  | { readonly type: 'discard' }
  | { readonly type: 'restore' }
  | { readonly type: 'reopen' };

export type Refusal =
  /** The interlock: the FM's name stays until the tenant is in the queue, whatever the reason. */
  | { readonly kind: 'not-in-queue' }
  /** Before what it waits for only with a reason. */
  | { readonly kind: 'reason-needed'; readonly waitsFor: readonly StepId[] }
  | { readonly kind: 'region-needed' }
  /** The question was not answered. */
  | { readonly kind: 'answer-needed' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'invalid-date' }
  /** Longer than a name or a reason is. */
  | { readonly kind: 'too-long' }
  /** The FM took this mail back as evidence. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'no-such-tenant' }
  | { readonly kind: 'same-tenant' };

export type ActResult =
  { readonly kind: 'changed'; readonly change: BookChange } | { readonly kind: 'refused'; readonly because: Refusal };

/** The one way in which closures change: `act` on the closure that is shown for `key`. */
export function performAct(book: Book, key: TenantKey, act: ClosureAct): ActResult {
  const group = groupOf(book, key);
  if (!group) return refused({ kind: 'no-such-tenant' });
  const [own] = group;
  switch (act.type) {
    case 'complete':
      return complete(book, group, act.step, act.evidence, act.inQueueOf);
    case 'undo':
      return changed(book, undone(group, act.step));
    case 'reopen':
      return performAct(book, key, { type: 'undo', step: interlock.leaving });
    case 'draft':
      if (!isDay(act.drafted.on)) return refused({ kind: 'invalid-date' });
      return draft(book, group, act.step, act.drafted);
    case 'drop-draft':
      return changed(
        book,
        group.map((closure) => without(closure, 'drafted', act.step)),
      );
    case 'answered':
      return answered(book, group, act.step, act.on);
    case 'not-yet':
      if (!isDay(act.on)) return refused({ kind: 'invalid-date' });
      return changed(
        book,
        group.map((closure, at) =>
          at === 0 ? { ...closure, notYet: { ...closure.notYet, [act.mail]: act.on } } : closure,
        ),
      );
    case 'edit':
      if (act.change.nextMeeting && !isDay(act.change.nextMeeting)) return refused({ kind: 'invalid-date' });
      if (isTooLong(act.change)) return refused({ kind: 'too-long' });
      return changed(book, editTenant(group, act.change));
    case 'move-domain':
      return moveDomain(book, group, act.domain, act.to);
    case 'merge':
      return merge(book, own, act.into);
    case 'separate':
      return separate(book, own, key);
    case 'discard':
      return changed(book, [tell(own, 'discarded', true)]);
    case 'restore':
      return changed(book, [tell(own, 'discarded', undefined)]);
  }
}

/** Of several the latest is known; a reminder that left may be heard of after a later one. */
function draft(book: Book, group: ClosureGroup, step: StepId, drafted: Drafted): ActResult {
  const known = uniteClosures(group).drafted[step];
  if (known && known.on > drafted.on) return changed(book, []);
  return changed(
    book,
    group.map((closure, at) => (at === 0 ? withRecord(closure, 'drafted', step, drafted) : closure)),
  );
}

function complete(
  book: Book,
  group: ClosureGroup,
  step: StepId,
  { reason, region: _given, ...given }: Evidence,
  inQueueOf?: Region,
): ActResult {
  const shown = uniteClosures(group);
  const { region } = shown.tenant;
  const definition = stepOf(step);
  const view = stepIn(viewClosure(shown), step);
  const { because, needs, waitsFor } = view;
  const why = reason && cleanText(reason).trim();
  const byMail = given.by !== 'fm';

  if (!isDay(given.on)) return refused({ kind: 'invalid-date' });
  if ([why ?? '', ...(given.workloads ?? [])].some(({ length }) => length > longestName))
    return refused({ kind: 'too-long' });
  if (because) return refused({ kind: 'not-applicable' });
  if (definition.strict && waitsFor.length > 0) return refused({ kind: 'not-in-queue' });
  if (needs) return refused({ kind: 'region-needed' });
  if (definition.holds === 'ready' && given.ready === undefined) return refused({ kind: 'answer-needed' });
  if (isMail(given) && isRevoked(shown, step, given.on)) return refused({ kind: 'declined' });
  // A mail that left is a fact, whatever should have come first.
  if (waitsFor.length > 0 && !why && !byMail) return refused({ kind: 'reason-needed', waitsFor });

  const evidence: Evidence = {
    ...given,
    ...(given.workloads ? { workloads: given.workloads.map(cleanText) } : {}),
    ...(why ? { reason: why } : {}),
    ...(definition.holds === 'region' && region ? { region: inQueueOf ?? region } : {}),
  };
  const known = view.state === 'done' ? view.evidence : undefined;
  // What the FM says anew replaces what the FM said.
  const merges = known && definition.proof !== 'fm' && (byMail || known.by !== 'fm');
  const kept = merges ? mergeEvidence(known, evidence) : evidence;
  const drafted = shown.drafted[step];
  // The FM's own word ends the draft; a mail only its own.
  const again = byMail || merges ? mailAgain(kept, drafted, [known, given], definition.mail) : undefined;
  return changed(
    book,
    group.map((closure, at) => {
      const left = again === drafted ? closure : without(closure, 'drafted', step);
      const next = at === 0 && again && again !== drafted ? withRecord(left, 'drafted', step, again) : left;
      return at === 0 && kept !== known ? withRecord(next, 'done', step, kept) : next;
    }),
  );
}

/** Mails that proved the step must not do so again at the next look: nor the one written again, which may have left. */
function undone(group: ClosureGroup, step: StepId): Closure[] {
  const again = uniteClosures(group).drafted[step]?.on ?? '';
  const byMail = group.some(({ done: { [step]: taken } }) => taken && isMail(taken));
  return group.map((closure) => {
    const taken = closure.done[step];
    const declined = revokeEvidence(closure, step, taken && again > taken.on ? { ...taken, on: again } : taken);
    const back = without(without(declined, 'done', step), 'answered', step);
    return byMail ? without(back, 'drafted', step) : back;
  });
}

function answered(book: Book, group: ClosureGroup, step: StepId, on: string): ActResult {
  if (!isDay(on)) return refused({ kind: 'invalid-date' });
  const view = stepIn(viewClosure(uniteClosures(group)), step);
  const toThisMail = view.state === 'done' && view.evidence && on >= view.evidence.on;
  if (!toThisMail || (view.answered && view.answered <= on)) return changed(book, []);
  return changed(
    book,
    group
      .map((closure) => without(closure, 'answered', step))
      .map((closure, at) => (at === 0 ? withRecord(closure, 'answered', step, on) : closure)),
  );
}

function moveDomain(book: Book, group: ClosureGroup, moved: string, to: TenantKey): ActResult {
  const target = groupOf(book, to);
  if (!target) return refused({ kind: 'no-such-tenant' });
  if (target[0] === group[0]) return refused({ kind: 'same-tenant' });
  const domain = asciiDomain(moved.trim());
  const left = uniteClosures(group).tenant.domains.filter((each) => each !== domain);
  const gained = [...uniteClosures(target).tenant.domains, domain];
  return changed(book, [...editTenant(group, { domains: left }), ...editTenant(target, { domains: gained })]);
}

function merge(book: Book, own: Closure, into: TenantKey): ActResult {
  const target = groupOf(book, into)?.[0];
  if (!target) return refused({ kind: 'no-such-tenant' });
  if (target === own) return refused({ kind: 'same-tenant' });
  return changed(book, [tell(own, 'mergedInto', target.tenant.key)]);
}

/**
 * Two windows can merge two tenants into each other; the canonical one's own merge sleeps then, and would wake and join
 * them again when only the other's is taken back.
 */
function separate(book: Book, own: Closure, key: TenantKey): ActResult {
  const asleep = own.tenant.mergedInto && book.closures.has(own.tenant.mergedInto);
  const apart = [book.closures.get(key), asleep ? own : undefined].filter((each) => each !== undefined);
  return changed(
    book,
    [...new Set(apart)].map((closure) => tell(closure, 'mergedInto', undefined)),
  );
}

function tell<Fact extends 'mergedInto' | 'discarded'>(closure: Closure, fact: Fact, value: Tenant[Fact] | undefined) {
  return { ...closure, tenant: withFact(closure.tenant, fact, value) };
}

type Records = 'done' | 'drafted' | 'answered' | 'declined';

function without(closure: Closure, records: Records, step: StepId): Closure {
  const { [step]: _removed, ...others } = closure[records];
  return { ...closure, [records]: others };
}

function withRecord<Kind extends Records>(closure: Closure, records: Kind, step: StepId, value: Closure[Kind][StepId]) {
  return { ...closure, [records]: { ...closure[records], [step]: value } };
}

function changed(book: Book, closures: readonly Closure[]): ActResult {
  const differs = (closure: Closure) =>
    JSON.stringify(closure) !== JSON.stringify(book.closures.get(closure.tenant.key));
  return { kind: 'changed', change: { closures: closures.filter(differs) } };
}

function refused(because: Refusal): ActResult {
  return { kind: 'refused', because };
}
