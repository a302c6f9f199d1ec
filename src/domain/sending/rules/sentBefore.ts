import type { MailKind } from '../../mail/mail';
import type { Finding } from '../outgoing';
import type { SendCase } from '../sendCase';

/** The mails that a tenant gets once; a discussion can be moved, and a reminder repeated. */
const sentOnce: readonly MailKind[] = ['account-team', 'customer-follow-up', 'assignment-request'];

/** Rule 10, sent-before: a mail that already went for this tenant. */
export function sentBefore({ kind, tenant }: SendCase): Finding[] {
  const on = kind && sentOnce.includes(kind) ? tenant?.sent[kind] : undefined;
  return tenant && on !== undefined ? [{ rule: 'sent-before', tenant: tenant.name, on }] : [];
}
