import type { Simulation } from '../simulation';
import { frameName, pageAddress } from './appContext';
import { createPaneHost, type PaneHostOptions } from './paneHost';

export type FrameOptions = Pick<PaneHostOptions, 'surface' | 'draftId' | 'onFocusLeft' | 'launch'> & {
  readonly page: string;
  readonly place: Element;
};

let frames = 0;

/** Opens a page of the add-in in a frame of its own, with a host for it to talk to. */
export function openFrame(
  { store, log, caret, now, readPane }: Simulation,
  { page, place, ...options }: FrameOptions,
): { readonly frame: HTMLIFrameElement; readonly enter: () => void; readonly close: () => void } {
  frames++;
  const conversationId = `${options.surface}-${frames}`;
  const { language } = store.get().switches;
  const frame = document.createElement('iframe');
  const post = (text: string) => frame.contentWindow?.postMessage(text, location.origin);
  const host = createPaneHost({ ...options, conversationId, store, log, caret, now, post });
  const receive = (event: MessageEvent) => {
    if (event.source === frame.contentWindow) host.receive(event.data);
  };
  addEventListener('message', receive);
  // Office.js looks at the window's name, so the name has to be there before the page.
  frame.name = frameName(conversationId, language, location.origin);
  frame.src = pageAddress(page, language);
  place.append(frame);
  if (options.surface === 'read') readPane.current = host;
  return {
    frame,
    enter: host.enter,
    close: () => {
      removeEventListener('message', receive);
      if (readPane.current === host) readPane.current = null;
      host.dispose();
      frame.remove();
    },
  };
}
