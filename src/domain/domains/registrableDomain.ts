import { asciiDomain } from '../address';
import { initialDomainOf } from '../tenant/tenantIdentifiers';

/** The part of a host that a company registers, as it is compared; undefined of a public suffix, an IP address and the like. */
export type RegistrableDomain = (host: string) => string | undefined;

/** No host is longer; some white space may be around it. */
const longestHost = 300;

/** Loads the list of public suffixes (about 47 KB packed), which only the beginning of a closure and its editing need. */
export async function loadRegistrableDomain(): Promise<RegistrableDomain> {
  const { getDomain } = await import(/* webpackChunkName: "list-suffixes" */ 'tldts');
  return (given) => {
    if (given.length > longestHost) return undefined;
    const host = asciiDomain(given.trim());
    // What Microsoft's clouds give each tenant a name below is nobody's, though the list does not have it.
    if (initialDomainOf(`x.${host}`) === `x.${host}`) return undefined;
    return initialDomainOf(host) ?? getDomain(host, { allowPrivateDomains: true }) ?? undefined;
  };
}
