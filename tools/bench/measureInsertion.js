import { pane } from './measureLoads.js';
import { openPage } from './openPage.js';
import { probe } from './probe.js';

/** @typedef {{ name: string, start: number, end: number }} Call */

const latency = 50;
export const mostWaves = 4;

/**
 * From the click on Insert to the text in the draft, and to the pane saying so, with a host that takes 50 ms a call.
 * @param {import('./openBench.js').Bench} bench @param {number} rounds
 */
export async function measureInsertion({ browser, link, settle }, rounds) {
  link.setSpeed(undefined);
  const context = await browser.newContext();
  await context.addInitScript(probe, pane.parts);
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const { page, frame } = await openPage(context, {
      page: '/taskpane.html?surface=compose',
      surface: 'compose',
      latency,
    });
    await settle();
    await frame.locator('[data-mail="discussion-invite"]').click();
    await frame.locator('[data-preview]').waitFor();
    for (const field of await frame.locator('input[id^="field-"]').all()) {
      if ((await field.inputValue()) !== '') continue;
      await field.fill((await field.getAttribute('type')) === 'date' ? '2026-06-15' : 'Contoso');
    }
    const callsBefore = await page.evaluate(() => /** @type {any} */ (window).bench.calls.length);
    await frame.evaluate(() => {
      const times = { clicked: 0, told: 0 };
      Object.assign(window, { times });
      const now = () => performance.timeOrigin + performance.now();
      addEventListener('click', () => (times.clicked = now()), { capture: true, once: true });
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.fui-MessageBar')) return;
        observer.disconnect();
        times.told = now();
      }).observe(document, { childList: true, subtree: true });
    });
    await frame.getByRole('button', { name: 'Insert', exact: true }).click();
    await frame.locator('.fui-MessageBar').waitFor();
    const { clicked, told } = await frame.evaluate(() => /** @type {any} */ (window).times);
    const { body, bodyWritten, calls } = await page.evaluate(() => {
      const { bench } = /** @type {any} */ (window);
      return { body: bench.body, bodyWritten: bench.bodyWritten, calls: bench.calls };
    });
    if (!body.includes('engagement completion discussion')) throw new Error('the text did not arrive in the draft');
    /** @type {Call[]} */
    const made = calls.slice(callsBefore);
    const untilText = made.filter((call) => call.start < bodyWritten);
    runs.push({
      text: bodyWritten - clicked,
      told: told - clicked,
      calls: made.length,
      wavesToText: wavesIn(untilText),
      waves: wavesIn(made),
    });
    await page.close();
  }
  await context.close();
  return runs;
}

/** How many of the calls came one after the other: the most that do not overlap. @param {readonly Call[]} calls */
function wavesIn(calls) {
  let waves = 0;
  let free = -Infinity;
  for (const { start, end } of [...calls].sort((a, b) => a.end - b.end)) {
    if (start < free) continue;
    waves++;
    free = end;
  }
  return waves;
}
