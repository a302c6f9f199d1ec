import * as fc from 'fast-check';
import { readDomains } from '../../../src/domain/domains/domainField';
import { loadDomainLists, type DomainLists } from '../../../src/domain/domains/domainLists';

let lists: DomainLists;
beforeAll(async () => {
  lists = await loadDomainLists();
});

describe('the field of a tenant’s domains', () => {
  it.each<[what: string, text: string, domains: string, refused?: string]>([
    ['nothing', ' \n ', ''],
    ['one domain', 'contoso.com', 'contoso.com'],
    ['two on a line', 'a.co.uk, a.com', 'a.co.uk a.com'],
    ['semicolons, spaces and lines', 'a.com;b.com  c.com\nd.com\r\n\te.com', 'a.com b.com c.com d.com e.com'],
    ['marks of Chinese and Japanese', 'a.com、b.com，c.com；d.com', 'a.com b.com c.com d.com'],
    ['one twice', 'a.com A.COM', 'a.com'],
    ['a host as it is typed', 'city.akita.lg.jp schools.state.tx.us', 'city.akita.lg.jp schools.state.tx.us'],
    ['an international name', 'Müller-Söhne.de', 'xn--mller-shne-kcb9d.de'],
    ['full-width letters', 'ｃｏｎｔｏｓｏ．ｃｏｍ', 'contoso.com'],
    ['a link', 'https://x.onmicrosoft.com/', 'x.onmicrosoft.com'],
    ['a link with all its parts', 'https://admin@www.contoso.com:8443/path?q=a#top', 'contoso.com'],
    ['a tenant’s host for mail', 'x.mail.onmicrosoft.com', 'x.onmicrosoft.com'],
    ['an address', 'maria@contoso.com', 'contoso.com'],
    [
      'an address as it is pasted',
      '"Silva, Maria" <maria@contoso.com>; jo@fabrikam.com',
      'contoso.com fabrikam.com',
      '"Silva no-domain',
    ],
    ['an address with a name', 'Maria Silva <maria@contoso.com>', 'contoso.com'],
    ['a guest', 'maria_contoso.com#EXT#@fabrikam.onmicrosoft.com', 'contoso.com'],
    ['a link of mail', 'mailto:maria@contoso.com', 'contoso.com'],
    ['a domain with its sign', '@contoso.com', 'contoso.com'],
    ['a domain with a star', '*.contoso.com', 'contoso.com'],
    ['a dot at the end', 'contoso.com.', 'contoso.com'],
    ['marks that nobody sees', '\u200bconto\u200bso.com', 'contoso.com'],
    ['a public suffix', 'co.uk', '', 'co.uk public-suffix'],
    ['a tenant’s suffix', 'onmicrosoft.com', '', 'onmicrosoft.com public-suffix'],
    ['a place', 'akita.jp', '', 'akita.jp public-suffix'],
    ['private mail', 'gmail.com jo@web.de', '', 'gmail.com private-mail|jo@web.de private-mail'],
    ['an address of a machine', '10.0.0.1', '', '10.0.0.1 no-domain'],
    ['another one', 'https://[2001:db8::1]/', '', 'https://[2001:db8::1]/ no-domain'],
    ['a word', 'contoso', '', 'contoso no-domain'],
    ['two dots', 'contoso..com', '', 'contoso..com no-domain'],
    ['a hyphen before', '-contoso.com', '', '-contoso.com no-domain'],
    ['what no host can be called', 'con_toso.com a!b.com', '', 'con_toso.com no-domain|a!b.com no-domain'],
    ['one of three that is none', 'a.com, co.uk, b.com', 'a.com b.com', 'co.uk public-suffix'],
  ])('%s', (_what, text, domains, refused = '') => {
    const read = readDomains(text, lists);
    expect(read.domains.join(' ')).toBe(domains);
    expect(read.refused.map(({ text: written, because }) => `${written} ${because}`).join('|')).toBe(refused);
  });

  it.each(['a', 'a.', '@', '<', '<a@', ' ', ',', '.', 'https://', '\u200b', 'a-'])(
    'is read to its end: a million letters of %j',
    (piece) => {
      const read = readDomains(piece.repeat(1_000_000 / piece.length), lists);
      expect(read.domains).toEqual([]);
      const typed = readDomains(piece.repeat(20_000 / piece.length), lists);
      expect(typed.domains).toEqual([]);
    },
  );

  it('reads what it gave the same again, and loses nothing in silence', () => {
    const piece = fc.oneof(
      fc.domain(),
      fc.emailAddress(),
      fc.webUrl(),
      fc.constantFrom('co.uk', 'gmail.com', 'x', '10.0.0.1'),
    );
    const parted = fc.constantFrom(', ', ' ', '\n', ';');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), parted, (pieces, between) => {
        const { domains, refused } = readDomains(pieces.join(between), lists);
        expect(readDomains(domains.join('\n'), lists)).toEqual({ domains, refused: [] });
        expect(domains.length + refused.length > 0).toBe(pieces.length > 0);
      }),
    );
  });
});
