import type { FrameLocator } from 'playwright-core';
import { screens } from '../../tools/sheet/screens.js';
import { languages } from '../../src/domain/language';
import { textIn } from './mailWork';
import { obstacles } from './obstacles';
import { closeBrowser, openOutlook, type Outlook } from './outlook';

let outlook: Outlook;

afterEach(() => outlook.close());
afterAll(closeBrowser);

const themes = ['light', 'dark', 'contrast'] as const;

/** Each screen with another reader than the one before it; the main ones meet all readers elsewhere. */
const seen = Object.entries(screens).map(([name, screen], at) => ({
  name,
  screen,
  language: languages[at % languages.length]!,
  theme: themes[(at + Math.floor(at / languages.length)) % themes.length]!,
}));

it.each(seen)(
  '$name stands in nobody’s way at 320 px, in $language and $theme',
  async ({ screen, language, theme }) => {
    const { switches, prepare, act } = screen;
    outlook = await openOutlook({ ...switches, language, theme, width: '320' }, prepare);
    await act({ page: outlook.page, pane: outlook.pane as FrameLocator, t: textIn(language) });
    expect(await obstacles(outlook)).toEqual([]);
    expect(outlook.faults).toEqual([]);
  },
);
