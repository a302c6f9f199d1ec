import type { Theme } from '../switches';

/** Outlook's four colours per theme. On the wire a colour is one whole number. */
const colours: Record<Theme, Readonly<Record<string, number>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffffff,
  },
};

/** The content of the officeThemeChanged event. */
export function themePayload(theme: Theme): readonly string[] {
  return [JSON.stringify(colours[theme])];
}
