import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './findBrowser.js';
import { serve } from './server.js';

// Takes the picture of the README from the local build: a customer's thread with a closure in the middle of its steps.

/** @type {Record<string, { message: string }>} */
const words = JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8'));
const file = fileURLToPath(new URL('../docs/pane.png', import.meta.url));

const server = await serve(fileURLToPath(new URL('../build/local', import.meta.url)));
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserFlags });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
  await page.goto(`${server.address}/?bar=collapsed&answers=none&thread=brackenford-final-report&width=320`);
  const pane = page.frameLocator('iframe[title="Closeout"]');
  /** @param {string} key */
  const named = (key) => ({ name: words[key]?.message ?? key, exact: true });
  await pane.getByRole('button', named('tenant.start')).click();
  await pane.getByText(named('changed.begun').name).waitFor();
  for (const step of ['services-enabled', 'ending-understood', 'customer-satisfied']) {
    const box = pane.getByRole('checkbox', named(`step.${step}.name`));
    if (!(await box.isVisible())) await pane.getByText(named('stage.ready.name').name, { exact: true }).click();
    await box.click();
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await server.close();
}
