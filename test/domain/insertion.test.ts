import * as fc from 'fast-check';
import { countMail } from '../../src/domain/countMail';
import { insertedPart, replaceInsertion } from '../../src/domain/insertion';
import { afterOf, beforeOf, drafts, insertionOf } from './drafts';

const draftsOf = drafts.map(({ first, second, ...place }) => ({ draft: { ...place, content: first }, second }));

describe('whatever the draft, and wherever the mail stands in it', () => {
  it('taking it out restores the draft exactly', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft }) => {
        expect(replaceInsertion(insertionOf(draft), afterOf(draft), '')).toEqual({
          kind: 'replaced',
          body: beforeOf(draft),
          exact: true,
        });
      }),
    );
  });

  it('the inserted part is what was inserted', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft }) => {
        expect(insertedPart(insertionOf(draft))).toBe(draft.content);
      }),
    );
  });

  it('what was written above and below since stays when it is taken out', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft }) => {
        const edited = { ...draft, head: `Above ${draft.head}`, tail: `${draft.tail} below` };
        expect(replaceInsertion(insertionOf(draft), afterOf(edited), '')).toEqual({
          kind: 'replaced',
          body: beforeOf(edited),
          exact: false,
        });
      }),
    );
  });

  it('replacing it twice leaves exactly one, in its place, and it can still be taken out', () => {
    fc.assert(
      fc.property(draftsOf, ({ draft, second }) => {
        const other = { ...draft, content: second };
        const once = replaceInsertion(insertionOf(draft), afterOf(draft), second);
        expect(once).toMatchObject({ kind: 'replaced', body: afterOf(other) });
        expect([countMail(afterOf(other), second), countMail(afterOf(other), draft.content)]).toEqual([1, 0]);
        expect(replaceInsertion(insertionOf(other), afterOf(other), draft.content)).toMatchObject({
          body: afterOf(draft),
        });
        expect(replaceInsertion(insertionOf(other), afterOf(other), '')).toMatchObject({ body: beforeOf(draft) });
      }),
    );
  });

  it('a change inside is reported, and what replacing would give', () => {
    fc.assert(
      fc.property(draftsOf, fc.nat(), ({ draft, second }, at) => {
        const ends = Array.from(draft.content.matchAll(/(?<=[^>\n])(?=\n|<\/)/g), ({ index }) => index);
        const place = ends[at % ends.length];
        const content = `${draft.content.slice(0, place)} and more${draft.content.slice(place)}`;
        expect(replaceInsertion(insertionOf(draft), afterOf({ ...draft, content }), second)).toEqual({
          kind: 'edited',
          body: afterOf({ ...draft, content: second }),
        });
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
const content = '<div><div>Dear Jo,</div><div><br></div><div>Done.</div></div>';

describe('replacing', () => {
  const insertion = { before: page('<p>sig</p>'), after: page(`${content}<p>sig</p>`), content };

  it('is lost when the mail was copied within the draft', () => {
    expect(replaceInsertion(insertion, page(`${content}<p>x</p>${content}<p>sig</p>`), '')).toEqual({ kind: 'lost' });
  });

  it('is lost when the draft was emptied', () => {
    expect(replaceInsertion(insertion, page('<br>'), 'x')).toEqual({ kind: 'lost' });
  });

  it('is lost when both the mail and what stands around it were changed', () => {
    const changed = page('<p>Hi</p><div><div>Dear Jo,</div></div><p>other sig</p>').replace(
      '<body>',
      '<body lang="de">',
    );
    expect(replaceInsertion(insertion, changed, 'x')).toEqual({ kind: 'lost' });
  });

  it.each([
    ['edited while one of its lines is left', 'Dear Maria,\nDone.', 'edited'],
    ['lost when none is', 'My own words', 'lost'],
    ['lost when it was deleted', '', 'lost'],
  ])('in a plain draft that was empty, is %s', (_rule, body, kind) => {
    const draft = { before: '', after: 'Dear Jo,\nDone.\n', content: 'Dear Jo,\nDone.\n' };
    expect(replaceInsertion(draft, body, 'x').kind).toBe(kind);
  });

  it('is lost when nothing was inserted', () => {
    expect(replaceInsertion({ before: page('a'), after: page('a') }, page('a b'), 'x')).toEqual({ kind: 'lost' });
  });

  it.each([
    ['nothing', ''],
    ['an empty line', '<div><br></div>'],
  ])('loses nothing when the FM deleted the mail and left %s', (_rule, left) => {
    const body = page(`<div>new</div><p>sig</p>`);
    expect(replaceInsertion(insertion, page(`${left}<p>sig</p>`), '<div>new</div>')).toEqual({
      kind: 'replaced',
      body,
      exact: false,
    });
  });

  it('would lose a picture that was put in the mail’s place', () => {
    const body = page('<img src="cid:1"><p>sig</p>');
    expect(replaceInsertion(insertion, body, 'x').kind).toBe('edited');
  });

  it.each([
    ['words', page('<p>mine</p><p>sig</p>'), page(`<p>mine&nbsp;</p>${content}<p>sig&nbsp;</p>`)],
    ['a picture', page('<p>mine</p><img>'), page(`<p>mine&nbsp;</p>${content}<img><br>`)],
    ['half a tag', page('<p>mine</p><p>sig</p>'), page(`<p class="x">mine</p>${content}<p class="x">sig</p>`)],
  ])('never takes %s of the FM along when the host rewrote what stands around the mail', (_rule, before, after) => {
    expect(replaceInsertion({ before, after, content }, after, '<div>new</div>')).toEqual({ kind: 'lost' });
    expect(replaceInsertion({ before, after, content }, after, '')).toEqual({
      kind: 'replaced',
      body: before,
      exact: true,
    });
  });

  it.each([
    ['as it was given', '\n'],
    ['with other line ends', '\r\n'],
  ])('does not confuse the mail’s beginning with the same words after it, %s', (_rule, lineEnd) => {
    const text = 'Dear Maria,\nDone.\n';
    const draft = { before: 'Dear all', after: `${text.replaceAll('\n', lineEnd)}Dear all`, content: text };
    expect(replaceInsertion(draft, draft.after, 'Dear Jo,\n')).toMatchObject({ body: 'Dear Jo,\nDear all' });
  });

  it('never cuts a tag where the mail parted a paragraph', () => {
    const draft = { before: page('<p>a<br>b</p>'), after: page('<p>a</p><p>new</p><br>b</p>') };
    expect(replaceInsertion(draft, draft.after, content)).toMatchObject({ body: page(`<p>a${content}<br>b</p>`) });
  });

  it('goes by whole elements also where the content is not known', () => {
    const draft = { before: page('<div><p>a</p></div>'), after: page('<div><p>b</p><p>a</p></div>') };
    expect(insertedPart(draft)).toBe('<p>b</p>');
  });
});
