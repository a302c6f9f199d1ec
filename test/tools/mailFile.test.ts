import * as fc from 'fast-check';
import { MailFileError, parseMailFile } from '../../tools/mailFile.js';

const rules = {
  roles: ['customer', 'account-team'],
  fields: { name: 'text', done: 'list', day: 'date', area: 'choice', more: 'yes-no' },
} as const;

const head = ['to: customer', 'subject: News for {name}', '---'];
const text = (value: string) => [{ kind: 'text', message: [{ type: 0, value }] }];
const field = (value: string) => [{ kind: 'text', message: [{ type: 1, value }] }];

function parse(lines: readonly string[], newline = '\n') {
  return parseMailFile(lines.join(newline), 'mail.md', rules);
}

function bodyOf(...lines: string[]) {
  return parse([...head, ...lines]).body;
}

/** The whole sentence of the fault, or what came instead of one. */
function faultOf(lines: readonly string[]): unknown {
  try {
    return parse(lines);
  } catch (error) {
    return error instanceof MailFileError ? error.message : error;
  }
}

describe('a mail file', () => {
  test('gives its role and its subject', () => {
    const { to, subject } = parse([...head, 'Hello']);
    expect(to).toBe('customer');
    expect(subject).toEqual([
      { type: 0, value: 'News for ' },
      { type: 1, value: 'name' },
    ]);
  });

  test('may have its head in the other order, with blank lines and spaces', () => {
    const tidy = parse([...head, 'Hello']);
    expect(parse(['', '  subject:   News for {name}  ', '', 'to:customer', ' --- ', 'Hello'])).toEqual(tidy);
  });

  it.each([
    ['a blank line ends a paragraph', ['One', '', '', 'Two'], ['paragraph', 'paragraph']],
    ['a line break stays in the paragraph', ['One', 'Two'], ['paragraph']],
    ['items in a row are one list', ['- One', '- Two'], ['list']],
    ['a blank line ends a list', ['- One', '', '- Two'], ['list', 'list']],
    ['a line after an item begins a paragraph', ['- One', 'Two'], ['list', 'paragraph']],
    ['an item after a line begins a list', ['One', '- Two'], ['paragraph', 'list']],
    [
      'a passage ends the block before it and begins one after it',
      ['- A', '[when more]', '- B', '[end]', '- C'],
      ['list', 'passage', 'list'],
    ],
    ['a later line of dashes is text', ['One', '---', 'Two'], ['paragraph']],
    ['a dash without a space is text', ['-One'], ['paragraph']],
    ['a link in square brackets is no command', ['[End of it](https://end.example)'], ['paragraph']],
  ])('%s', (_, lines, kinds) => {
    expect(bodyOf(...lines).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('keeps the lines of a paragraph and the items of a list apart', () => {
    expect(bodyOf('One', 'Two', '- Three', '- {done}')).toEqual([
      { kind: 'paragraph', lines: [text('One'), text('Two')] },
      { kind: 'list', items: [text('Three'), field('done')] },
    ]);
  });

  it.each([
    ['[when more]', true],
    ['[unless more]', false],
    ['  [when   more]  ', true],
  ])('%s begins a passage', (line, present) => {
    expect(bodyOf(line, 'One', '', '- Two', '[end]')).toEqual([
      {
        kind: 'passage',
        field: 'more',
        present,
        body: [
          { kind: 'paragraph', lines: [text('One')] },
          { kind: 'list', items: [text('Two')] },
        ],
      },
    ]);
  });

  test('gives links between the text around them, fields in both parts', () => {
    const address = [{ type: 1, value: 'area' }];
    const link = { kind: 'link', label: [{ type: 0, value: 'the form' }], address };
    expect(bodyOf('See [the form]({area}).', '[the form]({area})')).toEqual([
      { kind: 'paragraph', lines: [[...text('See '), link, ...text('.')], [link]] },
    ]);
  });

  test('takes dates long or full', () => {
    expect(bodyOf('{day, date, long} {day, date, full}')).toHaveLength(1);
  });

  test('reads the same with a byte order mark and with any line ends', () => {
    const line = fc.constantFrom('One', '- Two {done}', '', '[the form](https://form.example)', 'Three {name}');
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\r\n', '\r', '\n'), fc.boolean(), (lines, newline, marked) => {
        const file = [...head, 'Hello', ...lines];
        const source = `${marked ? '\uFEFF' : ''}${file.join(newline)}${newline}`;
        expect(parseMailFile(source, 'mail.md', rules)).toEqual(parse(file));
      }),
    );
  });
});

const fields = 'the fields are name, done, day, area, more';
const commands = 'expected [when field], [unless field] or [end]';

