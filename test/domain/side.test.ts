import { defaultConfig } from '../../src/domain/config';
import { loadDomainLists, type DomainLists } from '../../src/domain/domains/domainLists';
import { isReader, sideOf, sidesOf } from '../../src/domain/side';

let lists: DomainLists;
beforeAll(async () => {
  lists = await loadDomainLists();
});

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
    ['a colleague’s directory name as an address', 'IMCEAEX-_o=PARTNER_ou=EX_cn=JO@partner.example', 'own'],
    ['the same at Exchange’s own host', 'IMCEAEX-_o=ExchangeLabs_cn=Recipients_cn=jo@namprd04.prod.outlook.com', 'own'],
    ['a customer’s', 'IMCEAEX-_o=CONTOSO_cn=JO@contoso.com', 'outside'],
    ['an ordinary address at Exchange’s host', 'jo@namprd04.prod.outlook.com', 'outside'],
    ['a directory name', '/o=PARTNER/ou=EX/cn=JO', undefined],
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
    expect(sidesOf(config, reader, lists).own).toEqual(['partner.example']);
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
    expect(sidesOf(team, 'robin@partner-group.example', lists).own).toEqual(own);
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

describe('the reader', () => {
  const sides = { aliases: ['desk@partner.example', '/o=partner/cn=robin'] };

  it.each([
    ['by the mailbox’s address', 'Robin@Partner.example', true],
    ['by another that it sends from', 'desk@partner.example', true],
    ['by its directory name', '/O=PARTNER/CN=ROBIN', true],
    ['not by a colleague’s', 'jo@partner.example', false],
    ['not without an address', '', false],
  ])('%s', (_rule, address, expected) => {
    expect(isReader(address, 'robin@partner.example', sides)).toBe(expected);
  });

  it('is nobody else where nothing was learned, and not whoever has no address', () => {
    expect(isReader('desk@partner.example', 'robin@partner.example', {})).toBe(false);
    expect(isReader('', '', {})).toBe(false);
  });
});
