import type { Book } from './book';
import type { Closure } from './closure';
import { groupOf, type ClosureGroup } from './closureGroup';
import type { StepId } from './playbook';
import { sortedPeople, sortedTexts } from '../tenant/sortedList';
import { someApart, type Tenant, type TenantKey } from '../tenant/tenant';
import { tenantFacts, withFact } from '../tenant/tenantFact';

/** The closure as it is shown: its canonical tenant's own facts, and what the tenants merged into it have that it lacks. */
export function uniteClosure(book: Book, key: TenantKey): Closure | undefined {
  const group = groupOf(book, key);
  return group && uniteClosures(group);
}

/** What a group comes to, an earlier closure's facts before a later one's. */
export function uniteClosures([own, ...merged]: ClosureGroup): Closure {
  return merged.reduce(uniteTwo, own);
}

function uniteTwo(own: Closure, other: Closure): Closure {
  const tenant = tenantFacts.reduce<Tenant>(
    (united, fact) => withFact(united, fact, united[fact] ?? other.tenant[fact]),
    {
      ...own.tenant,
      domains: sortedTexts([...own.tenant.domains, ...other.tenant.domains]),
      ...someApart([...(own.tenant.apart ?? []), ...(other.tenant.apart ?? [])]),
      customerContacts: sortedPeople([...own.tenant.customerContacts, ...other.tenant.customerContacts]),
      accountTeamContacts: sortedPeople([...own.tenant.accountTeamContacts, ...other.tenant.accountTeamContacts]),
      workloads: sortedTexts([...own.tenant.workloads, ...other.tenant.workloads]),
    },
  );
  return {
    tenant,
    begun: own.begun,
    done: { ...other.done, ...own.done },
    drafted: uniteRecords(own.drafted, other.drafted, (one, another) => (another.on > one.on ? another : one)),
    answered: uniteRecords(own.answered, other.answered, (one, another) => (one < another ? one : another)),
    declined: uniteRecords(own.declined, other.declined, (one, another) => (one > another ? one : another)),
    ...(own.notYet || other.notYet ? { notYet: { ...other.notYet, ...own.notYet } } : {}),
  };
}

type Records<Value> = Readonly<Partial<Record<StepId, Value>>>;

function uniteRecords<Value>(
  own: Records<Value>,
  other: Records<Value>,
  ofTwo: (one: Value, another: Value) => Value,
): Records<Value> {
  const both = Object.entries<Value>(other).map(([step, value]) => [step, ofTwo(own[step as StepId] ?? value, value)]);
  return { ...own, ...Object.fromEntries(both) };
}
