import { readingTime, startReadTimer, type ReadTimer } from '../../../src/taskpane/shared/readTimer';

/** A clock that goes on when it is told to. */
function clock() {
  let now = 0;
  const due = new Map<() => void, number>();
  return {
    schedule: (work: () => void, after: number) => {
      due.set(work, now + after);
      return () => void due.delete(work);
    },
    pass(milliseconds: number) {
      now += milliseconds;
      for (const [work, at] of due) {
        if (at > now) continue;
        due.delete(work);
        work();
      }
    },
  };
}

type Event = number | ((timer: ReadTimer) => void);

const cases: readonly (readonly [name: string, events: readonly Event[], read: number])[] = [
  ['is there until it is read', [99], 0],
  ['goes when it is read, once', [100, 500], 1],
  ['stays while the pointer is on it', [50, (timer) => timer.hold('pointer'), 500], 0],
  ['has its whole time after that', [50, (timer) => timer.hold('pointer'), (timer) => timer.release('pointer'), 99], 0],
  ['and goes then', [50, (timer) => timer.hold('pointer'), 500, (timer) => timer.release('pointer'), 100], 1],
  [
    'stays while the keyboard is in it, though the pointer left',
    [(timer) => timer.hold('keyboard'), (timer) => timer.hold('pointer'), (timer) => timer.release('pointer'), 500],
    0,
  ],
  ['stays while nobody looks at the pane', [(timer) => timer.hold('hidden'), 500], 0],
  ['is not begun again by what did not hold it', [50, (timer) => timer.release('pointer'), 50], 1],
  ['does nothing once it is stopped', [50, (timer) => timer.stop(), 500], 0],
];

test.each(cases)('a text %s', (_, events, read) => {
  const time = clock();
  let count = 0;
  const timer = startReadTimer(100, () => count++, time.schedule);
  for (const event of events) {
    if (typeof event === 'number') time.pass(event);
    else event(timer);
  }
  expect(count).toBe(read);
});

test('a longer text takes longer, an offer longer still, and the same words no less in Japanese', () => {
  expect(readingTime('Marked as done.', false)).toBeLessThan(readingTime('The mail stands in your draft.', false));
  expect(readingTime('Marked as done.', false)).toBeLessThan(readingTime('Marked as done.', true));
  expect(readingTime('完了にしました。', false)).toBeGreaterThanOrEqual(readingTime('Marked as done.', false));
});
