import { belongsTo, distinct, domainOf, type Person } from '../address';
import { participantsOf } from './participants';
import { isReader, sideOf } from '../side';
import type { Thread } from './thread';
import type { Us } from '../us';

/** A customer as the participants show it: the outside people of one domain and its sub-domains. */
export type Customer = { readonly domain: string; readonly contacts: readonly Person[] };

export type ThreadCustomers =
  /** One outside domain. */
  | { readonly kind: 'one'; readonly customer: Customer }
  /** Several, most contacts first; the FM chooses. */
  | { readonly kind: 'several'; readonly customers: readonly Customer[] }
  /** Outside people, but only at private mail providers, which name no company. */
  | { readonly kind: 'public-mail'; readonly contacts: readonly Person[] }
  /** Nobody outside our side. */
  | { readonly kind: 'our-side'; readonly accountTeam: boolean }
  /** Nobody at all: a new mail without recipients. */
  | { readonly kind: 'nobody' };

/** The customers among a thread's participants. The reader never counts as a participant. */
export function customersOf(thread: Thread, { reader, sides }: Us): ThreadCustomers {
  const people = distinct(participantsOf(thread)).filter(({ address }) => !isReader(address, reader.address, sides));
  if (people.length === 0) return { kind: 'nobody' };

  const outside = people.filter((person) => sideOf(person.address, sides) === 'outside');
  const domains = [...new Set(outside.map(({ address }) => domainOf(address) ?? ''))].filter(
    (domain) => domain !== '' && !sides.lists?.isPrivateMail(domain),
  );
  const customers = domains
    .filter((domain) => !domains.some((other) => other !== domain && belongsTo(domain, [other])))
    .map((domain) => ({
      domain,
      contacts: outside.filter(({ address }) => belongsTo(domainOf(address) ?? '', [domain])),
    }));
  const [first, ...others] = customers.sort((a, b) => b.contacts.length - a.contacts.length);
  if (first) return others.length === 0 ? { kind: 'one', customer: first } : { kind: 'several', customers };
  if (outside.length > 0) return { kind: 'public-mail', contacts: outside };
  return { kind: 'our-side', accountTeam: people.some((person) => sideOf(person.address, sides) === 'account-team') };
}
