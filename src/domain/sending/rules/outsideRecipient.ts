import { roleIn } from '../../mail/mailRole';
import type { Finding } from '../outgoing';
import { outsideOf } from '../outsideRecipients';
import { saidKind, type SendCase } from '../sendCase';

/** Rule 5, outside-recipient: an internal mail that reaches somebody outside. */
export function outsideRecipient(draft: SendCase): Finding[] {
  const role = roleIn(saidKind(draft));
  if (!role || role === 'customer') return [];
  const addresses = outsideOf(draft).map(({ address }) => address);
  return addresses.length > 0 ? [{ rule: 'outside-recipient', addresses }] : [];
}
