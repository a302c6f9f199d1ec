import type { Person } from '../domain/address';

/**
 * The gate for what Office.js says. Clients answer null where the documentation has a text, numbers for ids, and success
 * with nothing in it; each reader gives undefined for what is of another type. For the on-send handler too: ES2016.
 */
export function asText(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

/** An id; the empty one is none. */
export function asId(given: unknown): string | undefined {
  return asText(given) || undefined;
}

/** An unresolved recipient has no address, and many mailboxes have no name. */
export function asPerson(given: unknown): Person | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { displayName, emailAddress } = given as { readonly displayName?: unknown; readonly emailAddress?: unknown };
  const name = asText(displayName ?? '');
  const address = asText(emailAddress ?? '');
  return name === undefined || address === undefined ? undefined : { name, address };
}

/** Everybody, or undefined when somebody cannot be read: a field that is written back loses nobody. */
export function asPeople(given: unknown): Person[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const people = readablePeople(given);
  return people.length === given.length ? people : undefined;
}

/** Those who can be read. */
export function readablePeople(given: unknown): Person[] {
  return Array.isArray(given) ? given.map(asPerson).filter((person) => person !== undefined) : [];
}

/** Milliseconds since 1970, as long as years have four digits. */
export function asMoment(given: unknown): number | undefined {
  return typeof given === 'number' && given >= 0 && given < 253_370_764_800_000 ? given : undefined;
}
