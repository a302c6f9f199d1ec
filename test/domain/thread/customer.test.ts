import { customersOf } from '../../../src/domain/thread/customer';
import { loadDomainLists } from '../../../src/domain/domains/domainLists';
import type { Sides } from '../../../src/domain/side';
import { person, threadOf } from './threads';
import { usOf } from '../us';

let sides: Sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };
beforeAll(async () => {
  sides = { ...sides, lists: await loadDomainLists() };
});
const reader = 'robin@partner.example';
const among = (...people: readonly string[]) => customersOf(threadOf(people), usOf(reader, sides));

describe('the customers of a thread', () => {
  it.each([
    ['one outside domain is one customer', ['maria@contoso.com', reader], 'one'],
    ['two people of it are still one', ['maria@contoso.com', 'jo@contoso.com', reader], 'one'],
    ['a guest counts as of the home domain', ['m_contoso.com#EXT#@partner.example', 'jo@contoso.com'], 'one'],
    ['two outside domains are a question', ['maria@contoso.com', 'jo@fabrikam.com'], 'several'],
    ['a sub-domain is of the same customer', ['maria@mail.contoso.com', 'jo@contoso.com'], 'one'],
    ['a longer name is not a sub-domain', ['maria@notcontoso.com', 'jo@contoso.com'], 'several'],
    ['a public address beside a customer says nothing', ['maria@contoso.com', 'jo@gmail.com'], 'one'],
    ['only public addresses name no company', ['jo@gmail.com', 'al@qq.com', reader], 'public-mail'],
    ['only ourselves', ['ana@partner.example', reader], 'our-side'],
    ['the reader alone is nobody', ['Robin <ROBIN@partner.example>'], 'nobody'],
    ['a new mail has nobody', [], 'nobody'],
    ['a list’s name cannot be judged', ['All of Contoso'], 'our-side'],
  ])('%s', (_rule, people, kind) => {
    expect(among(...people).kind).toBe(kind);
  });

  it('has its contacts in the order of the thread, each once', () => {
    expect(among('Maria <maria@contoso.com>', 'Jo <jo@contoso.com>', 'M <MARIA@contoso.com>')).toEqual({
      kind: 'one',
      customer: { domain: 'contoso.com', contacts: ['Maria <maria@contoso.com>', 'Jo <jo@contoso.com>'].map(person) },
    });
  });

  it('has the people of its sub-domains among its contacts, under the shorter domain', () => {
    expect(among('maria@eu.mail.contoso.com', 'jo@contoso.com')).toEqual({
      kind: 'one',
      customer: { domain: 'contoso.com', contacts: ['maria@eu.mail.contoso.com', 'jo@contoso.com'].map(person) },
    });
  });

  it('names the customer with most contacts first when there are several', () => {
    const found = among('a@fabrikam.com', 'b@contoso.com', 'c@contoso.com');
    expect(found).toMatchObject({ customers: [{ domain: 'contoso.com' }, { domain: 'fabrikam.com' }] });
  });

  it.each([
    ['with', 'ana@microsoft.com', true],
    ['without', 'ana@partner.example', false],
  ])('tells our side %s the account team', (_rule, other, accountTeam) => {
    expect(among(reader, other)).toEqual({ kind: 'our-side', accountTeam });
  });

  it('never contains the reader, even where our side is not configured', () => {
    const found = customersOf(
      threadOf(['maria@contoso.com', 'robin@x.example']),
      usOf('robin@x.example', { own: [], accountTeam: [] }),
    );
    expect(found).toMatchObject({ kind: 'one', customer: { domain: 'contoso.com' } });
  });
});
