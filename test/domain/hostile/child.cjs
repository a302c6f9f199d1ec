/* oxlint-disable no-underscore-dangle -- names of Node's own */
// Runs readers of text beside the test, so that one that never ends can be ended. Answers each message with the fault, if any.
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

/** @type {Record<string, (module: any, file: string) => void>} */
// @ts-expect-error -- Node keeps it for whoever brings a language of their own
const extensions = Module._extensions;
const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
extensions['.ts'] = (module, file) =>
  module._compile(
    transformSync(readFileSync(file, 'utf8'), { .../** @type {object} */ (options), filename: file }).code,
    file,
  );
extensions['.marks'] = (module, file) => module._compile(require('../../../tools/jestMarks.cjs').process().code, file);
extensions['.md'] = (module, file) =>
  module._compile(require('../../../tools/jestMail.cjs').process(readFileSync(file, 'utf8'), file).code, file);

const { readers } = require('./readers.ts');
const { hostileText } = require('./texts.ts');

process.on('message', (/** @type {{ reader: string, text: number }} */ { reader, text }) => {
  let fault = '';
  try {
    /** @type {(text: string) => unknown} */ (readers[reader])(hostileText(text));
  } catch (error) {
    fault = String(error);
  }
  process.send?.({ fault });
});
process.send?.({ fault: '' });
