import * as fc from 'fast-check';
import { htmlTokens, type HtmlToken } from '../../../src/domain/text/html';

function tokensOf(html: string): HtmlToken[] {
  const next = htmlTokens(html);
  const tokens: HtmlToken[] = [];
  for (let token = next(); token; token = next()) tokens.push(token);
  return tokens;
}

function shown(html: string): string[] {
  return tokensOf(html).map(({ kind, start, end }) => `${kind} ${html.slice(start, end)}`);
}

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<',
  '>',
  '"',
  "='",
  '<!--',
  '-->',
  '<style>',
  '</style',
  'a < b',
  '&lt;',
  ' ',
);

describe('the tokens of HTML', () => {
  it.each([
    ['a<b>c</b>', ['text a', 'open <b>', 'text c', 'close </b>']],
    ['1 < 2', ['text 1 ', 'text <', 'text  2']],
    ['<a title="x>y">z', ['open <a title="x>y">', 'text z']],
    ['<!-- <p> --><p>', ['comment <!-- <p> -->', 'open <p>']],
    ['<!doctype html>x', ['comment <!doctype html>', 'text x']],
    ['<style>p > a{}</style>x', ['open <style>', 'raw p > a{}', 'close </style>', 'text x']],
    ['<script></script>', ['open <script>', 'close </script>']],
    ['<title>never closed <p>', ['open <title>', 'raw never closed <p>']],
  ])('of %s', (html, tokens) => {
    expect(shown(html)).toEqual(tokens);
  });

  it('follow each other without a gap, whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        let at = 0;
        for (const { start, end } of tokensOf(html)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(html.length);
      }),
    );
  });
});
