import { openPage } from './openPage.js';
import { probe } from './probe.js';

/** @typedef {'blank' | 'pane'} Page */
/** @typedef {{ net: 'none' | 'slow', slowdown: number, state: 'cold' | 'second' | 'third' | 'warm', page: Page, paint: number, usable: number }} Load */

export const nets = { none: undefined, slow: { delay: 20, bitsPerSecond: 10_000_000 } };
export const pages = { blank: '/blank.html', pane: '/taskpane.html?surface=read' };
export const slowdowns = [1, 4];

/**
 * Loads both pages in every condition, one after the other, `rounds` times: a change of the machine's mood meets all.
 * Cold is a new profile. Warm is the fourth load in it, over new connections, as the pane is opened all day: files are
 * cached since the first, and since the third the browser has compiled code too. The second load is reported beside it.
 * @param {import('./openBench.js').Bench} bench @param {number} rounds @param {(round: number) => void} onRound
 */
export async function measureLoads(bench, rounds, onRound) {
  /** @type {Load[]} */
  const loads = [];
  // What the browser itself does for the first time is nobody's time.
  await loadAgain(bench, 'none', 1, 'blank');
  for (let round = 0; round < rounds; round++) {
    onRound(round + 1);
    /** @type {Page[]} */
    const order = round % 2 === 0 ? ['blank', 'pane'] : ['pane', 'blank'];
    for (const net of /** @type {const} */ (['none', 'slow'])) {
      for (const slowdown of slowdowns) {
        for (const page of order) loads.push(...(await loadAgain(bench, net, slowdown, page)));
      }
    }
  }
  return loads;
}

/**
 * @param {import('./openBench.js').Bench} bench
 * @param {Load['net']} net @param {number} slowdown @param {Page} page
 * @returns {Promise<Load[]>}
 */
async function loadAgain({ openProfile, link, settle }, net, slowdown, page) {
  link.setSpeed(nets[net]);
  const { context, close } = await openProfile();
  await context.addInitScript(probe);
  /** @type {Load[]} */
  const loads = [];
  for (const state of /** @type {const} */ (['cold', 'second', 'third', 'warm'])) {
    link.cut();
    const opened = await openPage(context, { page: pages[page], slowdown });
    await settle();
    await opened.page.close();
    loads.push({ net, slowdown, state, page, ...opened.seen });
  }
  await close();
  return loads;
}
