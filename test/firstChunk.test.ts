import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import english from '../locales/en.json';
import { buildInto } from './buildInto';

const most = 100 * 1024;

const built = path.join(process.cwd(), 'build/local');
const ready = existsSync(path.join(built, 'taskpane.html'));
const folder = ready ? built : mkdtempSync(path.join(tmpdir(), 'closeout-pane-'));

beforeAll(() => {
  if (!ready) buildInto(folder, 'pane');
}, 120_000);

afterAll(() => {
  if (!ready) rmSync(folder, { recursive: true, force: true });
});

const zipped = (file: string) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;

/** Our scripts that the pane's page asks for by itself; Office.js is not ours. */
function entryScripts(): string[] {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const scripts = Array.from(page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g), ([, source = '']) => source);
  return scripts.filter((source) => source.startsWith('assets/'));
}

const entry = () =>
  entryScripts()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('');

function catalogues(): string[] {
  return readdirSync(path.join(folder, 'assets'))
    .filter((file) => /^locale-.*\.js$/.test(file))
    .map((file) => `assets/${file}`);
}

describe('what the pane loads first', () => {
  test('is an entry and one catalogue for each of six languages', () => {
    expect(entryScripts()).not.toEqual([]);
    expect(catalogues()).toHaveLength(6);
  });

  test('is at most 100 KB over the wire: the entry’s scripts and the largest catalogue', () => {
    const largest = Math.max(...catalogues().map(zipped));
    const sizes = entryScripts().map(zipped);
    expect(sizes.reduce((sum, size) => sum + size, largest)).toBeLessThanOrEqual(most);
  });

  test('says nothing that is in the second half of a catalogue', () => {
    const said = (key: string) => [`"${key}"`, `'${key}'`, `\`${key}\``].some((quoted) => entry().includes(quoted));
    // `mail.${kind}.name` and the like.
    const composed = Array.from(entry().matchAll(/`([a-z]+\.)\$\{/g), ([, start = '']) => start);
    const keys = Object.keys(english).filter((key) => said(key) || composed.some((start) => key.startsWith(start)));
    expect(keys).toContain('item.none');
    expect(keys).toContain('mail.account-team.name');
    for (const file of catalogues()) {
      const texts = readFileSync(path.join(folder, file), 'utf8');
      expect(keys.filter((key) => !texts.includes(`"${key}"`))).toEqual([]);
    }
  });

  test('has no mail text and no editor in it', () => {
    const text = entry();
    expect(text).not.toContain('Engagement completion discussion:');
    expect(text).not.toContain('editor.languageReason');
  });
});
