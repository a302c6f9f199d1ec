import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { parseMailFile } from '../mailFile.js';
import { readMailRules } from '../mailLoader.js';
import { mailMarks } from '../mailMarks.js';

// Node's hooks for modules: the add-in's sources run as they stand, without a build.

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {Record<string, (source: string, file: string) => string>} */
const readers = {
  '.ts': (source, file) =>
    transformSync(source, { filename: file, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }).code,
  '.md': (source, file) => asModule(parseMailFile(source, path.relative(root, file), readMailRules())),
  '.marks': () => asModule(mailMarks()),
  '.json': (source) => asModule(JSON.parse(source)),
};

/** @param {unknown} value */
const asModule = (value) => `export default ${JSON.stringify(value)};`;

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  const { parentURL } = context;
  if (specifier.startsWith('.') && parentURL?.startsWith('file:')) {
    const file = path.resolve(path.dirname(fileURLToPath(parentURL)), specifier);
    const found = [`${file}.ts`, `${file}.js`].find((each) => path.extname(file) !== '.js' && existsSync(each));
    if (found) return { url: pathToFileURL(found).href, shortCircuit: true };
    if (path.extname(file) in readers) return { url: pathToFileURL(file).href, shortCircuit: true };
  }
  return next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export function load(url, context, next) {
  const file = url.startsWith(pathToFileURL(root).href) ? fileURLToPath(url) : '';
  const kind = path.extname(file);
  const read = file.includes('node_modules') && kind !== '.json' ? undefined : readers[kind];
  if (!read) return next(url, context);
  return { format: 'module', shortCircuit: true, source: read(readFileSync(file, 'utf8'), file) };
}
