import * as fc from 'fast-check';
import { quotedMails } from '../../../src/domain/thread/quotedMails';
import { quotedHeadings } from './quotedHeadings';
import { quotingPrograms } from './quotingPrograms';
import { textsWithoutHistory } from './textsWithoutHistory';

const own = 'Which tenant do you mean?\n\nUna';
const quoted = 'The tenant has been moved to FTCQ Inactive EMEA.\n\nRobin';
const robin = { name: 'Robin Fields', address: 'robin@partner.example' };

const html = (text: string) =>
  text
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : line}</div>`)
    .join('');
const inLine = (text: string) => text.replace(/\n/g, '<br>');
const marked = (text: string, mark: string) => text.replace(/^/gm, `${mark} `);

describe('a text that quotes', () => {
  it.each(Array.from(quotedHeadings))('below the heading of %s is its own above it', (_program, heading, mark) => {
    const text = `${own}\n\n${heading}\n${mark ? marked(quoted, mark) : `\n${quoted}`}\n`;
    const parts = quotedMails({ text });
    expect(parts.own).toBe(own);
    expect(parts.quoted.map((mail) => mail.text)).toEqual([quoted]);
    const [mail] = parts.quoted;
    const named = heading.includes(robin.address);
    const said = named ? mail?.from?.address : (mail?.from?.name ?? mail?.heading);
    expect(said).toContain(named ? robin.address : robin.name);
  });

  it.each(Array.from(quotedHeadings))('and has CR and LF is the same: %s', (_program, heading, mark) => {
    const text = `${own}\n\n${heading}\n${mark ? marked(quoted, mark) : `\n${quoted}`}\n`;
    expect(quotedMails({ text: text.replace(/\n/g, '\r\n') })).toEqual(quotedMails({ text }));
  });

  it.each(Array.from(quotedHeadings))('is no one’s own where nothing stands above: %s', (_program, heading, mark) => {
    const parts = quotedMails({ text: `${heading}\n${mark ? marked(quoted, mark) : `\n${quoted}`}` });
    // Who writes a mail of one line may lead in what is below, as programs do.
    expect(['', heading.split('\n')[0]]).toContain(parts.own);
    expect(parts.quoted.length).toBe(1);
  });
});

describe('a text that quotes nothing', () => {
  it.each(textsWithoutHistory)('is its writer’s to the end: %s', (_what, text) => {
    expect(quotedMails({ text })).toEqual({ own: text, history: '', quoted: [] });
  });

  it.each(textsWithoutHistory)('is so below a greeting, and above a farewell: %s', (_what, text) => {
    const whole = `Hello Robin,\n\n${text}\n\nKind regards,\nUna`;
    expect(quotedMails({ text: whole }).own).toBe(whole);
  });

  it.each(textsWithoutHistory)('is so as HTML: %s', (_what, text) => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const parts = quotedMails({ html: `<html><body>${html(escaped)}<br></body></html>` });
    expect(parts.quoted).toEqual([]);
    expect(parts.own.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });

  it.each([
    [
      'an indented part',
      '<p>See:</p><blockquote style="margin-left:40px">the list</blockquote><p>Una</p>',
      'See:\n\nthe list\n\nUna',
    ],
    ['lines across', '<p>One</p><hr><p>Two</p><hr><p>Three</p>', 'One\n\nTwo\n\nThree'],
    ['a grey line for looks', '<div style="border-top:solid #E1E1E1 1.0pt">News</div><p>Text</p>', 'News\n\nText'],
    [
      'a table',
      '<table><tr><td>Tenant</td><td>Contoso</td></tr><tr><td>Queue</td><td>EMEA</td></tr></table>',
      'Tenant\tContoso\nQueue\tEMEA',
    ],
    ['a block called quote', '<div class="quote">An offer</div>', 'An offer'],
    ['the place for a signature, with nothing below', '<p>Done</p><div id="appendonsend"></div>', 'Done'],
    ['a list', '<ul><li>One</li><li><p>Two</p></li></ul>', '- One\n- Two'],
  ])('keeps %s', (_what, body, text) => {
    expect(quotedMails({ html: body })).toEqual({ own: text, history: '', quoted: [] });
  });
});

const prefixed = (body: string) => body.replace(/ (id|class)=(["']?)/g, ' $1=$2x_');

describe.each([
  ['as it is written', (body: string) => body],
  ['as Outlook quotes it', prefixed],
  ['as Outlook quotes it twice', (body: string) => prefixed(prefixed(body))],
])('HTML %s', (_how, rewritten) => {
  it.each(quotingPrograms)('of %s has its own above the structure', (_program, write) => {
    const parts = quotedMails({ html: rewritten(write(html(own), inLine(quoted))) });
    expect(parts.own).toBe(own);
    expect(parts.quoted.map(({ text }) => text.replace(/\n+/g, '\n'))).toEqual([quoted.replace(/\n+/g, '\n')]);
    const [mail] = parts.quoted;
    expect(mail?.from?.address || mail?.from?.name || mail?.heading).toMatch(/robin@partner\.example|Robin Fields/);
  });

  it.each(quotingPrograms)('of %s is no one’s own where nothing stands above', (_program, write) => {
    expect(quotedMails({ html: rewritten(write('', inLine(quoted))) }).own).toBe('');
  });
});

describe('what somebody writes below or among a quotation', () => {
  const heading = 'On Thu, Mar 5, 2026 at 9:12 AM Robin Fields <robin@partner.example> wrote:';
  const block = (inner: string) => `<blockquote class="gmail_quote">${inner}</blockquote>`;
  const gmail = (inner: string) =>
    `<div class="gmail_quote"><div class="gmail_attr">${heading.replace('<', '&lt;')}</div>${inner}</div>`;
  const apple = (inner: string) =>
    `<blockquote type="cite"><div>${heading.replace('<', '&lt;')}</div>${inner}</blockquote>`;

  it.each([
    ['below marked lines', { text: `${heading}\n> one\n> two\n\nMine` }, 'Mine'],
    ['between marked lines', { text: `${heading}\n> one\n\nMine\n\n> two\n\nToo` }, 'Mine\n\nToo'],
    ['above and below', { text: `Hello\n\n${heading}\n> one\n> two\n\nMine` }, 'Hello\n\nMine'],
    ['below, in HTML', { html: `${gmail(block('one<br>two'))}<div>Mine</div>` }, 'Mine'],
    ['between, in HTML', { html: gmail(`${block('one')}<div>Mine</div>${block('two')}`) }, 'Mine'],
    ['below, as Apple does', { html: `${apple('one<br>two')}<div>Mine</div>` }, 'Mine'],
    [
      'between, as Apple does',
      { html: `${apple('one')}<div>Mine</div><blockquote type="cite">two</blockquote>` },
      'Mine',
    ],
  ])('is its own: %s', (_where, body, text) => {
    const parts = quotedMails(body);
    expect(parts.own.replace(/\n{2,}/g, '\n\n')).toBe(text);
    expect(parts.quoted.map((mail) => mail.text.replace(/\s+/g, ' '))).toEqual(['one two']);
    expect(parts.quoted[0]?.from).toEqual(robin);
  });
});

describe('mails that quote each other', () => {
  const heading = (name: string) =>
    `From: ${name} <${name.toLowerCase()}@x.example>\nSent: Thursday, March 5, 2026 9:12 AM\nTo: Team <t@x.example>\nSubject: A mail`;
  const line = (name: string) => `On Thu, Mar 5, 2026 at 9:12 AM ${name} Lane <${name.toLowerCase()}@x.example> wrote:`;
  const rfc = (labels: string) => labels.replace(/\|/g, '\n');
  const heads = (text: string) =>
    quotedMails({ text }).quoted.map(({ from, text: words }) => [from?.address ?? '', words.replace(/\s+/g, ' ')]);

  it.each<[how: string, text: string, mails: string[][]]>([
    [
      'below each other',
      `Hi\n\n${heading('Ana')}\n\none\n\n${heading('Bo')}\n\ntwo`,
      [
        ['ana@x.example', 'one'],
        ['bo@x.example', 'two'],
      ],
    ],
    [
      'marked in each other',
      `Hi\n\n${line('Ana')}\n> one\n>\n> ${line('Bo')}\n>> two\n>> three\n>\n> four`,
      [
        ['ana@x.example', 'one four'],
        ['bo@x.example', 'two three'],
      ],
    ],
    [
      'marked below a block',
      `Hi\n\n${heading('Ana')}\n\none\n\n${line('Bo')}\n> two`,
      [
        ['ana@x.example', 'one'],
        ['bo@x.example', 'two'],
      ],
    ],
    [
      'with the writer third, as Thunderbird forwards',
      rfc(
        'Hi||-------- Forwarded Message --------|Subject: A mail to t@x.example|Date: Thu, 5 Mar 2026 09:12:34 +0100|From: Ana Lane <ana@x.example>|To: Bo <bo@x.example>||one',
      ),
      [['ana@x.example', 'one']],
    ],
    [
      'with the writer third, as Hotmail does',
      rfc(
        'Hi||_______________________________|Date: Thu, 5 Mar 2026 09:12:34 +0100|Subject: A mail|From: ana@x.example|To: bo@x.example||one',
      ),
      [['ana@x.example', 'one']],
    ],
    [
      'with a writer who is named only, and recipients who have addresses',
      rfc(
        'Hi||-----Original Message-----|From: Ana Lane|Sent: Thursday, March 5, 2026 9:12 AM|To: Bo <bo@x.example>|Subject: A mail||one',
      ),
      [['', 'one']],
    ],
    ['without a heading', 'Hi\n\n> one', [['', 'one']]],
  ])('are told apart, each with who wrote it: %s', (_how, text, mails) => {
    expect(heads(text)).toEqual(mails);
  });

  it('are told apart in HTML, however deep', () => {
    const reply = (depth: number): string =>
      depth === 0
        ? ''
        : `<div>words ${depth}</div><div id="x_divRplyFwdMsg"><b>From:</b> P${depth} &lt;p${depth}@x.example&gt;<br><b>Sent:</b> 5.3.2026 9:12</div>${reply(depth - 1)}`;
    expect(quotedMails({ html: reply(4) }).quoted.map(({ from, text }) => [from?.address, text])).toEqual([
      ['p4@x.example', 'words 3'],
      ['p3@x.example', 'words 2'],
      ['p2@x.example', 'words 1'],
    ]);
  });
});

describe('whatever a body is', () => {
  it('nothing is claimed of a text whose line breaks were lost', () => {
    const glued =
      `${own}From: Robin Fields <robin@partner.example>Sent: Thursday, March 5, 2026 9:12 AMTo: Team <t@x.example>Subject: A mail${quoted}`.replace(
        /\n/g,
        '',
      );
    expect(quotedMails({ text: glued })).toEqual({ own: '', history: glued, quoted: [] });
    expect(quotedMails({ text: 'Done, thank you.' }).own).toBe('Done, thank you.');
  });

  it('there is nothing in nothing', () => {
    const nothing = { own: '', history: '', quoted: [] };
    for (const body of [{}, { text: '' }, { html: '' }, { html: ' \n', text: '' }])
      expect(quotedMails(body)).toEqual(nothing);
  });

  it('HTML that is empty leaves the word to the text', () => {
    expect(quotedMails({ html: '', text: own }).own).toBe(own);
  });

  const pieces = [
    '> ',
    '\n',
    'a@b.example',
    '<a@b.example>',
    ':',
    '2026-03-05 9:12',
    'From: ',
    '____________',
    '| ',
    ' x',
    '---- x ----',
    '<blockquote>',
    '</blockquote>',
    '<div class="gmail_quote">',
    '<div id="divRplyFwdMsg">',
    '<td>',
    '<p>',
    '<hr>',
  ];

  it('every word in it is the writer’s or history, once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (all) => {
        const text = all.join('').replace(/<\/?(?:blockquote|div|td|p|hr)[^>]*>/g, 'w');
        const { own: mine, history } = quotedMails({ text });
        const letters = (given: string) => given.replace(/\s/g, '').length;
        expect(letters(mine) + letters(history)).toBe(letters(text));
        expect(quotedMails({ html: all.join('') }).quoted.length).toBeLessThanOrEqual(60);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });

  it.each([...pieces, 'a', '<', '&gt; ', '<div class="x_gmail_quote"><blockquote>', 'a: b\n', '> a:\n', '| a\n'])(
    'a million letters of %j are read',
    (piece) => {
      const body = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(quotedMails({ text: body }).own.length).toBeLessThanOrEqual(body.length);
      expect(quotedMails({ html: body }).own.length).toBeLessThanOrEqual(2 * body.length);
    },
  );

  it('a thousand quotations in each other are read', () => {
    const deep = `Mine${'<blockquote type="cite">one<br>'.repeat(1000)}${'</blockquote>'.repeat(1000)}`;
    const parts = quotedMails({ html: deep });
    expect(parts.own).toBe('Mine');
    expect(parts.quoted.length).toBeLessThanOrEqual(30);
    expect(quotedMails({ text: Array.from({ length: 1000 }, (_, at) => `${'>'.repeat(at)} one`).join('\n') }).own).toBe(
      'one',
    );
  });
});
