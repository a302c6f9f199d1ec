import { makeStyles, tokens } from '@fluentui/react-components';
import type { Evidence } from '../../domain/closure/closure';
import { readiness } from '../../domain/closure/playbook';
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
  const answer = (ready: boolean, workloads: readonly string[]) =>
    acts.completeStep(readiness, {
      ready,
      ...(ready && workloads.length > 0 ? { workloads } : {}),
      ...(evidence && { on: evidence.on }),
      ...(evidence?.reason === undefined ? {} : { reason: evidence.reason }),
    });
  return (
    <fieldset className={styles.answers} aria-label={t('step.readiness.name')}>
      {[true, false].map((ready) => (
        <label key={String(ready)} className={styles.answer}>
          <input
            type="radio"
            className={input.radio}
            name={readiness}
            checked={evidence?.ready === ready}
            onChange={() => answer(ready, chosen)}
          />
          {t(ready ? 'readiness.yes' : 'readiness.no')}
        </label>
      ))}
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
