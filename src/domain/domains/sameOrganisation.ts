import { belongsTo } from '../address';

/**
 * How a host stands to an organisation's domains: `same` when it is one of them or lies below one, `related` when it only
 * shares a registrable domain with one (another office of a city, a sister company), `apart` otherwise.
 */
export type Kinship = 'same' | 'related' | 'apart';

/**
 * The one idea of "same organisation". Hosts and domains are as `domainOf` gives them.
 * @param registrableDomain the list of public suffixes where it is at hand; without it only a host above a domain is told
 * to be related, and siblings are apart
 */
export function sameOrganisation(
  host: string,
  domains: readonly string[],
  registrableDomain?: (host: string) => string | undefined,
): Kinship {
  if (belongsTo(host, domains)) return 'same';
  const registered = registrableDomain ? registrableDomain(host) : host;
  if (registered === undefined) return 'apart';
  return domains.some((domain) => belongsTo(domain, [registered])) ? 'related' : 'apart';
}
