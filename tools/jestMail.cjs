// Jest reads mail files as the build does (tools/mailLoader.js).
const { readFileSync } = require('node:fs');
const path = require('node:path');

const rules = JSON.parse(readFileSync(path.join(__dirname, '../locales/mail/fields.json'), 'utf8'));

/** @param {string} source @param {string} file */
exports.process = (source, file) => {
  const { parseMailFile } = require('./mailFile.js');
  return {
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(parseMailFile(source, file, rules))};`,
  };
};
