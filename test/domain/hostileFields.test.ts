import { asciiDomain, distinct, domainOf, normaliseAddress } from '../../src/domain/address';
import { editTenant } from '../../src/domain/closure/editTenant';
import { organisationName } from '../../src/domain/tenant/organisationName';
import { loadRegistrableDomain } from '../../src/domain/domains/registrableDomain';
import { sideOf } from '../../src/domain/side';
import { initialDomainOf, initialDomainsIn, tenantIdsIn } from '../../src/domain/tenant/tenantIdentifiers';
import { plainSubject } from '../../src/domain/thread/plainSubject';
import { closureOf } from './closure/closures';

/** What made a pattern try each place again for each place; a reader that does so does not come to its end. */
const hostile: [what: string, piece: string][] = [
  ['one word', 'a'],
  ['capitals', 'A'],
  ['figures', '0'],
  ['white space', ' '],
  ['line breaks', '\n'],
  ['names at companies', '同会社('],
  ['companies', '株式会社'],
  ['characters', '会'],
  ['addresses', 'a@'],
  ['hosts', 'a.'],
  ['dots', '.'],
  ['underscores', '_'],
  ['guests', '_a.b#ext#'],
  ['signs of guests', '#ext#@'],
  ['marks of answers', 're:'],
  ['marks of answers with numbers', 're[1'],
  ['marks of answers with spaces', 're   '],
  ['tenants', '.onmicrosoft'],
  ['tenants with mail', 'a.mail.onmicrosoft.'],
  ['ids', '7c1e0f01-4b2a-4d3c-9e8f-'],
  ['marks without a width', '\u200b'],
  ['ligatures', '\ufdfa'],
  ['words with hyphens', 'a-'],
];

describe.each(hostile)('a million letters: %s', (_what, piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));

  it('are no address, and no domain of a company', async () => {
    expect(normaliseAddress(text)).toBe('');
    expect(domainOf(`a@${text}`)).toBeUndefined();
    expect(sideOf(text, { own: ['a'], accountTeam: ['a'] })).toBeUndefined();
    expect(distinct([{ name: text, address: text }])).toEqual([]);
    expect((await loadRegistrableDomain())(text)).toBeUndefined();
    expect(typeof asciiDomain(text)).toBe('string');
    expect(initialDomainOf(text)).toBeUndefined();
  });

  it('are read to their end where a name, an id or a subject stands', () => {
    expect(tenantIdsIn(text)).toEqual([]);
    expect(initialDomainsIn(text).length).toBeLessThan(2);
    expect(plainSubject(text).length).toBeLessThanOrEqual(text.length);
    expect(organisationName('contoso.com', text, text)).toBe('Contoso');
    expect(organisationName('contoso.com', '', `a\n${text.slice(0, 150)}`).length).toBeLessThanOrEqual(150);
  });

  it('are typed into the fields of a tenant', () => {
    const [edited] = editTenant([closureOf('akita.example')], { name: text, tenantId: text, domains: [text] });
    expect(edited?.tenant.key).toBe('akita.example');
  });
});
