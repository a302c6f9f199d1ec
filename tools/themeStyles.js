import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** @typedef {Record<string, string | number>} Theme */

/** Outlook's own face, else the system's: each further family is looked up in vain before the first text is drawn. */
const light = { ...webLightTheme, fontFamilyBase: "'Segoe UI',-apple-system,Arial,sans-serif" };

/**
 * Fluent's design tokens as CSS variables on the root element, for the themes `light`, `dark` and `contrast` (attribute
 * `data-theme`, else the system's preference), limited to the tokens that the given style sheets use.
 * @param {string} styles
 * @returns {string}
 */
export function themeStyles(styles) {
  const used = new Set(Array.from(styles.matchAll(/var\(--([\w]+)/g), ([, token]) => token));
  const pick = (/** @type {Theme} */ theme, /** @type {Theme | undefined} */ base) =>
    Object.entries(theme)
      // Against the light theme only colours change; its fonts and measures hold for all.
      .filter(
        ([token, value]) => used.has(token) && (!base || (/^(color|shadow)/.test(token) && base[token] !== value)),
      )
      .map(([token, value]) => `--${token}:${value}`)
      .join(';');
  const dark = pick(webDarkTheme, light);
  return [
    `:root{color-scheme:light;${pick(light, undefined)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${dark}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    `:root[data-theme=contrast]{color-scheme:dark;${pick(teamsHighContrastTheme, light)}}`,
  ].join('');
}
