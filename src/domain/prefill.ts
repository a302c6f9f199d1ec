import type { Config } from './config';
import { normaliseAddress, type Person } from './address';
import type { Customer } from './customer';
import { languageOfCustomer, type Language } from './language';
import type { Facts, MailKind } from './mail';
import { roleOf } from './mail';
import { queueOf, regionOfDomain, regions, type Region } from './queue';
import { tenantIdsIn } from './tenantNames';
import type { Thread } from './thread';

/** What the open thread, the configuration and the reader's profile tell about a mail's fields. */
export function prefill(
  thread: Thread | undefined,
  contacts: readonly Person[],
  domain: string | undefined,
  config: Config,
  reader: { readonly name: string; readonly address: string },
): Facts {
  const contact = addressed(contacts, thread);
  const named = contact && contact.name !== '' && !contact.name.includes('@') ? contact.name : undefined;
  const [tenantId] = thread ? tenantIdsIn(thread.subject) : [];
  const region = domain && regionOfDomain(domain);
  return {
    ...(named ? { contactName: named } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(region ? { region } : {}),
    ...(config.rfaAddress ? { rfaAddress: config.rfaAddress } : {}),
    ...(reader.name ? { fmName: reader.name } : {}),
    ...(reader.address ? { fmAddress: reader.address } : {}),
  };
}

/** Whom the mail greets: the contact who wrote, else one the thread is to, else the first. */
function addressed(contacts: readonly Person[], thread: Thread | undefined): Person | undefined {
  const people = thread ? [...(thread.from ? [thread.from] : []), ...thread.to] : [];
  const known = new Map(contacts.map((contact) => [normaliseAddress(contact.address), contact]));
  const named = people.map(({ address }) => known.get(normaliseAddress(address)));
  return named.find((contact) => contact !== undefined) ?? contacts[0];
}

/** Facts that follow from others: the queue of the region, and its local name where the mail's language has another. */
export function withQueue(facts: Facts, queueNames: Readonly<Record<Region, string>>): Facts {
  const region = regions.find((known) => known === facts.region);
  if (!region) return facts;
  const queue = queueOf(region);
  const local = queueNames[region];
  return { ...facts, queue, ...(local === queue ? {} : { queueInLanguage: local }) };
}

/** The language a mail is first offered in: the Assignment team's own, else the tenant's, the customer's, the reader's. */
export function languageOfMail(
  kind: MailKind,
  thread: Thread | undefined,
  customer: Customer | undefined,
  config: Config,
  readerLanguage: Language,
  tenantLanguage?: Language,
): { readonly language: Language; readonly because: 'assignment-team' | 'tenant' | 'customer' | 'reader' } {
  if (roleOf[kind] === 'assignment-team')
    return { language: config.assignmentTeam.language, because: 'assignment-team' };
  if (tenantLanguage) return { language: tenantLanguage, because: 'tenant' };
  const language =
    customer && languageOfCustomer(customer.domain, `${thread?.subject ?? ''} ${customer.contacts[0]?.name ?? ''}`);
  return language ? { language, because: 'customer' } : { language: readerLanguage, because: 'reader' };
}

/** A contact's name as a greeting of the language takes it: the Japanese mail adds 様 itself. */
export function greetingName(name: string, language: Language): string {
  return language === 'ja-JP' ? name.trim().replace(/\s*(様|さま|さん|殿)$/u, '') : name.trim();
}
