import { parse } from '@formatjs/icu-messageformat-parser';

/**
 * Compiles a catalogue of pane text: plain messages stay strings, the others become ICU syntax trees, so that the
 * pane ships no ICU parser. Descriptions are for translators and stay behind.
 * @param {Record<string, string | { message: string, description: string }>} catalogue
 */
export function compileCatalogue(catalogue) {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, entry]) => {
      const message = typeof entry === 'string' ? entry : entry.message;
      const elements = parse(message, { ignoreTag: true });
      return [
        key,
        elements.every((element) => element.type === 0)
          ? elements.map((e) => ('value' in e ? e.value : '')).join('')
          : elements,
      ];
    }),
  );
}

/**
 * webpack loader for `locales/<language>.json`.
 * @param {string} source
 */
export default function catalogLoader(source) {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(compileCatalogue(JSON.parse(source))))});`;
}
