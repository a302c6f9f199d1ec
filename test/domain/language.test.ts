import { isLanguage, isSimplifiedChinese, languageFor, languageOfCustomer, languages } from '../../src/domain/language';

describe('the language we have for a tag', () => {
  it.each([
    ['de-DE', 'de-DE'],
    ['de-AT', 'de-DE'],
    ['DE', 'de-DE'],
    ['en-GB', 'en-US'],
    ['es-MX', 'es-ES'],
    ['ja', 'ja-JP'],
    ['pt-PT', 'pt-BR'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', undefined],
    ['zh-Hant', undefined],
    ['zh-Hant-HK', undefined],
    ['zh-hk', undefined],
    ['fr-FR', undefined],
    ['d', undefined],
    ['', undefined],
  ])('%s: %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it('knows each of its own and no other spelling', () => {
    expect(languages.filter(isLanguage)).toEqual([...languages]);
    expect(['de', 'de-de', 'fr-FR', ''].filter(isLanguage)).toEqual([]);
    expect(languages.map(languageFor)).toEqual([...languages]);
  });
});

describe('the language of a customer', () => {
  it.each([
    ['from the country', 'lindenhof.de', '', 'de-DE'],
    ['from the country, whatever its letters', 'AKITA.CO.JP', '', 'ja-JP'],
    ['from kana, before the country', 'akita.de', 'テナントの移行', 'ja-JP'],
    ['Chinese characters in Japan are Japanese', 'akita.co.jp', '移行完了', 'ja-JP'],
    ['simplified Chinese characters anywhere else are Chinese', 'lanqiao.com', '迁移已经完成，请确认', 'zh-CN'],
    ['not from characters that several languages share', 'lanqiao.com', '完成', undefined],
    ['not from Taiwan, which writes the other Chinese', 'lanqiao.com.tw', '遷移完成', undefined],
    ['not from Hong Kong', 'lanqiao.hk', '遷移完成', undefined],
    ['Colombian only below .com.co', 'veleiro.com.co', '', 'es-ES'],
    ['a company at .co may be anywhere', 'startup.co', '', undefined],
    ['Brazil', 'veleiro.com.br', '', 'pt-BR'],
    ['a domain of no country', 'contoso.com', 'Migration', undefined],
    ['a domain without a dot', 'localhost', '', undefined],
  ])('%s', (_rule, domain, text, language) => {
    expect(languageOfCustomer(domain, text)).toBe(language);
  });

  it.each(languages)('%s is told by the country it is named for', (language) => {
    expect(languageOfCustomer(`contoso.${language.slice(-2).toLowerCase()}`, '')).toBe(language);
  });
});

describe('simplified Chinese', () => {
  it.each([
    ['is told by characters that only it has', '迁移已经完成，请确认', true],
    ['is not traditional Chinese', '遷移已經完成，請確認', false],
    ['is not traditional Chinese that names a company in simplified', '遷移已經完成，請您與团隊確認時間', false],
    ['is not Japanese in Chinese characters', '移行完了報告', false],
    ['is not English', 'Migration', false],
  ])('%s', (_rule, text, expected) => {
    expect(isSimplifiedChinese(text)).toBe(expected);
  });
});
