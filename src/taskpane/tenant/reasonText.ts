import type { MatchReason } from '../../domain/matching/matchTenant';
import type { Translate } from '../../i18n/translate';

/** Why a thread belongs to a tenant, in words; `shown` is how a domain is shown. */
export function reasonText(because: MatchReason, t: Translate, shown: (domain: string) => string): string {
  switch (because.kind) {
    case 'link':
      return t('tenant.because.link');
    case 'mail':
      return t('tenant.because.mail');
    case 'quoted':
      return t('tenant.because.quoted');
    case 'tenant-id':
      return t('tenant.because.tenantId');
    case 'onmicrosoft':
      return t('tenant.because.subject', { value: because.value });
    case 'domain':
      return t('tenant.because.domain', { value: shown(because.value) });
    case 'related':
      return t('tenant.because.related', { value: shown(because.value) });
    case 'account-team-contact':
      return t('tenant.because.accountTeam', { value: because.value });
  }
}
