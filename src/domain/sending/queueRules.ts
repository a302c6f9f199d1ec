import { normaliseAddress } from '../address';
import { queueOf, regionName, regions } from '../region';
import { sideOf } from '../side';
import { initialDomainsIn, tenantIdsIn } from '../tenant/tenantIdentifiers';
import { squeeze } from '../text/textFolding';
import { roleIn } from '../mail/mailRole';
import type { FindTenants } from './namedTenants';
import type { Finding } from './outgoing';
import { queuesIn, type QueueMention } from '../queueNames';
import { partsOf, type SendCase } from './sendCase';

function isRequest({ kind }: SendCase): boolean {
  return roleIn(kind) === 'assignment-team';
}

/** A request to the Assignment team whose text names no queue. */
export function noQueue(draft: SendCase): Finding[] {
  if (!isRequest(draft) || queuesIn(draft.own).length > 0) return [];
  const region = draft.tenant?.region;
  return [region ? { rule: 'no-queue', queue: queueOf(region) } : { rule: 'no-queue' }];
}

/**
 * A request that names another region than the tenant's, or its queue. In the FM's own words to the Assignment team the
 * right queue may stand beside the other: from there to here.
 */
export function otherQueue(draft: SendCase): Finding[] {
  const region = draft.tenant?.region;
  if (!region || !(isRequest(draft) || isForAssignmentTeam(draft))) return [];
  const mentions = partsOf(draft).reduce<QueueMention[]>((all, { text }) => all.concat(queuesIn(text)), []);
  if (!draft.kind && mentions.some((mention) => mention.region === region)) return [];
  const texts = new Set(mentions.filter((mention) => mention.region !== region).map(({ text }) => text));
  const { language = 'en-US' } = draft;
  const others = regions.filter((other) => other !== region).map((other) => [other, regionName(other, language)]);
  for (const { field, value } of draft.values) {
    if (field === 'item' && others.some((names) => names.includes(value))) texts.add(value);
  }
  return Array.from(texts, (text) => ({ rule: 'other-queue', text, queue: queueOf(region) }));
}

/** Whether a mail in the FM's own words goes to the Assignment team; where its address is unknown, to our side alone. */
function isForAssignmentTeam({ kind, hint, mail, knowledge }: SendCase): boolean {
  if (kind) return false;
  if (roleIn(hint?.kind) === 'assignment-team') return true;
  const people = [...mail.to, ...mail.cc, ...mail.bcc].map(({ address }) => normaliseAddress(address));
  const team = knowledge.assignmentTeam;
  if (team) return people.includes(normaliseAddress(team));
  return (
    people.length > 0 &&
    people.every((address) => /^(?:own|account-team)$/.test(sideOf(address, knowledge.sides) ?? ''))
  );
}

/** A request whose text says by no id, name or domain which tenant is to be moved, or gives it an id that is not its own. */
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
