import { openPage } from './openPage.js';
import { probe } from './probe.js';

/**
 * What is loaded: a page, in which thread and profile, and what has to be there before it is usable.
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} page
 * @property {readonly string[]} parts selectors
 * @property {string} [customer] the address of the open mail's customer
 * @property {string} [heading] what the page's heading says then
 * @property {string} [profile] the folder of the profile to begin with
 */

/** @typedef {{ net: 'none' | 'slow', slowdown: number, state: 'cold' | 'second' | 'third' | 'warm', subject: string, paint: number, usable: number }} Load */

export const nets = { none: undefined, slow: { delay: 20, bitsPerSecond: 10_000_000 } };
export const slowdowns = [1, 4];

/** @type {Subject} */
export const blank = { name: 'blank', page: '/blank.html', parts: ['h1'] };
/** Usable when a mail can be chosen and the thread's customer shows, which needs Office. @type {Subject} */
export const pane = {
  name: 'pane',
  page: '/taskpane.html?surface=read',
  parts: ['[data-mail]:enabled', 'main header h1'],
};

/**
 * Loads both subjects in every condition, one after the other, `rounds` times: a change of the machine's mood meets all.
 * Cold is a new profile. Warm is the fourth load in it, over new connections, as the pane is opened all day: files are
 * cached since the first, and since the third the browser has compiled code too. The second load is reported beside it.
 * @param {import('./openBench.js').Bench} bench @param {readonly [Subject, Subject]} subjects
 * @param {number} rounds @param {(round: number) => void} onRound
 */
export async function measureLoads(bench, [one, other], rounds, onRound) {
  /** @type {Load[]} */
  const loads = [];
  // What the browser itself does for the first time is nobody's time.
  await loadAgain(bench, 'none', 1, one);
  for (let round = 0; round < rounds; round++) {
    onRound(round + 1);
    const order = round % 2 === 0 ? [one, other] : [other, one];
    for (const net of /** @type {const} */ (['none', 'slow'])) {
      for (const slowdown of slowdowns) {
        for (const subject of order) loads.push(...(await loadAgain(bench, net, slowdown, subject)));
      }
    }
  }
  return loads;
}

/**
 * @param {import('./openBench.js').Bench} bench
 * @param {Load['net']} net @param {number} slowdown @param {Subject} subject
 * @returns {Promise<Load[]>}
 */
async function loadAgain({ openProfile, link, settle }, net, slowdown, subject) {
  const { name, parts, heading, profile } = subject;
  link.setSpeed(nets[net]);
  const { context, close } = await openProfile(profile);
  await context.addInitScript(probe, parts);
  /** @type {Load[]} */
  const loads = [];
  for (const state of /** @type {const} */ (['cold', 'second', 'third', 'warm'])) {
    link.cut();
    const opened = await openPage(context, { ...subject, slowdown });
    const said = await opened.frame.locator('h1').innerText();
    if (heading !== undefined && said !== heading)
      throw new Error(`“${said}” is shown where “${heading}” was expected`);
    await settle();
    await opened.page.close();
    loads.push({ net, slowdown, state, subject: name, ...opened.seen });
  }
  await close();
  return loads;
}
