import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useRef } from 'react';
import { dayOf } from '../../app/dayOf';
import { workOf } from '../../app/selectors';
import type { DraftCheck } from '../../app/paneState';
import { findingText } from '../../i18n/findingText';
import { formatDay } from '../shared/formatDay';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  panel: {
    margin: '16px 16px 8px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px' },
  heading: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px', margin: '8px 0 0', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, paddingTop: '2px', fontSize: '16px', lineHeight: 0 },
  good: { color: tokens.colorStatusSuccessForeground3 },
  bad: { color: tokens.colorStatusWarningForeground3 },
  findings: { listStyleType: 'none', margin: 0, padding: 0 },
  guard: { margin: '8px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The draft looked over on the FM's word, and whether Outlook does the same when it is sent. */
export function CheckPanel() {
  const { language, acts, t } = usePaneContext();
  const { check, guard, guardSeen } = usePane((state) => ({
    check: workOf(state).check,
    guard: state.guard,
    guardSeen: state.guardSeen,
  }));
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = check?.kind === 'checked' && check.asked;
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  if (!guard) return null;
  return (
    <section className={styles.panel} aria-labelledby="check-heading">
      <div className={styles.top}>
        <h2 ref={heading} id="check-heading" tabIndex={-1} className={styles.heading}>
          {t('check.heading')}
        </h2>
        <PaneButton disabled={check?.kind === 'checking'} onClick={() => acts.checkDraft()}>
          {t(check && check.kind !== 'checking' ? 'check.again' : 'check.now')}
        </PaneButton>
      </div>
      <div role="status">{check && <Outcome check={check} />}</div>
      <p className={styles.guard}>
        {!guard.supported
          ? t('guard.unsupported')
          : guardSeen === undefined
            ? t('guard.unseen')
            : t('guard.seen', { date: formatDay(dayOf(new Date(guardSeen)), language) })}
      </p>
    </section>
  );
}

function Outcome({ check }: { readonly check: DraftCheck }) {
  const { language, t } = usePaneContext();
  const styles = useStyles();
  if (check.kind === 'checking') return <p className={styles.line}>{t('check.checking')}</p>;
  if (check.kind === 'failed') return <p className={styles.line}>{t('check.failed')}</p>;
  const { concern, findings } = check.result;
  if (!concern) return <p className={styles.line}>{t('check.noConcern')}</p>;
  if (findings.length === 0) {
    return (
      <p className={styles.line}>
        <span className={`${styles.icon} ${styles.good}`} aria-hidden>
          <CheckmarkCircleFilled />
        </span>
        {t('check.clean')}
      </p>
    );
  }
  return (
    <>
      <p className={styles.line}>{t('check.found', { count: findings.length })}</p>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)} className={styles.line}>
            <span className={`${styles.icon} ${styles.bad}`} aria-hidden>
              <WarningFilled />
            </span>
            <span>{findingText(finding, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
