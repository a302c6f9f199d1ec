import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { checkSending, type SendCheck } from '../../src/domain/sendCheck';
import { kindsAndLanguages, knowledge, sampleMail, seeded } from './sending/sendMails';

const folder = mkdtempSync(path.join(tmpdir(), 'closeout-check-'));
let script = '';

/** The check alone, built as the on-send handler is. */
beforeAll(() => {
  const webpack = path.join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  const options = `--env local --config-name send --entry-reset --entry ./src/domain/sendCheck.ts --output-path ${folder}`;
  const library = '--output-filename check.js --output-library-type var --output-library-name check';
  execFileSync(process.execPath, [webpack, ...`${options} ${library}`.split(' ')], { stdio: 'pipe' });
  script = readFileSync(path.join(folder, 'check.js'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes away what engines of 2016 lack; Intl and URL belong to the page, and there is none. */
const aged = `
  for (const name of ['replaceAll', 'matchAll', 'at', 'padStart', 'padEnd', 'trimStart', 'trimEnd']) delete String.prototype[name];
  for (const name of ['flat', 'flatMap', 'at', 'findLast', 'toSorted']) delete Array.prototype[name];
  for (const name of ['entries', 'values', 'fromEntries', 'hasOwn', 'getOwnPropertyDescriptors']) delete Object[name];
  delete globalThis.Intl;
  delete globalThis.URL;
`;

describe('the send check as the handler has it', () => {
  it('is ES2016, its regular expressions too', () => {
    expect(() => parse(script, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
    // Patterns that are put together when they run are not parsed above.
    expect(script).not.toMatch(/\(\?<|\\\\[pk]\{/);
  });

  it('needs no function that came after ES2016, and says the same', () => {
    const bare = vm.createContext({ result: '' });
    vm.runInContext(aged + script, bare);
    const chance = seeded(7);
    for (const [kind, language] of kindsAndLanguages) {
      const { mail, hint, tenant } = sampleMail(chance, kind, language);
      const body = mail.body.split(tenant.name).join('{{name}}');
      for (const draft of [mail, { ...mail, body }]) {
        bare['given'] = JSON.stringify([draft, knowledge, hint ?? null]);
        const answer: unknown = vm.runInContext(
          `(() => { const [mail, knowledge, hint] = JSON.parse(given); return JSON.stringify(check.checkSending(mail, knowledge, hint || undefined)); })()`,
          bare,
        );
        const expected: SendCheck = checkSending(draft, knowledge, hint);
        expect(JSON.parse(String(answer))).toEqual(JSON.parse(JSON.stringify(expected)));
      }
    }
  });
});
