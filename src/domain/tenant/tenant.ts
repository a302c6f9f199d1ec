import type { Person } from '../address';
import type { Language } from '../language';
import type { Region } from '../region';
import { sortedTexts } from './sortedList';

/**
 * A tenant's id among ours: the domain (else the tenant id, else the address) it was begun with, so that two windows that
 * begin the same closure at once begin one. It never changes, whatever the tenant is called later.
 */
export type TenantKey = string & { readonly brand: 'TenantKey' };

/** The customer's Microsoft 365 tenant, as far as the FM and the mails tell. */
export type Tenant = {
  readonly key: TenantKey;
  readonly name: string;
  /**
   * In lower case and Punycode, `*.onmicrosoft.com` names among them; sorted. Each stands for itself and what lies below it.
   */
  readonly domains: readonly string[];
  /** Hosts that share only a registrable domain with it, of which the FM said that they are not this tenant's; sorted. */
  readonly apart?: readonly string[];
  /** The directory id, lower case. */
  readonly tenantId?: string;
  readonly region?: Region;
  /** The language of mails to the customer. */
  readonly language?: Language;
  /** By address, sorted. */
  readonly customerContacts: readonly Person[];
  readonly accountTeamContacts: readonly Person[];
  /** What was migrated; sorted. */
  readonly workloads: readonly string[];
  /** The next meeting of the customer's cadence, `YYYY-MM-DD`. */
  readonly nextMeeting?: string;
  /** The tenant that the FM said this one is; everything filed here counts there. */
  readonly mergedInto?: TenantKey;
  /** Begun by mistake and put away by the FM: matches nothing, can be brought back. */
  readonly discarded?: true;
};

/** The list as a tenant keeps it: most have nobody parted from them, and no such list. */
export function someApart(hosts: readonly string[]): Pick<Tenant, 'apart'> {
  return hosts.length > 0 ? { apart: sortedTexts(hosts) } : {};
}
