import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../../src/domain/language';
import type { Finding, RuleName } from '../../src/domain/sending/outgoing';
import { buttonText, findingsMessage, findingText } from '../../src/i18n/findingText';
import wordsLoader from '../../tools/wordsLoader.js';
import english from '../../locales/check/en-US.json';

const texts: Readonly<Record<string, { message: string; description: string }>> = english;
const keys = Object.keys(texts);

const sourceOf = (language: Language) =>
  readFileSync(path.join(process.cwd(), 'locales/check', `${language}.json`), 'utf8');

/** The messages of a language as the build leaves them. */
function messagesOf(language: Language): Record<string, string> {
  const [, json = ''] = /^export default (.*);$/s.exec(wordsLoader(sourceOf(language))) ?? [];
  const given = JSON.parse(json) as Record<string, string> | string[];
  return Array.isArray(given) ? Object.fromEntries(given.map((message, at) => [keys[at], message])) : given;
}

const placeholders = (message = '') => Array.from(message.matchAll(/\{(\w+)\}/g), ([, name]) => name).sort();

/** One finding or more of every rule. */
const findings: Readonly<Record<RuleName, readonly Finding[]>> = {
  'open-field': [
    { rule: 'open-field', where: 'body', text: '{{Name}}' },
    { rule: 'open-field', where: 'subject', text: '{{Name}}' },
  ],
  'empty-value': [
    { rule: 'empty-value', where: 'body', text: 'Tenant ID:' },
    { rule: 'empty-value', where: 'subject', text: 'Re' },
  ],
  filler: [
    { rule: 'filler', where: 'body', text: 'xxx' },
    { rule: 'filler', where: 'subject', text: 'xxx' },
  ],
  'other-tenant': [
    { rule: 'other-tenant', where: 'body', tenant: 'Fabrikam', text: 'fabrikam.com' },
    { rule: 'other-tenant', where: 'subject', tenant: 'Fabrikam', text: 'fabrikam.com' },
    { rule: 'other-tenant', where: 'recipients', tenant: 'Fabrikam', text: 'fabrikam.com' },
  ],
  'outside-recipient': [{ rule: 'outside-recipient', addresses: ['a@contoso.com', 'b@contoso.com'] }],
  'nobody-outside': [{ rule: 'nobody-outside' }],
  'no-queue': [{ rule: 'no-queue' }, { rule: 'no-queue', queue: 'FTCQ Inactive APJ' }],
  'other-queue': [{ rule: 'other-queue', text: 'FTCQ Inactive EMEA', queue: 'FTCQ Inactive APJ' }],
  'no-tenant': [{ rule: 'no-tenant' }],
  'sent-before': [{ rule: 'sent-before', tenant: 'Contoso', on: '2027-03-12' }],
  'other-language': [{ rule: 'other-language', found: 'en-US', expected: 'ja-JP' }],
  'new-domain': [{ rule: 'new-domain', domains: ['fabrikam.com', 'tailspin.example'] }],
};
const all = Object.values(findings).flat();

describe('the words of the check', () => {
  test.each(keys)('%s tells translators where it stands', (key) => {
    expect(Object.keys(texts[key] ?? {})).toEqual(['message', 'description']);
    expect(texts[key]?.description).toMatch(/\S/);
  });

  describe.each(languages)('in %s', (language) => {
    const messages = messagesOf(language);

    test('are those of en-US, in the same order', () => {
      expect(Object.keys(JSON.parse(sourceOf(language)) as object)).toEqual(keys);
      expect(Object.keys(messages)).toEqual(keys);
    });

    test.each(keys)('%s has the same places for values, and is written out', (key) => {
      expect(placeholders(messages[key])).toEqual(placeholders(texts[key]?.message));
      expect(messages[key]).toMatch(/^\S.*\S$|^\S$/);
    });

    test('fit the button of Outlook’s dialog', () => {
      expect(buttonText(language)).toBe(messages['button']);
      expect(buttonText(language).length).toBeLessThanOrEqual(20);
    });

    test.each(all.map((finding) => [finding.rule, finding] as const))('say %s with all its values', (_, finding) => {
      const text = findingText(finding, language);
      expect(text).not.toMatch(/\{\w+\}(?!\})|undefined|\n/);
      const { rule: __, ...values } = finding;
      const said = Object.entries(values).flatMap(([name, value]: [string, string | readonly string[]]) =>
        ['where', 'on', 'found', 'expected'].includes(name) ? [] : value,
      );
      expect(said.filter((value) => !text.includes(value))).toEqual([]);
    });

    test('name what was found in the subject otherwise than in the text', () => {
      for (const rule of ['open-field', 'empty-value', 'filler', 'other-tenant'] as const) {
        const [body, subject] = findings[rule].map((finding) =>
          findingText({ ...finding, text: 'x' } as Finding, language),
        );
        expect(body).not.toBe(subject);
      }
    });
  });

  test('are used, each of them', () => {
    const used =
      findingsMessage(
        Array.from({ length: 40 }, () => all[0] as Finding),
        'en-US',
      ) + all.map((one) => findingText(one, 'en-US')).join('\n');
    const fixed = (message: string) => message.split(/\{\w+\}/).filter((part) => part.trim() !== '');
    const named = keys.filter((key) => !/^(language\.|button)/.test(key));
    expect(named.filter((key) => !fixed(texts[key]?.message ?? '').every((part) => used.includes(part)))).toEqual([]);
  });
});

