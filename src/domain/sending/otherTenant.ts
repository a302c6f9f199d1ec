import { squeeze } from './fold';
import type { FindTenants, Mention } from './namedTenants';
import type { Finding, KnownTenant } from './outgoing';
import { outsideDomainsOf } from './recipientRules';
import { partsOf, type SendCase } from './sendCase';
import { containsWords, wordsOf } from './tenantForms';

/** Words that name a tenant other than the mail's own and those of its recipients. */
export function otherTenant(draft: SendCase, find: FindTenants): Finding[] {
  const own = tenantsOf(draft, find);
  if (own.length === 0) return [];
  const findings: Finding[] = [];
  const quiet = quietWords(draft, own);
  for (const { where, text } of partsOf(draft)) {
    const mentions = find.in(text);
    for (const mention of mentions) {
      // Two tenants can have the same domain or name.
      const shared = mentions.some((other) => other.text === mention.text && own.indexOf(other.tenant) >= 0);
      if (shared || own.indexOf(mention.tenant) >= 0 || isQuiet(mention, quiet)) continue;
      findings.push({ rule: 'other-tenant', where, tenant: mention.tenant.name, text: mention.text });
    }
  }
  return findings;
}

/**
 * Whose the mail may be: the tenants of its recipients, and its own one unless all who get it outside our side are
 * another tenant's people.
 */
function tenantsOf(draft: SendCase, find: FindTenants): KnownTenant[] {
  const domains = outsideDomainsOf(draft);
  const tenants = new Set<KnownTenant>();
  for (const domain of domains) for (const tenant of find.ofDomain(domain)) tenants.add(tenant);
  const strangers = domains.some((domain) => find.ofDomain(domain).length === 0);
  if (draft.tenant && (tenants.size === 0 || strangers)) tenants.add(draft.tenant);
  return Array.from(tenants);
}

type Quiet = { readonly words: readonly (readonly string[])[]; readonly runs: readonly string[] };

/** What is called like another tenant, but is meant otherwise: its own tenant, our side, the people in the mail. */
function quietWords({ mail, knowledge }: SendCase, own: readonly KnownTenant[]): Quiet {
  const { reader, sides } = knowledge;
  const names = [
    ...own.map(({ name }) => name),
    ...own.reduce<string[]>((all, { domains }) => all.concat(domains), []),
    ...sides.own,
    ...sides.accountTeam,
    reader.address,
    ...[...mail.to, ...mail.cc, ...mail.bcc].map(({ name, address }) => `${name} ${address}`),
  ];
  return { words: names.map(wordsOf), runs: names.map(squeeze) };
}

function isQuiet({ form }: Mention, quiet: Quiet): boolean {
  if (!form) return false;
  return form.kind === 'run'
    ? quiet.runs.some((run) => run.indexOf(form.run) >= 0)
    : quiet.words.some((words) => containsWords(words, form.words));
}
