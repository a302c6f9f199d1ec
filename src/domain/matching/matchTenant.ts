import { belongsTo, normaliseAddress } from '../address';
import type { Link } from '../closure/book';
import { liveTenant } from '../tenant/canonicalTenant';
import type { ConversationIndex } from '../closure/closureConversations';
import { conversationRef, type ConversationRef } from '../thread/conversation';
import { correspondentsOf, domainsAbove, type Correspondent } from '../thread/correspondents';
import { sameOrganisation } from '../domains/sameOrganisation';
import type { Sides } from '../side';
import type { Tenant, TenantKey } from '../tenant/tenant';
import { initialDomainsIn, tenantIdsIn } from '../tenant/tenantIdentifiers';
import type { Thread } from '../thread/thread';
import type { Us } from '../us';

export type MatchReason =
  | { readonly kind: 'link' }
  /** A mail of its closure is in this conversation, or the open mail quotes our request about it. */
  | { readonly kind: 'mail' | 'quoted' }
  /** `related`: somebody shares only the registrable domain with one of its domains, which alone is never an answer. */
  | {
      readonly kind: 'tenant-id' | 'onmicrosoft' | 'domain' | 'related' | 'account-team-contact';
      readonly value: string;
    };

export type Candidate = { readonly tenant: TenantKey; readonly because: MatchReason };

/** A host that shares only the registrable domain with a domain of a tenant: another office of a city, a sister company. */
export type Relative = { readonly host: string; readonly tenant: TenantKey; readonly domain: string };

/** Whose closure a thread belongs to, and why. */
export type Match =
  | ({ readonly kind: 'matched' } & Candidate)
  | {
      /** The FM has to say. */
      readonly kind: 'ambiguous';
      readonly candidates: readonly Candidate[];
      /** The companies' domains and tenants' names and ids in the thread that nobody knows. */
      readonly strangers: readonly string[];
      /** Of the strangers those who may be a tenant's after all. */
      readonly relatives: readonly Relative[];
    }
  | {
      readonly kind: 'unknown';
      /** `no-tenant`: the thread names a company or a tenant, but none that is known. */
      readonly because: 'said-none' | 'nobody' | 'our-side' | 'public-mail' | 'no-tenant';
    };

type Keys = ReadonlyMap<string, readonly TenantKey[]>;

/** The tenants by what tells them in a thread; a merged one stands as the one it was merged into. */
export type TenantIndex = {
  readonly canonical: ReadonlyMap<TenantKey, TenantKey>;
  readonly tenantIds: Keys;
  readonly domains: Keys;
  /** By each domain above one of theirs. */
  readonly below: Keys;
  /** Their own domains, and the hosts that the FM said are not theirs. */
  readonly organisations: ReadonlyMap<TenantKey, Organisation>;
  readonly accountTeamContacts: Keys;
};

type Organisation = { readonly domains: readonly string[]; readonly apart: readonly string[] };

export function indexTenants(tenants: Iterable<Tenant>): TenantIndex {
  const all = new Map(Array.from(tenants, (tenant) => [tenant.key, tenant]));
  const canonical = new Map<TenantKey, TenantKey>();
  const tenantIds = new Map<string, TenantKey[]>();
  const domains = new Map<string, TenantKey[]>();
  const below = new Map<string, TenantKey[]>();
  const organisations = new Map<TenantKey, Organisation>();
  const accountTeamContacts = new Map<string, TenantKey[]>();
  const add = (map: Map<string, TenantKey[]>, value: string, key: TenantKey) => {
    const keys = map.get(value);
    if (!keys) map.set(value, [key]);
    else if (!keys.includes(key)) keys.push(key);
  };
  for (const tenant of all.values()) {
    const key = liveTenant(all, tenant.key);
    if (!key) continue;
    canonical.set(tenant.key, key);
    if (tenant.tenantId) add(tenantIds, tenant.tenantId, key);
    for (const domain of tenant.domains) {
      add(domains, domain, key);
      for (const above of domainsAbove(domain)) if (above !== domain) add(below, above, key);
    }
    const known = organisations.get(key) ?? { domains: [], apart: [] };
    organisations.set(key, {
      domains: [...known.domains, ...tenant.domains],
      apart: [...known.apart, ...(tenant.apart ?? [])],
    });
    for (const { address } of tenant.accountTeamContacts) add(accountTeamContacts, normaliseAddress(address), key);
  }
  return { canonical, tenantIds, domains, below, organisations, accountTeamContacts };
}

/** What a thread has beside its own fields. */
export type FurtherSigns = {
  /** Whose mails are in which conversation. */
  readonly mails?: ConversationIndex | undefined;
  /** Whose requests the open mail quotes. */
  readonly quoted?: readonly TenantKey[] | undefined;
};

