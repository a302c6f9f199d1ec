import { mailsIn } from '../../src/domain/mailsIn';

const rule = '________________________________';
const heading = (name: string) => `From: ${name}\nSent: Thursday, March 5, 2026 9:12 AM\nTo: Team\nSubject: A mail`;

/** Their words alone, so that headings and white space do not matter. */
const wordsOf = (text: string) =>
  mailsIn(text)
    .map((mail) => mail.match(/\b(?:one|two|three)\b/g)?.join(' ') ?? '')
    .filter((words, at) => at === 0 || words !== '');

describe('the mails in a mail', () => {
  it.each([
    ['one alone', 'one', ['one']],
    ['nothing at all', '', ['']],
    ['two below each other', `one\n\n${heading('A')}\n\ntwo\n\n${heading('B')}\n\nthree`, ['one', 'two', 'three']],
    ['with rules between them', `one\n${rule}\n${heading('A')}\n\ntwo\n${rule}\nthree`, ['one', 'two', 'three']],
    ['with CR and LF', `one\r\n${heading('A').replaceAll('\n', '\r\n')}\r\ntwo`, ['one', 'two']],
    ['marked lines', 'one\n\n> two\n> two', ['one', 'two two']],
    [
      'marked twice',
      'one\n\n> two\n>\n> On Thu, Mar 5, 2026, Ana <ana@microsoft.com> wrote:\n> > three',
      ['one', 'two', 'three'],
    ],
    ['marked lines above the words', '> two\n> two\n\none', ['one', 'two two']],
    ['marked lines among the words', '> two\n\none\n\n> three\n\none', ['one one', 'two three']],
    ['a forwarded one without a word', `${heading('A')}\n\ntwo`, ['', 'two']],
    [
      'in other languages',
      'one\n\nVon: Ana\nGesendet: heute\nBetreff: X\n\ntwo\n\n差出人: B\n送信日時: 3/5\n\nthree',
      ['one', 'two', 'three'],
    ],
  ])('are told apart: %s', (_how, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('lose nothing, however many there are', () => {
    const many = 'one'.concat(`\n\n${heading('A')}\n\ntwo`.repeat(100));
    expect(mailsIn(many).join('')).toBe(many);
    expect(mailsIn(many).length).toBeLessThan(30);
  });
});
