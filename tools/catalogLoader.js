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

/** What the pane's entry script says by itself; all else is said by parts that come later, and comes with them. */
const firstTexts =
  /^((shell|mails|mail|item|customer|tenant|pane)\..+|action\.(dismiss|retry)|editor\.loading|refused\.not-loaded)$/;

/**
 * webpack loader for `locales/<language>.json?first`, and `?further` for the rest.
 * @this {{ resourceQuery: string }}
 * @param {string} source
 */
export default function catalogLoader(source) {
  const isFirst = this.resourceQuery === '?first';
  const texts = Object.entries(compileCatalogue(JSON.parse(source)));
  const asked = Object.fromEntries(texts.filter(([key]) => firstTexts.test(key) === isFirst));
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(asked))});`;
}
