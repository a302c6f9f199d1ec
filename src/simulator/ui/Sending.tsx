import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { runSendHandler } from '../host/runSendHandler';
import { useSimulation, useSimulatorState } from './simulationContext';

/** Asks the add-in's handler before a message leaves, and shows what it said if it objects. */
export function Sending() {
  const simulation = useSimulation();
  const { store, sendNow } = simulation;
  const { sending } = useSimulatorState();
  const asked = sending?.kind === 'asking' ? sending.id : null;

  useEffect(() => {
    if (asked === null) return;
    return runSendHandler(simulation, asked, ({ allowed, message }) => {
      if (allowed === false) {
        store.dispatch({ type: 'sending-changed', sending: { kind: 'refused', id: asked, message: message ?? '' } });
      } else {
        store.dispatch({ type: 'sending-changed', sending: null });
        sendNow(asked);
      }
    });
  }, [asked, sendNow, simulation, store]);

  if (sending?.kind !== 'refused') return null;
  const close = () => store.dispatch({ type: 'sending-changed', sending: null });
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Closeout</DialogTitle>
          <DialogContent>{sending.message}</DialogContent>
          <DialogActions>
            <Button
              onClick={() => {
                close();
                sendNow(sending.id);
              }}
            >
              Send anyway
            </Button>
            <Button appearance="primary" onClick={close}>
              Don&apos;t send
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
