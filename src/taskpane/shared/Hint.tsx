import { makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from './Notice';
import { PaneButton } from './PaneButton';
import { usePaneContext } from './paneContext';

const useStyles = makeStyles({
  hint: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
});

type Props = { readonly text: string; readonly onRetry?: () => void; readonly intent?: 'info' | 'warning' };

/** One sentence on the state of the pane, with a way to try again where that can help. */
export function Hint({ text, onRetry, intent = 'info' }: Props) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const retry = onRetry && <PaneButton onClick={onRetry}>{t('action.retry')}</PaneButton>;
  return (
    <Notice intent={intent} className={styles.hint} offers={retry}>
      {text}
    </Notice>
  );
}
