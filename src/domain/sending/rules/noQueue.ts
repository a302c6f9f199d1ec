import { queuesIn } from '../../queueNames';
import { queueOf } from '../../region';
import type { Finding } from '../outgoing';
import { isRequest, type SendCase } from '../sendCase';

/** Rule 7, no-queue: a request to the Assignment team whose text names no queue. */
export function noQueue(draft: SendCase): Finding[] {
  if (!isRequest(draft) || queuesIn(draft.own).length > 0) return [];
  const region = draft.tenant?.region;
  return [region ? { rule: 'no-queue', queue: queueOf(region) } : { rule: 'no-queue' }];
}
