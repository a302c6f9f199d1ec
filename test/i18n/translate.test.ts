import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { languages, type Language } from '../../src/domain/language';
import { createTranslate, type Catalogue, type MessageKey } from '../../src/i18n/translate';
import { compileCatalogue } from '../../tools/catalogLoader.js';
import english from '../../locales/en.json';

const keys = Object.keys(english) as MessageKey[];
const anyKey = fc.constantFrom(...keys);

/** Values for every argument that any message takes. */
const values = {
  address: 'mia@contoso.com',
  addresses: 'mia@contoso.com, kim@contoso.com',
  ahead: 54,
  changed: 32,
  closures: 43,
  confirmed: 'FTCQ Inactive APJ',
  count: 3,
  date: '11/25/2026',
  days: 54,
  domain: 'contoso.com',
  done: 65,
  fields: 'A, B',
  item: 'Planner',
  known: 'fabrikam.com',
  language: 'Suomi',
  name: 'Contoso Ltd',
  named: 'FTCQ Inactive Americas',
  people: 'Mia Winter, Kim Lee',
  percent: 87,
  queue: 'FTCQ Inactive EMEA',
  reason: 'holidays',
  region: 'EMEA',
  step: 'Step One',
  steps: 'X, Y',
  tenants: 'Fabrikam, Contoso Ltd',
  total: 98,
  value: 'contoso.onmicrosoft.com',
  workloads: 'Intune, Viva',
  who: 'Ines Roth',
  words: 'moved on Monday',
};

function compiled(language: Language): Catalogue {
  const file = path.join(process.cwd(), 'locales', `${language === 'en-US' ? 'en' : language}.json`);
  return compileCatalogue(JSON.parse(readFileSync(file, 'utf8'))) as unknown as Catalogue;
}

const translate = (language: Language, pseudo?: boolean) => createTranslate(compiled(language), language, pseudo);

/** The parts that are there in every language: what was handed in. */
const handedIn = new RegExp(
  Object.values(values)
    .filter((value) => value !== values.count)
    .map((value) => String(value).replaceAll('.', '\\.'))
    .join('|'),
  'g',
);

describe('t', () => {
  it.each<[Language, MessageKey, Record<string, string | number>, string]>([
    ['en-US', 'action.insert', {}, 'Insert'],
    ['en-US', 'editor.missing', { count: 1, fields: 'A' }, 'Fill in one more field: A.'],
    ['en-US', 'editor.missing', { count: 2, fields: 'A and B' }, 'Fill in 2 more fields: A and B.'],
    ['en-US', 'customer.several', { count: 1234 }, '1,234 customers in this conversation'],
    ['de-DE', 'customer.several', { count: 1234 }, '1.234 Kunden sind an dieser Unterhaltung beteiligt'],
    ['de-DE', 'editor.add', { item: 'Exchange' }, '„Exchange“ hinzufügen'],
    ['ja-JP', 'editor.add', { item: 'Exchange' }, '「Exchange」を追加'],
    ['en-US', 'editor.add', { item: '<b>{x}</b>' }, 'Add <b>{x}</b>'],
  ])('says in %s for %s with %j: %s', (language, key, given, text) => {
    expect(translate(language)(key, given)).toBe(text);
  });

  test.each(languages)('says every message in %s, with what was handed in and without braces', (language) => {
    const t = translate(language);
    for (const key of keys) {
      const text = t(key, values);
      expect(text).not.toMatch(/[{}]|undefined|\bNaN\b/);
      expect(text.trim()).not.toBe('');
    }
  });

  test.each(languages)('mentions in %s what the English message mentions', (language) => {
    const t = translate(language);
    const source = translate('en-US');
    const mentions = (text: string) => [...new Set(text.match(handedIn))].sort();
    for (const key of keys) expect([key, mentions(t(key, values))]).toEqual([key, mentions(source(key, values))]);
  });

  test('throws for a value that is missing rather than showing a hole', () => {
    expect(() => translate('en-US')('customer.several')).toThrow(/count/);
  });
});

describe('the pseudo-locale', () => {
  const t = translate('en-US');
  const pseudo = translate('en-US', true);

  test('marks begin and end of every message, so that a cut one shows', () => {
    fc.assert(fc.property(anyKey, (key) => expect(pseudo(key, values)).toMatch(/^\[.*\]$/s)));
  });

  test('is at least a third longer, as translations are', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(pseudo(key, values).length).toBeGreaterThanOrEqual(t(key, values).length * (4 / 3));
      }),
    );
  });

  test('has no plain vowel, so that text outside the catalogue shows', () => {
    fc.assert(fc.property(anyKey, (key) => expect(pseudo(key, values)).not.toMatch(/[aeiouAEOU]/)));
  });

  test('stays legible: without marks and accents it is the message', () => {
    const plain = (text: string) =>
      text
        .slice(1)
        .replace(/( ~)*\]$/, '')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ø', 'o');
    fc.assert(
      fc.property(anyKey, (key) => {
        const message = t(key, values).normalize('NFD').replace(/\p{M}/gu, '');
        expect(plain(pseudo(key, values))).toBe(message);
      }),
    );
  });
});
