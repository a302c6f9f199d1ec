import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import { writeAddress } from '../model/addresses';
import type { StoredMessage } from '../model/mailboxState';
import { longDate, shortDate } from './dates';
import { MailBody } from './MailBody';
import { Notices } from './Notices';
import { useSimulation, useSimulatorState } from './simulationContext';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: { padding: tokens.spacingHorizontalL },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalM },
  who: { flexGrow: 1, minWidth: 0 },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  folded: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** One message of the open conversation: all of it when selected, else a line that selects it. */
export function MessageCard({ message, open }: { readonly message: StoredMessage; readonly open: boolean }) {
  const { store } = useSimulation();
  const { switches, mailbox } = useSimulatorState();
  const styles = useStyles();
  const { from, sent, subject } = message;
  const { timeZone } = mailbox.user;
  if (!open) {
    return (
      <div className={styles.card}>
        <button
          type="button"
          className={styles.folded}
          aria-label={`${from.name}, ${subject}, ${longDate(sent, switches.language, timeZone)}`}
          onClick={() => store.dispatch({ type: 'selected', id: message.id })}
        >
          <Avatar name={from.name} size={24} color="colorful" aria-hidden />
          <span className={styles.line}>{from.name}</span>
          <span className={styles.quiet}>{shortDate(sent, switches.language, timeZone)}</span>
        </button>
      </div>
    );
  }
  return (
    <article className={`${styles.card} ${styles.open}`} aria-label={`Message from ${from.name}`}>
      <Notices id={message.id} />
      <header className={styles.head}>
        <Avatar name={from.name} size={36} color="colorful" aria-hidden />
        <div className={styles.who}>
          <div className={styles.top}>
            <span className={styles.name}>{from.name}</span>
            <time className={styles.quiet} dateTime={sent}>
              {longDate(sent, switches.language, timeZone)}
            </time>
          </div>
          <div className={styles.quiet}>{from.address}</div>
          <div className={styles.quiet}>To: {message.to.map(writeAddress).join('; ')}</div>
          {message.cc.length > 0 ? (
            <div className={styles.quiet}>Cc: {message.cc.map(writeAddress).join('; ')}</div>
          ) : null}
        </div>
      </header>
      <MailBody key={message.id} message={message} />
    </article>
  );
}
