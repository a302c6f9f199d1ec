import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { dayOf } from '../../app/dayOf';
import { workOf } from '../../app/selectors';
import type { DraftCheck } from '../../app/paneState';
import { findingText } from '../../i18n/findingText';
import { formatDay } from '../shared/formatDay';
import { Notice, type Intent } from '../shared/Notice';
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
  outcome: { marginTop: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  findings: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: '16px' },
  guard: {
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
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
      {check && <Outcome check={check} />}
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
  const said = (intent: Intent, text: string) => (
    <Notice intent={intent} className={styles.outcome}>
      {text}
    </Notice>
  );
  if (check.kind === 'checking') return said('info', t('check.checking'));
  if (check.kind === 'failed') return said('error', t('check.failed'));
  const { concern, findings } = check.result;
  if (!concern) return said('info', t('check.noConcern'));
  if (findings.length === 0) return said('success', t('check.clean'));
  return (
    <Notice intent="warning" className={styles.outcome}>
      {t('check.found', { count: findings.length })}
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>{findingText(finding, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}
