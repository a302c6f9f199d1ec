import { makeStyles, tokens } from '@fluentui/react-components';
import { inputOf } from '../../app/selectors';
import type { Evidence } from '../../domain/closure/closure';
import { readiness } from '../../domain/closure/playbook';
import { workloadNames } from '../../domain/tenant/workloadNames';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', border: 'none', margin: 0, padding: 0 },
  answer: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '28px' },
  which: { flexBasis: '100%', display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: { minHeight: '24px', padding: '0 8px', borderRadius: '12px', fontSize: tokens.fontSizeBase200 },
});

const typing = 'readiness-workloads';

type Props = {
  readonly evidence: Evidence | undefined;
  /** What the tenant has already. */
  readonly migrated: readonly string[];
};

/** The readiness question: is the customer ready for another workload, and for which. */
export function ReadinessAnswer({ evidence, migrated }: Props) {
  const { acts, t } = usePaneContext();
  const typed = usePane((state) => inputOf(state, typing));
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
  const keep = () => {
    if (typed === undefined) return;
    answer(true, namesIn(typed));
    acts.setInput(typing, undefined);
  };
  return (
    <fieldset className={styles.answers} aria-label={t('step.readiness.name')}>
      {[true, false].map((ready) => (
        <label key={String(ready)} className={styles.answer}>
          <input
            type="radio"
            name={readiness}
            checked={evidence?.ready === ready}
            onChange={() => answer(ready, chosen)}
          />
          {t(ready ? 'readiness.yes' : 'readiness.no')}
        </label>
      ))}
      {evidence?.ready && (
        <div className={styles.which}>
          <label className={styles.label} htmlFor={typing}>
            {t('readiness.which')}
          </label>
          <input
            id={typing}
            className={input.text}
            value={typed ?? chosen.join(', ')}
            onChange={({ target }) => acts.setInput(typing, target.value)}
            onBlur={keep}
            onKeyDown={({ key }) => key === 'Enter' && keep()}
          />
          <div className={styles.chips}>
            {workloadNames
              .filter((name) => !chosen.includes(name) && !migrated.includes(name))
              .slice(0, 6)
              .map((name) => (
                <PaneButton
                  key={name}
                  className={styles.chip}
                  aria-label={t('editor.add', { item: name })}
                  onClick={() => answer(true, [...chosen, name])}
                >
                  + {name}
                </PaneButton>
              ))}
          </div>
        </div>
      )}
    </fieldset>
  );
}

function namesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;、，\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}
