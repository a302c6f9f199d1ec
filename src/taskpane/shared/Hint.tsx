import { makeStyles, tokens } from '@fluentui/react-components';
import { usePaneContext } from './paneContext';

const useStyles = makeStyles({
  hint: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    margin: '12px 16px 0',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  retry: {
    font: 'inherit',
    padding: '4px 12px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** One sentence on the state of the pane, with a way to try again where that can help. */
export function Hint({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const { t } = usePaneContext();
  const styles = useStyles();
  return (
    <div role="status" className={styles.hint}>
      {text}
      {onRetry && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {t('action.retry')}
        </button>
      )}
    </div>
  );
}
