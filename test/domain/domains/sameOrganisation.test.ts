import { loadRegistrableDomain, type RegistrableDomain } from '../../../src/domain/domains/registrableDomain';
import { sameOrganisation } from '../../../src/domain/domains/sameOrganisation';

describe('a host and the domains of an organisation', () => {
  let registrableDomain: RegistrableDomain;
  beforeAll(async () => {
    registrableDomain = await loadRegistrableDomain();
  });

  it.each([
    // host | domains | with the list of public suffixes | without it
    ['contoso.com', 'contoso.com', 'same', 'same'],
    ['mail.eu.contoso.com', 'contoso.com', 'same', 'same'],
    ['contoso.de', 'contoso.com contoso.de', 'same', 'same'],
    ['contoso.com', 'eu.contoso.com', 'related', 'related'],
    ['us.contoso.com', 'eu.contoso.com', 'related', 'apart'],
    ['xcontoso.com', 'contoso.com', 'apart', 'apart'],
    ['contoso.com', 'xcontoso.com', 'apart', 'apart'],
    ['contoso.com.mx', 'contoso.com', 'apart', 'apart'],
    ['dps.state.tx.us', 'tea.state.tx.us', 'related', 'apart'],
    ['hokubu.example.akita.jp', 'nanbu.example.akita.jp', 'related', 'apart'],
    ['pref.akita.lg.jp', 'city.akita.lg.jp', 'related', 'apart'],
    ['city.yokote.lg.jp', 'city.akita.lg.jp', 'apart', 'apart'],
    ['two.eng.br', 'one.eng.br', 'apart', 'apart'],
    ['leeds.nhs.uk', 'york.nhs.uk', 'apart', 'apart'],
    ['fabrikam.onmicrosoft.com', 'contoso.onmicrosoft.com', 'apart', 'apart'],
    ['fabrikam.github.io', 'contoso.github.io', 'apart', 'apart'],
    ['contoso.com', '', 'apart', 'apart'],
    // What nobody registers is nobody's relative.
    ['co.uk', 'contoso.co.uk', 'apart', 'related'],
    ['10.0.0.2', '10.0.0.1', 'apart', 'apart'],
  ])('%s of %s', (host, domains, withList, without) => {
    const known = domains.split(' ').filter(Boolean);
    expect(sameOrganisation(host, known, registrableDomain)).toBe(withList);
    expect(sameOrganisation(host, known)).toBe(without);
  });

  it('related hosts are related whichever is known', () => {
    const hosts = ['contoso.com', 'eu.contoso.com', 'us.contoso.com', 'dps.state.tx.us', 'tea.state.tx.us', 'co.uk'];
    for (const one of hosts) {
      for (const other of hosts) {
        if (sameOrganisation(one, [other], registrableDomain) !== 'related') continue;
        expect([one, other, sameOrganisation(other, [one], registrableDomain)]).not.toContain('apart');
      }
    }
  });
});
