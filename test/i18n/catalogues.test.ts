import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { languages, type Language } from '../../src/domain/language';
import { compileCatalogue } from '../../tools/catalogLoader.js';
import english from '../../locales/en.json';

const texts: Readonly<Record<string, { message: string; description: string }>> = english;
const keys = Object.keys(texts);
const translated = languages.filter((language) => language !== 'en-US');

/** The messages of a language by key, as its file has them. */
function catalogueOf(language: Language): Record<string, string> {
  const file = language === 'en-US' ? 'en' : language;
  const read: unknown = JSON.parse(readFileSync(path.join(process.cwd(), 'locales', `${file}.json`), 'utf8'));
  return Object.fromEntries(
    Object.entries(read as Record<string, string | { message: string }>).map(([key, entry]) => [
      key,
      typeof entry === 'string' ? entry : entry.message,
    ]),
  );
}

const parsed = (message: string) => parse(message, { ignoreTag: true });

/** Every element of a message, those within options included. */
function everyElement(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [element, ...optionsOf(element).flatMap(([, value]) => everyElement(value))]);
}

function optionsOf(element: MessageFormatElement): (readonly [string, MessageFormatElement[]])[] {
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
  return Object.entries(element.options).map(([name, { value }]) => [name, value] as const);
}

/** `name:type` of each argument, once. A plural's argument also counts as used by its #. */
function argumentsOf(message: string): string[] {
  const named = everyElement(parsed(message)).filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound);
  return [
    ...new Set(named.map((element) => `${'value' in element ? element.value : ''}:${TYPE[element.type]}`)),
  ].sort();
}

/** Messages as a reader can meet them: each choice of each plural and select by itself. */
function readings(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (begun, element) => {
      const options = optionsOf(element);
      const own = 'value' in element ? element.value : '#';
      const next =
        options.length > 0
          ? options.flatMap(([, value]) => readings(value))
          : [element.type === TYPE.literal ? own : `{${own}}`];
      return begun.flatMap((start) => next.map((end) => start + end));
    },
    [''],
  );
}

describe('en.json', () => {
  test.each(keys)('%s tells translators where it stands', (key) => {
    expect(texts[key]?.description).toMatch(/\S.*\.$/);
    expect(Object.keys(texts[key] ?? {})).toEqual(['message', 'description']);
  });

  test('has one message for each key', () => {
    const source = readFileSync(path.join(process.cwd(), 'locales/en.json'), 'utf8');
    expect(source.match(/^\s*"[\w.-]+":\s*\{/gm)).toHaveLength(keys.length);
  });
});

describe.each(translated)('the catalogue %s', (language) => {
  const catalogue = catalogueOf(language);

  test('has every key of en.json, in the same order, and no others', () => {
    expect(Object.keys(catalogue)).toEqual(keys);
  });

  test.each(keys)('takes for %s the same arguments of the same types', (key) => {
    expect(argumentsOf(catalogue[key] ?? '')).toEqual(argumentsOf(texts[key]?.message ?? ''));
  });
});

describe.each(languages)('each message of %s', (language) => {
  const catalogue = catalogueOf(language);
  const messages = Object.entries(catalogue);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = messages.flatMap(([key, message]) =>
    everyElement(parsed(message)).flatMap((element) => (element.type === TYPE.plural ? [{ key, element }] : [])),
  );

  test('is written out', () => {
    expect(messages.filter(([, message]) => message !== message.trim() || message === '')).toEqual([]);
  });

  test('uses only plural forms that the language knows, or exact numbers', () => {
    const known = new Set<string>([...categories, 'other']);
    const strange = plurals.flatMap(({ key, element }) =>
      Object.keys(element.options)
        .filter((option) => !known.has(option) && !/^=\d+$/.test(option))
        .map((option) => `${key}: ${option}`),
    );
    expect(strange).toEqual([]);
  });

  test('has the form for one where the language has it and the message can mean one', () => {
    // `customer.several` counts from two.
    const without = plurals.filter(
      ({ key, element }) =>
        categories.includes('one') &&
        !('one' in element.options) &&
        !('=1' in element.options) &&
        key !== 'customer.several',
    );
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  test('says the number in every form, or says it in words', () => {
    const silent = plurals.filter(({ element }) =>
      Object.entries(element.options).every(
        ([, { value }]) => !everyElement(value).some(({ type }) => type === TYPE.pound),
      ),
    );
    // Names the address and leaves the number open.
    expect(silent.map(({ key }) => key).filter((key) => key !== 'notice.strangers')).toEqual([]);
  });

  test('keeps whole sentences within its choices: every reading begins and ends like a text', () => {
    const glued = messages.flatMap(([key, message]) =>
      readings(parsed(message))
        .filter((reading) => /\s{2}|^\s|\s$|^[,.;。、，]/.test(reading))
        .map((reading) => `${key}: ${reading}`),
    );
    expect(glued).toEqual([]);
  });

  test('has typographic quotation marks and apostrophes', () => {
    expect(messages.filter(([, message]) => /["']/.test(message))).toEqual([]);
  });

  test('has an ellipsis instead of three dots', () => {
    expect(messages.filter(([, message]) => message.includes('...'))).toEqual([]);
  });

  test('opens and closes its brackets and quotation marks', () => {
    const pairs = ['()', '（）', '「」', '«»', '{}', language === 'de-DE' ? '„“' : '“”'];
    const count = (text: string, mark = '') => text.split(mark).length;
    const open = messages.flatMap(([key, message]) =>
      readings(parsed(message))
        .filter((text) => pairs.some(([first, last]) => count(text, first) !== count(text, last)))
        .map((text) => `${key}: ${text}`),
    );
    expect(open).toEqual([]);
  });

  test('is compiled without loss: plain text as text, the others as syntax trees', () => {
    const compiled = compileCatalogue(catalogue);
    for (const [key, message] of messages) {
      expect(compiled[key]).toEqual(/[{}']/.test(message) ? parsed(message) : message);
    }
  });
});
