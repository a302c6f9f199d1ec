import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
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
