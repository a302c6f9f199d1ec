import path from 'node:path';
import { mailFiles, mailFolder, mailMarks } from './mailMarks.js';

/**
 * webpack loader: the file it is asked for becomes a module that exports the marks of all mail files.
 * @this {import('webpack').LoaderContext<object>}
 */
export default function mailMarksLoader() {
  this.addContextDependency(mailFolder);
  for (const file of mailFiles()) this.addDependency(path.join(mailFolder, file));
  return `export default ${JSON.stringify(mailMarks())};`;
}
