import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { sharingOf } from '../../app/selectors';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  hint: {
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hidden: { display: 'none' },
});

/** All closures as one file, out and in. */
export function ClosureFiles() {
  const { acts, t } = usePaneContext();
  const today = usePane((state) => state.today);
  const isUnasked = usePane((state) => Boolean(state.mailbox?.address) && !sharingOf(state));
  const styles = useStyles();
  const chosen = useRef<HTMLInputElement>(null);
  const save = async () => {
    const text = await acts.exportAll();
    if (text === undefined) return;
    const file = new Blob([text], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `closeout-${today}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <p className={styles.hint}>{t('tools.fileHint')}</p>
      <div className={styles.acts}>
        <PaneButton onClick={() => void save()}>{t('tools.export')}</PaneButton>
        <PaneButton onClick={() => chosen.current?.click()}>{t('tools.import')}</PaneButton>
        <input
          ref={chosen}
          type="file"
          accept=".json,application/json"
          className={styles.hidden}
          aria-label={t('tools.import')}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            if (file) await acts.importFile(file);
            target.value = '';
          }}
        />
        {isUnasked && (
          <PaneButton look="link" onClick={() => acts.tellMailbox('shared')}>
            {t('mailbox.tell')}
          </PaneButton>
        )}
      </div>
    </>
  );
}
