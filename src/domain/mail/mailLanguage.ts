import type { Config } from '../config';
import type { Customer } from '../thread/customer';
import { languageOfCustomer, type Language } from '../language';
import { roleOf, type MailKind } from './mail';
import type { Thread } from '../thread/thread';

/** The language a mail is first offered in: the Assignment team's own, else the tenant's, the customer's, the reader's. */
export function languageOfMail(
  kind: MailKind,
  thread: Thread | undefined,
  customer: Customer | undefined,
  config: Config,
  readerLanguage: Language,
  tenantLanguage?: Language,
): { readonly language: Language; readonly because: 'assignment-team' | 'tenant' | 'customer' | 'reader' } {
  if (roleOf[kind] === 'assignment-team')
    return { language: config.assignmentTeam.language, because: 'assignment-team' };
  if (tenantLanguage) return { language: tenantLanguage, because: 'tenant' };
  const language =
    customer && languageOfCustomer(customer.domain, `${thread?.subject ?? ''} ${customer.contacts[0]?.name ?? ''}`);
  return language ? { language, because: 'customer' } : { language: readerLanguage, because: 'reader' };
}
