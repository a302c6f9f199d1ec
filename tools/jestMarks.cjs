// Jest derives the marks of the mail files as the build does (tools/mailMarksLoader.js).
const { createHash } = require('node:crypto');

const read = () => JSON.stringify(require('./mailMarks.js').mailMarks());

exports.process = () => ({ code: `exports.__esModule = true; exports.default = ${read()};` });

/** The marks come from other files than the one that is asked for, so Jest cannot tell by that one when they change. */
exports.getCacheKey = () => createHash('sha256').update(read()).digest('hex');
