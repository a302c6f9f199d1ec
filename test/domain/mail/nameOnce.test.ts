import { languages } from '../../../src/domain/language';
import { mailKinds } from '../../../src/domain/mail/mail';
import { namesItself, withoutName } from '../../../src/domain/mail/nameOnce';
import { recogniseMail } from '../../../src/domain/fingerprint/recogniseMail';
import { fullFacts, realMail, rendered, letter } from './mailSamples';

const all = languages.flatMap((language) => mailKinds.map((kind) => [kind, language] as const));

describe('a mail for a draft with a signature', () => {
  it.each(all)('%s in %s ends with its closing phrase, and is recognised all the same', (kind, language) => {
    const mail = realMail(kind, language);
    const [whole, bare] = [mail, withoutName(mail)].map((one) => rendered(one, fullFacts).text);
    expect(whole?.startsWith(bare?.trimEnd() ?? '?')).toBe(true);
    expect(bare).not.toMatch(/Robin Fields\n/);
    expect(recogniseMail(bare ?? '')).toEqual({ kind, language });
  });

  it('is whole where its file does not end with the name', () => {
    const mail = letter('Hello {fmName},\n\nKind regards\n');
    expect(withoutName(mail)).toEqual(mail);
  });
});

describe('a signature', () => {
  it.each([
    ['Robin Keller', 'Robin Keller'],
    ['Robin Keller', 'ROBIN KELLER | FastTrack Manager'],
    ['Robin Keller', '-- \nKeller, Robin (FTM)\nNorthwind'],
    ['Robin Keller', 'Viele Grüße\n\nRobin Keller, FastTrack Manager'],
    ['Zoë Müller-Lüdenscheidt', 'Zoë Müller-Lüdenscheidt\nBerlin'],
    ['佐藤 健一', '佐藤健一\nFastTrack マネージャー'],
    ['王芳', '王芳 | FastTrack 经理'],
  ])('of %s is told in %j', (name, text) => {
    expect(namesItself(text, name)).toBe(true);
  });

  it.each([
    ['Robin Keller', 'Robin Kellermann'],
    ['Robin Keller', 'Robin'],
    ['Robin Keller', 'Ask Robin Keller.'],
    ['', 'Robin Keller'],
    ['佐藤 健一', '佐藤商事'],
  ])('of %s is not told in %j', (name, text) => {
    expect(namesItself(text, name)).toBe(false);
  });
});
