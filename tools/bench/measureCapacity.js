import { manyTenants } from './manyTenants.js';

/** @typedef {import('../../src/storage/rows').Rows} Rows */

const most = 600;

/** How many tenants have to have room. */
export const leastTenants = 200;

/**
 * What a tenant costs in the mailbox, and how many have room there: packed, and as the JSON that they are otherwise.
 * @param {import('./openBench.js').Bench} bench
 */
export function measureCapacity({ sources: { packRows, measureSettings, settingsLimit } }) {
  const { closures, links } = manyTenants(most);
  const first = (/** @type {number} */ count) => ({ closures: new Map([...closures].slice(0, count)), links });
  /** @param {(rows: Rows) => unknown} write */
  const capacity = (write) => {
    const size = (/** @type {number} */ count) => measureSettings({ closures: write(first(count)) });
    let fits = 0;
    for (let tooMany = most; tooMany - fits > 1;) {
      const count = Math.floor((fits + tooMany) / 2);
      if (size(count) <= settingsLimit) fits = count;
      else tooMany = count;
    }
    return { fits, perTenant: size(fits) / fits };
  };
  return { limit: settingsLimit, packed: capacity(packRows), json: capacity(plainJson) };
}

/** An object for each tenant, as one would save it without merging in mind: values only. @param {Rows} rows */
function plainJson({ closures }) {
  return Array.from(closures, ([key, row]) => ({
    key,
    ...Object.fromEntries(
      Object.entries(row)
        .filter(([, [value]]) => value !== undefined)
        .map(([cell, [value]]) => [cell, cell.startsWith('s:') ? JSON.parse(String(value)) : value]),
    ),
  }));
}
