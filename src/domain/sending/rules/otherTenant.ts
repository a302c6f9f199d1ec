import { squeeze } from '../../text/textFolding';
import type { FindTenants } from '../namedTenants';
import type { Finding, KnownTenant } from '../outgoing';
import { outsideDomainsOf } from '../outsideRecipients';
import { partsOf, type SendCase } from '../sendCase';
import { containsWords, wordsOf } from '../../tenant/nameForms';

/**
 * Rule 4, other-tenant: recipients of a tenant other than the mail's, and words that name one that is neither the
 * mail's nor a recipient's.
 */
export function otherTenant(draft: SendCase, find: FindTenants): Finding[] {
  const findings: Finding[] = [];
  // Where nobody knows whose mail it is, it is that of the first recipient.
  let own: readonly KnownTenant[] = draft.tenant ? [draft.tenant] : [];
  let known = own;
  for (const text of outsideDomainsOf(draft)) {
    const tenants = find.ofDomain(text);
    const [tenant] = tenants;
    if (own.length === 0) own = tenants;
    if (tenant && !tenants.some((each) => own.includes(each))) {
      findings.push({ rule: 'other-tenant', where: 'recipients', tenant: tenant.name, text });
    }
    known = known.concat(tenants);
  }
  if (known.length === 0) return [];
  const quiet = quietText(draft, known);
  const quietWords = wordsOf(quiet);
  const quietRun = squeeze(quiet);
  // In the name's place of one of our mails, one word is a name, too.
  for (const { field, value } of draft.values) {
    const named = field === 'tenantName' ? namesakes(draft, value) : [];
    const [other] = named;
    if (other && !named.some((each) => known.includes(each)))
      findings.push({ rule: 'other-tenant', where: 'body', tenant: other.name, text: value });
  }
  for (const { where, text } of partsOf(draft)) {
    const mentions = find.in(text);
    for (const { tenant, text: named, form } of mentions) {
      // Two tenants can have the same domain or name.
      if (mentions.some((other) => other.text === named && known.includes(other.tenant))) continue;
      if (form && (form.kind === 'run' ? quietRun.includes(form.run) : containsWords(quietWords, form.words))) continue;
      findings.push({ rule: 'other-tenant', where, tenant: tenant.name, text: named });
    }
  }
  return findings;
}

/** The tenants that are called so. */
function namesakes({ knowledge }: SendCase, name: string): KnownTenant[] {
  const wanted = squeeze(name);
  return wanted === '' ? [] : knowledge.tenants.filter((tenant) => squeeze(tenant.name) === wanted);
}

/** What may be called like another tenant, but is meant otherwise: the mail's own, our side, the people in the mail. */
function quietText({ mail, knowledge }: SendCase, known: readonly KnownTenant[]): string {
  const { reader, sides } = knowledge;
  return [
    ...known.map(({ name, domains, people = [] }) => `${name} ${domains.join(' ')} ${people.join(' ')}`),
    ...sides.own,
    ...sides.accountTeam,
    reader.address,
    ...[...mail.to, ...mail.cc, ...mail.bcc].map(({ name, address }) => `${name} ${address}`),
  ].join(' ');
}
