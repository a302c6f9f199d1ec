import * as fc from 'fast-check';
import { valueOf } from '../../src/domain/mail/fieldValue';
import { fieldTypes, type Facts, type FieldId, type Mail } from '../../src/domain/mail/mail';
import { fieldsOf, previewMail, renderMail } from '../../src/domain/mail/renderMail';
import { fullFacts, readerOf, realMails, rendered, structureOf } from './mail/mailSamples';

const attacks = [
  '</div></div><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '"><a href="https://evil.example">x</a>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  '&#60;script&#62;',
  '{fmName}',
  "'{fmName}'",
  '{fmName, select, other {x}}',
  "it''s",
  '{',
  '#',
  '[when readyForMore]',
  '[x](https://evil.example)',
  '- item',
  'first\r\nsecond',
  'first\n\n- second',
  'a\u2028b\u2029c\u0085d\u000be\u000cf',
  '\u202egnp.exe',
  '\u2067rtl\u2066',
  'שלום عالم',
  '👩‍👩‍👧‍👦',
  '$& $1 $$ %s',
  '__proto__',
  'x'.repeat(20_000),
  '字'.repeat(20_000),
];

/** A text that a program may take for something else, but which is there. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
  .filter((text) => valueOf({ tenantName: text }, 'tenantName') !== undefined);

const isFree = (field: FieldId) =>
  (fieldTypes[field] === 'text' && !['tenantId', 'rfaAddress', 'fmAddress'].includes(field)) ||
  ['list', 'choice'].includes(fieldTypes[field]);

const freeFields = (Object.keys(fieldTypes) as FieldId[]).filter(isFree);

/** Full facts with every free text hostile; lists keep their length. */
const hostileFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    ...freeFields.map((field) =>
      fc.array(hostile, { minLength: 3, maxLength: 3 }).map((texts) => [field, texts] as const),
    ),
  )
  .map((given) => {
    const texts = new Map<FieldId, readonly string[]>(given);
    const hostileOf = (field: FieldId, harmless: Facts[FieldId]) => {
      const values = texts.get(field);
      if (!values) return harmless;
      return fieldTypes[field] === 'list' ? values.slice(0, harmless?.length) : values[0];
    };
    const fields = Object.keys(fullFacts) as FieldId[];
    return Object.fromEntries(fields.map((field) => [field, hostileOf(field, fullFacts[field])])) as Facts;
  });

const aMail = fc.constantFrom(...realMails.map(([, mail]) => mail));
const runs = { numRuns: 150 };
const collapse = (text: string) => text.replace(/[\s\u0085]+/g, ' ').trim();

function property(check: (mail: Mail, facts: Facts) => void) {
  fc.assert(fc.property(aMail, hostileFacts, check), runs);
}

describe('whatever the values are', () => {
  it('the structure of the HTML is the one of harmless values', () => {
    property((mail, facts) => {
      expect(structureOf(rendered(mail, facts).html)).toEqual(structureOf(rendered(mail, fullFacts).html));
    });
  });

  it('the plain text has the lines of harmless values', () => {
    const linesOf = (mail: Mail, facts: Facts) =>
      rendered(mail, facts).text.split(/[\r\n\v\f\u0085\u2028\u2029]/).length;
    property((mail, facts) => {
      expect(linesOf(mail, facts)).toBe(linesOf(mail, fullFacts));
    });
  });

  it('the subject is one line', () => {
    property((mail, facts) => {
      expect(rendered(mail, facts).subject).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029]/);
    });
  });

  it('the reader of the HTML reads what the reader of the plain text reads', () => {
    property((mail, facts) => {
      const { html, text } = rendered(mail, facts);
      expect(collapse(readerOf(html))).toBe(collapse(text));
    });
  });

  it('they stand in the mail unchanged but for their line breaks', () => {
    property((mail, facts) => {
      const text = collapse(rendered(mail, facts).text);
      for (const field of fieldsOf(mail, facts).filter(isFree)) {
        for (const value of [valueOf(facts, field) ?? []].flat()) expect(text).toContain(collapse(value));
      }
    });
  });

  it('nothing but the link of the form is a link', () => {
    property((mail, facts) => {
      const addresses = Array.from(rendered(mail, facts).html.matchAll(/href="([^"]*)"/g), ([, address]) => address);
      expect(addresses.filter((address) => address !== 'https://forms.example/rfa?tenant=1&amp;lang=x')).toEqual([]);
    });
  });

  it('the preview has no gap and the same words', () => {
    property((mail, facts) => {
      const { subject, body } = previewMail(mail, facts);
      const lines = body.flatMap((block) => (block.kind === 'list' ? block.items : block.lines));
      const words = (line: (typeof lines)[number]) =>
        line.map((run) =>
          run.kind === 'link' ? `${run.text} (${run.address})` : run.kind === 'text' ? run.text : '\0',
        );
      expect(subject.flatMap((run) => (run.kind === 'text' ? run.text : [])).join('')).toBe(
        rendered(mail, facts).subject,
      );
      const written = rendered(mail, facts).text.split('\n').filter(Boolean);
      const bullets = new Set(body.flatMap((block) => (block.kind === 'list' ? block.items : [])));
      expect(lines.map((line) => (bullets.has(line) ? '- ' : '') + words(line).join(''))).toEqual(written);
    });
  });
});

describe('a placeholder or a failed program’s word', () => {
  it.each(['{{tenantName}}', 'Dear {{x', 'y}}', 'undefined', 'null', 'NaN', '[object Object]', '\u200b', ' '])(
    '"%s" never reaches a draft, in any mail that has the field',
    (value) => {
      for (const [, mail] of realMails) {
        for (const field of fieldsOf(mail, fullFacts).filter((used) => used !== 'queueInLanguage' && isFree(used))) {
          expect(renderMail(mail, { ...fullFacts, [field]: value })).toEqual({ kind: 'incomplete', missing: [field] });
        }
      }
    },
  );
});
