import { makeStyles, tokens } from '@fluentui/react-components';
import { inputOf, type Sharing } from '../../app/selectors';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  box: {
    margin: '8px 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  question: { margin: 0, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '6px' },
});

/** Whose book is open, where that is not the FM's own, and under which name the FM's steps stand in it. */
export function MailboxLine({ sharing }: { readonly sharing: Sharing }) {
  const { acts, t } = usePaneContext();
  const open = usePane((state) => inputOf(state, 'mailbox'));
  const styles = useStyles();
  const { address } = sharing;
  if (sharing.kind === 'unknown' || open === 'question') {
    return (
      <section className={styles.box}>
        <p className={styles.question}>{t('mailbox.question', { address })}</p>
        <p className={styles.text}>{t('mailbox.hint')}</p>
        <div className={styles.acts}>
          <PaneButton onClick={() => acts.tellMailbox('shared')}>{t('mailbox.shared')}</PaneButton>
          <PaneButton onClick={() => acts.tellMailbox('own')}>{t('mailbox.own')}</PaneButton>
        </div>
      </section>
    );
  }
  const { name } = sharing;
  return (
    <section className={styles.box}>
      <p className={styles.text}>{t('mailbox.line', { address })}</p>
      {name === undefined || open === 'name' ? (
        <NameForm name={name ?? ''} />
      ) : (
        <p className={styles.text}>
          {t('mailbox.signed', { name })}{' '}
          <PaneButton look="link" onClick={() => acts.setInput('mailbox', 'question')}>
            {t('mailbox.change')}
          </PaneButton>
        </p>
      )}
    </section>
  );
}

function NameForm({ name }: { readonly name: string }) {
  const { acts, t } = usePaneContext();
  const typed = usePane((state) => inputOf(state, 'mailbox-name')) ?? name;
  const styles = useStyles();
  const input = useInputStyles();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        acts.signAs(typed);
      }}
    >
      <label className={input.label} htmlFor="mailbox-name">
        {t('mailbox.name')}
      </label>
      <input
        id="mailbox-name"
        className={input.text}
        value={typed}
        maxLength={100}
        autoComplete="name"
        onChange={({ target }) => acts.setInput('mailbox-name', target.value)}
      />
      <div className={styles.acts}>
        <PaneButton type="submit" look="primary" disabled={typed.trim() === ''}>
          {t('mailbox.keep')}
        </PaneButton>
      </div>
    </form>
  );
}
