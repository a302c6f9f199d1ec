import type { Closure } from './closure';
import { valueOf } from '../mail/fieldValue';
import type { Facts } from '../mail/mail';
import { regions } from '../region';
import type { Tenant } from '../tenant/tenant';

/** What a closure tells about the fields of its mails. */
export function factsOfClosure({ tenant, done }: Closure): Facts {
  const { 'discussion-held': held, readiness, 'assignment-mail': requested } = done;
  return {
    tenantName: tenant.name,
    ...(tenant.tenantId ? { tenantId: tenant.tenantId } : {}),
    ...(tenant.region ? { region: tenant.region } : {}),
    ...(tenant.workloads.length > 0 ? { completed: tenant.workloads } : {}),
    ...(tenant.nextMeeting ? { meetingDate: tenant.nextMeeting } : {}),
    ...(held ? { discussionDate: held.on } : {}),
    ...(readiness?.ready === undefined ? {} : { readyForMore: readiness.ready ? 'yes' : 'no' }),
    ...(readiness?.workloads?.length ? { nextWorkloads: readiness.workloads } : {}),
    ...(requested ? { requestDate: requested.on } : {}),
  };
}

/** What the FM typed into a mail's fields and the tenant lacks: kept there, so that nobody types it twice. */
export function learntFrom(typed: Facts, tenant: Tenant): Partial<Omit<Tenant, 'key'>> {
  const region = regions.find((known) => known === typed.region);
  const tenantId = valueOf(typed, 'tenantId');
  const nextMeeting = valueOf(typed, 'meetingDate');
  const workloads = valueOf(typed, 'completed');
  return {
    ...(!tenant.tenantId && typeof tenantId === 'string' ? { tenantId } : {}),
    ...(!tenant.region && region ? { region } : {}),
    ...(!tenant.nextMeeting && typeof nextMeeting === 'string' ? { nextMeeting } : {}),
    ...(tenant.workloads.length === 0 && Array.isArray(workloads) ? { workloads } : {}),
  };
}
