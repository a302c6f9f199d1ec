import * as fc from 'fast-check';
import { countMail, plainWords } from './countMail';
import { bodyWords } from '../../../src/domain/draft/bodyWords';
import { findMail, linesOfContent } from '../../../src/domain/draft/findMail';
import { replacePlaces } from '../../../src/domain/draft/insertion';
import { clients } from '../../../src/simulator/switches';
import { bodyAsGiven } from '../../../src/simulator/model/quirks';
import { afterOf, beforeOf, htmlPlaces, otherFacts, twoContents } from './drafts';
import { fullFacts, letter, realMails, rendered } from '../mail/mailSamples';

/** What hosts are known to do to what they are given, each by itself. */
const rewritings: readonly (readonly [string, (html: string) => string])[] = [
  ['adds classes', (html) => html.replace(/<(div|li)>/g, '<$1 class="elementToProof">')],
  ['writes in capitals', (html) => html.replace(/<\/?\w+/g, (tag) => tag.toUpperCase())],
  ['indents', (html) => html.replace(/></g, '>\r\n\t<')],
  ['closes its void elements', (html) => html.replaceAll('<br>', '<br />')],
  ['makes paragraphs', (html) => html.replace(/<div>/g, '<p class=MsoNormal><o:p></o:p>').replace(/<\/div>/g, '</p>')],
  [
    'wraps words in spans',
    (html) => html.replace(/>([^<]+)</g, "><span lang=EN-US style='font-size:11.0pt'>$1</span><"),
  ],
  [
    'writes bullets of its own',
    (html) =>
      html.replace(/<li>/g, '<p><span>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>').replace(/<\/li>/g, '</p>'),
  ],
  ['numbers the items', (html) => html.replace(/<li>/g, '<p>1.&nbsp;').replace(/<\/li>/g, '</p>')],
  ['breaks long lines', (html) => html.replace(/ (?=[^<>]*<)/g, '\r\n')],
  ['writes spaces as &nbsp;', (html) => html.replace(/ (?=[^<>]*<)/g, '&nbsp;')],
  ['writes letters as numbers', (html) => html.replace(/[\u0080-\uffff]/g, (one) => `&#${one.charCodeAt(0)};`)],
  [
    'writes letters as hexadecimal numbers',
    (html) => html.replace(/[\u0080-\uffff]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
  ],
  ['does without &quot; and &#39;', (html) => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'")],
  [
    'adds comments and a style sheet',
    (html) => `<style>p {a: b}</style>${html.replaceAll('<div>', '<div><!--[if !mso]>x<![endif]-->')}`,
  ],
];

describe('a mail counts as standing there', () => {
  it.each(rewritings)('when the host %s', (_rule, rewrite) => {
    for (const [, mail] of realMails) {
      for (const facts of [fullFacts, otherFacts]) {
        const { html } = rendered(mail, facts);
        expect(countMail(`<html><body>${rewrite(html)}<p>Robin</p></body></html>`, html)).toBe(1);
      }
    }
  });

  it.each([
    ['one word is another', (html: string) => html.replace('Exchange', 'Teams')],
    ['a line is missing', (html: string) => html.replace(/<li>[^<]*<\/li>/, '')],
    ['a sentence stands between', (html: string) => html.replace('<ul', '<div>And one more sentence</div><ul')],
    ['two lines changed places', (html: string) => html.replace(/(<li>[^<]*<\/li>)(<li>[^<]*<\/li>)/, '$2$1')],
  ])('but not when %s', (_rule, change) => {
    for (const [, mail] of realMails.filter(([name]) => name.includes('account-team'))) {
      const { html } = rendered(mail, fullFacts);
      expect(countMail(change(html), html)).toBe(0);
    }
  });

  it('in plain text, whatever stands in its angle brackets', () => {
    const { text } = rendered(letter('Hello {tenantName},\n\ndone\n\n{fmName}'), {
      tenantName: 'a <b',
      fmName: 'c> &lt;',
    });
    expect(countMail(`${text}\nsig`, text)).toBe(1);
    expect(countMail(`${text}\nsig`.replace('done', 'open'), text)).toBe(0);
    expect(countMail(text.replaceAll('\n', '\r\n'), text)).toBe(1);
  });

  it('never, when it says nothing', () => {
    expect(countMail('<div>a</div>', '<div><br></div>')).toBe(0);
    expect(countMail('a', '\n')).toBe(0);
  });
});

describe.each(clients)('in the client "%s"', (client) => {
  const given = (html: string) => bodyAsGiven(client, html);
  const cases = fc.tuple(htmlPlaces, twoContents('html')).map(([place, { first, second }]) => ({
    draft: { ...place, content: first },
    second,
  }));
  const replaced = (body: string, content: string, by: string) => {
    const draft = bodyWords(body, 'html');
    const standing = findMail(draft, [linesOfContent(content, 'html')], []);
    if (standing.kind !== 'whole') throw new Error(`expected the mail whole, but it is ${standing.kind}`);
    return given(replacePlaces(draft, standing.places, by));
  };

  it('an inserted mail is counted once, and what the FM wrote stays when it is taken out', () => {
    fc.assert(
      fc.property(cases, ({ draft }) => {
        const edited = { ...draft, head: `<p>Above</p>${draft.head}`, tail: `${draft.tail}<p>Below</p>` };
        const after = given(afterOf(edited));
        expect(countMail(after, draft.content) - countMail(given(beforeOf(edited)), draft.content)).toBe(1);
        expect(plainWords(replaced(after, draft.content, ''))).toBe(plainWords(given(beforeOf(edited))));
      }),
    );
  });

  it('a replacement stands there once, and the rest of the draft as it was', () => {
    fc.assert(
      fc.property(cases, ({ draft, second }) => {
        const words = plainWords(replaced(given(afterOf(draft)), draft.content, second));
        expect(words).toBe(plainWords(given(afterOf({ ...draft, content: second }))));
      }),
    );
  });
});

describe('the words of a body', () => {
  it.each([
    ['know the characters that HTML must not hold', '&lt;a&gt; &amp;amp; &quot;&#39;&apos;&#x27;', "<a>&amp;\"'''"],
    ['know numbers', '&#97;&#x65E5;&#128512;', 'a日😀'],
    [
      'have one sign for what hosts write by name, by number or as it is',
      'Gr&uuml;&#223;e f&#xFC;r Grüße &bdquo;a&ldquo;',
      'Gr¤¤ef¤rGr¤¤e¤a¤',
    ],
    ['survive characters that do not exist', '&#1114112;&#x110000;', '¤¤'],
    ['leave out what is not shown', '<head><title>t</title></head><style>s</style><script>x</script><!-- c -->a', 'a'],
    ['leave out all white space', ' a&nbsp;b\u3000c\r\n\td ', 'abcd'],
  ])('%s', (_rule, body, words) => {
    expect(plainWords(body)).toBe(words);
  });
});
