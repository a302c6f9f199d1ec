import * as fc from 'fast-check';
import type { OutgoingMail } from '../../../src/domain/sending/outgoing';
import { outgoingText } from '../../../src/domain/sending/outgoingText';
import { quoteHtml, quoteText } from '../../../src/simulator/mailboxes/quote';
import { sampleMailbox } from '../../../src/simulator/mailboxes/sample';
import { bodyAsGiven } from '../../../src/simulator/model/quirks';
import type { WriterLanguage } from '../../../src/simulator/mailboxes/writer';

const draft = (format: OutgoingMail['format'], body: string): OutgoingMail => ({
  format,
  body,
  subject: '',
  to: [],
  cc: [],
  bcc: [],
});

const ownOf = (body: string) => outgoingText(draft('html', body)).own;

describe('the text of an HTML draft', () => {
  it.each([
    ['blocks are lines', '<div>One</div><div>Two</div>', 'One\nTwo'],
    ['breaks are lines', 'One<br>Two<BR/>Three', 'One\nTwo\nThree'],
    ['marks within a line vanish', 'Dear <b>Ma</b><o:p></o:p>ria', 'Dear Maria'],
    ['items are bullets', '<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
    ['an empty item is a bullet', '<ul><li></li><li><p>Two</p></li></ul><p>Three</p>', '-\n- Two\nThree'],
    ['blocks after marks are lines', 'One <b>two</b> <div>Three</div>', 'One two\nThree'],
    ['cells stand apart', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['white space collapses', '<p>One\r\n   two</p>', 'One two'],
    ['lines of preformatted text stay', '<pre>One\nTwo</pre>', 'One\nTwo'],
    ['characters by name', 'Gr&uuml;&szlig;e &amp; &ntilde;&Ccedil; &laquo;x&raquo;', 'Grüße & ñÇ «x»'],
    ['characters by number', '&#8220;&#x201d;&#1114112;', '“”&#1114112;'],
    ['hard spaces are spaces', 'One&nbsp;&nbsp;two\u00a0three', 'One two three'],
    ['what nobody sees is gone', 'So\u00adft\u200b', 'Soft'],
    [
      'styles, scripts, titles and comments are gone',
      '<head><title>T</title><style>p{}</style></head><!-- c -->Hi',
      'Hi',
    ],
    ['conditions of Word are gone', '<![if !supportLists]>· <![endif]>One', '· One'],
    ['a lonely angle is text', 'a < b, 1 <2', 'a < b, 1 <2'],
    ['a quoted angle ends no tag', '<a title="a>b" href=x>Link</a>', 'Link'],
    ['an open quotation mark swallows nothing', '<a title="x>Link</a> one', 'Link one'],
    ['an apostrophe in a tag is no quotation', "<p class=it's>One</p>", 'One'],
    ['an open comment ends the text', 'One <!-- two', 'One'],
  ])('%s', (_rule, html, text) => {
    expect(ownOf(html)).toBe(text);
  });
});

describe('the quoted history', () => {
  it.each([
    ['of Outlook on the web', '<div id="appendonsend"></div><hr>'],
    ['of Outlook, its header alone', '<div id="divRplyFwdMsg"><b>From:</b> Jo</div>'],
    ['of Gmail', '<div class="gmail_quote">On Monday, Jo wrote:'],
    ['of Apple Mail', '<blockquote type="cite">'],
    ['of classic Outlook', "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm'>"],
    ['of classic Outlook, rewritten', '<div style="border-width: 1pt; border-top: 1pt solid rgb(225, 225, 225)">'],
    ['of Exchange', '<div class="OutlookMessageHeader">'],
    [
      'by its shape',
      '<p><b>From:</b> Jo &lt;jo@contoso.com&gt;<br><b>Sent:</b> Monday, March 2, 2026 9:12 AM<br><b>To:</b> Una<br><b>Subject:</b> X</p>',
    ],
    ['by a German line', '<div>Am 02.11.2026 um 08:12 schrieb Jo &lt;jo@contoso.com&gt;:</div>'],
  ])('%s is not the FM’s text, and its addresses are at hand', (_program, quote) => {
    const { own, history } = outgoingText(draft('html', `<p>Thanks</p>${quote}<div>{{x}} jo@contoso.com</div>`));
    expect(own).toBe('Thanks');
    expect(history()).toContain('jo@contoso.com');
  });

  it('of every mail of the sample mailbox, in every language and client, leaves the own text alone', () => {
    const languages: readonly WriterLanguage[] = ['de', 'en-US', 'es', 'ja', 'pt-BR', 'zh-CN'];
    const left = new Set<string>();
    for (const message of sampleMailbox.messages) {
      for (const language of languages) {
        for (const program of ['outlook-web', 'other'] as const) {
          const writer = { ...message.from, language, timeZone: 'UTC', program, signature: [] };
          if (message.format === 'text') {
            left.add(outgoingText(draft('text', `Thanks\n\n${quoteText(message, writer)}`)).own);
          } else {
            const body = `<p>Thanks</p>${quoteHtml(message, writer)}`;
            for (const client of ['new', 'classic', 'mac'] as const) left.add(ownOf(bodyAsGiven(client, body)));
          }
        }
      }
    }
    expect([...left]).toEqual(['Thanks']);
  });

  it('is all there is in an answer that says nothing', () => {
    expect(ownOf('<div><br></div><div id="appendonsend"></div><div>{{x}}</div>')).toBe('');
  });
});

describe('whatever the body is', () => {
  const pieces = [
    '<a title="',
    '<',
    '<!--',
    '-->',
    '{{',
    '"',
    '>',
    '&#',
    '<style>',
    '\n> ',
    'x '.repeat(50),
    '<p>',
    '_',
  ];

  it('the text is read, and one that was read is read the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (all) => {
        const once = outgoingText(draft('text', all.join(''))).own;
        expect(outgoingText(draft('text', once)).own).toBe(once);
        expect(typeof ownOf(all.join(''))).toBe('string');
      }),
    );
  });

  it.each(pieces)('a megabyte of %j is read', (piece) => {
    const body = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(ownOf(body).length).toBeLessThanOrEqual(30_000);
    expect(outgoingText(draft('text', body)).own.length).toBeLessThanOrEqual(30_000);
  });
});
