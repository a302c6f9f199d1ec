import type { Evidence } from './closure';

const strength = { 'mail-sent': 3, 'mail-seen': 2, reply: 1, fm: 0 } as const;

/**
 * What two pieces of evidence for one step come to: a mail seen leaving says more than one seen later, and that more
 * than the FM's word; of equal ones the earlier tells. A reason and a conversation that only the other has are kept.
 */
export function mergeEvidence(known: Evidence, given: Evidence): Evidence {
  const more = strength[given.by] - strength[known.by];
  const wins = more > 0 || (more === 0 && given.on < known.on);
  const [told, other] = wins ? [given, known] : [known, given];
  const conversation = told.conversation ?? other.conversation;
  const reason = told.reason ?? other.reason;
  if (told === known && conversation === known.conversation && reason === known.reason) return known;
  return { ...told, ...(conversation && { conversation }), ...(reason && { reason }) };
}
