import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './findBrowser.js';
import { serve } from './server.js';
import { screens } from './sheet/screens.js';

// Takes every screen of the pane in every language, theme and width into one page, to be looked at:
// npm run sheet -- --language de-DE,ja-JP --theme dark --width 320 --state begun,ftop

const all = {
  language: ['en-US', 'de-DE', 'es-ES', 'ja-JP', 'pt-BR', 'zh-CN'],
  theme: ['light', 'dark', 'contrast'],
  width: ['320', '450'],
  state: Object.keys(screens),
};

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    state: { type: 'string' },
  },
});

/**
 * What was asked for, or everything.
 * @param {keyof typeof all} option
 */
function chosen(option) {
  const wanted = values[option]?.split(',') ?? all[option];
  const unknown = wanted.filter((each) => !all[option].includes(each));
  if (unknown.length > 0)
    throw new Error(`expected --${option} of ${all[option].join(', ')}, but got ${unknown.join(', ')}`);
  return wanted;
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'build/sheet');
const views = chosen('theme').flatMap((theme) => chosen('width').map((width) => ({ theme, width })));

/** @param {string} language */
function wordsIn(language) {
  const file = path.join(root, 'locales', language === 'en-US' ? 'en.json' : `${language}.json`);
  /** @type {Record<string, string | { message: string }>} */
  const words = JSON.parse(readFileSync(file, 'utf8'));
  return (/** @type {string} */ key) => {
    const word = words[key];
    if (word === undefined) throw new Error(`expected a message ${key} in ${file}`);
    return typeof word === 'string' ? word : word.message;
  };
}

/**
 * The pane at its full height, once in each theme and width.
 * @param {import('./sheet/screens.js').Place} place @param {string} name
 */
async function photograph({ page, pane }, name) {
  await page.mouse.move(0, 0);
  for (const { theme, width } of views) {
    const switches = /** @type {Partial<import('../src/simulator/switches').Switches>} */ ({
      theme,
      width: Number(width),
    });
    await page.evaluate((given) => window.simulator.set(given), switches);
    await pane.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.setViewportSize({ width: 1000, height: 720 });
    const { wanted, given } = await pane
      .locator('html')
      .evaluate((html) => ({ wanted: html.scrollHeight, given: html.clientHeight }));
    await page.setViewportSize({ width: 1000, height: 720 + wanted - given });
    await page
      .locator('iframe[title="Closeout"]')
      .screenshot({ path: path.join(folder, `${name}-${theme}-${width}.png`) });
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serve(path.join(root, 'build/local'));
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: browserFlags });
/** @type {string[]} */
const rows = [];
try {
  for (const state of chosen('state')) {
    for (const language of chosen('language')) {
      const { switches, prepare, act } = /** @type {import('./sheet/screens.js').Screen} */ (screens[state]);
      const context = await browser.newContext({ viewport: { width: 1000, height: 720 }, reducedMotion: 'reduce' });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      const place = { page, pane: page.frameLocator('iframe[title="Closeout"]'), t: wordsIn(language) };
      let fault = '';
      try {
        await prepare?.(page);
        const query = new URLSearchParams({ bar: 'collapsed', answers: 'none', ...switches, language });
        await page.goto(`${server.address}/?${query}`);
        await act(place);
      } catch (error) {
        // One screen that is not reached keeps nobody from looking at the others; the sheet and the exit code say so.
        fault = String(error);
        process.exitCode = 1;
        console.error(`${state} in ${language}: ${fault}`);
      }
      await photograph(place, `${state}-${language}`);
      await context.close();
      rows.push(rowOf(state, language, fault));
    }
    console.log(state);
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} state @param {string} language @param {string} fault */
function rowOf(state, language, fault) {
  const pictures = views.map(({ theme, width }) => {
    const file = `${state}-${language}-${theme}-${width}.png`;
    return `<a href="${file}"><img loading="lazy" src="${file}" width="${width}" alt="${theme} ${width}"></a>`;
  });
  return `<h2 id="${state}-${language}">${state} <small>${language}</small></h2>${
    fault && `<pre>${fault.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`
  }<div>${pictures.join('')}</div>`;
}

const sheet = path.join(folder, 'index.html');
writeFileSync(
  sheet,
  `<!doctype html><meta charset="utf-8"><title>Closeout</title><style>body{font:14px sans-serif;background:#888}
div{display:flex;gap:8px;align-items:flex-start}small{font-weight:normal}pre{color:#700;white-space:pre-wrap}</style>${rows.join('\n')}`,
);
console.log(sheet);
