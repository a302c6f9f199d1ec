import type { Simulation } from '../simulation';
import { openFrame } from './openFrame';
import type { Launch } from './paneHost';

/** After this time Outlook offers to send without waiting for the add-in; the simulator does not ask. */
const patience = 5_000;

/** Runs the add-in's OnMessageSend handler on a draft in a frame nobody sees; gives back how to call it off. */
export function runSendHandler(simulation: Simulation, draftId: string, onOutcome: Launch['onCompleted']): () => void {
  let finished = false;
  const stop = () => {
    finished = true;
    clearTimeout(timer);
    close();
  };
  const finish: Launch['onCompleted'] = (outcome) => {
    if (finished) return;
    stop();
    onOutcome(outcome);
  };
  const timer = setTimeout(() => finish({}), patience);
  const { frame, close } = openFrame(simulation, {
    surface: 'compose',
    draftId,
    page: '/launchevent.html',
    place: document.body,
    launch: {
      functionName: 'onMessageSend',
      event: { type: 'OnMessageSend', source: { id: 'send' } },
      onCompleted: finish,
    },
  });
  frame.hidden = true;
  frame.title = 'Closeout before sending';
  // A server without that page has no handler to ask.
  frame.addEventListener('load', () => {
    if (frame.contentDocument && !frame.contentDocument.querySelector('script[src]')) finish({});
  });
  return stop;
}
