import { openPage } from './openPage.js';
import { probe } from './probe.js';

export const tickCount = 20;
/** Steps that wait for nothing, so that each click is a tick or takes one back. */
const steps = ['services-enabled', 'ending-understood', 'customer-satisfied'];

/** What a tick may take, in ms: to the frame that shows it, to the device, to a second open pane. */
export const tickLimits = { painted: 16, kept: 50, told: 1_000 };

/** Frames are painted as soon as they can be: waiting for a screen is nobody's time. */
const flags = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * From the click on a step's box to the frame that shows it, to its record on the device, and, in another series, to a
 * second open pane. The first series ends in the save to the mailbox, of which the longest task is told.
 * @param {import('./openBench.js').Bench} bench @param {import('./measureLoads.js').Subject} subject
 */
export async function measureTicks({ openProfile, link, settle }, subject) {
  link.setSpeed(undefined);
  const { context, close } = await openProfile(subject.profile, flags);
  await context.addInitScript(probe, subject.parts);
  const open = async () => {
    const { page, frame } = await openPage(context, subject);
    await settle();
    const stage = frame.locator('ol button[aria-expanded]').first();
    if ((await stage.getAttribute('aria-expanded')) === 'false') await stage.click();
    await boxIn(frame, 0).waitFor();
    await frame.evaluate(watch);
    return { page, frame };
  };
  const { page, frame } = await open();

  const own = [];
  for (let tick = 0; tick < tickCount; tick++) {
    await frame.evaluate(() => /** @type {any} */ (window).times.clear());
    await boxIn(frame, tick).click();
    const { clicked, painted, kept } = await timesIn(frame, ['clicked', 'painted', 'kept']);
    own.push({ painted: painted - clicked, kept: kept - clicked });
  }
  await page.waitForFunction(() =>
    /** @type {any} */ (window).bench.calls.some((/** @type {any} */ call) => call.name === 'ExecuteMethod 404'),
  );
  const longTask = await frame.evaluate(() => Math.max(0, .../** @type {any} */ (window).longTasks));

  const { frame: other } = await open();
  const told = [];
  for (let tick = 0; tick < tickCount; tick++) {
    for (const each of [frame, other]) await each.evaluate(() => /** @type {any} */ (window).times.clear());
    await boxIn(frame, tick).click();
    told.push((await timesIn(other, ['told'])).told - (await timesIn(frame, ['clicked'])).clicked);
  }
  await close();
  return {
    painted: own.map(({ painted }) => painted),
    kept: own.map(({ kept }) => kept),
    told,
    longTask,
  };
}

/** @param {import('playwright-core').Frame} frame @param {number} tick */
function boxIn(frame, tick) {
  return frame.locator(`[data-step="${steps[tick % steps.length]}"] input`);
}

/** Runs in the pane: notes the times of the first tick after `times.clear()`, as of `Date.now()` but finer. */
function watch() {
  /** @type {Map<string, number>} */
  const times = new Map();
  /** @type {number[]} */
  const longTasks = [];
  const note = (/** @type {string} */ what, at = performance.now()) => {
    if (!times.has(what)) times.set(what, performance.timeOrigin + at);
  };
  addEventListener(
    'click',
    ({ timeStamp }) => {
      note('clicked', timeStamp);
      requestAnimationFrame(() => {
        // A message comes when the frame that this callback is part of has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => note('painted'));
        port1.start();
        port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...given) {
    if (times.has('clicked')) this.transaction.addEventListener('complete', () => note('kept'));
    return add.apply(this, given);
  };
  const progress = document.querySelector('progress');
  if (!progress) throw new Error('the pane shows no progress');
  new MutationObserver(() => note('told')).observe(progress, { attributes: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });
  Object.assign(window, { times, longTasks });
}

/**
 * @template {string} K
 * @param {import('playwright-core').Frame} frame @param {readonly K[]} names @returns {Promise<Record<K, number>>}
 */
async function timesIn(frame, names) {
  const times = await frame.waitForFunction(
    (wanted) => {
      /** @type {Map<string, number>} */
      const noted = /** @type {any} */ (window).times;
      return wanted.every((name) => noted.has(name)) && Object.fromEntries(noted);
    },
    /** @type {readonly string[]} */ (names),
    { polling: 20 },
  );
  return /** @type {any} */ (await times.jsonValue());
}
