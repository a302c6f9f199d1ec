import type { Person } from './address';
import type { Language } from './language';
import type { Region } from './queue';

/**
 * A tenant's id among ours: the registrable domain (else the tenant id, else the address) it was begun with, so that
 * two windows that begin the same closure at once begin one. It never changes, whatever the tenant is called later.
 */
export type TenantKey = string & { readonly brand: 'TenantKey' };

/** The customer's Microsoft 365 tenant, as far as the FM and the mails tell. */
export type Tenant = {
  readonly key: TenantKey;
  readonly name: string;
  /** Registrable domains in lower case and Punycode, `*.onmicrosoft.com` names among them; sorted. */
  readonly domains: readonly string[];
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
