import { distinct, type Person } from '../address';
import { sideOf, type Sides } from '../side';
import type { Role } from './mail';
import { participantsOf } from '../thread/participants';
import type { Thread } from '../thread/thread';
import type { Us } from '../us';

/**
 * Who of the people known so far a mail of this role goes to; `contacts` are the customer's, `accountTeam` the tenant's,
 * without which the thread's stand in. Empty when nobody is known.
 */
export function recipientsFor(
  role: Role,
  thread: Thread | undefined,
  contacts: readonly Person[],
  { sides, config }: Us,
  accountTeam: readonly Person[] = [],
): Person[] {
  if (role === 'assignment-team') {
    const { address } = config.assignmentTeam;
    return address ? [{ name: '', address }] : [];
  }
  if (role === 'customer') return [...contacts];
  if (accountTeam.length > 0) return [...accountTeam];
  const people = thread ? distinct(participantsOf(thread)) : [];
  return people.filter((person) => sideOf(person.address, sides) === 'account-team');
}

/**
 * The outside people whom an internal mail would reach: an account-team or assignment mail must not go to a customer.
 * Empty for mails to customers.
 */
export function strangersTo(role: Role, recipients: readonly Person[], sides: Sides): Person[] {
  if (role === 'customer') return [];
  return recipients.filter((person) => sideOf(person.address, sides) === 'outside');
}
