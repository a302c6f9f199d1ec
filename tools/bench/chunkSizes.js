import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the first screen may cost in scripts, compressed. */
export const firstScriptsLimit = 100 * 1024;

/** What the script that runs before sending may weigh, compressed. */
export const handlerLimit = 20 * 1024;

/** @typedef {{ file: string, raw: number, gzip: number }} Chunk */

/**
 * Every script, style and page of a build with its size, and what the first screen needs of the scripts: those that
 * the page names and the largest language.
 * @param {string} folder
 */
export function chunkSizes(folder) {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const files = [...readdirSync(path.join(folder, 'assets')).map((file) => `assets/${file}`), ...readdirSync(folder)];
  /** @type {Chunk[]} */
  const chunks = files
    .filter((file) => /\.(js|css)$/.test(file) || file === 'taskpane.html')
    .map((file) => {
      const content = readFileSync(path.join(folder, file));
      return { file, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
    })
    .sort((a, b) => b.gzip - a.gzip);
  const entry = chunks.filter(({ file }) => page.includes(` src="${file}"`));
  const locale = chunks.find(({ file }) => file.startsWith('assets/locale-'));
  const first = [...entry, ...(locale ? [locale] : [])];
  return { chunks, first: first.map(({ file }) => file), firstGzip: first.reduce((sum, { gzip }) => sum + gzip, 0) };
}
