import { belongsTo, normaliseAddress } from './address';
import type { Link } from './book';
import { canonicalTenant } from './canonicalTenant';
import type { MailIndex } from './closureMails';
import { conversationRef, type ConversationRef } from './conversation';
import { correspondentsOf, domainsAbove, type Correspondent } from './correspondents';
import type { Sides } from './side';
import type { Tenant, TenantKey } from './tenant';
import { initialDomainsIn, tenantIdsIn } from './tenantNames';
import type { Thread } from './thread';

export type MatchReason =
  | { readonly kind: 'link' }
  /** A mail of its closure is in this conversation. */
  | { readonly kind: 'mail' }
  | { readonly kind: 'tenant-id' | 'onmicrosoft' | 'domain' | 'account-team-contact'; readonly value: string };

export type Candidate = { readonly tenant: TenantKey; readonly because: MatchReason };

/** Whose closure a thread belongs to, and why. */
export type Match =
  | ({ readonly kind: 'matched' } & Candidate)
  /** The FM has to say. Strangers are the companies' domains and tenants' names and ids in the thread that nobody knows. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly strangers: readonly string[] }
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
  readonly accountTeamContacts: Keys;
};

export function indexTenants(tenants: Iterable<Tenant>): TenantIndex {
  const all = new Map(Array.from(tenants, (tenant) => [tenant.key, tenant]));
  const canonical = new Map<TenantKey, TenantKey>();
  const tenantIds = new Map<string, TenantKey[]>();
  const domains = new Map<string, TenantKey[]>();
  const accountTeamContacts = new Map<string, TenantKey[]>();
  const add = (map: Map<string, TenantKey[]>, value: string, key: TenantKey) => {
    const keys = map.get(value);
    if (!keys) map.set(value, [key]);
    else if (!keys.includes(key)) keys.push(key);
  };
  for (const tenant of all.values()) {
    const key = canonicalTenant(all, tenant.key);
    if (tenant.discarded || all.get(key)?.discarded) continue;
    canonical.set(tenant.key, key);
    if (tenant.tenantId) add(tenantIds, tenant.tenantId, key);
    for (const domain of tenant.domains) add(domains, domain, key);
    for (const { address } of tenant.accountTeamContacts) add(accountTeamContacts, normaliseAddress(address), key);
  }
  return { canonical, tenantIds, domains, accountTeamContacts };
}

/** What one level of the order found. */
type Finding = { readonly candidates: readonly Candidate[]; readonly strangers: readonly string[] };

/**
 * The tenant of a thread, by the first of these that knows one: the FM's link, a mail of its closure in this very
 * conversation, a tenant's id or name in the subject, the domains of the outside participants, the account-team contacts. Never a guess: as soon as two tenants are possible, or
 * a company or tenant that nobody knows could be the one meant, it is for the FM to say.
 */
export function matchTenant(
  thread: Thread,
  tenants: TenantIndex,
  links: ReadonlyMap<ConversationRef, Link>,
  sides: Sides,
  readerAddress: string,
  mails: MailIndex = new Map(),
): Match {
  const conversation = thread.conversationId ? conversationRef(thread.conversationId) : undefined;
  const link = conversation && links.get(conversation);
  if (link === 'none') return { kind: 'unknown', because: 'said-none' };
  const linked = link && tenants.canonical.get(link);
  if (linked) return { kind: 'matched', tenant: linked, because: { kind: 'link' } };

  const keys = (conversation && mails.get(conversation)) ?? [];
  const writers = new Set(keys.flatMap((key) => tenants.canonical.get(key) ?? []));
  const [writer] = writers;
  if (writer && writers.size === 1) return { kind: 'matched', tenant: writer, because: { kind: 'mail' } };

  const people = correspondentsOf(thread, sides, readerAddress);
  const ids = tenantIdsIn(thread.subject);
  const names = initialDomainsIn(thread.subject);
  const byId = candidatesOf(ids, tenants.tenantIds, 'tenant-id');
  const unknownNames = names.filter((name) => !tenants.domains.has(name));
  // A subject that names a known tenant may have the number of a ticket beside it; else an unknown id may be a tenant's.
  const unknownIds = ids.filter((id) => !tenants.tenantIds.has(id));
  const unknown = [...unknownNames, ...unknownIds];

  return (
    decide({
      candidates: [...byId, ...candidatesOf(names, tenants.domains, 'onmicrosoft')],
      // A name beside a known id is most likely that tenant's own.
      strangers: byId.length > 0 ? [] : unknownNames,
    }) ??
    decide(byDomain(people, tenants, unknown)) ??
    decide(byAccountTeam(people, tenants, unknown)) ?? {
      kind: 'unknown',
      because: unknown.length > 0 ? 'no-tenant' : whyUnknown(people),
    }
  );
}

