import type { MatchReason } from '../../domain/matchTenant';
import type { Translate } from '../../i18n/translate';

/** Why a thread belongs to a tenant, in words. */
export function reasonText(because: MatchReason, t: Translate): string {
  switch (because.kind) {
    case 'link':
      return t('tenant.because.link');
    case 'mail':
      return t('tenant.because.mail');
    case 'tenant-id':
      return t('tenant.because.tenantId');
    case 'onmicrosoft':
      return t('tenant.because.subject', { value: because.value });
    case 'domain':
      return t('tenant.because.domain', { value: because.value });
    case 'account-team-contact':
      return t('tenant.because.accountTeam', { value: because.value });
  }
}
