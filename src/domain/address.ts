export type Person = { readonly name: string; readonly address: string };

/** No address is longer, Exchange's own names of its recipients included. */
const longestAddress = 2_000;

/** Marks without a width, as they come along when an address is pasted: joiners and directions. */
const unseen = /[\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

const guestMark = '#ext#@';

/**
 * An address as it is compared: lower case, without white space, marks that nobody sees and `mailto:`, a guest's home
 * address instead of the guest account (`maria_contoso.com#EXT#@host` → `maria@contoso.com`). Empty where it is too long
 * to be one.
 */
export function normaliseAddress(address: string): string {
  if (address.length > longestAddress) return '';
  const plain = address
    .normalize('NFKC')
    .replace(unseen, '')
    .trim()
    .replace(/^<|>$/g, '')
    .replace(/^(mailto|smtp|sip):/i, '')
    .toLowerCase();
  const guest = plain.slice(0, Math.max(0, plain.indexOf(guestMark)));
  const home = guest.lastIndexOf('_');
  return home > 0 && /^[^@.][^@]*\.[^@]/.test(guest.slice(home + 1))
    ? `${guest.slice(0, home)}@${guest.slice(home + 1)}`
    : plain;
}

/** Marks that stand in no host; the on-send handler's engines know no classes of Unicode. */
const noHost =
  /[\0-,/:-@[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u20a0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\ufeff\uff5f-\uff65\ud82f\ud83c-\ud83e]/;

/** A domain as it is compared: lower case, Punycode (`bücher.example` → `xn--bcher-kva.example`), no dot at its end. */
export function asciiDomain(domain: string): string {
  const plain = domain.toLowerCase().replace(/\.$/, '');
  if (!/[^ -~]/.test(plain) || noHost.test(plain)) return plain;
  try {
    // oxlint-disable-next-line no-restricted-globals -- without it the domain stays as it stands
    return new URL(`http://${plain}`).hostname;
  } catch {
    // What no host can be called equals no domain that is known, as it stands too.
    return plain;
  }
}

/** The domain of an address, or undefined when it is no mail address (an Exchange name, an unresolved recipient). */
export function domainOf(address: string): string | undefined {
  const plain = normaliseAddress(address);
  const [local, domain = '', more] = plain.split('@', 3);
  const isMail = local && more === undefined && !/\s/.test(plain) && domain.slice(1, -1).includes('.');
  return isMail ? asciiDomain(domain) : undefined;
}

/** Whether `domain` is one of `known` or a sub-domain of one. */
export function belongsTo(domain: string, known: readonly string[]): boolean {
  return known.some((each) => domain === each || domain.endsWith(`.${each}`));
}

/** What the domain name system allows. */
export const longestHost = 253;

/** A host and all domains above it, the longest first; none of what is too long to be one. */
export function hostAndAbove(host: string): string[] {
  if (host.length > longestHost) return [];
  const labels = host.split('.');
  return labels.map((_label, at) => labels.slice(at).join('.'));
}

/** Persons without doubles, the first mention of an address winning. */
export function distinct(people: readonly Person[]): Person[] {
  const seen = new Map<string, Person>();
  for (const person of people) {
    const key = normaliseAddress(person.address);
    if (key && !seen.has(key)) seen.set(key, person);
  }
  return [...seen.values()];
}
