import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/**
 * Renders `assets/icon-<size>.png`, as committed, from the two drawings; the small one fills its square.
 * CHROMIUM names the browser, unless Playwright's own is installed.
 */
const drawings = { 'icon-small.svg': [16, 20, 24, 25], 'icon.svg': [32, 40, 48, 64, 80, 128] };

const assets = new URL('../assets/', import.meta.url);
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '' });
const page = await browser.newPage();
for (const [drawing, sizes] of Object.entries(drawings)) {
  const source = `data:image/svg+xml;base64,${await readFile(new URL(drawing, assets), 'base64')}`;
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0"><img width="${size}" style="display:block" src="${source}">`);
    await page.screenshot({ path: new URL(`icon-${size}.png`, assets).pathname, omitBackground: true });
  }
}
await browser.close();
