import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languages } from '../src/domain/language';
import { allowedLicences, faultsOf } from '../tools/noticesPlugin.js';
import { buildInto } from './buildInto';

const file = 'third-party-notices.txt';
const built = path.join(process.cwd(), 'build/local');
const ready = existsSync(path.join(built, file));
const folder = ready ? built : mkdtempSync(path.join(tmpdir(), 'closeout-notices-'));

beforeAll(() => {
  // The build itself fails where a package has no licence that is allowed.
  if (!ready) buildInto(folder, 'pane');
}, 120_000);

afterAll(() => {
  if (!ready) rmSync(folder, { recursive: true, force: true });
});

const parts = () =>
  readFileSync(path.join(folder, file), 'utf8')
    .split(/^-{80}$/m)
    .map((part) => part.trim());

describe('the notices of what is bundled', () => {
  test('name each package, its licence and the text', () => {
    for (const part of parts()) {
      const [heading = '', ...text] = part.split('\n');
      expect(allowedLicences).toContain(/^\S+ \d\S* \((.+)\)$/.exec(heading)?.[1]);
      expect(text.join(' ')).toMatch(/copyright|apache license/i);
    }
  });

  it.each([
    'react',
    'react-dom',
    '@fluentui/react-components',
    '@fluentui/react-icons',
    'zod',
    'punycode',
    'tldts',
    'tinyld',
    'intl-messageformat',
    'webpack',
  ])('name %s, which is in the pane', (name) => {
    expect(parts().filter((part) => part.startsWith(`${name} `))).toHaveLength(1);
  });

  test('are linked from the support page, in every language', () => {
    const page = readFileSync('assets/support.html', 'utf8');
    expect(page.split(`href="${file}"`)).toHaveLength(languages.length + 1);
  });

  it.each([
    ['a licence that is not allowed', { licence: 'GPL-3.0-only', text: 'Copyright' }, 'GPL-3.0-only'],
    ['no licence', { licence: '', text: 'Copyright' }, 'expected one of'],
    ['no text', { licence: 'MIT', text: '' }, 'without the text'],
  ])('stop the build for a package with %s', (_, notice, fault) => {
    expect(faultsOf({ name: 'odd', version: '1.0.0', ...notice })).toMatchObject([expect.stringContaining(fault)]);
    expect(faultsOf({ name: 'well', version: '1.0.0', licence: 'MIT', text: 'Copyright' })).toEqual([]);
  });
});
