import type { Language } from '../../../src/domain/language';
import { fenced, joined, listed, setOffValues } from '../../../src/domain/text/spacing';

describe('two texts', () => {
  it.each([
    ['マネージャーの', 'Robin Keller', 'マネージャーの Robin Keller'],
    ['Robin Keller', 'です', 'Robin Keller です'],
    ['尊敬的', 'José', '尊敬的 José'],
    ['マネージャーの', '佐藤', 'マネージャーの佐藤'],
    ['「', 'Contoso', '「Contoso'],
    ['地域：', 'EMEA', '地域：EMEA'],
    ['Dear ', '佐藤', 'Dear 佐藤'],
    ['', 'Robin', 'Robin'],
    ['の', '', 'の'],
  ])('%j and %j are joined as %j', (left, right, expected) => {
    expect(joined(left, right)).toBe(expected);
  });
});

describe('a list', () => {
  it.each<[Language, readonly string[], string]>([
    ['zh-CN', ['Microsoft Teams', 'Microsoft Intune'], 'Microsoft Teams 和 Microsoft Intune'],
    ['zh-CN', ['Exchange', 'Teams', 'Viva'], 'Exchange、Teams 和 Viva'],
    ['zh-CN', ['邮箱', '网站'], '邮箱和网站'],
    ['ja-JP', ['Teams', 'Intune'], 'Teams、Intune'],
    ['en-US', ['Teams', 'Intune'], 'Teams and Intune'],
  ])('in %s of %j is %s', (language, items, expected) => {
    expect(listed(items, language)).toBe(expected);
  });
});

describe('a value within a sentence', () => {
  it.each([
    ['Contoso', '{} の終了手続き', 'Contoso の終了手続き'],
    ['Contoso', '{}の終了手続き', 'Contoso の終了手続き'],
    ['秋田製作所', '{} の終了手続き', '秋田製作所の終了手続き'],
    ['秋田製作所', 'テナントは {} にあります', 'テナントは秋田製作所にあります'],
    ['Robin', '记录者为{}', '记录者为 Robin'],
    ['Contoso', '「{}」を削除', '「Contoso」を削除'],
    ['11月25日', '{}に依頼', '11月25日に依頼'],
    ['11月25日', 'これを{}に依頼', 'これを11月25日に依頼'],
    ['Contoso', '記録者: {}', '記録者: Contoso'],
    ['', '{} です', ' です'],
  ])('%j in %j gives %j', (value, sentence, expected) => {
    expect(setOffValues(sentence.replace('{}', fenced(value)))).toBe(expected);
  });

  it('keeps its distance from the next one', () => {
    expect(setOffValues(`${fenced('Contoso')}${fenced('様')}と ${fenced('Fabrikam')} ${fenced('Ltd')}`)).toBe(
      'Contoso 様と Fabrikam Ltd',
    );
  });
});
