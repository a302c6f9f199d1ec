import { lookAlikeOf } from '../../../src/domain/sending/lookAlike';

const known = ['contoso.com', 'fabrikam.com', 'akita-mfg.co.jp', 'modernmill.de', 'nord.example'];

describe('a domain that only looks like a known one', () => {
  it.each([
    ['contos0.com', 'contoso.com'],
    ['contosso.com', 'contoso.com'],
    ['contso.com', 'contoso.com'],
    ['cotnoso.com', 'contoso.com'],
    ['contoso.co', 'contoso.com'],
    ['contoso.cm', 'contoso.com'],
    ['contos0.de', 'contoso.com'],
    ['fabrlkam.com', 'fabrikam.com'],
    ['fabrikarn.com', 'fabrikam.com'],
    ['akitamfg.co.jp', 'akita-mfg.co.jp'],
    ['modemmill.de', 'modernmill.de'],
  ])('%s', (domain, like) => {
    expect(lookAlikeOf(domain, known)).toBe(like);
  });

  it.each([
    'contoso.com',
    'mail.contoso.com',
    'contoso-inc.com',
    'contoso.de',
    'contoso.com.br',
    'contosogroup.com',
    'nore.example',
    'north.example',
    'elsewhere.example',
    'akita.co.jp',
  ])('is not %s', (domain) => {
    expect(lookAlikeOf(domain, known)).toBeUndefined();
  });
});
