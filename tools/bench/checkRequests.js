import { nets, pane } from './measureLoads.js';
import { openPage } from './openPage.js';
import { addin } from './origins.js';
import { probe } from './probe.js';

/** What all our scripts may weigh until the pane is quiet, compressed; without the lists of domains. */
export const quietLimit = 200 * 1024;

const isList = (/** @type {string} */ name) => /\/assets\/list-/.test(name);

/**
 * What a first visit to the pane over the slow line asks for: files asked for more than once, missing files, and what
 * the browser complains about (it names unused preloads some seconds after the load).
 * @param {import('./openBench.js').Bench} bench
 */
export async function checkRequests({ browser, link, served, settle }) {
  link.setSpeed(nets.slow);
  link.cut();
  const context = await browser.newContext();
  await context.addInitScript(probe, pane.parts);
  /** @type {string[]} */
  const complaints = [];
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  const from = served.length;
  const { page, frame, seen } = await openPage(context, pane);
  await settle();
  // Chromium looks for unused preloads five seconds after the load event.
  await page.waitForTimeout(6_000);
  const files = await frame.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => {
      const { name, initiatorType, startTime, responseEnd, encodedBodySize } =
        /** @type {PerformanceResourceTiming} */ (entry);
      return { name, by: initiatorType, start: startTime, end: responseEnd, size: encodedBodySize };
    }),
  );
  const document = await frame.evaluate(() => {
    const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
    return { end: entry?.responseEnd ?? 0, parsed: entry?.domInteractive ?? 0, size: entry?.encodedBodySize ?? 0 };
  });
  /** @type {import('./measureInsertion.js').Call[]} */
  const calls = await page.evaluate(() => /** @type {any} */ (window).bench.calls);
  const origin = await frame.evaluate(() => performance.timeOrigin);
  await context.close();

  /** @type {Map<string, number>} */
  const counts = new Map();
  const asked = served.slice(from);
  for (const { url } of asked) counts.set(url, (counts.get(url) ?? 0) + 1);
  /** @param {(file: typeof files[number]) => boolean} which */
  const scriptBytes = (which) => {
    const sizes = new Map(files.filter(which).map(({ name, size }) => [name, size]));
    const ours = [...sizes].filter(([name]) => new URL(name).host === addin && name.endsWith('.js'));
    return ours.reduce((sum, [, size]) => sum + size, 0);
  };
  return {
    seen,
    document,
    files,
    /** Our own, over the wire. The lists of domains come only where a company is in the thread that no tenant has. */
    scripts: {
      beforeUse: scriptBytes(({ start }) => start < seen.usable),
      untilQuiet: scriptBytes(({ name }) => !isList(name)),
      lists: scriptBytes(({ name }) => isList(name)),
    },
    calls: calls.map(({ name, start }) => ({ name, at: start - origin })),
    repeated: [...counts].filter(([, count]) => count > 1).map(([url, count]) => `${count} × ${url}`),
    missing: asked.filter(({ status }) => status === 404).map(({ url }) => url),
    complaints,
  };
}
