import { languages } from '../../../src/domain/language';
import type { Facts } from '../../../src/domain/mail/mail';
import { fieldsOf, missingFields, previewMail, renderMail } from '../../../src/domain/mail/renderMail';
import { letter, mailOf, rendered } from './mailSamples';

const textOf = (body: string, facts: Facts, language: (typeof languages)[number] = 'en-US') =>
  rendered(letter(body, language), facts).text;

describe('a date', () => {
  it.each([
    ['de-DE', '9. März 2027', 'Dienstag'],
    ['en-US', 'March 9, 2027', 'Tuesday'],
    ['es-ES', '9 de marzo de 2027', 'martes'],
    ['ja-JP', '2027年3月9日', '(火)'],
    ['pt-BR', '9 de março de 2027', 'terça-feira'],
    ['zh-CN', '2027年3月9日', '星期二'],
  ] as const)('is written as %s writes it: %s', (language, long, weekday) => {
    const facts = { meetingDate: '2027-03-09' };
    expect(textOf('{meetingDate, date, long}', facts, language)).toBe(`${long}\n`);
    expect(textOf('{meetingDate, date, full}', facts, language)).toContain(weekday);
  });

  it.each(['2027-01-01', '2027-12-31'])('is the day itself in every time zone: %s', (day) => {
    expect(textOf('{meetingDate, date, long}', { meetingDate: day })).toContain(`${Number(day.slice(-2))}, 2027`);
  });
});

describe('a list', () => {
  it.each([
    ['de-DE', 'a, b und c'],
    ['en-US', 'a, b, and c'],
    ['es-ES', 'a, b y c'],
    ['ja-JP', 'a、b、c'],
    ['pt-BR', 'a, b e c'],
    ['zh-CN', 'a、b 和 c'],
  ] as const)('within a sentence is written as %s writes it: %s', (language, expected) => {
    expect(textOf('{completed}', { completed: ['a', 'b', 'c'] }, language)).toBe(`${expected}\n`);
  });

  it('alone in an item becomes one bullet for each entry', () => {
    const mail = letter('- first\n- {completed}\n- last');
    const { html, text } = rendered(mail, { completed: ['a', 'b'] });
    expect(text).toBe('- first\n- a\n- b\n- last\n');
    expect(html.match(/<li>[^<]*<\/li>/g)).toEqual(['first', 'a', 'b', 'last'].map((item) => `<li>${item}</li>`));
  });

  it('beside other words stays one bullet', () => {
    expect(textOf('- Done: {completed}', { completed: ['a', 'b'] })).toBe('- Done: a and b\n');
  });

  it('without entries is a gap in the preview', () => {
    expect(previewMail(letter('- {completed}'), {}).body).toEqual([
      { kind: 'list', items: [[{ kind: 'gap', field: 'completed' }]] },
    ]);
  });
});

describe('a passage', () => {
  const body =
    'Before\n\n[when readyForMore]\nYes {nextWorkloads}\n[end]\n\n[unless readyForMore]\nNo {fmName}\n[end]\n\nAfter';
  const facts = { nextWorkloads: ['Intune'], fmName: 'Robin' };

  it.each([
    ['yes', 'Before\n\nYes Intune\n\nAfter\n', ['readyForMore', 'nextWorkloads']],
    ['no', 'Before\n\nNo Robin\n\nAfter\n', ['readyForMore', 'fmName']],
    ['', 'Before\n\nNo Robin\n\nAfter\n', ['readyForMore', 'fmName']],
  ])('follows the answer "%s", and so do the fields', (readyForMore, text, fields) => {
    expect(textOf(body, { ...facts, readyForMore })).toBe(text);
    expect(fieldsOf(letter(body), { readyForMore })).toEqual(fields);
  });

  it('that does not apply asks for nothing', () => {
    expect(missingFields(letter(body), { readyForMore: 'no' })).toEqual(['fmName']);
  });

  it('never asks for a field that only switches it', () => {
    const mail = letter('Queue\n\n[when queueInLanguage]\nhere {queueInLanguage}\n[end]');
    expect(rendered(mail, {}).text).toBe('Queue\n');
    expect(rendered(mail, { queueInLanguage: 'Q' }).text).toBe('Queue\n\nhere Q\n');
  });

  it('in the middle of a list does not split it', () => {
    const mail = letter('- one\n[when queueInLanguage]\n- {queueInLanguage}\n[end]\n- three');
    expect(rendered(mail, { queueInLanguage: 'two' }).html.match(/<ul/g)).toHaveLength(1);
    expect(rendered(mail, { queueInLanguage: 'two' }).text).toBe('- one\n- two\n- three\n');
    expect(rendered(mail, {}).text).toBe('- one\n- three\n');
  });
});

