import type { Language } from '../../../src/domain/language';
import { joined, listed } from '../../../src/domain/text/spacing';

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
