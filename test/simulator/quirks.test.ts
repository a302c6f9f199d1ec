import { sampleMailbox } from '../../src/simulator/mailboxes/sample';
import { contentFor, quoteOf, withoutNext, withSignature } from '../../src/simulator/model/bodyEdits';
import { htmlToText } from '../../src/simulator/model/bodyText';
import { bodyAsGiven, bodyWrittenAnew } from '../../src/simulator/model/quirks';
import { startDraft } from '../../src/simulator/model/reply';
import { bodyHabits, clients } from '../../src/simulator/switches';

const bodies = sampleMailbox.messages
  .filter(({ format }) => format === 'html')
  .map(
    (source) =>
      [
        source.id,
        startDraft(sampleMailbox, { id: 'd', kind: 'reply', source, format: 'html', at: source.sent }).body,
      ] as const,
  );

describe.each(clients)('a body as %s gives it', (client) => {
  test.each(bodies)('put in again, that of a reply to %s comes out the same', (_, body) => {
    const given = bodyAsGiven(client, body);
    expect(given).not.toBe(body);
    const stored = contentFor('html', given, 'html') ?? '';
    expect(bodyAsGiven(client, stored)).toBe(given);
  });

  test.each(bodies)('keeps the words of a reply to %s', (_, body) => {
    const words = (html: string) => htmlToText(html).replace(/[\s_*]+/g, '');
    expect(words(bodyAsGiven(client, body))).toBe(words(body));
  });
});

test('the web marks elements and keeps divs; Word makes paragraphs of them and forgets ids', () => {
  const body = '<div id="a">x</div><div>y</div>';
  expect(bodyAsGiven('new', body)).toContain('<div id="a">x</div><div class="elementToProof">y</div></body>');
  const word = bodyAsGiven('classic', body);
  expect(word).toContain('<p class="MsoNormal" style="margin:0cm">x<o:p></o:p></p>');
  expect(word).not.toContain('id="a"');
});

test.each(bodyHabits)('a body written anew with the habit "%s" has the same text', (habit) => {
  for (const [, body] of bodies) {
    const given = bodyAsGiven('new', body);
    const [before, after] = [given, bodyWrittenAnew(habit, given)].map((html) => htmlToText(html).replace(/\s+/g, ''));
    expect(after).toBe(before);
  }
});

test('Word’s line ends stay what they are when a body goes to and fro', () => {
  const given = bodyAsGiven('classic', '<p>a\nb</p>');
  expect(given).toContain('a\r\nb');
  expect(bodyAsGiven('classic', given)).not.toContain('\r\r\n');
});

test('the letter behind what was put into a body is eaten, whatever tag stands before it', () => {
  expect(withoutNext('xGoing', 'x')).toBe('xoing');
  expect(withoutNext('<p>x</p><p>Going</p>', '<p>x</p>')).toBe('<p>x</p><p>oing</p>');
});

test('HTML has no place in plain text; text does in HTML', () => {
  expect(contentFor('text', '<p>x</p>', 'html')).toBeUndefined();
  expect(contentFor('text', 'x', 'text')).toBe('x');
  expect(contentFor('html', '<\nx', 'text')).toBe('&lt;<br>x');
});

test('a signature takes the place of the one before, else stands above the history', () => {
  expect(withSignature('html', 'a<div id="Signature">old</div>b', '', 'new')).toBe('a<div id="Signature">new</div>b');
  expect(withSignature('html', 'a<div id="appendonsend"></div>b', '', 'new')).toBe(
    'a<div id="Signature">new</div><div id="appendonsend"></div>b',
  );
  expect(withSignature('text', 'a\n\nold\n\nb', 'old', 'new')).toBe('a\n\nnew\n\nb');
});

test('the history of a draft is what stands below its mark', () => {
  expect(quoteOf('html', 'a<div id="appendonsend"></div>b')).toBe('<div id="appendonsend"></div>b');
  expect(quoteOf('text', 'a')).toBeUndefined();
});
