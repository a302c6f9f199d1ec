import { roleIn } from '../../mail/mailRole';
import { sideOf } from '../../side';
import type { Finding } from '../outgoing';
import { saidKind, type SendCase } from '../sendCase';

/** Rule 6, nobody-outside: a mail to the customer that goes to our side only; a recipient whose address says nothing might be the customer. */
export function nobodyOutside(draft: SendCase): Finding[] {
  if (roleIn(saidKind(draft)) !== 'customer') return [];
  const { to, cc, bcc } = draft.mail;
  const sides = [...to, ...cc, ...bcc].map(({ address }) => sideOf(address, draft.knowledge.sides));
  const onOurs = (side: (typeof sides)[number]) => side === 'own' || side === 'account-team';
  return sides.length > 0 && sides.every(onOurs) ? [{ rule: 'nobody-outside' }] : [];
}
