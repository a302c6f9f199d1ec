import { quietLimit } from './checkRequests.js';
import { firstScriptsLimit, handlerLimit } from './chunkSizes.js';
import { median, percentile } from './compareLoads.js';
import { leastTenants } from './measureCapacity.js';
import { heapLimit } from './measureHeap.js';
import { mostWaves } from './measureInsertion.js';
import { matchLimit } from './measureMatching.js';
import { compareEvents, sendLimits } from './measureSending.js';
import { tickCount, tickLimits } from './measureTicks.js';

/** @param {boolean | undefined} met */
const mark = (met) => (met === undefined ? '' : met ? '✓' : '✗');
const ms = (/** @type {number} */ value) => value.toFixed(0);
const kb = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * @param {string} title @param {import('./compareLoads.js').Comparison} comparison
 * @param {ReturnType<typeof import('./compareLoads.js').compareLoads>} rows
 */
export function printComparison(title, { base, other }, rows) {
  console.log(`\n${title}; slow is 40 ms round trip and 10 Mbit/s`);
  printTable(
    ['cell', `${base} ms`, `${other} ms`, 'ratio', 'target', ''],
    rows.map(({ cell, times, ratio, target, met }) => [
      cell,
      ms(times[base] ?? Number.NaN),
      ms(times[other] ?? Number.NaN),
      ratio.toFixed(2),
      target === undefined ? '' : `≤ ${target}`,
      mark(met),
    ]),
  );
}

/** @param {ReturnType<typeof import('./chunkSizes.js').chunkSizes>} sizes */
export function printSizes({ chunks, first, firstGzip }) {
  console.log('\nFiles of the build');
  printTable(
    ['file', 'raw', 'gzip', ''],
    chunks.map(({ file, raw, gzip }) => [file, kb(raw), kb(gzip), first.includes(file) ? 'first screen' : '']),
  );
  const met = firstGzip <= firstScriptsLimit;
  console.log(`First screen's scripts: ${kb(firstGzip)} of ${kb(firstScriptsLimit)} ${mark(met)}`);
  const handler = chunks.find(({ file }) => file === 'launchevent.js');
  if (!handler) throw new Error('the build has no launchevent.js');
  const size = `${kb(handler.gzip)} of ${kb(handlerLimit)} ${mark(handler.gzip <= handlerLimit)}`;
  console.log(`What runs before sending: ${kb(handler.raw)}, compressed ${size}`);
}

/** @param {{ text: number, told: number, calls: number, wavesToText: number, waves: number }} insertion */
export function printInsertion({ text, told, calls, wavesToText, waves }) {
  console.log(`\nInsertion at 50 ms a call: text in the draft after ${ms(text)} ms (${wavesToText} round trips)`);
  const limit = `${waves} round trips of at most ${mostWaves} ${mark(waves <= mostWaves)}`;
  console.log(`Read back and said after ${ms(told)} ms: ${calls} calls in ${limit}`);
}

/** @param {Awaited<ReturnType<typeof import('./measureSending.js').measureSending>>} sending */
export function printSending({ tenants, decisions, loads }) {
  console.log(`\nThe decision before sending: mails of 200 KB, ${tenants} tenants known, a host that answers at once`);
  /** @param {string} name @param {readonly number[]} times @param {number} [limit] */
  const line = (name, times, limit) => {
    const high = percentile(times, 0.95);
    const figures = [median(times), high, Math.max(...times)].map((value) => value.toFixed(1));
    const target = limit === undefined ? '' : `≤ ${limit}`;
    return [name, ...figures, String(times.length), target, mark(limit === undefined ? undefined : high <= limit)];
  };
  const fresh = loads.map(({ slowdown, ours }) => {
    const times = ours.map(({ decision }) => decision);
    return line(`clean, in a fresh page at ${slowdown}x`, times, slowdown === 1 ? sendLimits.decision : undefined);
  });
  printTable(
    ['ms', 'median', '95 %', 'worst', 'n', 'target', ''],
    [...decisions.map(({ kind, how, times }) => line(`${kind}, ${how}`, times, sendLimits.decision)), ...fresh],
  );
  console.log('From the opening of a page, with all files in the cache, beside a page with Office.js only');
  printTable(
    ['cell', 'blank ms', 'ours ms', 'ratio', 'added', 'added 95 %', 'n', 'target', ''],
    compareEvents(loads).map(({ slowdown, blank, ours, ratio, added, target }) => [
      `${slowdown}x`,
      ms(blank),
      ms(ours),
      ratio.toFixed(2),
      ms(percentile(added, 0.5)),
      ms(percentile(added, 0.95)),
      String(added.length),
      target === undefined ? '' : `≤ ${target}`,
      mark(target === undefined ? undefined : percentile(added, 0.95) <= target),
    ]),
  );
}

