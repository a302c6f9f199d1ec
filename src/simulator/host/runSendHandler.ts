import type { Completion } from '../model/sending';
import type { Simulation } from '../simulation';
import { openFrame } from './openFrame';

/** What becomes of a handler: it takes long, is given up, could not be loaded, or is done. */
export type HandlerNews =
  | { readonly kind: 'slow' | 'timed-out' | 'unavailable' }
  | { readonly kind: 'completed'; readonly completion: Completion };

/** Outlook first says that the add-in takes long after 5 seconds, and gives it up after 5 minutes. */
const patiences = 60;

/** Runs the add-in's OnMessageSend handler on a draft in a frame nobody sees; gives back how to call it off. */
export function runSendHandler(
  simulation: Simulation,
  draftId: string,
  report: (news: HandlerNews) => void,
): () => void {
  const { handler, patience } = simulation.store.get().switches;
  const stop = () => {
    clearTimeout(slow);
    clearTimeout(timeOut);
    runs.forEach(({ close }) => close());
  };
  const end = (news: HandlerNews) => {
    stop();
    report(news);
  };
  const slow = setTimeout(() => report({ kind: 'slow' }), patience);
  const timeOut = setTimeout(() => end({ kind: 'timed-out' }), patience * patiences);

  // A handler that was started several times has spoken when all of them have; one objection is enough.
  const completions = new Map<number, Completion>();
  const onCompleted = (run: number, completion: Completion) => {
    if (completions.has(run)) return;
    completions.set(run, completion);
    if (completions.size < runs.length) return;
    const all = [...completions.values()];
    end({ kind: 'completed', completion: all.find(({ allowEvent }) => allowEvent === false) ?? completion });
  };
  const runs = Array.from({ length: handler === 'thrice' ? 3 : 1 }, (_, run) => {
    const { frame, close } = openFrame(simulation, {
      surface: 'compose',
      draftId,
      page: handler === 'missing' ? '/nobody-serves-this.html' : '/launchevent.html',
      place: document.body,
      launch: {
        functionName: 'onMessageSend',
        event: { type: 'OnMessageSend', source: { id: 'send' } },
        onCompleted: (completion) => onCompleted(run, completion),
      },
    });
    frame.hidden = true;
    frame.title = 'Closeout before sending';
    frame.addEventListener('load', () => {
      if (!frame.contentDocument?.querySelector('script[src]')) end({ kind: 'unavailable' });
    });
    return { close };
  });
  return stop;
}
