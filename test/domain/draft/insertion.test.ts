import * as fc from 'fast-check';
import { bodyWords } from '../../../src/domain/draft/bodyWords';
import { countMail } from './countMail';
import { findMail, linesOfContent } from '../../../src/domain/draft/findMail';
import { replacePlaces } from '../../../src/domain/draft/insertion';
import { afterOf, beforeOf, drafts, formatOf } from './drafts';

const draftsOf = drafts.map(({ first, second, ...place }) => ({ draft: { ...place, content: first }, second }));

/** How a mail stands in a body, and the body with another content in its place. */
function replacing(body: string, content: string, by: string) {
  const format = formatOf(content);
  const draft = bodyWords(body, format);
  const standing = findMail(draft, [linesOfContent(content, format)], []);
  return {
    kind: standing.kind,
    body: standing.kind === 'absent' ? body : replacePlaces(draft, standing.places, by),
  };
}

/** A body without wrappers: one that holds the mail alone may go with it. */
const flat = (body: string) => body.replace(/<\/?(?:div|p)\b[^>]*>/g, '');

describe('whatever the draft, and wherever the mail stands in it', () => {
  it('taking it out restores the draft', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft }) => {
        const { kind, body } = replacing(afterOf(draft), draft.content, '');
        expect([kind, flat(body)]).toEqual(['whole', flat(beforeOf(draft))]);
      }),
    );
  });

  it('what was written above and below since stays when it is taken out', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft }) => {
        const edited = { ...draft, head: `Above ${draft.head}`, tail: `${draft.tail} below` };
        expect(flat(replacing(afterOf(edited), draft.content, '').body)).toBe(flat(beforeOf(edited)));
      }),
    );
  });

  it('replacing it twice leaves exactly one, in its place', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft, second }) => {
        const other = { ...draft, content: second };
        expect(flat(replacing(afterOf(draft), draft.content, second).body)).toBe(flat(afterOf(other)));
        expect([countMail(afterOf(other), second), countMail(afterOf(other), draft.content)]).toEqual([1, 0]);
        expect(flat(replacing(afterOf(other), second, draft.content).body)).toBe(flat(afterOf(draft)));
      }),
    );
  });

  it('a change inside is noticed, and goes only with the mail', () => {
    fc.assert(
      fc.property(draftsOf, fc.nat(), ({ draft }, at) => {
        const ends = Array.from(draft.content.matchAll(/(?<=[^>\n])(?=\n|<\/)/g), ({ index }) => index);
        const place = ends[at % ends.length];
        const content = `${draft.content.slice(0, place)} and more${draft.content.slice(place)}`;
        const found = replacing(afterOf({ ...draft, content }), draft.content, '');
        expect(found.kind).toBe('edited');
      }),
    );
  });

  it('the mail is counted once, with its copy twice, and without it not at all', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft }) => {
        const { content } = draft;
        const twice = { ...draft, tail: content + draft.tail };
        expect([beforeOf(draft), afterOf(draft), afterOf(twice)].map((body) => countMail(body, content))).toEqual([
          0, 1, 2,
        ]);
      }),
    );
  });
});

const page = (inside: string) => `<html><body>${inside}</body></html>`;
const content = '<div><div>Dear Jo,</div><div><br></div><div>Done for good.</div></div>';

describe('in HTML', () => {
  it.each([
    ['elements that hold only the mail go with it', `<p>a</p>${content}<p>b</p>`, '<p>a</p><p>b</p>'],
    ['so does what a host put around it', `<p>a</p><div class="x">\r\n${content}\r\n</div>b`, '<p>a</p>b'],
    ['an element that holds more stays', `<div>a${content}</div>`, '<div>a</div>'],
    [
      'a paragraph that the mail shares keeps its tags',
      '<p>Hi Dear Jo,</p><p><br></p><p>Done for good.</p><p>b</p>',
      '<p>Hi </p><p>b</p>',
    ],
    ['so does one that was parted', '<p>Hi<br>Dear Jo,<br><br>Done for good.<br>b</p>', '<p>Hi<br><br>b</p>'],
    [
      'a table’s cell stays',
      `<table><tr><td>${content}</td><td>b</td></tr></table>`,
      '<table><tr><td></td><td>b</td></tr></table>',
    ],
    [
      'Word’s paragraph ends go',
      '<p>Dear Jo,<o:p></o:p></p><p>Done for good.<o:p></o:p></p><p>b<o:p></o:p></p>',
      '<p>b<o:p></o:p></p>',
    ],
  ])('%s', (_rule, body, left) => {
    expect(replacing(page(body), content, '').body).toBe(page(left));
  });

  it.each([
    ['a picture', '<img src="cid:1">'],
    ['a table', '<table><tr><td></td></tr></table>'],
  ])('%s that the FM put into the mail is an edit', (_rule, put) => {
    const body = page(content.replace('<br>', put));
    expect(replacing(body, content, '').kind).toBe('edited');
  });
});

describe('in plain text', () => {
  const text = 'Dear Jo,\n\nDone for good.\n';

  it.each([
    ['lines go whole', `a\n${text}b`, 'a\nb'],
    ['with Outlook’s line ends', `a\r\n${text.replaceAll('\n', '\r\n')}b`, 'a\r\nb'],
    ['what stands before the mail in its line stays', `Hi ${text}b`, 'Hi b'],
    ['the mail’s beginning is not confused with the same words behind it', `${text}Dear Jo, b`, 'Dear Jo, b'],
  ])('%s', (_rule, body, left) => {
    expect(replacing(body, text, '').body).toBe(left);
  });

  it('what was typed behind the mail in its last line is an edit', () => {
    expect(replacing(`${text.trimEnd()} Really.`, text, '').kind).toBe('edited');
  });
});
