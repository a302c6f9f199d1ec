import type { Person } from '../../../src/domain/address';
import type { Thread } from '../../../src/domain/thread/thread';

/** A person from "Name <address>" or an address alone. */
export function person(written: string): Person {
  const [, name = '', address = written] = /^(.*) <(.*)>$/.exec(written) ?? [];
  return { name, address };
}

/** A mail that is read, from the first person to the others. */
export function threadOf(people: readonly string[], subject = ''): Thread {
  const [from, ...to] = people.map(person);
  return { key: '1', surface: 'read', isReply: false, subject, ...(from && { from }), to, cc: [] };
}
