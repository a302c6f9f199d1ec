import { belongsTo, type Person } from '../address';
import { cleanName } from '../text/cleanText';
import type { Closure } from '../closure/closure';
import { correspondentsOf, type Correspondent } from '../thread/correspondents';
import type { Language } from '../language';
import { organisationName } from '../tenant/organisationName';
import { regionOfDomain } from '../region';
import type { RegistrableDomain } from '../domains/registrableDomain';
import type { Tenant, TenantKey } from '../tenant/tenant';
import { initialDomainOf, initialDomainsIn, tenantIdsIn } from '../tenant/tenantIdentifiers';
import type { Thread } from '../thread/thread';
import type { Us } from '../us';

/** From what a closure is begun. */
export type Beginning = {
  readonly thread: Thread;
  /** What the mail's writer wrote, where it was read: the signature tells what the company is called. */
  readonly text: string;
  readonly language: Language | undefined;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Which one, where the thread names several: a domain, or a tenant's id or name in the subject. */
  readonly of: string | undefined;
};

/**
 * A closure with everything the thread tells: of the company that was asked for, else the sender's, else the one with
 * most people. Its domain is the host that stands there, since other hosts below the same registrable domain may be other
 * organisations'. It takes no key, tenant id or `*.onmicrosoft.com` name that `known` closures have. Undefined when the
 * thread names nobody whose closure it could be.
 * @param toUnicode what a host in Punycode stands for
 */
export function beginClosure(
  { thread, text, language, on, of }: Beginning,
  known: ReadonlyMap<TenantKey, Closure>,
  us: Us,
  registrableDomain: RegistrableDomain,
  toUnicode: (domain: string) => string = (domain) => domain,
): Closure | undefined {
  const people = correspondentsOf(thread, us);
  const tenants = Array.from(known.values(), ({ tenant }) => tenant);
  const tenantId = only(tenantIdsIn(thread.subject), of, (id) => tenants.some((tenant) => tenant.tenantId === id));
  const initialDomain = only(initialDomainsIn(thread.subject), of, (name) =>
    tenants.some(({ domains }) => domains.includes(name)),
  );
  const bySubject = of !== undefined && (of === tenantId || of === initialDomain);
  const hosts = people.map(({ company }) => company && registrableDomain(company) && domainOfHost(company));
  const asked = of !== undefined && !bySubject && registrableDomain(of) ? domainOfHost(of) : undefined;
  const domain =
    asked ??
    leading(
      hosts.map((host) => host && topOf(host, hosts)),
      people[0]?.person === thread.from,
    );
  const contacts = people.filter(({ company, side }) =>
    domain ? company !== undefined && belongsTo(domainOfHost(company), [domain]) : side === 'outside',
  );
  const stem = (bySubject ? of : undefined) ?? domain ?? initialDomain ?? tenantId ?? contacts[0]?.address;
  if (stem === undefined) return undefined;

  const called = domain ?? initialDomain;
  const signed = contacts.some(({ person }) => person === thread.from) ? text : '';
  const region = domain && regionOfDomain(domain);
  const tenant: Tenant = {
    key: freeKey(stem, known),
    name: cleanName(
      called
        ? organisationName(toUnicode(registrableDomain(called) ?? called), thread.subject, signed)
        : nameOf(contacts[0]?.person) || stem,
    ),
    domains: [...new Set([domain, initialDomain].flatMap((each) => each ?? []))].sort(),
    ...(tenantId ? { tenantId } : {}),
    ...(region ? { region } : {}),
    ...(language ? { language } : {}),
    customerContacts: asContacts(contacts),
    accountTeamContacts: asContacts(people.filter(({ side }) => side === 'account-team')),
    workloads: [],
  };
  return { tenant, begun: on, done: {}, drafted: {}, answered: {}, declined: {} };
}

/** The host as a domain; one for mail in hybrid mode is the tenant's own name. */
function domainOfHost(host: string): string {
  return initialDomainOf(host) ?? host;
}

/** The shortest host of the thread that this one is or lies below. */
function topOf(host: string, hosts: readonly (string | undefined)[]): string {
  return hosts.reduce<string>((top, each) => (each && belongsTo(top, [each]) ? each : top), host);
}

/** The one that was asked for, else the only one that no other tenant has. */
function only(named: readonly string[], of: string | undefined, taken: (each: string) => boolean): string | undefined {
  if (of !== undefined && named.includes(of)) return of;
  const free = named.filter((each) => !taken(each));
  return free.length === 1 ? free[0] : undefined;
}

/** The sender's domain, else the one of most people, else the first by letters. */
function leading(domains: readonly (string | undefined)[], hasSender: boolean): string | undefined {
  if (hasSender && domains[0]) return domains[0];
  const given = domains.flatMap((domain) => domain ?? []).sort();
  const count = (domain: string) => given.filter((each) => each === domain).length;
  return given.sort((a, b) => count(b) - count(a))[0];
}

/** The stem itself where nothing worth keeping is under it; a closure put away untouched is written over. */
function freeKey(stem: string, known: ReadonlyMap<TenantKey, Closure>): TenantKey {
  for (let number = 1; ; number++) {
    const key = (number === 1 ? stem : `${stem}~${number}`) as TenantKey;
    const closure = known.get(key);
    if (!closure) return key;
    const untouched = Object.keys(closure.done).length + Object.keys(closure.drafted).length === 0;
    if (closure.tenant.discarded && untouched) return key;
  }
}

/** A name as it is shown, if it is one: many address books show the address for it. */
function nameOf(person: Person | undefined): string {
  return person === undefined || person.name.includes('@') ? '' : person.name.trim();
}

function asContacts(people: readonly Correspondent[]): Person[] {
  return people
    .map(({ person, address }) => ({ name: nameOf(person), address }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
