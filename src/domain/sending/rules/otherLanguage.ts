import { roleIn } from '../../mail/mailRole';
import type { Finding } from '../outgoing';
import type { SendCase } from '../sendCase';

/** Rule 11, other-language: a mail to the customer in another language than theirs. */
export function otherLanguage({ kind, language, tenant }: SendCase): Finding[] {
  const expected = tenant?.language;
  if (roleIn(kind) !== 'customer' || !expected) return [];
  return language && language !== expected ? [{ rule: 'other-language', found: language, expected }] : [];
}