describe('a choice within a sentence', () => {
  const mail = letter('{region, select, EMEA {Europe, {fmName}} other {{queue} on {meetingDate, date, long}}}');

  it('is filled with the words and the fields of its case', () => {
    const facts = { region: 'EMEA', fmName: 'Robin', queue: 'Q', meetingDate: '2027-03-09' };
    expect(rendered(mail, facts).text).toBe('Europe, Robin\n');
    expect(rendered(mail, { ...facts, region: 'APJ' }).text).toBe('Q on March 9, 2027\n');
  });

  it('names the gaps of all its cases, and is previewed with them', () => {
    expect(missingFields(mail, {})).toEqual(['meetingDate', 'region', 'queue', 'fmName']);
    expect(previewMail(mail, { region: 'APJ', queue: 'Q' }).body).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: 'Q on ' },
            { kind: 'gap', field: 'meetingDate' },
          ],
        ],
      },
    ]);
  });
});

describe('a link', () => {
  const mail = letter('Use [the {tenantName} form]({rfaAddress}).');
  const facts = { tenantName: 'Akita', rfaAddress: 'https://forms.example/?a=1&b="' };

  it('is a link in HTML and its address in brackets in plain text', () => {
    const { html, text } = rendered(mail, facts);
    expect(html).toContain('Use <a href="https://forms.example/?a=1&amp;b=&quot;">the Akita form</a>.');
    expect(text).toBe('Use the Akita form (https://forms.example/?a=1&b=").\n');
  });

  it('that shows its own address shows it once', () => {
    expect(textOf('[{rfaAddress}]({rfaAddress})', facts)).toBe(`${facts.rfaAddress}\n`);
  });

  it('to anything but a web or mail address stays text', () => {
    const { html } = rendered(letter('[x]({tenantName})'), { tenantName: 'javascript:alert(1)' });
    expect(html).toBe('<div><div>x (javascript:alert(1))</div></div>');
  });

  it('without an address is previewed as its words and the gap', () => {
    expect(previewMail(mail, { tenantName: 'Akita' }).body).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: 'Use ' },
            { kind: 'text', text: 'the Akita form ' },
            { kind: 'gap', field: 'rfaAddress' },
            { kind: 'text', text: '.' },
          ],
        ],
      },
    ]);
  });
});

describe('the shape of a mail', () => {
  it('keeps line breaks within a paragraph and an empty line between blocks', () => {
    const { html, text } = rendered(letter('one\ntwo\n\n- three\n\nfour'), {});
    expect(text).toBe('one\ntwo\n\n- three\n\nfour\n');
    expect(html).toBe(
      '<div><div>one<br>two</div><div><br></div>' +
        '<ul style="margin-top:0;margin-bottom:0"><li>three</li></ul><div><br></div><div>four</div></div>',
    );
  });

  it('fills the subject, and asks for its fields', () => {
    const mail = mailOf('to: customer\nsubject: About {tenantName}\n---\nText');
    expect(rendered(mail, { tenantName: 'R&D <x>' }).subject).toBe('About R&D <x>');
    expect(renderMail(mail, {})).toEqual({ kind: 'incomplete', missing: ['tenantName'] });
  });
});
