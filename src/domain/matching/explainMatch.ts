import { asciiDomain } from '../address';
import type { Link } from '../closure/book';
import { conversationRef } from '../thread/conversation';
import type { DomainLists } from '../domains/domainLists';
import { indexTenants, matchTenant, type Match, type MatchReason } from './matchTenant';
import type { Tenant, TenantKey } from '../tenant/tenant';
import type { Thread } from '../thread/thread';
import { defaultConfig } from '../config';

/** Tenants and threads as somebody writes them down who wants to know why a thread is a tenant's. */
export type MatchQuestion = {
  readonly tenants: readonly {
    readonly name: string;
    readonly domains?: readonly string[] | undefined;
    readonly tenantId?: string | undefined;
    /** Addresses. */
    readonly accountTeamContacts?: readonly string[] | undefined;
  }[];
  /** The domains of our side. */
  readonly own?: readonly string[] | undefined;
  /** The account team's. */
  readonly accountTeam?: readonly string[] | undefined;
  readonly threads: readonly ThreadInQuestion[];
};

export type ThreadInQuestion = {
  /** Addresses. */
  readonly participants?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  /** The name of the tenant a mail of ours in the conversation is of. */
  readonly conversationMail?: string | undefined;
  /** The id in a request of ours that the mail quotes. */
  readonly quotedTenantId?: string | undefined;
  /** What the FM said: a tenant's name, or `none`. */
  readonly link?: string | undefined;
};

export type ExplainedMatch = {
  readonly kind: Match['kind'];
  readonly tenant?: string;
  readonly candidates?: readonly string[];
  /** Companies, ids and names of tenants that nobody knows. */
  readonly strangers?: readonly string[];
  readonly because: string;
};

/**
 * Whose each thread is and why, by the procedure of the pane.
 * @throws {RangeError} where a thread names a tenant that is not among them
 */
export function explainMatch(question: MatchQuestion, lists: DomainLists): ExplainedMatch[] {
  // Two tenants can be called the same.
  const keyOf = (name: string): TenantKey => {
    const at = question.tenants.findIndex((tenant) => tenant.name === name);
    if (at < 0) throw new RangeError(`expected the name of a tenant, got ${JSON.stringify(name)}`);
    return keyAt(at);
  };
  const nameOf = (key: TenantKey) => question.tenants.find((_tenant, at) => keyAt(at) === key)?.name ?? key;
  const tenants = indexTenants(question.tenants.map(tenantOf));
  const us = {
    reader: { name: '', address: '' },
    config: defaultConfig,
    sides: { own: question.own ?? [], accountTeam: question.accountTeam ?? ['microsoft.com'], lists },
  };
  return question.threads.map((given) => {
    const thread = threadOf(given);
    const conversation = conversationRef(thread.conversationId);
    const links = new Map<typeof conversation, Link>();
    if (given.link !== undefined) links.set(conversation, given.link === 'none' ? 'none' : keyOf(given.link));
    const { conversationMail, quotedTenantId } = given;
    const mails = new Map(conversationMail === undefined ? [] : [[conversation, [keyOf(conversationMail)]]]);
    const quoted = tenants.tenantIds.get(quotedTenantId?.toLowerCase() ?? '');
    return explained(matchTenant(thread, tenants, links, us, { mails, quoted }), nameOf);
  });
}

function keyAt(at: number): TenantKey {
  return String(at).padStart(6, '0') as TenantKey;
}

function tenantOf(
  { name, domains = [], tenantId, accountTeamContacts = [] }: MatchQuestion['tenants'][number],
  at: number,
): Tenant {
  return {
    key: keyAt(at),
    name,
    domains: domains.map((domain) => asciiDomain(domain.trim())),
    ...(tenantId ? { tenantId: tenantId.toLowerCase() } : {}),
    customerContacts: [],
    accountTeamContacts: accountTeamContacts.map((address) => ({ name: '', address })),
    workloads: [],
  };
}

function threadOf({ participants = [], subject = '' }: ThreadInQuestion): Thread & { readonly conversationId: string } {
  return {
    key: '',
    surface: 'read',
    conversationId: 'this one',
    isReply: false,
    subject,
    to: participants.map((address) => ({ name: '', address })),
    cc: [],
  };
}

function explained(match: Match, nameOf: (key: TenantKey) => string): ExplainedMatch {
  switch (match.kind) {
    case 'matched':
      return { kind: 'matched', tenant: nameOf(match.tenant), because: reasonOf(match.because) };
    case 'ambiguous':
      return {
        kind: 'ambiguous',
        candidates: match.candidates.map(({ tenant }) => nameOf(tenant)),
        ...(match.strangers.length > 0 ? { strangers: match.strangers } : {}),
        because: match.candidates.map(({ tenant, because }) => `${nameOf(tenant)}: ${reasonOf(because)}`).join('; '),
      };
    case 'unknown':
      return { kind: 'unknown', because: match.because };
  }
}

function reasonOf(because: MatchReason): string {
  return 'value' in because ? `${because.kind} ${because.value}` : because.kind;
}
