import { asciiDomain } from '../../../src/domain/address';
import { loadUnicodeDomain, type UnicodeDomain } from '../../../src/domain/domains/unicodeDomain';

let unicodeDomain: UnicodeDomain;
beforeAll(async () => {
  unicodeDomain = await loadUnicodeDomain();
});

describe('a host as it is read', () => {
  it.each(['müller-söhne.de', 'lager.müllerei-soest.de', 'みなと商会.jp', 'contoso.com', 'пример.испытание'])(
    '%s',
    (host) => {
      expect(unicodeDomain(asciiDomain(host))).toBe(host);
    },
  );

  it.each([
    ['what is no Punycode', 'xn--a-\u00e9.com'],
    ['what ends too soon', 'xn--9999999999.com'],
    ['a mark of direction', 'xn--a-ymb.com'],
    ['what nobody can see', asciiDomain('xn--contoso-u9x.com')],
    ['no end', `xn--${'a'.repeat(1_000_000)}.com`],
  ])('stays as it is: %s', (_what, host) => {
    const shown = unicodeDomain(host);
    expect(shown === host || /^[\p{L}\p{M}\p{N}.-]+$/u.test(shown)).toBe(true);
    expect(shown).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/);
  });
});
