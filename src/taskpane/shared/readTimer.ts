/** `setTimeout` as it is handed in: calls `work` once after so many milliseconds, unless the function it gives is called. */
export type Schedule = (work: () => void, after: number) => () => void;

/** What keeps a text in its place: the pointer on it, the keyboard in it, or that nobody looks at the pane. */
export type Hold = 'pointer' | 'keyboard' | 'hidden';

export type ReadTimer = { hold(by: Hold): void; release(by: Hold): void; stop(): void };

/** Milliseconds in which a slow reader has surely found and read a text, and has decided where it offers something. */
export function readingTime(text: string, isOffering: boolean): number {
  // A Chinese or Japanese character says as much as three letters.
  const letters = Array.from(text, (each) => (each > '\u2fff' ? 3 : 1)).reduce((sum, each) => sum + each, 0);
  return 6_000 + letters * 60 + (isOffering ? 6_000 : 0);
}

/** Calls `onRead` once when nothing has held the text for `needed` milliseconds. */
export function startReadTimer(needed: number, onRead: () => void, schedule: Schedule): ReadTimer {
  const holds = new Set<Hold>();
  let cancel = schedule(onRead, needed);
  return {
    hold(by) {
      holds.add(by);
      cancel();
    },
    release(by) {
      if (!holds.delete(by) || holds.size > 0) return;
      cancel = schedule(onRead, needed);
    },
    stop: () => cancel(),
  };
}
