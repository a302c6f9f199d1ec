import * as fc from 'fast-check';
import type { Theme } from '../../src/app/ports/mailHost';
import { themeOf } from '../../src/host/theme';

/** Outlook's four colours; only the body's matter. */
function colours(bodyBackgroundColor: string, bodyForegroundColor = '#808080'): Office.OfficeTheme {
  return {
    bodyBackgroundColor,
    bodyForegroundColor,
    controlBackgroundColor: '#ffffff',
    controlForegroundColor: '#000000',
  } as Office.OfficeTheme;
}

const hex = (value: number) => value.toString(16).padStart(2, '0');
const grey = (value: number) => `#${hex(value).repeat(3)}`;

describe('the theme behind Outlook’s colours', () => {
  it.each<[string, string, string, Theme | undefined]>([
    ['white', '#ffffff', '#212121', 'light'],
    ['the light grey of classic Outlook', '#e6e6e6', '#262626', 'light'],
    ['the dark of new Outlook', '#292929', '#ffffff', 'dark'],
    ['black with softened text', '#000000', '#f0f0f0', 'dark'],
    ['black with pure white text', '#000000', '#ffffff', 'contrast'],
    ['the same in capitals and without #', '000000', 'FFFFFF', 'contrast'],
    ['a colour with its opacity', '#292929ff', '#ffffff', 'dark'],
    ['pure blue, which is dark', '#0000ff', '#ffffff', 'dark'],
    ['pure yellow, which is light', '#ffff00', '#000000', 'light'],
    ['white below, black above', '#ffffff', '#000000', 'light'],
    ['the name of a colour', 'white', '#000000', undefined],
    ['no colour', '', '', undefined],
  ])('%s', (_, background, foreground, theme) => {
    expect(themeOf(colours(background, foreground))).toBe(theme);
  });

  test('is unknown when Outlook gives no colours, or none of the body', () => {
    expect(themeOf(undefined)).toBeUndefined();
    expect(themeOf({} as Office.OfficeTheme)).toBeUndefined();
  });

  test('goes from dark to light once along the greys', () => {
    const themes = Array.from({ length: 256 }, (_, value) => themeOf(colours(grey(value))));
    const first = themes.indexOf('light');
    expect(first).toBe(128);
    expect(themes).toEqual(themes.map((_, value) => (value < first ? 'dark' : 'light')));
  });

  test('never gets darker when a colour gets lighter', () => {
    const part = fc.nat({ max: 255 });
    const order = ['contrast', 'dark', 'light'];
    fc.assert(
      fc.property(part, part, part, part, (red, green, blue, lift) => {
        const at = (by: number) => `#${[red, green, blue].map((value) => hex(Math.min(255, value + by))).join('')}`;
        const rank = (colour: string) => order.indexOf(themeOf(colours(colour)) ?? '');
        expect(rank(at(lift))).toBeGreaterThanOrEqual(rank(at(0)));
      }),
    );
  });
});
