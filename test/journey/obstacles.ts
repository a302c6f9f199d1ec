import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { themes, type Theme } from '../../src/simulator/switches';
import type { Outlook } from './outlook';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What a person with a screen reader, a keyboard or a narrow pane would trip over. The width is taken with the text
 * spacing that WCAG 1.4.12 lets readers ask for, which also covers wider fonts than this machine's.
 */
export async function obstacles({ pane }: Pick<Outlook, 'pane'>): Promise<string[]> {
  return pane.locator('html').evaluate(async (root, source) => {
    // oxlint-disable-next-line no-eval -- the page's policy allows no other script, the test brings its own
    window.eval(source);
    root.style.letterSpacing = '0.12em';
    root.style.wordSpacing = '0.16em';
    const { scrollWidth, clientWidth } = root;
    root.style.letterSpacing = root.style.wordSpacing = '';
    const { violations } = await (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth} px`] : []),
    ];
  }, axe);
}

/** The same, and what cannot be read in the other themes. */
export async function obstaclesInEveryTheme(outlook: Pick<Outlook, 'page' | 'pane'>): Promise<string[]> {
  const { page, pane } = outlook;
  // A colour that is on its way to another is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const wear = async (theme: Theme) => {
    await page.evaluate((wanted) => window.simulator.set({ theme: wanted }), theme);
    await pane.locator(`html[data-theme="${theme}"]`).waitFor();
  };
  const found = await obstacles(outlook);
  const { theme } = await page.evaluate(() => window.simulator.switches());
  for (const other of themes.filter((each) => each !== theme)) {
    await wear(other);
    const colours = await pane.locator('html').evaluate(async () => {
      type Axe = { run(context: Document, options: object): Promise<AxeResults> };
      const rules = { runOnly: ['color-contrast'] };
      return (await (window as unknown as { axe: Axe }).axe.run(document, rules)).violations;
    });
    found.push(...colours.map(({ nodes }) => `${other}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  await wear(theme);
  return found;
}

/** What leaves no room to read: too wide with all the text spacing that readers may ask for, or always in the way. */
export async function crowding({ pane }: Pick<Outlook, 'pane'>): Promise<string[]> {
  return pane.locator('html').evaluate((root) => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(spacing);
    const { scrollWidth, clientWidth } = root;
    document.adoptedStyleSheets.pop();
    const covering = [...root.querySelectorAll('main *')].filter(
      (part) => getComputedStyle(part).position === 'sticky' && part.clientHeight > innerHeight / 3,
    );
    return [
      ...covering.map(({ className, clientHeight }) => `${className} covers ${clientHeight} of ${innerHeight} px`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth} px`] : []),
    ];
  });
}
