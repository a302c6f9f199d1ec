import { Button, makeStyles, Toolbar, tokens } from '@fluentui/react-components';
import { ArrowForward20Regular } from '@fluentui/react-icons/svg/arrow-forward';
import { ArrowReply20Regular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowReplyAll20Regular } from '@fluentui/react-icons/svg/arrow-reply-all';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { conversationOf } from '../model/conversations';
import { activeMessage } from '../model/simulatorState';
import { CloseoutButton } from './CloseoutButton';
import { MessageCard } from './MessageCard';
import { useSimulation, useSimulatorState } from './simulationContext';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  conversation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  subject: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  empty: {
    display: 'grid',
    placeItems: 'center',
    height: '100%',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** The open conversation, newest message first, with the commands that concern it. */
export function ReadingPane() {
  const simulation = useSimulation();
  const state = useSimulatorState();
  const styles = useStyles();
  const { mailbox, selected, switches } = state;
  const message = mailbox.messages.find(({ id }) => id === selected);
  if (!message || switches.noItem) return <div className={styles.empty}>Select an item to read</div>;
  return (
    <section className={styles.pane} aria-label="Reading pane">
      <Toolbar className={styles.bar} aria-label="Message commands">
        <Button appearance="subtle" icon={<ArrowReply20Regular />} onClick={() => simulation.compose('reply')}>
          Reply
        </Button>
        <Button appearance="subtle" icon={<ArrowReplyAll20Regular />} onClick={() => simulation.compose('replyAll')}>
          Reply all
        </Button>
        <Button appearance="subtle" icon={<ArrowForward20Regular />} onClick={() => simulation.compose('forward')}>
          Forward
        </Button>
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          onClick={() => simulation.store.dispatch({ type: 'removed', id: message.id })}
        >
          Delete
        </Button>
        {activeMessage(state) ? <CloseoutButton surface="read" /> : null}
      </Toolbar>
      <div className={styles.conversation}>
        <h2 className={styles.subject}>{message.subject}</h2>
        {conversationOf(mailbox.messages, message).map((one) => (
          <MessageCard key={one.id} message={one} open={one.id === message.id} />
        ))}
      </div>
    </section>
  );
}
