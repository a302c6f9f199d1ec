import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../src/domain/language';
import { mailKinds, roleOf } from '../../src/domain/mail/mail';
import { MailTemplate } from '../../src/domain/mail/mailTemplate';
import { parseMailFile } from '../../tools/mailFile.js';
import { readMailRules } from '../../tools/mailLoader.js';

const folder = path.join(process.cwd(), 'locales/mail');

describe('the mail files', () => {
  const files = languages.flatMap((language) => mailKinds.map((kind) => [language, kind] as const));

  test.each(files)('%s has the mail %s, for the role of its kind', (language, kind) => {
    const file = path.join(folder, language, `${kind}.md`);
    const parsed = parseMailFile(readFileSync(file, 'utf8'), file, readMailRules());
    expect(parsed.to).toBe(roleOf[kind]);
    expect(MailTemplate.parse(parsed)).toEqual(parsed);
  });

  test.each(languages)('%s has no mails beside those', (language) => {
    expect(readdirSync(path.join(folder, language)).sort()).toEqual(mailKinds.map((kind) => `${kind}.md`).sort());
  });
});
