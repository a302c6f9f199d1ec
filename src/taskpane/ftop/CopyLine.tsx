import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState, type ReactNode } from 'react';
import { copyText } from '../shared/copyText';
import { PaneButton } from '../shared/PaneButton';
import { usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', padding: '2px 0' },
  content: { flex: '1 1 0', minWidth: 0, userSelect: 'text' },
  said: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  below: { order: 1, flexBasis: '100%' },
  button: { display: 'inline-flex', padding: '5px', fontSize: '20px', lineHeight: 0 },
});

type Props = {
  readonly text: string;
  /** What the text is called, where it is not its own name. */
  readonly item?: string;
  readonly onCopied: () => void;
  readonly children: ReactNode;
};

/** Something to copy, and whether that went well, as long as the text is the one that was copied. */
export function CopyLine({ text, item = text, onCopied, children }: Props) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const [copied, setCopied] = useState<{ readonly text: string; readonly succeeded: boolean }>();
  const last = copied?.text === text ? copied : undefined;
  const name = t('ftop.copyItem', { item });
  return (
    <div className={styles.line}>
      <div className={styles.content}>{children}</div>
      <span role="status" className={mergeClasses(styles.said, last?.succeeded === false && styles.below)}>
        {last && t(last.succeeded ? 'ftop.copied' : 'ftop.copyFailed')}
      </span>
      <PaneButton
        look="subtle"
        className={styles.button}
        aria-label={name}
        title={name}
        onClick={() => {
          const succeeded = copyText(text);
          setCopied({ text, succeeded });
          if (succeeded) onCopied();
        }}
      >
        {last?.succeeded ? <CheckmarkRegular /> : <CopyRegular />}
      </PaneButton>
    </div>
  );
}
