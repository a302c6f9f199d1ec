import { defaultConfig } from '../../../src/domain/config';
import { recipientsFor, strangersTo } from '../../../src/domain/mail/recipients';
import { person, threadOf } from '../thread/threads';
import { usOf } from '../us';

const sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };
const config = { ...defaultConfig, assignmentTeam: { address: 'assign@microsoft.com', language: 'en-US' as const } };
const people = [
  'maria@contoso.com',
  'robin@partner.example',
  'ana@microsoft.com',
  'jo@contoso.com',
  'MARIA@contoso.com',
  'al@fabrikam.com',
  'All of Contoso',
];
const addresses = (found: readonly { readonly address: string }[]) => found.map(({ address }) => address);

const contacts = ['maria@contoso.com', 'jo@contoso.com'].map(person);

describe('the recipients of a mail', () => {
  it.each([
    ['to a customer: the customer’s contacts', 'customer', ['maria@contoso.com', 'jo@contoso.com']],
    ['to the account team: only its people', 'account-team', ['ana@microsoft.com']],
    ['to the Assignment team: its address, nobody of the thread', 'assignment-team', ['assign@microsoft.com']],
  ] as const)('%s', (_rule, role, expected) => {
    expect(addresses(recipientsFor(role, threadOf(people), contacts, usOf('', sides, config)))).toEqual(expected);
  });

  it('are each named once', () => {
    const twice = threadOf(['ana@microsoft.com', 'ANA@microsoft.com', 'ana_microsoft.com#EXT#@contoso.example']);
    expect(addresses(recipientsFor('account-team', twice, contacts, usOf('', sides, config)))).toEqual([
      'ana@microsoft.com',
    ]);
  });

  it.each([
    ['a customer without contacts', 'customer', threadOf(people), [], config],
    [
      'an account team that the thread does not name',
      'account-team',
      threadOf(['maria@contoso.com']),
      contacts,
      config,
    ],
    ['an account team without a thread', 'account-team', undefined, contacts, config],
    ['an Assignment team nobody configured', 'assignment-team', threadOf(people), contacts, defaultConfig],
  ] as const)('are nobody for %s', (_rule, role, thread, known, given) => {
    expect(recipientsFor(role, thread, known, usOf('', sides, given))).toEqual([]);
  });
});

describe('strangers', () => {
  const all = people.map(person);

  it.each([
    ['account-team', ['maria@contoso.com', 'jo@contoso.com', 'MARIA@contoso.com', 'al@fabrikam.com']],
    ['assignment-team', ['maria@contoso.com', 'jo@contoso.com', 'MARIA@contoso.com', 'al@fabrikam.com']],
    ['customer', []],
  ] as const)('to a mail for the %s', (role, expected) => {
    expect(addresses(strangersTo(role, all, sides))).toEqual(expected);
  });

  it('are never among the recipients we propose', () => {
    for (const role of ['account-team', 'assignment-team', 'customer'] as const) {
      expect(
        strangersTo(role, recipientsFor(role, threadOf(people), contacts, usOf('', sides, config)), sides),
      ).toEqual([]);
    }
  });
});
