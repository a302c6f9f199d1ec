/** A call to Office.js that passes on the callback it is given. */
export type Ask = (done: (result: Office.AsyncResult<unknown>) => void) => void;

/** Outlook on the web and new Outlook refuse a fourth call while three are under way. */
const mostAtOnce = 3;

/**
 * Makes all calls, three at a time, and tells their values once, or once that one of them failed.
 * @param extra a call that may fail, and that nobody waits for once `giveUp` has called back
 * @param giveUp begins to wait, and gives back how to stop
 */
export function readTogether(
  asks: readonly Ask[],
  extra: Ask,
  giveUp: (act: () => void) => () => void,
  onAll: (values: readonly unknown[], extra: unknown) => void,
  onFault: () => void,
): void {
  const values: unknown[] = [];
  let missing = asks.length;
  let extraValue: unknown;
  let waiting = true;
  let over = false;

  const queue = asks.map((ask, at) => ({
    ask,
    succeed: (value: unknown) => {
      values[at] = value;
      missing--;
    },
    fail: () => settle(onFault),
  }));
  const takeExtra = (value?: unknown) => {
    extraValue = value;
    waiting = false;
  };
  // Second, beside the body, which takes longest.
  queue.splice(1, 0, { ask: extra, succeed: takeExtra, fail: takeExtra });

  function settle(tell: () => void): void {
    if (over) return;
    over = true;
    stopWaiting();
    tell();
  }

  function lookAround(): void {
    if (missing === 0 && !waiting) settle(() => onAll(values, extraValue));
  }

  let underWay = 0;
  function goOn(): void {
    while (underWay < mostAtOnce) {
      const next = over ? undefined : queue.shift();
      if (!next) return;
      underWay++;
      let answered = false;
      const answer = (given: () => void) => {
        if (answered || over) return;
        answered = true;
        underWay--;
        given();
        lookAround();
        goOn();
      };
      try {
        next.ask((result) =>
          // Compared as text: the enumeration is missing in some runtimes.
          answer(() => (String(result?.status) === 'succeeded' ? next.succeed(result.value) : next.fail())),
        );
      } catch {
        // Office.js throws what it can tell at once: a function that is missing, an item that is gone.
        answer(() => next.fail());
      }
    }
  }

  const stopWaiting = giveUp(() => {
    waiting = false;
    lookAround();
  });
  goOn();
}
