import { slowdowns } from './measureLoads.js';

/** @typedef {import('./measureLoads.js').Load} Load */
/** @typedef {'paint' | 'usable'} Measure */

/**
 * The pane's time may be this part of the blank page's. Over a loopback line there is nothing to gain by asking early,
 * so only the slow line has targets.
 * @type {Readonly<Record<string, number>>}
 */
const targets = {
  'usable slow cold 1x': 0.72,
  'usable slow cold 4x': 1,
  'usable slow warm 1x': 0.85,
  'usable slow warm 4x': 1.15,
  'paint slow cold 1x': 0.25,
};

/** One row a condition and measure: medians of both pages, and how they compare. @param {readonly Load[]} loads */
export function compareLoads(loads) {
  const rows = [];
  for (const measure of /** @type {Measure[]} */ (['usable', 'paint'])) {
    for (const net of /** @type {const} */ (['slow', 'none'])) {
      for (const state of /** @type {const} */ (['cold', 'second', 'warm'])) {
        for (const slowdown of slowdowns) {
          const here = loads.filter((load) => load.net === net && load.state === state && load.slowdown === slowdown);
          const of = (/** @type {Load['page']} */ page) =>
            median(here.filter((load) => load.page === page).map((load) => load[measure]));
          const cell = `${measure} ${net} ${state} ${slowdown}x`;
          const [blank, pane] = [of('blank'), of('pane')];
          const ratio = pane / blank;
          const target = targets[cell];
          rows.push({ cell, blank, pane, ratio, target, met: target === undefined ? undefined : ratio <= target });
        }
      }
    }
  }
  return rows;
}

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
