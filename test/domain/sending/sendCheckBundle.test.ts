import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { checkSending, type SendCheck } from '../../../src/domain/sending/sendCheck';
import type { OutgoingMail } from '../../../src/domain/sending/outgoing';
import { kindsAndLanguages, knowledge, sampleMail, seeded } from './sendMails';

const folder = mkdtempSync(path.join(tmpdir(), 'closeout-check-'));
let script = '';

/** The check alone, built as the on-send handler is. */
beforeAll(() => {
  const webpack = path.join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  const options = `--env local --config-name send --entry-reset --entry ./src/domain/sending/sendCheck.ts --output-path ${folder}`;
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

/** What a pattern can be led astray by, over and over. */
const pieces = Array.from('aA \n\t,"<{[(%_?.-@&$#xX株会ー様。１ﷺ=«').concat(
  [
    'A ',
    ' \n',
    ', ',
    ' gmbh',
    'Contoso ',
    'From: @A',
    'To: a@b.example ',
    '同会社(',
    '株式会社',
    '{{a',
    '[a]',
    '<p>',
    '</p>',
  ],
  [
    '<div id="',
    '<!--',
    '<blockquote ',
    '="',
    '> ',
    '\r',
    'xx-',
    '__a',
    '%a',
    '&#x1',
    'FTCQ ',
    '.onmicrosoft.com',
    'a@b.',
  ],
);

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

  it.each([
    ['subject', (text: string, mail: OutgoingMail) => ({ ...mail, subject: text })],
    ['text', (text: string, mail: OutgoingMail) => ({ ...mail, format: 'text' as const, body: text })],
    ['body', (text: string, mail: OutgoingMail) => ({ ...mail, body: mail.body + text })],
    [
      'history',
      (text: string, mail: OutgoingMail) => ({ ...mail, body: `${mail.body}<div id="divRplyFwdMsg">${text}` }),
    ],
    ['recipient', (text: string, mail: OutgoingMail) => ({ ...mail, cc: [{ name: text, address: text }] })],
    [
      'recipient’s domain',
      (text: string, mail: OutgoingMail) => ({ ...mail, cc: [{ name: '', address: `a@${text}.example` }] }),
    ],
  ])('ends, whatever stands in the %s', (_place, put) => {
    const context = vm.createContext({ result: '' });
    vm.runInContext(script, context);
    const { mail, tenant } = sampleMail(seeded(3), 'customer-follow-up', 'en-US');
    for (const piece of pieces) {
      const text = `Hello\n${piece.repeat(200_000 / piece.length)}z`;
      const odd = { ...knowledge, tenants: [...knowledge.tenants, { ...tenant, key: 'odd', name: text }] };
      context['given'] = JSON.stringify([put(text, { ...mail, format: 'html' }), odd, { tenant: tenant.key }]);
      // What looks again at each place takes minutes.
      const findings: unknown = vm.runInContext('check.checkSending(...JSON.parse(given)).findings.length', context, {
        timeout: 10_000,
      });
      expect(findings).toBeGreaterThanOrEqual(0);
    }
  });
});
