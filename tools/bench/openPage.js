import { addin, hostPage } from './origins.js';

/**
 * @typedef {object} Opening
 * @property {string} page within the add-in
 * @property {'read' | 'compose'} [surface]
 * @property {number} [latency] ms that the host takes for an answer
 * @property {number} [slowdown] of the processor
 * @property {string} [customer] the address of the open mail's customer
 */

/**
 * Frames a page of the add-in in the host page and waits until it is usable.
 * @param {import('playwright-core').BrowserContext} context @param {Opening} opening
 */
export async function openPage(context, { page: path, surface = 'read', latency = 0, slowdown = 1, customer }) {
  const page = await context.newPage();
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  const query = new URLSearchParams({ page: path, surface, latency: String(latency), ...(customer && { customer }) });
  await page.goto(`https://${hostPage}/host.html?${query}`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.evaluate(() => /** @type {any} */ (window).bench.open());
  const seen = await Promise.race([
    page.evaluate(() => /** @type {any} */ (window).bench.seen),
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`${path} was not usable within 30 s`)), 30_000).unref();
    }),
  ]);
  const frame = page.frames().find((one) => new URL(one.url()).host === addin);
  if (!frame) throw new Error(`the host page has no frame of ${addin}`);
  return { page, frame, seen: /** @type {{ paint: number, usable: number }} */ (seen) };
}
