import { asciiDomain, domainOf } from '../address';
import type { DomainLists } from './domainLists';
import { initialDomainOf } from '../tenant/tenantIdentifiers';

/** What stands in the field of a tenant's domains and is none: nobody's domain alone, anybody's, or no domain at all. */
export type RefusedDomain = {
  readonly text: string;
  readonly because: 'no-domain' | 'public-suffix' | 'private-mail';
};

export type DomainField = { readonly domains: readonly string[]; readonly refused: readonly RefusedDomain[] };

/** What is longer was not typed. */
const longestField = 20_000;

/**
 * Domains as somebody types or pastes them: parted by commas, semicolons, spaces or line breaks; links and addresses stand
 * for their hosts.
 */
export function readDomains(text: string, { registrableDomain, isPrivateMail }: DomainLists): DomainField {
  const domains = new Set<string>();
  const refused = new Map<string, RefusedDomain>();
  const refuse = (written: string, because: RefusedDomain['because']) =>
    refused.set(written, { text: written, because });
  if (text.length > longestField)
    return { domains: [], refused: [{ text: `${text.slice(0, 40)}…`, because: 'no-domain' }] };
  for (const written of text.split(/[,;，；、\r\n]+/).flatMap(partsOf)) {
    const domain = hostIn(written);
    if (!domain) refuse(written, 'no-domain');
    else if (registrableDomain(domain) === undefined) refuse(written, 'public-suffix');
    else if (isPrivateMail(domain)) refuse(written, 'private-mail');
    else domains.add(domain);
  }
  return { domains: [...domains].sort(), refused: [...refused.values()] };
}

/** The address of `Name <address>`, else what white space parts. */
function partsOf(item: string): string[] {
  const address = /<([^<>\s]+@[^<>\s]+)>/.exec(item.slice(0, 1_000))?.[1];
  return address ? [address] : item.split(/\s+/).filter((part) => part !== '');
}

function hostIn(written: string): string | undefined {
  if (written.includes('@') && !written.includes('/')) return domainOf(written.replace(/^@/, 'x@'));
  const [host = ''] = written
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/*/i, '')
    .replace(/^[^/@]*@/, '')
    .split(/[/?#:]/);
  const domain = asciiDomain(host.replace(/^(?:\*?\.)|^www\.(?=.*\.)/i, ''));
  const isDomain =
    domain.length < 254 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(domain);
  return isDomain ? (initialDomainOf(domain) ?? domain) : undefined;
}
