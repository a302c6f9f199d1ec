import { useEffect, useRef, type HTMLAttributes } from 'react';
import { readingTime, startReadTimer, type ReadTimer, type Schedule } from './readTimer';

const byWindow: Schedule = (work, after) => {
  const timer = setTimeout(work, after);
  return () => clearTimeout(timer);
};

type Leaving = {
  readonly text: string;
  readonly isOffering: boolean;
  /** What the text is of: another one is read anew, also in the same words. */
  readonly event: unknown;
  /** Absent where the text stays until somebody sends it away. */
  readonly onLeave: ((event: unknown) => void) | undefined;
};

/** Lets a text leave once it was there long enough to be read; what it gives belongs to the element that holds the text. */
export function useLeaving({ text, isOffering, event, onLeave }: Leaving): HTMLAttributes<HTMLElement> {
  const timer = useRef<ReadTimer>(undefined);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  const leaves = onLeave !== undefined;
  useEffect(() => {
    if (!leaves) return;
    const started = startReadTimer(readingTime(text, isOffering), () => leave.current?.(event), byWindow);
    const look = () => (document.visibilityState === 'hidden' ? started.hold('hidden') : started.release('hidden'));
    look();
    document.addEventListener('visibilitychange', look);
    timer.current = started;
    return () => {
      started.stop();
      document.removeEventListener('visibilitychange', look);
      timer.current = undefined;
    };
  }, [leaves, text, isOffering, event]);
  return {
    onPointerEnter: () => timer.current?.hold('pointer'),
    onPointerLeave: () => timer.current?.release('pointer'),
    onFocus: () => timer.current?.hold('keyboard'),
    onBlur: () => timer.current?.release('keyboard'),
  };
}
