import { register } from 'node:module';
import { readFileSync } from 'node:fs';

// Why does Closeout say that? Reads a file, prints JSON; needs no Outlook and no browser.

const usage = 'usage: npm run explain -- read|match|check|render FILE';

register('./explain/sources.js', import.meta.url);

/** @param {string[]} args */
async function explainFile([what = '', file = '', ...more]) {
  const { explanations, Mistake } = await import('./explain/explain');
  const explain = explanations.get(what);
  if (!explain || file === '' || more.length > 0) return fail(usage);
  try {
    const answer = await explain(readFileSync(file), file);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } catch (error) {
    if (error instanceof Mistake) return fail(`${file}: ${error.message}`);
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return fail(`${file} cannot be read (${code}).`);
    throw error;
  }
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await explainFile(process.argv.slice(2));
