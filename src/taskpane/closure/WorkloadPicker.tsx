import { makeStyles, tokens } from '@fluentui/react-components';
import { inputOf } from '../../app/selectors';
import { workloadNames } from '../../domain/tenant/workloadNames';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  which: { flexBasis: '100%', display: 'flex', flexDirection: 'column', gap: '4px' },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: {
    minHeight: '24px',
    padding: '0 8px',
    borderRadius: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Props = {
  /** The name of its field, under which what is being typed is kept. */
  readonly field: string;
  readonly chosen: readonly string[];
  /** What the tenant has already. */
  readonly migrated: readonly string[];
  readonly onChoose: (workloads: readonly string[]) => void;
};

/** The workloads that the customer is ready for: picked, or typed. */
export function WorkloadPicker({ field, chosen, migrated, onChoose }: Props) {
  const { acts, t } = usePaneContext();
  const typed = usePane((state) => inputOf(state, field));
  const styles = useStyles();
  const input = useInputStyles();
  const keep = () => {
    if (typed === undefined) return;
    onChoose(namesIn(typed));
    acts.setInput(field, undefined);
  };
  return (
    <div className={styles.which}>
      <label className={styles.label} htmlFor={field}>
        {t('readiness.which')}
      </label>
      <input
        id={field}
        className={input.text}
        value={typed ?? chosen.join(', ')}
        onChange={({ target }) => acts.setInput(field, target.value)}
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
              onClick={() => onChoose([...chosen, name])}
            >
              + {name}
            </PaneButton>
          ))}
      </div>
    </div>
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
