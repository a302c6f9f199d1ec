/**
 * webpack loader for `locales/check/<language>.json`: the messages alone. Descriptions are for translators and stay
 * behind.
 * @param {string} source
 */
export default function wordsLoader(source) {
  const words = Object.entries(JSON.parse(source)).map(([key, entry]) => [key, entry.message ?? entry]);
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(words)))});`;
}