/**
 * The tenant of a thread: the one that the FM said, else the one that all sources name that know any. These are, in the
 * order in which they are asked and give the reason, a tenant's id or name in the subject, the domains of the outside
 * participants, a mail of its closure in this conversation, a request that the mail quotes, the account-team contacts.
 * Never a guess: as soon as two tenants are possible, or a company or tenant that nobody knows could be the one meant, it
 * is for the FM to say.
 */
export function matchTenant(
  thread: Thread,
  tenants: TenantIndex,
  links: ReadonlyMap<ConversationRef, Link>,
  us: Us,
  { mails, quoted = [] }: FurtherSigns = {},
): Match {
  const conversation = thread.conversationId ? conversationRef(thread.conversationId) : undefined;
  const link = conversation && links.get(conversation);
  if (link === 'none') return { kind: 'unknown', because: 'said-none' };
  const linked = link && tenants.canonical.get(link);
  if (linked) return { kind: 'matched', tenant: linked, because: { kind: 'link' } };

  const people = correspondentsOf(thread, us);
  const hosts = hostsOf(people, tenants);
  const subject = bySubject(thread.subject, tenants);
  const domains = byDomain(hosts, tenants, subject.unknown);
  const strangers = [...strangersAmong(hosts, true), ...subject.unknown];
  const mailed = (conversation && mails?.get(conversation)) ?? [];
  const written: Source = { candidates: ownersOf(mailed, tenants, 'mail'), strangers };
  const requested: Source = { candidates: ownersOf(quoted, tenants, 'quoted'), strangers };
  const accountTeam = byAccountTeam(people, tenants, subject.unknown);

  const [known, ...others] = [subject, domains, written, requested, accountTeam].filter(
    ({ candidates }) => candidates.length > 0,
  );
  // Somebody outside whom nobody knows may be the customer meant, whatever the account team's other tenants are.
  const first = known === accountTeam && people.some(({ side }) => side === 'outside') ? undefined : known;
  const relatives = relativesOf(hosts, tenants, us.sides);
  if (!first && relatives.length > 0) return ambiguous([], domains.strangers, relatives);
  if (!first) return { kind: 'unknown', because: subject.unknown.length > 0 ? 'no-tenant' : whyUnknown(people) };

  // Of several who share a domain, or whose mails are in the conversation, a mail of ours can tell which.
  const mayTell = first === domains ? sharedBy(hosts) : first === written ? () => true : () => false;
  const told = [written, requested].find((source) => onlyOf(source) && mayTell(onlyOf(source)));
  const answer = onlyOf(first) ? first : told;
  const tenant = answer && onlyOf(answer);
  const agreed = tenant !== undefined && [first, ...others].every((source) => names(source, tenant));
  const because = answer?.candidates.find((each) => each.tenant === tenant)?.because;
  if (agreed && because && first.strangers.length === 0) return { kind: 'matched', tenant, because };
  const against = others.filter(({ candidates }) => !candidates.some((each) => names(first, each.tenant)));
  return ambiguous(
    [first, ...against].flatMap(({ candidates }) => candidates),
    first.strangers,
    relatives,
  );
}

/** Whether a company that no tenant has, as far as can be told without the lists of domains, takes part in a thread. */
export function hasUnknownCompany(thread: Thread, tenants: TenantIndex, us: Us): boolean {
  return hostsOf(correspondentsOf(thread, us), tenants).some(({ domain }) => !domain);
}

/** The tenants that have a host's domain, or the longest stored one above it. */
export function tenantsOfHost(host: string, { domains }: TenantIndex): readonly TenantKey[] {
  return domains.get(domainsAbove(host).find((each) => domains.has(each)) ?? '') ?? [];
}

/** What one source names, and who could be meant instead, as far as it tells. */
type Source = { readonly candidates: readonly Candidate[]; readonly strangers: readonly string[] };

function names({ candidates }: Source, tenant: TenantKey): boolean {
  return candidates.some((each) => each.tenant === tenant);
}

/** The tenant of a source that names one only. */
function onlyOf({ candidates: [first, ...others] }: Source): TenantKey | undefined {
  return first && others.every(({ tenant }) => tenant === first.tenant) ? first.tenant : undefined;
}

function ownersOf(keys: readonly TenantKey[], { canonical }: TenantIndex, kind: 'mail' | 'quoted'): Candidate[] {
  return keys.flatMap((key) => canonical.get(key) ?? []).map((tenant) => ({ tenant, because: { kind } }));
}

function candidatesOf(
  values: readonly string[],
  keys: Keys,
  kind: 'tenant-id' | 'onmicrosoft' | 'domain' | 'account-team-contact',
): Candidate[] {
  return values.flatMap((value) => (keys.get(value) ?? []).map((tenant) => ({ tenant, because: { kind, value } })));
}

