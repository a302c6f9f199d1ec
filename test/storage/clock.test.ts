import { createMergeableStore } from 'tinybase/mergeable-store';
import { createClock } from '../../src/storage/clock';

const noon = Date.UTC(2026, 2, 2, 12);

describe('the clock of the stamps', () => {
  test('counts whole seconds', () => {
    expect(createClock(() => noon + 1234).now()).toBe(noon + 1000);
  });

  test('stands still when the clock of the device is put back', () => {
    let time = noon;
    const clock = createClock(() => time);
    clock.now();
    time -= 3 * 3_600_000;
    expect(clock.now()).toBe(noon);
  });

  test('is never behind a stamp that was seen', () => {
    const clock = createClock(() => noon);
    clock.see(noon + 7_200_000);
    expect(clock.now()).toBe(noon + 7_200_000);
  });

  test.each([
    ['the year 2105', Date.UTC(2105, 0)],
    ['no number', Number.NaN],
    ['before all time', -1],
  ])('takes no notice of damage: %s', (_what, time) => {
    const clock = createClock(() => noon);
    clock.see(time);
    expect(clock.now()).toBe(noon);
  });

  test('lets a store take and overwrite what was written hours ahead', () => {
    const ahead = createMergeableStore(undefined, () => noon + 7_200_000);
    ahead.setCell('closures', 'a', 'name', 'ahead');
    const clock = createClock(() => noon);
    const store = createMergeableStore(undefined, clock.now);
    clock.see(noon + 7_200_000);
    store.applyMergeableChanges(ahead.getMergeableContent());
    expect(store.getCell('closures', 'a', 'name')).toBe('ahead');
    store.setCell('closures', 'a', 'name', 'after');
    ahead.applyMergeableChanges(store.getMergeableContent());
    expect(ahead.getCell('closures', 'a', 'name')).toBe('after');
  });
});
