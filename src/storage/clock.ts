/** Stamps from later than this are damage; TinyBase's stamps end in 2109. */
const endOfTime = Date.UTC(2100, 0);

export type Clock = {
  now(): number;
  /** Takes note of a stamp's time. */
  see(time: number): void;
};

/** Whether a stamp can have been written by a clock that is right, or wrong by years only. */
export function isPossibleTime(time: number): boolean {
  return time > 0 && time < endOfTime;
}

/**
 * The time for stamps: whole seconds, because they pack small, and never behind a stamp that was seen. A store refuses
 * every change that comes with a stamp five minutes ahead of its time, and cannot overwrite a cell whose stamp is ahead;
 * a clock that was put back would bring both about.
 */
export function createClock(now: () => number): Clock {
  let latest = 0;
  return {
    now() {
      latest = Math.max(latest, Math.floor(now() / 1000) * 1000);
      return latest;
    },
    see(time) {
      if (isPossibleTime(time)) latest = Math.max(latest, time);
    },
  };
}
