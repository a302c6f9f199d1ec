import { openPage } from './openPage.js';
import { probe } from './probe.js';

/** How many bytes the heap may grow by. */
export const heapLimit = 25e6;

/**
 * Bytes of the scripts' heap after garbage collection: of the open, idle pane, and once it has brought all closures into
 * memory for its list of tenants. The host page is in it, the same for every subject.
 * @param {import('./openBench.js').Bench} bench @param {import('./measureLoads.js').Subject} subject
 */
export async function measureHeap({ openProfile, link, settle }, subject) {
  link.setSpeed(undefined);
  const { context, close } = await openProfile(subject.profile);
  await context.addInitScript(probe, subject.parts);
  const { page, frame } = await openPage(context, subject);
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await settle();
    await frame.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const idle = await heap();
  await frame.locator('main header button[aria-expanded]').click();
  // The search stands in the first fold that is closed.
  await frame.locator('main header button[aria-expanded="false"]').first().click();
  await frame.locator('#tenant-search').waitFor({ state: 'attached' });
  const all = await heap();
  await close();
  return { idle, all };
}
