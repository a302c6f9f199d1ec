// Jest runs the mail loader's work on mail files that a test or the code under test imports.
module.exports = {
  canInstrument: false,
  async processAsync(source, file) {
    return { code: await compile(source, file) };
  },
  process(source, file) {
    return { code: compile(source, file) };
  },
};

const { readFileSync } = require('node:fs');
const path = require('node:path');

function compile(source, file) {
  const { parseMailFile } = require('./mailFile.js');
  const rules = JSON.parse(readFileSync(path.join(__dirname, '../locales/mail/fields.json'), 'utf8'));
  return `module.exports = { __esModule: true, default: ${JSON.stringify(parseMailFile(source, file, rules))} };`;
}
