/**
 * webpack loader for `locales/check/<language>.json`. Descriptions are for translators and stay behind, and so do the keys
 * of all languages but the source's, which are in the same order.
 * @param {string} source
 */
export default function wordsLoader(source) {
  const entries = Object.entries(JSON.parse(source));
  const isSource = entries.every(([, entry]) => 'message' in Object(entry));
  const words = isSource
    ? Object.fromEntries(entries.map(([key, entry]) => [key, entry.message]))
    : entries.map(([, message]) => message);
  return `export default ${JSON.stringify(words)};`;
}
