import { isAutomaticReply } from '../../src/domain/automaticReply';
import { mailsIn } from '../../src/domain/mailsIn';
import { ownText } from '../../src/domain/ownText';
import { languageOfThread } from '../../src/domain/threadLanguage';
import { ownerOf } from '../../src/domain/threadEvidence';
import { closureOf } from './closures';
import { reader, readMail } from './readMails';

/** What made a pattern try each place again for each place; a reader that does so does not come to its end. */
const hostile: [what: string, piece: string, begin?: string][] = [
  ['one long word', 'a'],
  ['a word below a rule', 'a', 'Hi\n\n____________\n'],
  ['a word below a heading', 'QUJD', 'Hi\n\n-----Original Message-----\n'],
  ['addresses without an end', '@A', 'From: '],
  ['quotation marks', '"'],
  ['white space', ' '],
  ['line breaks', '\n'],
  ['open brackets', '<'],
  ['dashes', '-'],
  ['underscores', '_'],
  ['colons', 'a: '],
  ['marks of quotations', '> '],
  ['wide white space', '\u3000', 'From'],
  ['short lines that answer', 'On a wrote\n'],
];

describe.each(hostile)('a mail of a million letters: %s', (_what, piece, begin = '') => {
  const text = begin + piece.repeat(Math.ceil(1_000_000 / piece.length));

  it('is read to its end', () => {
    expect(ownText(text).length).toBeLessThanOrEqual(text.length);
    expect(mailsIn(text).length).toBeGreaterThan(0);
    expect(ownerOf(readMail(text), reader, [closureOf('akita.example')])).toBeUndefined();
    expect(ownerOf(readMail(text, { from: 'jo@akita.example' }), reader, [])).toBeUndefined();
  });

  it('is a subject, too', () => {
    expect(isAutomaticReply(text)).toBe(false);
    expect(languageOfThread(text, text, 'x.example', () => undefined)).toBe(undefined);
  });
});