describe('a fault', () => {
  it.each<[string, readonly string[], number, string]>([
    ['no head', ['Hello'], 1, 'no line of dashes (---) between the head and the text'],
    ['an empty file', [''], 1, 'no line of dashes (---) between the head and the text'],
    [
      'a head key nobody knows',
      ['to: customer', 'cc: x', '---', 'A'],
      2,
      'expected "to: …" or "subject: …", found "cc: x"',
    ],
    ['a head line without a colon', ['customer', '---'], 1, 'expected "to: …" or "subject: …", found "customer"'],
    ['a key twice', ['to: customer', '', 'to: customer', '---'], 3, '"to" stands here for the second time'],
    ['no recipient', ['subject: A', '---', 'A'], 1, 'the head has no "to: …"'],
    [
      'an unknown recipient',
      ['subject: A', 'to: boss', '---', 'A'],
      2,
      '"to" is "boss", expected one of: customer, account-team',
    ],
    ['no subject', ['to: customer', '---', 'A'], 1, 'the head has no "subject: …"'],
    ['an empty subject', ['to: customer', 'subject:', '---', 'A'], 2, 'the head has no "subject: …"'],
    [
      'an unknown field in the subject',
      ['to: customer', 'subject: {nmae}', '---', 'A'],
      2,
      `unknown field {nmae}; ${fields}`,
    ],
    ['no text', [...head, '', ''], 3, 'the mail has no text'],
    ['an unknown field in the text', [...head, 'A', '{nmae}'], 5, `unknown field {nmae}; ${fields}`],
    ['a field that every object has', [...head, '{constructor}'], 4, `unknown field {constructor}; ${fields}`],
    ['an unknown field in a link', [...head, '[A](https://x/{adress})'], 4, `unknown field {adress}; ${fields}`],
    [
      'an unknown field in an option',
      [...head, '{area, select, EMEA {{x}} other {}}'],
      4,
      `unknown field {x}; ${fields}`,
    ],
    ['an unknown field as a condition', [...head, '[when mroe]', 'A', '[end]'], 4, `unknown field {mroe}; ${fields}`],
    ['a date as text', [...head, 'On {day}'], 4, '{day} is a date; write {day, date, long}'],
    ['a date as a time', [...head, '{day, time}'], 4, '{day} is a date; write {day, date, long}'],
    [
      'a date without a style',
      [...head, '{day, date}'],
      4,
      '{day} needs the style long or full; write {day, date, long}',
    ],
    [
      'a date in a style of the local time zone',
      [...head, '{day, date, short}'],
      4,
      '{day} needs the style long or full; write {day, date, long}',
    ],
    ['text as a date', [...head, '{name, date, long}'], 4, '{name} is no date'],
    ['text as a number', [...head, '{name, number}'], 4, '{name} is no number and no time; write {name}'],
    ['a list as a plural', [...head, '{done, plural, other {#}}'], 4, '{done} is no number and no time; write {done}'],
    ['a question as text', [...head, '{more}'], 4, '{more} is a yes-no question; write [when more] … [end]'],
    [
      'a passage in a passage',
      [...head, '[when more]', 'A', '[unless more]', 'B', '[end]'],
      6,
      'the passage of line 4 is still open; close it with [end]',
    ],
    [
      'a passage that is never closed',
      [...head, 'A', '[when more]', 'B'],
      5,
      'this passage is never closed; add [end]',
    ],
    ['an end without a beginning', [...head, 'A', '[end]'], 5, '[end] without a [when …] before it'],
    ['an empty passage', [...head, '[when more]', '', '[end]'], 4, 'the optional passage is empty'],
    ['a condition without a field', [...head, '[when]', 'A', '[end]'], 4, `cannot read "[when]"; ${commands}`],
    ['a command in capitals', [...head, '[When more]', 'A', '[end]'], 4, `cannot read "[When more]"; ${commands}`],
    [
      'a command without its bracket',
      [...head, '[when more', 'A', '[end]'],
      4,
      `cannot read "[when more"; ${commands}`,
    ],
    ['a command with spaces inside', [...head, '[ end ]'], 4, `cannot read "[ end ]"; ${commands}`],
    ['an empty list item', [...head, '- A', '- '], 5, 'this list item is empty'],
    [
      'braces of another template language',
      [...head, 'Dear {{name}}'],
      4,
      'cannot read "Dear {{name}}" (malformed argument)',
    ],
    [
      'a brace that is not closed',
      [...head, 'Dear {name'],
      4,
      'cannot read "Dear {name" (expect argument closing brace)',
    ],
  ])('names %s', (_, lines, line, sentence) => {
    expect(faultOf(lines)).toBe(`mail.md:${line}: ${sentence}`);
  });

  test('is a MailFileError, whatever the file holds', () => {
    const piece = fc.constantFrom(
      'to: customer',
      'subject: A',
      '---',
      '[when more]',
      '[end]',
      '[',
      '{',
      '}',
      '- ',
      '{name}',
      "'",
      '](',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (lines) => {
        const outcome = faultOf(lines);
        const sentence = typeof outcome === 'string' ? outcome : 'mail.md:0: no fault';
        expect(sentence).toMatch(/^mail\.md:\d+: \S/);
        expect(outcome).not.toBeInstanceOf(Error);
      }),
    );
  });
});
