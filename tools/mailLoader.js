import path from 'node:path';
import { readFileSync } from 'node:fs';
import { parseMailFile } from './mailFile.js';

const rulesFile = new URL('../locales/mail/fields.json', import.meta.url);

/** The roles and fields of `locales/mail/fields.json`, the one list of what a mail file may use. */
export function readMailRules() {
  return JSON.parse(readFileSync(rulesFile, 'utf8'));
}

/**
 * webpack loader: a mail file becomes a module that exports the parsed mail.
 * @this {import('webpack').LoaderContext<object>}
 * @param {string} source
 */
export default function mailLoader(source) {
  this.addDependency(rulesFile.pathname);
  const file = path.relative(this.rootContext, this.resourcePath);
  return `export default ${JSON.stringify(parseMailFile(source, file, readMailRules()))};`;
}
