import { domainOf, hostAndAbove, normaliseAddress, type Person } from '../address';
import { isReader, sideOf, type Side } from '../side';
import { initialDomainOf } from '../tenant/tenantIdentifiers';
import type { Thread } from './thread';
import type { Us } from '../us';

/** Somebody other than the reader who takes part in a thread. */
export type Correspondent = {
  readonly person: Person;
  /** As it is compared. */
  readonly address: string;
  readonly side: Side | undefined;
  /** The host of an outside address that tells a company: not of private mail. */
  readonly company: string | undefined;
  /** Whether the thread names them in copy only. */
  readonly copied: boolean;
};

/** Everybody in a thread but the reader, by any address of theirs, each once: the sender first, who is in copy last. The sender of a draft is the reader. */
export function correspondentsOf(thread: Thread, { reader, sides }: Us): Correspondent[] {
  const from = thread.surface === 'read' && thread.from ? [thread.from] : [];
  const seen = new Set(['']);
  const others: Correspondent[] = [];
  for (const [people, copied] of [[[...from, ...thread.to], false] as const, [thread.cc, true] as const]) {
    for (const person of people) {
      const address = normaliseAddress(person.address);
      if (seen.has(address) || isReader(address, reader.address, sides)) continue;
      seen.add(address);
      const side = sideOf(address, sides);
      const host = domainOf(address);
      const company = side === 'outside' && host && !sides.lists?.isPrivateMail(host) ? host : undefined;
      others.push({ person, address, side, company, copied });
    }
  }
  return others;
}

/**
 * The domains of which a company's host can be, the longest first: itself and all above it with two labels or more, so
 * that no list of public suffixes is needed to look one up. Below `onmicrosoft.com` it is the tenant's own name alone.
 */
export function domainsAbove(host: string): string[] {
  const initial = initialDomainOf(host);
  if (initial) return [initial];
  return hostAndAbove(host).slice(0, -1);
}
