import type { Closure } from './closure';
import { revokeEvidence } from './revokeEvidence';
import type { StepId } from './playbook';
import { sortedPeople, sortedTexts } from '../tenant/sortedList';
import { someApart, type Tenant } from '../tenant/tenant';
import { tenantFacts, withFact } from '../tenant/tenantFact';

/**
 * The closure as it is `now` without what one act changed, from `before` to `after`: what other windows did meanwhile
 * stays. A closure that the act began is put away. A mail by which the act ticked a step must not tick it again.
 */
export function revertAct(before: Closure | undefined, after: Closure, now: Closure): Closure {
  if (!before) return { ...now, tenant: { ...now.tenant, discarded: true } };
  const notYet = recordsBack(before.notYet ?? {}, after.notYet ?? {}, now.notYet ?? {});
  const { notYet: _said, ...others } = now;
  const back: Closure = {
    ...others,
    ...(Object.keys(notYet).length > 0 ? { notYet } : {}),
    tenant: tenantBack(before.tenant, after.tenant, now.tenant),
    done: recordsBack(before.done, after.done, now.done),
    drafted: recordsBack(before.drafted, after.drafted, now.drafted),
    answered: recordsBack(before.answered, after.answered, now.answered),
    declined: recordsBack(before.declined, after.declined, now.declined),
  };
  const ticked = (Object.keys(after.done) as StepId[]).filter((step) => differs(before.done[step], after.done[step]));
  return ticked.reduce((closure, step) => revokeEvidence(closure, step, after.done[step]), back);
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function recordsBack<Records extends object>(before: Records, after: Records, now: Records): Records {
  const back = { ...now };
  for (const key of Object.keys({ ...before, ...after }) as (keyof Records)[]) {
    if (!differs(before[key], after[key])) continue;
    if (before[key] === undefined) delete back[key];
    else back[key] = before[key];
  }
  return back;
}

function tenantBack(before: Tenant, after: Tenant, now: Tenant): Tenant {
  const { apart: _apart, ...others } = now;
  const lists: Tenant = {
    ...others,
    name: before.name === after.name ? now.name : before.name,
    domains: sortedTexts(listBack(before.domains, after.domains, now.domains)),
    ...someApart(listBack(before.apart ?? [], after.apart ?? [], now.apart ?? [])),
    workloads: sortedTexts(listBack(before.workloads, after.workloads, now.workloads)),
    customerContacts: sortedPeople(listBack(before.customerContacts, after.customerContacts, now.customerContacts)),
    accountTeamContacts: sortedPeople(
      listBack(before.accountTeamContacts, after.accountTeamContacts, now.accountTeamContacts),
    ),
  };
  return ([...tenantFacts, 'mergedInto', 'discarded'] as const).reduce(
    (tenant, fact) => (before[fact] === after[fact] ? tenant : withFact(tenant, fact, before[fact])),
    lists,
  );
}

function listBack<Item>(before: readonly Item[], after: readonly Item[], now: readonly Item[]): Item[] {
  const without = (items: readonly Item[], others: readonly Item[]) =>
    items.filter((item) => !others.some((other) => !differs(item, other)));
  return [...without(before, after), ...without(now, without(after, before))];
}
