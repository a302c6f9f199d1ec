import { loadMailProviders, privateMailAmong, type IsPrivateMail } from './privateMail';
import { loadRegistrableDomain, type RegistrableDomain } from './registrableDomain';

/** What only long lists know of domains: loaded when a thread first asks for it, handed to the rules as data. */
export type DomainLists = { readonly registrableDomain: RegistrableDomain; readonly isPrivateMail: IsPrivateMail };

export async function loadDomainLists(): Promise<DomainLists> {
  const [providers, registrableDomain] = await Promise.all([loadMailProviders(), loadRegistrableDomain()]);
  return { registrableDomain, isPrivateMail: privateMailAmong(providers, registrableDomain) };
}
