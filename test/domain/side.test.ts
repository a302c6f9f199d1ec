import { defaultConfig } from '../../src/domain/config';
import { isPublicMailDomain, sideOf, sidesOf } from '../../src/domain/side';

const config = { ...defaultConfig, ownDomains: ['partner.example'] };

describe('the side of an address', () => {
  const sides = sidesOf(config, 'robin@partner-group.example');

  it.each([
    ['the reader’s own domain', 'jo@partner-group.example', 'own'],
    ['a configured domain', 'jo@partner.example', 'own'],
    ['below a configured domain', 'jo@eu.partner.example', 'own'],
    ['the account team', 'ana@microsoft.com', 'account-team'],
    ['a guest of the account team', 'ana_microsoft.com#EXT#@contoso.onmicrosoft.com', 'account-team'],
    ['a tenant’s first domain is not the account team’s', 'ana@contoso.onmicrosoft.com', 'outside'],
    ['a name that looks like ours', 'jo@notpartner.example', 'outside'],
    ['a customer', 'maria@contoso.com', 'outside'],
    ['a guest from a customer in our tenant', 'maria_contoso.com#EXT#@partner.example', 'outside'],
    ['a distribution list', 'All of Contoso', undefined],
  ])('%s', (_rule, address, side) => {
    expect(sideOf(address, sides)).toBe(side);
  });
});

describe('our side', () => {
  it('contains the reader’s domain once', () => {
    expect(sidesOf(config, 'Robin@Partner.example').own).toEqual(['partner.example']);
  });

  it.each([
    ['with a public address', 'robin@gmail.com'],
    ['without a mail address', 'Robin'],
  ])('is as configured for a reader %s', (_rule, reader) => {
    expect(sidesOf(config, reader).own).toEqual(['partner.example']);
  });

  it.each([
    [
      'elsewhere is ours',
      'desk@assignment.example',
      ['partner.example', 'partner-group.example', 'assignment.example'],
    ],
    ['with public mail makes nobody ours', 'desk@gmail.com', ['partner.example', 'partner-group.example']],
    [
      'at the account team’s company does not make all of them ours',
      'desk@microsoft.com',
      ['partner.example', 'partner-group.example'],
    ],
  ])('an Assignment team %s', (_rule, address, own) => {
    const team = { ...config, assignmentTeam: { ...config.assignmentTeam, address } };
    expect(sidesOf(team, 'robin@partner-group.example').own).toEqual(own);
  });

  it.each(['nordfälte.example', 'xn--nordflte-4za.example'])(
    'is compared in Punycode when configured as %s',
    (domain) => {
      const sides = sidesOf({ ...config, ownDomains: [domain], accountTeamDomains: ['müller.example'] }, '');
      expect(sideOf('jo@Nordfälte.example', sides)).toBe('own');
      expect(sideOf('jo@xn--nordflte-4za.example', sides)).toBe('own');
      expect(sideOf('jo@eu.müller.example', sides)).toBe('account-team');
    },
  );

  it('comes before the account team’s for a reader who is of both', () => {
    expect(sideOf('ana@microsoft.com', sidesOf(config, 'robin@microsoft.com'))).toBe('own');
  });
});

describe('a public mail domain', () => {
  it.each([
    ['gmail.com', true],
    ['outlook.jp', true],
    ['uol.com.br', true],
    ['qq.com', true],
    ['gmx.de', true],
    ['vip.163.com', true],
    ['nifty.com', true],
    ['notgmail.com', false],
    ['contoso.com', false],
    ['microsoft.com', false],
    ['outlook.contoso.com', false],
  ])('%s: %s', (domain, expected) => {
    expect(isPublicMailDomain(domain)).toBe(expected);
  });
});
