import { loadRegistrableDomain } from '../../../src/domain/domains/registrableDomain';

describe('the registrable domain', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['EU.Mail.Contoso.COM', 'contoso.com'],
    [' contoso.com. ', 'contoso.com'],
    ['mail.akita-mfg.co.jp', 'akita-mfg.co.jp'],
    ['physics.wellbrook.ac.uk', 'wellbrook.ac.uk'],
    ['sul.pinheiro.com.br', 'pinheiro.com.br'],
    ['qro.talavera.com.mx', 'talavera.com.mx'],
    ['council.harbour-city.govt.nz', 'harbour-city.govt.nz'],
    ['lager.müllerei-soest.de', 'xn--mllerei-soest-wob.de'],
    ['a.北京.公司.cn', 'xn--1lq90i.xn--55qx5d.cn'],
    ['pages.contoso.github.io', 'contoso.github.io'],
    ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['contoso.mail.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['mail.partner.example', 'partner.example'],
    ['co.jp', undefined],
    ['com', undefined],
    ['192.168.1.10', undefined],
    ['localhost', undefined],
    ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', undefined],
    ['', undefined],
  ])('%s: %s', async (host, domain) => {
    const registrableDomain = await loadRegistrableDomain();
    expect(registrableDomain(host)).toBe(domain);
  });
});