/** @param {Omit<Awaited<ReturnType<typeof import('./measureBook.js').measureBook>>, 'loads'>} book */
export function printBook({ tenants, ticks, heap, matching }) {
  console.log(`\nWith ${tenants} tenants on the device: ${tickCount} ticks, painted without waiting for a screen`);
  /** @param {string} name @param {readonly number[]} values @param {number} limit */
  const line = (name, values, limit) => {
    const middle = percentile(values, 0.5);
    const digits = limit < 10 ? 3 : 1;
    const figures = [middle, percentile(values, 0.95), Math.max(...values)].map((value) => value.toFixed(digits));
    return [name, ...figures, `≤ ${limit}`, mark(middle <= limit)];
  };
  printTable(
    ['ms', 'median', '95 %', 'worst', 'target', ''],
    [
      line('tick to the painted frame', ticks.painted, tickLimits.painted),
      line('tick to the device', ticks.kept, tickLimits.kept),
      line('tick to a second open pane', ticks.told, tickLimits.told),
      line('finding the tenant of a thread', matching, matchLimit),
    ],
  );
  console.log(`Longest task until the mailbox has it: ${ms(ticks.longTask)} ms`);
  const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const [idle, all] = [heap.full.idle - heap.empty.idle, heap.full.all - heap.empty.all];
  console.log(`Heap beyond the empty pane's: ${mb(idle)} of ${mb(heapLimit)} ${mark(idle <= heapLimit)}`);
  console.log(`The same once all tenants are listed: ${mb(all)} ${mark(all <= heapLimit)}`);
}

/** @param {Awaited<ReturnType<typeof import('./measureCapacity.js').measureCapacity>>} capacity */
export function printCapacity({ limit, packed, json }) {
  console.log(`\nTenants in the mailbox's ${limit} characters`);
  const line = (/** @type {string} */ name, /** @type {typeof packed} */ { perTenant, fits }) => [
    name,
    perTenant.toFixed(1),
    String(fits),
  ];
  printTable(
    ['as', 'characters each', 'how many', ''],
    [
      [...line('packed', packed), mark(packed.fits >= leastTenants)],
      [...line('plain JSON', json), ''],
    ],
  );
}

/** @param {Awaited<ReturnType<typeof import('./checkRequests.js').checkRequests>>} requests */
export function printRequests({ repeated, missing, complaints, scripts }) {
  const list = (/** @type {readonly string[]} */ lines) => lines.map((line) => `\n  ${line}`).join('');
  const quiet = `${kb(scripts.untilQuiet)} of ${kb(quietLimit)} ${mark(scripts.untilQuiet <= quietLimit)}`;
  console.log(`\nOur scripts over the wire: ${kb(scripts.beforeUse)} before use, until it is quiet ${quiet}`);
  console.log(`Lists of domains, for a company that no tenant has: ${kb(scripts.lists)}`);
  console.log(`Files asked for more than once: ${list(repeated) || 'none ✓'}`);
  console.log(`Missing files: ${list(missing) || 'none ✓'}`);
  console.log(`Warnings and errors of the browser: ${list(complaints) || 'none ✓'}`);
}

/** @param {Awaited<ReturnType<typeof import('./checkRequests.js').checkRequests>>} requests */
export function printTrace({ seen, document, files, calls }) {
  const events = [
    { start: 0, line: [ms(0), ms(document.end), kb(document.size), 'the page'] },
    ...files.map(({ name, by, start, end, size }) => ({
      start,
      line: [ms(start), ms(end), kb(size), `${name} (${by})`],
    })),
    ...calls.map(({ name, at }) => ({ start: at, line: [ms(at), '', '', `→ host ${name}`] })),
    { start: document.parsed, line: [ms(document.parsed), '', '', '= parsed'] },
    { start: seen.paint, line: [ms(seen.paint), '', '', '= first contentful paint'] },
    { start: seen.usable, line: [ms(seen.usable), '', '', '= usable'] },
  ];
  console.log('\nThe pane over the slow line, cold, in its own time');
  printTable(
    ['start', 'end', 'size', 'what'],
    [...events].sort((a, b) => a.start - b.start).map(({ line }) => line),
  );
}

/** Numbers to the right, words to the left. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function printTable(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const numeric = head.map((_, column) => rows.every((row) => /^(≤ )?[\d.]*( KB)?$/.test(row[column] ?? '')));
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) =>
      numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
}
