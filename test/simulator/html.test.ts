import { htmlToText, textToHtml, textToInlineHtml } from '../../src/simulator/model/bodyText';
import { cleanHtml } from '../../src/simulator/model/cleanHtml';
import { parseHtml, writeHtml } from '../../src/simulator/model/html';

describe('reading and writing HTML', () => {
  test.each([
    ['unclosed paragraphs end where the next begins', '<p>a<p>b', '<p>a</p><p>b</p>'],
    ['unclosed list items too', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['a stray end tag is nothing', 'a</b>c', 'ac'],
    ['attributes may be bare, quoted or empty', "<a href=x title='1\"'>t</a>", '<a href="x" title="1&quot;">t</a>'],
    ['a greater-than sign in quotes ends no tag', '<a title="1>2">t</a>', '<a title="1>2">t</a>'],
    ['void elements have no end', '<br/>x<hr>', '<br>x<hr>'],
    ['entities survive', 'a &amp; b &lt; c&nbsp;d', 'a &amp; b &lt; c&nbsp;d'],
    ['a broken style does not swallow the text before it', 'a<style>b', 'a<style>b</style>'],
  ])('%s', (_, html, expected) => {
    expect(writeHtml(parseHtml(html))).toBe(expected);
  });
});

describe('what enters a body', () => {
  test.each([
    ['scripts and handlers do not', '<p onclick="x()">a<script>b()</script></p>', '<p>a</p>'],
    ['an address that acts does not', '<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['classes, data and comments do not', '<p class="c" data-x="1">a<!-- b --></p>', '<p>a</p>'],
    ['the page around a body is taken off', '<html><head><title>t</title></head><body>a</body></html>', 'a'],
    ['ids and styles do', '<div id="d" style="color:red">a</div>', '<div id="d" style="color:red">a</div>'],
  ])('%s', (_, html, expected) => {
    expect(cleanHtml(html)).toBe(expected);
  });
});

describe('HTML as text', () => {
  test.each([
    ['divs are lines', '<div>a</div><div>b</div>', 'a\nb'],
    ['paragraphs stand off', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['breaks are lines', 'a<br>b', 'a\nb'],
    ['an empty line stays', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['list items have stars', '<ul><li>a</li><li>b</li></ul>', '* a\n* b'],
    ['cells have tabs', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
    ['white space is one space', '<div>a \n  b</div>', 'a b'],
  ])('%s', (_, html, expected) => {
    expect(htmlToText(html)).toBe(expected);
  });

  test('text goes to HTML and back', () => {
    const text = 'One <two>\n\n& three';
    expect(htmlToText(textToHtml(text))).toBe(text);
    expect(textToInlineHtml('a\r\nb<c>')).toBe('a<br>b&lt;c&gt;');
  });
});
