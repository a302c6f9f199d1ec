const { statSync } = require('node:fs');

/**
 * The order of the test files: those that take longest begin first, so that no worker is left with one of them at the
 * end. A clean clone knows no times, and jest would go by the files' sizes.
 */
const longest = [
  'journey/sendingFaults',
  'journey/sendingRules',
  'journey/closure',
  'journey/plainText',
  'domain/closure/everyOrder',
  'patterns',
  'domain/hostileText',
  'storage/storm',
  'domain/sending/sendCheckBundle',
  'domain/sending/seededFaults',
];

/** @param {{ path: string }} test */
function rankOf({ path }) {
  const known = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));
  if (known >= 0) return known;
  return /[\\/]journey[\\/]/.test(path) ? longest.length : longest.length + 1;
}

module.exports = class LongestFirst {
  static longest = longest;

  /** @template {{ path: string }} Test @param {readonly Test[]} tests */
  sort(tests) {
    const size = (/** @type {Test} */ { path }) => statSync(path).size;
    return [...tests].sort((one, other) => rankOf(one) - rankOf(other) || size(other) - size(one));
  }

  /** @template Tests @param {Tests} tests */
  shard(tests) {
    return tests;
  }

  /** @template Tests @param {Tests} tests */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
