import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { runSendHandler } from '../host/runSendHandler';
import { contextOf, sendDialog, type Sending as SendingState, type SendDialogButton } from '../model/sending';
import { mailboxVersion } from '../switches';
import { Markdown } from './Markdown';
import { useSimulation, useSimulatorState } from './simulationContext';

const useStyles = makeStyles({
  // Outlook keeps the lines of a plain message.
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
});

/** Asks the add-in's handler before a message leaves, and shows what Outlook says if it objects or is not through. */
export function Sending() {
  const simulation = useSimulation();
  const { store, sendNow } = simulation;
  const { sending, switches } = useSimulatorState();
  const styles = useStyles();
  const asked = sending?.kind === 'asking' || sending?.kind === 'slow' ? sending.id : null;

  useEffect(() => {
    if (asked === null) return;
    const change = (to: SendingState | null) => store.dispatch({ type: 'sending-changed', sending: to });
    return runSendHandler(simulation, asked, (news) => {
      if (news.kind !== 'completed') return change({ kind: news.kind, id: asked });
      if (news.completion.allowEvent === false) {
        return change({ kind: 'refused', id: asked, completion: news.completion });
      }
      change(null);
      sendNow(asked);
    });
  }, [asked, sendNow, simulation, store]);

  const dialog = sending && sendDialog(sending, mailboxVersion[switches.client]);
  if (!dialog) return null;
  const press = (act: SendDialogButton['act']) => {
    const { id } = sending;
    if (act === 'pane' && sending.kind === 'refused') {
      return store.dispatch({ type: 'pane-commanded', id, context: contextOf(sending.completion) });
    }
    store.dispatch({ type: 'sending-changed', sending: null });
    if (act === 'send') sendNow(id);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && press('stay')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Closeout</DialogTitle>
          <DialogContent className={styles.text}>
            {dialog.markdown ? <Markdown source={dialog.text} /> : dialog.text}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            {dialog.buttons.map(({ name, act }, index) => (
              <Button
                key={name}
                appearance={index === dialog.buttons.length - 1 ? 'primary' : 'secondary'}
                onClick={() => press(act)}
              >
                {name}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
