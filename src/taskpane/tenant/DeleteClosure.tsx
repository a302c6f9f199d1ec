import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Tenant } from '../../domain/tenant/tenant';
import { PaneButton } from '../shared/PaneButton';
import { usePaneContext } from '../shared/paneContext';
import { useEscape } from '../shared/useEscape';

const useStyles = makeStyles({
  question: {
    margin: '8px 0',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Deletes a closure for good, after a question; the keyboard begins at the answer that changes nothing. */
export function DeleteClosure({ tenant }: { readonly tenant: Tenant }) {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  const text = useId();
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  const cancel = useRef<HTMLDivElement>(null);
  const ask = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) cancel.current?.querySelector('button')?.focus();
    else if (asked.current) ask.current?.querySelector('button')?.focus();
    asked.current = asking;
  }, [asking]);
  useEscape(asking, () => setAsking(false));
  if (!asking) {
    return (
      <div ref={ask}>
        <PaneButton look="link" onClick={() => setAsking(true)}>
          {t('tools.delete', { name: tenant.name })}
        </PaneButton>
      </div>
    );
  }
  return (
    <div role="alertdialog" aria-labelledby={text} className={styles.question}>
      <p id={text} className={styles.text}>
        {t('tools.deleteQuestion', { name: tenant.name })}
      </p>
      <div ref={cancel} className={styles.acts}>
        <PaneButton onClick={() => setAsking(false)}>{t('action.cancel')}</PaneButton>
        <PaneButton onClick={() => acts.deleteClosure(tenant.key)}>{t('tools.deleteNow')}</PaneButton>
      </div>
    </div>
  );
}
