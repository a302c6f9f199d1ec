import { byKind, mailFiles } from '../../tools/mailMarks.js';
import { languages } from '../../src/domain/language';
import { mailKinds } from '../../src/domain/mail/mail';

describe('the order of the mails’ marks', () => {
  it('is that of languages and kinds, where one kind begins like another too', () => {
    const kinds = [...mailKinds, 'account-team-note'];
    const files = languages.flatMap((language) => kinds.map((kind) => `${language}/${kind}.md`));
    const expected = languages.flatMap((language) => [...kinds].sort().map((kind) => `${language}/${kind}.md`));
    expect(byKind(files)).toEqual(expected);
  });

  it('is that of the files there are', () => {
    expect(mailFiles().map((file) => file.replaceAll('\\', '/'))).toEqual(
      languages.flatMap((language) => [...mailKinds].sort().map((kind) => `${language}/${kind}.md`)),
    );
  });
});
