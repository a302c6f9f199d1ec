import type { Closure } from '../domain/closure/closure';
import type { ClosureAct } from '../domain/closure/closureAct';
import { domainsAbove } from '../domain/thread/correspondents';
import { indexTenants, tenantsOfHost } from '../domain/matching/matchTenant';
import { stepOfMail, stepOfReminder } from '../domain/closure/playbook';
import type { SentRecord } from '../domain/sending/outgoing';
import { uniteClosure } from '../domain/closure/uniteClosures';
import { dayOf } from './dayOf';
import { applyEvidence } from './applyEvidence';
import type { PaneStore } from './paneStore';
import type { StateStore } from './ports/stateStore';

/** Brings what the handler saw leaving into the closures. What has no tenant yet is left for a later look. */
export async function takeSent(store: PaneStore): Promise<void> {
  const { guard, stateStore } = store.get();
  if (!guard || !stateStore) return;
  store.dispatch({ type: 'guard-seen', at: guard.lastSeen() });
  const taken: SentRecord[] = [];
  for (const record of guard.sent()) {
    const act = actOf(record);
    const closure = act && (await closureFor(stateStore, record));
    const mark = JSON.stringify(record);
    const deleted = record.tenant !== undefined && stateStore.isDeleted(record.tenant);
    if (act && !deleted && !store.get().taken.includes(mark)) {
      if (!closure || !applyEvidence(store, closure.tenant.key, act)) continue;
      store.dispatch({ type: 'sent-taken', record: mark });
    }
    taken.push(record);
  }
  if (taken.length === 0) return;
  await stateStore.flush();
  guard.forget(taken);
}

/** The closure of the record's tenant; of a mail without one, of the only tenant that has one of its domains. */
async function closureFor(stateStore: StateStore, { tenant, domains = [] }: SentRecord): Promise<Closure | undefined> {
  if (tenant) {
    await stateStore.open([`t:${tenant}`]);
    return uniteClosure(stateStore.book(), tenant);
  }
  const hosts = domains.flatMap(domainsAbove);
  await stateStore.open(hosts.map((host) => `d:${host}` as const));
  const book = stateStore.book();
  const tenants = indexTenants(Array.from(book.closures.values(), (closure) => closure.tenant));
  const keys = new Set(domains.flatMap((host) => tenantsOfHost(host, tenants)));
  const [key] = keys;
  return key && keys.size === 1 ? uniteClosure(book, key) : undefined;
}

function actOf({ kind, at, conversation }: SentRecord): ClosureAct | undefined {
  const sent = { on: dayOf(new Date(at)), ...(conversation && { conversation }) };
  const step = stepOfMail(kind);
  if (step) return { type: 'complete', step, evidence: { ...sent, by: 'mail-sent' } };
  const reminded = stepOfReminder(kind);
  return reminded && { type: 'draft', step: reminded, drafted: { ...sent, mail: kind } };
}
