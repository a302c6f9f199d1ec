import { slowdowns } from './measureLoads.js';

/** @typedef {import('./measureLoads.js').Load} Load */
/** @typedef {'paint' | 'usable'} Measure */

/** What is compared: a cell may have a target for the other subject's time as a ratio to the base's.
 * @typedef {{ base: string, other: string, measures: readonly Measure[], targetOf: (cell: string) => number | undefined }} Comparison
 */

/**
 * The pane's time may be this part of the blank page's. Over a loopback line there is nothing to gain by asking early,
 * so only the slow line has targets.
 * @type {Readonly<Record<string, number>>}
 */
const paneTargets = {
  'usable slow cold 1x': 0.58,
  'usable slow cold 4x': 0.8,
  'usable slow warm 1x': 0.76,
  'usable slow warm 4x': 1,
  'paint slow cold 1x': 0.25,
};

/** @type {Comparison} */
export const paneToBlank = {
  base: 'blank',
  other: 'pane',
  measures: ['usable', 'paint'],
  targetOf: (cell) => paneTargets[cell],
};

/** The tenant is shown in this time, as a ratio to the empty pane's offer to start a closure. @type {Comparison} */
export const fullToEmpty = { base: 'empty', other: 'full', measures: ['usable'], targetOf: () => 1.15 };

/**
 * One row a condition and measure: medians of both subjects, and how they compare.
 * @param {readonly Load[]} loads @param {Comparison} comparison
 */
export function compareLoads(loads, { base, other, measures, targetOf }) {
  const rows = [];
  for (const measure of measures) {
    for (const net of /** @type {const} */ (['slow', 'none'])) {
      for (const state of /** @type {const} */ (['cold', 'second', 'warm'])) {
        for (const slowdown of slowdowns) {
          const here = loads.filter((load) => load.net === net && load.state === state && load.slowdown === slowdown);
          const of = (/** @type {string} */ subject) =>
            median(here.filter((load) => load.subject === subject).map((load) => load[measure]));
          const cell = `${measure} ${net} ${state} ${slowdown}x`;
          const times = { [base]: of(base), [other]: of(other) };
          const ratio = of(other) / of(base);
          const target = targetOf(cell);
          rows.push({ cell, times, ratio, target, met: target === undefined ? undefined : ratio <= target });
        }
      }
    }
  }
  return rows;
}

/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 0.5);
}

/** @param {readonly number[]} values @param {number} part 0 to 1 @returns {number} */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at % 1);
}
