import { initialDomainsIn, tenantIdsIn } from '../../tenant/tenantIdentifiers';
import { squeeze } from '../../text/textFolding';
import type { FindTenants } from '../namedTenants';
import type { Finding } from '../outgoing';
import { isRequest, type SendCase } from '../sendCase';

/**
 * Rule 9, no-tenant: a request whose text says by no id, name or domain which tenant is to be moved, or gives it an id
 * that is not its own.
 */
export function noTenant(draft: SendCase, find: FindTenants): Finding[] {
  const { own, values, tenant } = draft;
  if (!isRequest(draft)) return [];
  const knowsId = tenant?.tenantId !== undefined;
  const named =
    find.in(own).some((mention) => !tenant || mention.tenant === tenant) ||
    (!knowsId && tenantIdsIn(own).length > 0) ||
    (tenant
      ? squeeze(own).indexOf(squeeze(tenant.name) || '\n') >= 0
      : initialDomainsIn(own).length > 0 || values.some(({ field, value }) => field === 'tenantName' && value !== ''));
  const isMistaken =
    knowsId &&
    values.some(({ field, value }) => field === 'tenantId' && tenantIdsIn(value).length > 0 && !find.in(value).length);
  return named && !isMistaken ? [] : [{ rule: 'no-tenant' }];
}
