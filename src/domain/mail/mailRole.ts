import type { MailKind, Role } from './mail';

/** Whom a mail is for, as `roleOf` says it; that brings the list of fields with it, which the handler has no room for. */
export function roleIn(kind: MailKind | undefined): Role | undefined {
  if (kind === undefined || kind === 'account-team') return kind;
  return kind === 'assignment-request' || kind === 'assignment-reminder' ? 'assignment-team' : 'customer';
}
