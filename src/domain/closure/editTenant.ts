import { asciiDomain, normaliseAddress, type Person } from '../address';
import { cleanText, longestName } from '../text/cleanText';
import type { Closure } from './closure';
import type { ClosureGroup } from './closureGroup';
import type { Language } from '../language';
import type { Region } from '../region';
import { sortedPeople, sortedTexts } from '../tenant/sortedList';
import { someApart, type Tenant } from '../tenant/tenant';
import { tenantFacts, withFact } from '../tenant/tenantFact';
import { uniteClosures } from './uniteClosures';

/** What of a tenant the FM can edit: `undefined` clears, a list replaces the list as it is shown. */
export type TenantEdit = {
  readonly name?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly region?: Region | undefined;
  readonly language?: Language | undefined;
  readonly nextMeeting?: string | undefined;
  readonly domains?: readonly string[] | undefined;
  readonly apart?: readonly string[] | undefined;
  readonly customerContacts?: readonly Person[] | undefined;
  readonly accountTeamContacts?: readonly Person[] | undefined;
  readonly workloads?: readonly string[] | undefined;
};

/**
 * The closures of one group after an edit of what they show together. What is new goes to the canonical one; what is
 * taken away goes from each that has it, or the others would bring it back.
 */
export function editTenant(group: ClosureGroup, change: TenantEdit): Closure[] {
  const [own, ...merged] = group;
  const shown = uniteClosures(group).tenant;
  const wanted = normaliseEdit(change);
  return [
    { ...own, tenant: editOwn(own.tenant, shown, wanted) },
    ...merged.map((closure) => editMerged(closure, wanted)),
  ];
}

/** Whether the edit says something that is longer than anything is called. */
export function isTooLong(change: TenantEdit): boolean {
  return Object.values(change)
    .flat()
    .flatMap((value: string | Person | undefined) =>
      typeof value === 'object' ? [value.name, value.address] : [value],
    )
    .some((text) => text !== undefined && text.length > longestName);
}

function normaliseEdit(change: TenantEdit): TenantEdit {
  const normal = {
    name: cleanText(change.name ?? '').trim(),
    tenantId:
      cleanText(change.tenantId ?? '')
        .replace(/[{}\s]/g, '')
        .toLowerCase() || undefined,
    region: change.region,
    language: change.language,
    nextMeeting: change.nextMeeting,
    domains: sortedTexts((change.domains ?? []).map((domain) => asciiDomain(cleanText(domain).trim()))),
    apart: sortedTexts((change.apart ?? []).map((host) => asciiDomain(cleanText(host).trim()))),
    customerContacts: normalPeople(change.customerContacts),
    accountTeamContacts: normalPeople(change.accountTeamContacts),
    workloads: sortedTexts((change.workloads ?? []).map((workload) => cleanText(workload).trim())),
  };
  return Object.fromEntries(Object.entries(normal).filter(([fact]) => fact in change));
}

function normalPeople(people: readonly Person[] = []): Person[] {
  return sortedPeople(
    people.map(({ name, address }) => ({
      name: cleanText(name).trim(),
      address: normaliseAddress(cleanText(address)),
    })),
  );
}

function editOwn(own: Tenant, shown: Tenant, wanted: TenantEdit): Tenant {
  const lists = {
    domains: ownPart(own.domains, shown.domains, wanted.domains),
    ...someApart(ownPart(own.apart ?? [], shown.apart ?? [], wanted.apart)),
    customerContacts: ownPart(own.customerContacts, shown.customerContacts, wanted.customerContacts),
    accountTeamContacts: ownPart(own.accountTeamContacts, shown.accountTeamContacts, wanted.accountTeamContacts),
    workloads: ownPart(own.workloads, shown.workloads, wanted.workloads),
  };
  const facts = tenantFacts.filter((fact) => fact in wanted);
  return facts.reduce((tenant, fact) => withFact(tenant, fact, wanted[fact]), {
    ...own,
    ...lists,
    name: wanted.name ?? own.name,
  });
}

function editMerged(closure: Closure, wanted: TenantEdit): Closure {
  const cleared = tenantFacts.filter((fact) => fact in wanted && wanted[fact] === undefined);
  const tenant = cleared.reduce((each, fact) => withFact(each, fact, undefined), closure.tenant);
  const lists = {
    domains: keptPart(tenant.domains, wanted.domains),
    ...someApart(keptPart(tenant.apart ?? [], wanted.apart)),
    customerContacts: keptPart(tenant.customerContacts, wanted.customerContacts),
    accountTeamContacts: keptPart(tenant.accountTeamContacts, wanted.accountTeamContacts),
    workloads: keptPart(tenant.workloads, wanted.workloads),
  };
  return { ...closure, tenant: { ...tenant, ...lists } };
}

type Item = string | Person;

const idOf = (item: Item) => (typeof item === 'string' ? item : item.address);
const nameOf = (item: Item) => (typeof item === 'string' ? item : item.name);
const has = (items: readonly Item[], item: Item) => items.some((each) => idOf(each) === idOf(item));

/** Of the wanted items those that are the canonical tenant's already, are new, or go by another name now. */
function ownPart<T extends Item>(own: readonly T[], shown: readonly T[], wanted: readonly T[] | undefined) {
  const asShown = (item: T) => shown.some((each) => idOf(each) === idOf(item) && nameOf(each) === nameOf(item));
  return wanted?.filter((item) => has(own, item) || !asShown(item)) ?? own;
}

function keptPart<T extends Item>(items: readonly T[], wanted: readonly T[] | undefined) {
  return wanted ? items.filter((item) => has(wanted, item)) : items;
}
