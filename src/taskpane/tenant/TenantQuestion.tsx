import { makeStyles, tokens } from '@fluentui/react-components';
import type { Match } from '../../domain/matching/matchTenant';
import type { TenantKey } from '../../domain/tenant/tenant';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useDomainName } from '../shared/useDomainName';
import { reasonText } from './reasonText';

const useStyles = makeStyles({
  question: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: {
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  choices: { display: 'flex', flexDirection: 'column', gap: '6px' },
  choice: { textAlign: 'start' },
  because: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/**
 * Asks whose conversation this is when more than one answer is possible, and first whether somebody who shares only the
 * registrable domain with a tenant is of it; asked once, the answer is kept.
 */
export function TenantQuestion({ match }: { match: Extract<Match, { kind: 'ambiguous' }> }) {
  const { acts, t } = usePaneContext();
  const closures = usePane((state) => state.book.closures);
  const styles = useStyles();
  const shown = useDomainName();
  const nameOf = (tenant: TenantKey) => closures.get(tenant)?.tenant.name ?? tenant;
  const [relative] = match.relatives;
  if (relative) {
    const { host, tenant, domain } = relative;
    return (
      <>
        <h1 className={styles.question}>{t('tenant.relative', { value: shown(host), name: nameOf(tenant) })}</h1>
        <p className={styles.hint}>{t('tenant.relativeHint', { name: nameOf(tenant), domain: shown(domain) })}</p>
        <div className={styles.choices}>
          <PaneButton className={styles.choice} onClick={() => acts.answerRelative(relative, true)}>
            {t('tenant.relativeYes')}
          </PaneButton>
          <PaneButton className={styles.choice} onClick={() => acts.answerRelative(relative, false)}>
            {t('tenant.relativeNo')}
          </PaneButton>
          <PaneButton look="subtle" className={styles.choice} onClick={() => acts.chooseTenant('none')}>
            {t('tenant.none')}
          </PaneButton>
        </div>
      </>
    );
  }
  return (
    <>
      <h1 className={styles.question}>{t('tenant.which')}</h1>
      <p className={styles.hint}>{t('tenant.whichHint')}</p>
      <div className={styles.choices}>
        {match.candidates.map(({ tenant, because }) => (
          <PaneButton key={tenant} className={styles.choice} onClick={() => acts.chooseTenant(tenant)}>
            <span>
              {nameOf(tenant)}
              <span className={styles.because}>{reasonText(because, t, shown)}</span>
            </span>
          </PaneButton>
        ))}
        {match.strangers.map((domain) => (
          <PaneButton key={domain} className={styles.choice} onClick={() => acts.startClosure(domain)}>
            {t('tenant.startFor', { name: shown(domain) })}
          </PaneButton>
        ))}
        <PaneButton look="subtle" className={styles.choice} onClick={() => acts.chooseTenant('none')}>
          {t('tenant.none')}
        </PaneButton>
      </div>
    </>
  );
}
