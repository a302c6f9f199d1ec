import { asciiDomain, domainOf, type Person } from '../../src/domain/address';
import type { Language } from '../../src/domain/language';
import type { MailKind } from '../../src/domain/mail/mail';
import type { Region } from '../../src/domain/region';
import { checkSending, type Finding } from '../../src/domain/sending/sendCheck';
import type { KnownTenant } from '../../src/domain/sending/outgoing';
import { formOfPerson } from '../../src/domain/tenant/nameForms';
import type { TenantKey } from '../../src/domain/tenant/tenant';

/** `Maria Silva <maria@contoso.com>`, an address alone, or both apart. */
export type GivenPerson = string | Person;

export type GivenTenant = {
  readonly name: string;
  readonly domains: readonly string[];
  readonly tenantId?: string | undefined;
  readonly region?: Region | undefined;
  readonly language?: Language | undefined;
  readonly accountTeamContacts?: readonly GivenPerson[] | undefined;
  readonly customerContacts?: readonly GivenPerson[] | undefined;
};

export type GivenMail = {
  readonly to: readonly GivenPerson[];
  readonly cc?: readonly GivenPerson[] | undefined;
  readonly bcc?: readonly GivenPerson[] | undefined;
  readonly subject: string;
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  /** The name of the tenant that the FM said it is. */
  readonly tenant?: string | undefined;
  /** The mail of ours that was written into it. */
  readonly kind?: MailKind | undefined;
};

export type GivenMails = {
  readonly tenants: readonly GivenTenant[];
  /** The domains of our own side. */
  readonly own: readonly string[];
  readonly mails: readonly GivenMail[];
};

/** Microsoft's, as without a configuration, and those of the account teams that are given. */
const accountTeam = ['microsoft.com'];

/** What the check before sending finds in each mail. */
export function checkMails({ tenants, own, mails }: GivenMails): readonly (readonly Finding[])[] {
  const known = tenants.map(knownTenant);
  const teams = tenants.flatMap(({ accountTeamContacts = [] }) => accountTeamContacts.map(person));
  const teamDomains = teams.flatMap(({ address }) => domainOf(address) ?? []);
  const sides = { own: own.map(asciiDomain), accountTeam: [...new Set([...accountTeam, ...teamDomains])] };
  const knowledge = { reader: { address: '', language: 'en-US' as const }, sides, tenants: known, links: {} };
  return mails.map(({ to, cc = [], bcc = [], subject, html, text = '', tenant, kind }) => {
    const told = known.find(({ name }) => name === tenant)?.key;
    const mail = {
      subject,
      ...(html === undefined ? { format: 'text' as const, body: text } : { format: 'html' as const, body: html }),
      to: to.map(person),
      cc: cc.map(person),
      bcc: bcc.map(person),
    };
    return checkSending(mail, knowledge, told || kind ? { tenant: told, kind } : undefined).findings;
  });
}

function knownTenant(given: GivenTenant, at: number): KnownTenant {
  const { name, domains, tenantId, region, language, customerContacts = [] } = given;
  return {
    key: `${at} ${name}` as TenantKey,
    name,
    domains: domains.map(asciiDomain),
    people: customerContacts.map((contact) => person(contact).name).filter((each) => formOfPerson(each)),
    ...(tenantId && { tenantId: tenantId.toLowerCase() }),
    ...(region && { region }),
    ...(language && { language }),
    sent: {},
  };
}

export function person(given: GivenPerson): Person {
  if (typeof given !== 'string') return given;
  const [, name = '', address = given] = /^\s*"?([^"<]*?)"?\s*<([^<>]*)>\s*$/.exec(given) ?? [];
  return { name, address: address.trim() };
}
