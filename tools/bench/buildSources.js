import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runWebpack } from './runWebpack.js';

const file = 'sources.mjs';
export const sourcesPath = `/${file}`;

/**
 * Builds `sources.ts` into a folder from where a page can import it too, and imports it.
 * @param {string} folder @returns {Promise<typeof import("./sources")>}
 */
export async function buildSources(folder) {
  await runWebpack([
    {
      mode: 'production',
      target: 'es2022',
      entry: fileURLToPath(new URL('sources.ts', import.meta.url)),
      resolve: { extensions: ['.ts', '.js'] },
      module: {
        rules: [
          {
            test: /\.ts$/,
            use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
          },
        ],
      },
      experiments: { outputModule: true },
      output: { path: folder, filename: file, library: { type: 'module' } },
      performance: { hints: false },
    },
  ]);
  return import(pathToFileURL(path.join(folder, file)).href);
}
