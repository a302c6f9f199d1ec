import type { Language } from '../../src/domain/language';
import { roleOf, type MailKind, type Role } from '../../src/domain/mail/mail';
import { everyMail } from './everyMail';
import { customerThread } from './mailWork';

const ownThread: Readonly<Record<Exclude<Role, 'customer'>, string>> = {
  'account-team': 'akita-atu',
  'assignment-team': 'assignment-region-check',
};

function threadFor(kind: MailKind, language: Language): string {
  const role = roleOf[kind];
  return role === 'customer' ? customerThread[language] : ownThread[role];
}

everyMail({
  name: 'reply all',
  thread: threadFor,
  compose: 'replyAll',
  format: 'html',
});
