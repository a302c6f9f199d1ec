import { normaliseAddress } from '../../address';
import { roleIn } from '../../mail/mailRole';
import { queuesIn, type QueueMention } from '../../queueNames';
import { queueOf, regionName, regions } from '../../region';
import { sideOf } from '../../side';
import type { Finding } from '../outgoing';
import { isRequest, partsOf, type SendCase } from '../sendCase';

/**
 * Rule 8, other-queue: a request that names another region than the tenant's, or its queue. In the FM's own words to the Assignment team the
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
