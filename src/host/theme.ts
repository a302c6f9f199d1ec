import type { Theme } from '../app/ports/mailHost';
import { asText } from './officeAnswers';

/**
 * The theme behind Outlook's four colours. Outlook offers no flag for dark (platform facts 2.8), so the luminance of the
 * background decides; black with pure white text is how a contrast theme looks.
 */
export function themeOf(colours: Office.OfficeTheme | undefined): Theme | undefined {
  const background = colours && brightness(colours.bodyBackgroundColor);
  if (!colours || background === undefined) return undefined;
  if (background === 0 && brightness(colours.bodyForegroundColor) === 1) return 'contrast';
  return background < 0.5 ? 'dark' : 'light';
}

/** 0 black to 1 white, of `#rrggbb` (or without `#`). */
function brightness(colour: unknown): number | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(asText(colour) ?? '') ?? [];
  if (!red || !green || !blue) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16) / 255) as [number, number, number];
  return Math.round((0.2126 * r + 0.7152 * g + 0.0722 * b) * 1000) / 1000;
}