/** `unknown`: the ids and names that no tenant has; a subject that names a known one may have a ticket's number beside it. */
function bySubject(text: string, tenants: TenantIndex): Source & { readonly unknown: readonly string[] } {
  const ids = tenantIdsIn(text);
  const initialDomains = initialDomainsIn(text);
  const byId = candidatesOf(ids, tenants.tenantIds, 'tenant-id');
  const unknownNames = initialDomains.filter((name) => !tenants.domains.has(name));
  return {
    candidates: [...byId, ...candidatesOf(initialDomains, tenants.domains, 'onmicrosoft')],
    // A name beside a known id is most likely that tenant's own.
    strangers: byId.length > 0 ? [] : unknownNames,
    unknown: [...unknownNames, ...ids.filter((id) => !tenants.tenantIds.has(id))],
  };
}

/** A company's host in a thread, and the stored domain that it is or lies below. */
type Host = {
  readonly host: string;
  readonly copied: boolean;
  readonly domain: string | undefined;
  readonly tenants: readonly TenantKey[];
};

function hostsOf(people: readonly Correspondent[], tenants: TenantIndex): Host[] {
  // Who writes or is written to comes before who is in copy, so that a host in copy is one that is nowhere else.
  const hosts = new Map<string, Host>();
  for (const { company: host, copied } of people) {
    if (!host || hosts.has(host)) continue;
    const domain = domainsAbove(host).find((each) => tenants.domains.has(each));
    hosts.set(host, { host, copied, domain, tenants: (domain && tenants.domains.get(domain)) || [] });
  }
  return [...hosts.values()];
}

/**
 * A stranger in copy, a partner perhaps, leaves the answer to the tenant whose people write or are written to; a stranger
 * among those may be the customer meant.
 */
function byDomain(hosts: readonly Host[], tenants: TenantIndex, unknown: readonly string[]): Source {
  const domains = new Set(hosts.flatMap(({ domain }) => domain ?? []));
  const answered = hosts.some(({ domain, copied }) => domain && !copied);
  return {
    candidates: candidatesOf([...domains].sort(), tenants.domains, 'domain'),
    strangers: [...strangersAmong(hosts, answered), ...unknown],
  };
}

function strangersAmong(hosts: readonly Host[], answered: boolean): string[] {
  return hosts.filter(({ domain, copied }) => !domain && !(copied && answered)).map(({ host }) => host);
}

/** Whether each host that is anybody's is this tenant's, too. */
function sharedBy(hosts: readonly Host[]): (tenant: TenantKey | undefined) => boolean {
  return (tenant) => hosts.every(({ tenants }) => tenants.length === 0 || tenants.some((each) => each === tenant));
}

/** The tenants of which a host that nobody knows shares the registrable domain, unless the FM has parted them. */
function relativesOf(hosts: readonly Host[], { below, organisations }: TenantIndex, { lists }: Sides): Relative[] {
  if (!lists) return [];
  return hosts
    .filter(({ domain }) => !domain)
    .flatMap(({ host }) => {
      const related = below.get(lists.registrableDomain(host) ?? '') ?? [];
      return related.flatMap((tenant) => {
        const { domains, apart } = organisations.get(tenant) ?? { domains: [], apart: [] };
        const domain = domains.find((each) => sameOrganisation(host, [each], lists.registrableDomain) === 'related');
        return domain === undefined || belongsTo(host, apart) ? [] : [{ host, tenant, domain }];
      });
    });
}

function byAccountTeam(people: readonly Correspondent[], tenants: TenantIndex, unknown: readonly string[]): Source {
  const addresses = people.map(({ address }) => address).sort();
  return {
    candidates: candidatesOf(addresses, tenants.accountTeamContacts, 'account-team-contact'),
    strangers: unknown,
  };
}

/** The order of the participants never shows in it. */
function ambiguous(
  given: readonly Candidate[],
  strangers: readonly string[],
  related: readonly Relative[],
): Match & { kind: 'ambiguous' } {
  const relatives = related.filter(({ host }) => strangers.includes(host));
  const byTenant = new Map<TenantKey, Candidate>();
  const asked = relatives.map(({ tenant, domain }) => ({
    tenant,
    because: { kind: 'related', value: domain } as const,
  }));
  for (const candidate of [...given, ...asked]) {
    if (!byTenant.has(candidate.tenant)) byTenant.set(candidate.tenant, candidate);
  }
  const apart = strangers.filter((each) => !strangers.some((other) => other !== each && belongsTo(each, [other])));
  return {
    kind: 'ambiguous',
    candidates: [...byTenant.values()].sort((a, b) => (a.tenant < b.tenant ? -1 : 1)),
    strangers: [...new Set(apart)].sort(),
    relatives: relatives.sort((a, b) => (a.host < b.host ? -1 : 1)),
  };
}

function whyUnknown(people: readonly Correspondent[]): (Match & { kind: 'unknown' })['because'] {
  if (people.length === 0) return 'nobody';
  if (people.some(({ company }) => company)) return 'no-tenant';
  return people.some(({ side }) => side === 'outside') ? 'public-mail' : 'our-side';
}
