import * as fc from 'fast-check';
import { belongsTo, distinct, domainOf, normaliseAddress } from '../../src/domain/address';

describe('an address as it is compared', () => {
  it.each([
    ['is lower case', 'Maria@Contoso.COM', 'maria@contoso.com'],
    ['has no white space around it', '  maria@contoso.com\t', 'maria@contoso.com'],
    ['has no angle brackets', '<maria@contoso.com>', 'maria@contoso.com'],
    ['has no mailto:', 'mailto:maria@contoso.com', 'maria@contoso.com'],
    ['has no SMTP:', 'SMTP:maria@contoso.com', 'maria@contoso.com'],
    ['is written in half-width letters', 'ｍａｒｉａ＠ｃｏｎｔｏｓｏ．ｃｏｍ', 'maria@contoso.com'],
    ['is the home of a guest', 'maria_contoso.com#EXT#@fabrikam.onmicrosoft.com', 'maria@contoso.com'],
    [
      'keeps the underscores of a guest',
      'maria_da_silva_contoso.com.br#EXT#@x.example',
      'maria_da_silva@contoso.com.br',
    ],
    ['keeps an underscore that makes no guest', 'maria_silva@contoso.com', 'maria_silva@contoso.com'],
    ['may be an Exchange name', '/O=EX/CN=Maria', '/o=ex/cn=maria'],
    ['has no spaces without a width', 'ma\u200bria@con\u200btoso.com\ufeff', 'maria@contoso.com'],
    ['has no marks of direction', '\u202amaria@contoso.com\u202c', 'maria@contoso.com'],
    ['has none between its brackets', '\u200b<maria@contoso.com>\u2069', 'maria@contoso.com'],
    ['keeps a guest whose home has no dot', 'maria_home#EXT#@x.example', 'maria_home#ext#@x.example'],
    ['keeps a guest without a name', '_contoso.com#EXT#@x.example', '_contoso.com#ext#@x.example'],
    ['is none when it is as long as a text', `${'a'.repeat(2_000)}@contoso.com`, ''],
  ])('%s', (_rule, given, compared) => {
    expect(normaliseAddress(given)).toBe(compared);
  });

  it('is the same when compared again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', ' ', 'mailto:', 'SMTP:'), (address, prefix) => {
        const once = normaliseAddress(prefix + address);
        expect(normaliseAddress(once)).toBe(once);
      }),
    );
  });
});

describe('the domain of an address', () => {
  it.each([
    ['a mail address', 'maria@mail.contoso.com', 'mail.contoso.com'],
    ['a guest', 'maria_contoso.com#EXT#@fabrikam.onmicrosoft.com', 'contoso.com'],
    ['an Exchange name', '/o=ex/cn=maria', undefined],
    ['an international name', 'jan@lager.Müllerei.de', 'lager.xn--mllerei-n2a.de'],
    ['the same in Punycode', 'jan@XN--mllerei-n2a.de', 'xn--mllerei-n2a.de'],
    ['the same with its umlaut in two characters', 'jan@mu\u0308llerei.de', 'xn--mllerei-n2a.de'],
    ['a look-alike, which is another', 'maria@соntoso.com', 'xn--ntoso-iyeu.com'],
    ['full-width letters', 'ｉｔｏ＠みなと．ｊｐ', 'xn--o9jd6d.jp'],
    ['a host with a dot at its end', 'maria@contoso.com.', 'contoso.com'],
    ['what no host can be called, as it stands', 'maria@bü/cher.de', 'bü/cher.de'],
    ['letters with a number behind, as they stand', 'maria@bü.1', 'bü.1'],
    ['a name alone', 'Maria Silva', undefined],
    ['a host without a dot', 'maria@localhost', undefined],
    ['two signs', 'maria@contoso.com@fabrikam.com', undefined],
    ['nothing', '', undefined],
  ])('of %s', (_rule, address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });
});

describe('a domain belongs to another', () => {
  it.each([
    ['when it is the same', 'contoso.com', ['contoso.com'], true],
    ['when it is below it', 'eu.mail.contoso.com', ['fabrikam.com', 'contoso.com'], true],
    ['not when it only ends with the same letters', 'notcontoso.com', ['contoso.com'], false],
    ['not when it is above it', 'contoso.com', ['mail.contoso.com'], false],
    ['not when the other is only the beginning', 'contoso.com.evil.example', ['contoso.com'], false],
    ['not when there is none', 'contoso.com', [], false],
  ])('%s', (_rule, domain, known, expected) => {
    expect(belongsTo(domain, known)).toBe(expected);
  });
});

describe('people without doubles', () => {
  it('keep the first mention, also of a guest, and nobody without an address', () => {
    const people = [
      { name: 'Maria', address: 'maria@contoso.com' },
      { name: '', address: ' ' },
      { name: 'M. Silva', address: 'MARIA@contoso.com' },
      { name: 'Guest', address: 'maria_contoso.com#EXT#@x.example' },
      { name: 'Jo', address: 'jo@contoso.com' },
    ];
    expect(distinct(people).map(({ name }) => name)).toEqual(['Maria', 'Jo']);
  });

  it('are the same list when thinned again, and nobody is lost', () => {
    const person = fc.record({ name: fc.string(), address: fc.constantFrom('a@x.com', 'A@X.com', 'b@x.com', '') });
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const once = distinct(people);
        const addresses = once.map(({ address }) => normaliseAddress(address));
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(new Set(addresses)).toEqual(
          new Set(people.map(({ address }) => normaliseAddress(address)).filter(Boolean)),
        );
        expect(distinct(once)).toEqual(once);
      }),
    );
  });
});
