import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleName } from '../../../src/domain/sending/outgoing';

/** The numbers by which code, tests and documentation speak of the rules. */
const numbers = {
  'open-field': 1,
  'empty-value': 2,
  filler: 3,
  'other-tenant': 4,
  'outside-recipient': 5,
  'nobody-outside': 6,
  'no-queue': 7,
  'other-queue': 8,
  'no-tenant': 9,
  'sent-before': 10,
  'other-language': 11,
  'new-domain': 12,
} as const satisfies Record<RuleName, number>;

const wanted = Object.entries(numbers).map(([name, number]) => `${number} ${name}`);
const textOf = (...way: readonly string[]) => readFileSync(path.join(process.cwd(), ...way), 'utf8');
const rules = path.join('src', 'domain', 'sending', 'rules');
const named = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, number, name]) => `${number} ${name}`);

test('each rule is numbered once where it is kept', () => {
  const texts = readdirSync(rules).map((file) => textOf(rules, file));
  expect(texts.filter((text) => !/\b[Rr]ule \d/.test(text))).toEqual([]);
  const found = texts.flatMap((text) => named(text, /\b[Rr]ule (\d+), ([a-z-]+)/g));
  expect(found.sort()).toEqual([...wanted].sort());
});

test('each rule is listed by its number in the documentation', () => {
  expect(named(textOf('docs', 'how-it-is-built.md'), /^\| (\d+) +\| `([a-z-]+)`/gm)).toEqual(wanted);
});

test('each rule is tested under its number', () => {
  const titles = Array.from(
    textOf('test', 'domain', 'sending', 'sendCheck.test.ts').matchAll(/describe\('\[([\d, ]+)\]/g),
  );
  expect(titles.flatMap(([, list = '']) => list.split(', ').map(Number))).toEqual(Object.values(numbers));
});