function candidatesOf(
  values: readonly string[],
  keys: Keys,
  kind: Exclude<MatchReason['kind'], 'link' | 'mail'>,
): Candidate[] {
  return values.flatMap((value) => (keys.get(value) ?? []).map((tenant) => ({ tenant, because: { kind, value } })));
}

/**
 * A stranger in copy, a partner perhaps, leaves the answer to the tenant whose people write or are written to; a stranger
 * among those may be the customer meant.
 */
function byDomain(people: readonly Correspondent[], tenants: TenantIndex, unknown: readonly string[]): Finding {
  // Who writes or is written to comes before who is in copy, so that a host in copy is one that is nowhere else.
  const hosts = new Map<string, { copied: boolean; domains: readonly string[] }>();
  for (const { company, copied } of people) {
    if (!company || hosts.has(company)) continue;
    hosts.set(company, { copied, domains: domainsAbove(company).filter((domain) => tenants.domains.has(domain)) });
  }
  const found = [...hosts.values()];
  const domains = new Set(found.flatMap((host) => host.domains));
  const answered = found.some((host) => host.domains.length > 0 && !host.copied);
  const strangers = [...hosts].filter(([, host]) => host.domains.length === 0 && !(host.copied && answered));
  return {
    candidates: candidatesOf([...domains].sort(), tenants.domains, 'domain'),
    strangers: [...strangers.map(([host]) => host), ...unknown],
  };
}

/** Somebody outside whom nobody knows, with public mail too, may be the customer meant, whatever the account team's other tenants are. */
function byAccountTeam(people: readonly Correspondent[], tenants: TenantIndex, unknown: readonly string[]): Finding {
  const addresses = people.some(({ side }) => side === 'outside') ? [] : people.map(({ address }) => address);
  const candidates = candidatesOf(addresses.sort(), tenants.accountTeamContacts, 'account-team-contact');
  return { candidates, strangers: unknown };
}

/** The answer of a level; undefined when it knows no tenant. The order of the participants never shows in it. */
function decide({ candidates, strangers }: Finding): Match | undefined {
  const byTenant = new Map<TenantKey, Candidate>();
  for (const candidate of candidates) if (!byTenant.has(candidate.tenant)) byTenant.set(candidate.tenant, candidate);
  const [first, ...others] = [...byTenant.values()].sort((a, b) => (a.tenant < b.tenant ? -1 : 1));
  if (!first) return undefined;
  if (others.length === 0 && strangers.length === 0) return { kind: 'matched', ...first };
  const apart = strangers.filter((each) => !strangers.some((other) => other !== each && belongsTo(each, [other])));
  return { kind: 'ambiguous', candidates: [first, ...others], strangers: [...new Set(apart)].sort() };
}

function whyUnknown(people: readonly Correspondent[]): (Match & { kind: 'unknown' })['because'] {
  if (people.length === 0) return 'nobody';
  if (people.some(({ company }) => company)) return 'no-tenant';
  return people.some(({ side }) => side === 'outside') ? 'public-mail' : 'our-side';
}
