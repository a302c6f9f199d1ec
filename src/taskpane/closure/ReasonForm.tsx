import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { inputOf } from '../../app/selectors';
import type { Work } from '../../app/paneState';
import { listed } from '../../domain/text/spacing';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useEscape } from '../shared/useEscape';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '4px 0',
    marginInlineStart: '24px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** Asks why a step is done before what it usually waits for; the reason stays with its evidence. */
export function ReasonForm({ asking }: { readonly asking: NonNullable<Work['asking']> }) {
  const { language, acts, t } = usePaneContext();
  const { step, words, waitsFor } = asking;
  const typing = `reason:${step}`;
  const reason = usePane((state) => inputOf(state, typing)) ?? '';
  const styles = useStyles();
  const input = useInputStyles();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEscape(true, acts.stopAsking);
  const steps = listed(
    waitsFor.map((id) => t('step.quoted', { name: t(`step.${id}.name`) })),
    language,
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        acts.completeStep(step, { ...words, reason: reason.trim() });
        acts.setInput(typing, undefined);
      }}
    >
      <label className={styles.label} htmlFor={typing}>
        {t('reason.label', { steps })}
      </label>
      <input
        ref={field}
        id={typing}
        className={input.text}
        value={reason}
        maxLength={200}
        onChange={({ target }) => acts.setInput(typing, target.value)}
      />
      <div className={styles.acts}>
        <PaneButton type="submit" look="primary" disabled={reason.trim() === ''}>
          {t('step.markDone')}
        </PaneButton>
        <PaneButton look="link" onClick={acts.stopAsking}>
          {t('action.cancel')}
        </PaneButton>
      </div>
    </form>
  );
}
