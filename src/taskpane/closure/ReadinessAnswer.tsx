import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Evidence } from '../../domain/closure/closure';
import { readiness } from '../../domain/closure/playbook';
import { PaneButton } from '../shared/PaneButton';
import { usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';
import { WorkloadPicker } from './WorkloadPicker';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', border: 'none', margin: 0, padding: 0 },
  answer: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px' },
});

type Props = {
  readonly evidence: Evidence | undefined;
  /** What the tenant has already. */
  readonly migrated: readonly string[];
};

/** The readiness question: is the customer ready for another workload, and for which. */
export function ReadinessAnswer({ evidence, migrated }: Props) {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  const input = useInputStyles();
  const chosen = evidence?.workloads ?? [];
  // The arrow keys only choose; what they chose is kept by Enter, the space bar or its button.
  const [chosenByKey, chooseByKey] = useState<boolean>();
  const byArrow = useRef(false);
  const group = useId();
  const answer = (ready: boolean, workloads: readonly string[]) =>
    acts.completeStep(readiness, {
      ready,
      ...(ready && workloads.length > 0 ? { workloads } : {}),
      ...(evidence && { on: evidence.on }),
      ...(evidence?.reason === undefined ? {} : { reason: evidence.reason }),
    });
  const keepChosen = () => {
    if (chosenByKey === undefined) return;
    answer(chosenByKey, chosen);
    chooseByKey(undefined);
  };
  return (
    <fieldset className={styles.answers} aria-label={t('step.readiness.name')}>
      {[true, false].map((ready) => (
        <label key={String(ready)} className={styles.answer}>
          <input
            type="radio"
            className={input.radio}
            name={group}
            checked={(chosenByKey ?? evidence?.ready) === ready}
            onKeyDown={({ key }) => {
              byArrow.current = key.startsWith('Arrow');
              if (key === 'Enter' || key === ' ') keepChosen();
            }}
            onKeyUp={() => {
              byArrow.current = false;
            }}
            onChange={() => {
              if (byArrow.current) return chooseByKey(ready);
              answer(ready, chosen);
              chooseByKey(undefined);
            }}
          />
          {t(ready ? 'readiness.yes' : 'readiness.no')}
        </label>
      ))}
      {chosenByKey !== undefined && <PaneButton onClick={keepChosen}>{t('readiness.keep')}</PaneButton>}
      {evidence?.ready && (
        <WorkloadPicker
          field="readiness-workloads"
          chosen={chosen}
          migrated={migrated}
          onChoose={(workloads) => answer(true, workloads)}
        />
      )}
    </fieldset>
  );
}