describe('a finding', () => {
  test('gives a day as the reader writes it', () => {
    const [sent] = findings['sent-before'];
    const said = languages.map((language) => findingText(sent as Finding, language));
    expect(said[0]).toContain('12. März 2027');
    expect(said[1]).toContain('March 12, 2027');
    expect(said[3]).toContain('2027年3月12日');
  });

  test('gives the day as it is where the client knows no languages, or it is none', () => {
    const { Intl: intl } = globalThis;
    Reflect.deleteProperty(globalThis, 'Intl');
    try {
      expect(findingText({ rule: 'sent-before', tenant: 'Contoso', on: '2027-03-12' }, 'de-DE')).toContain(
        '2027-03-12',
      );
    } finally {
      globalThis.Intl = intl;
    }
    expect(findingText({ rule: 'sent-before', tenant: 'Contoso', on: 'soon' }, 'de-DE')).toContain('soon');
  });

  it.each([
    ['de-DE', 'a.example, b.example'],
    ['ja-JP', 'a.example、b.example'],
    ['zh-CN', 'a.example、b.example'],
  ] as const)('lists in %s as %s', (language, list) => {
    expect(findingText({ rule: 'new-domain', domains: ['a.example', 'b.example'] }, language)).toContain(list);
  });

  it.each([
    ['a long value', 'x'.repeat(300)],
    ['a value with line breaks', 'one\n\n two\tthree'],
    ['a value cut in the middle of a character', `${'x'.repeat(78)}\u{1f600}\u{1f600}`],
    ['a value with a dollar and braces', '$& {text} $1'],
  ])('is one line with %s', (_, text) => {
    const said = findingText({ rule: 'open-field', where: 'body', text }, 'en-US');
    expect(said.length).toBeLessThan(130);
    expect(said).not.toMatch(/[\n\t]|[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(said.startsWith('A field is still open: ')).toBe(true);
  });
});

describe('the message of Outlook’s dialog', () => {
  test('has a heading and a point for each finding', () => {
    const message = findingsMessage([all[0] as Finding, all[8] as Finding], 'en-US');
    expect(message.split('\n')).toEqual([
      texts['heading']?.message,
      '• A field is still open: “{{Name}}”',
      `• ${findingText(all[8] as Finding, 'en-US')}`,
    ]);
  });

  test('says how many findings had no room', () => {
    const many = Array.from({ length: 20 }, (_, at): Finding => ({
      rule: 'open-field',
      where: 'body',
      text: `{{Field ${at}}}`,
    }));
    const lines = findingsMessage(many, 'en-US').split('\n');
    expect(lines.at(-1)).toBe(`• and ${20 - (lines.length - 2)} more`);
    expect(lines.length).toBeGreaterThan(8);
  });

  test('as Markdown shows values as they are', () => {
    const finding: Finding = { rule: 'open-field', where: 'body', text: '__*Name*__ [x](https://y.example) <b>' };
    expect(findingsMessage([finding], 'en-US', 'markdown')).toBe(
      '**Please check before you send:**\n\n- A field is still open: “\\_\\_\\*Name\\*\\_\\_ \\[x\\](https://y.example) \\<b\\>”\r',
    );
  });

  test('never has more than 500 characters, and always the heading and a finding or their number', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 600 });
    const finding = fc.oneof(
      fc.record({
        rule: fc.constant('open-field' as const),
        where: fc.constantFrom('subject' as const, 'body' as const),
        text,
      }),
      fc.record({
        rule: fc.constant('other-tenant' as const),
        where: fc.constant('body' as const),
        tenant: text,
        text,
      }),
      fc.record({ rule: fc.constant('outside-recipient' as const), addresses: fc.array(text, { maxLength: 50 }) }),
      fc.record({ rule: fc.constant('sent-before' as const), tenant: text, on: text }),
      fc.constantFrom(...all),
    );
    const form = fc.constantFrom('text' as const, 'markdown' as const);
    fc.assert(
      fc.property(
        fc.array(finding, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...languages),
        form,
        (some, language, how) => {
          const message = findingsMessage(some, language, how);
          expect(message.length).toBeLessThanOrEqual(500);
          expect(message.split(/[\n\r]/).filter((line) => line !== '').length).toBeGreaterThan(1);
        },
      ),
    );
  });
});
