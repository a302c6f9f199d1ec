import { namedBeside } from '../../../src/domain/reading/namedBeside';
import type { KnownTenant } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const otherId = '00000000-1111-4222-8333-444444444444';
const unknownId = '00000000-1111-4222-8333-555555555555';

function known(name: string, more: Partial<KnownTenant> = {}): KnownTenant {
  return { key: name as TenantKey, name, domains: [], sent: {}, ...more };
}

const own = known('Akita Works', { tenantId: id, domains: ['akita.example'] });
const tenants = [
  own,
  known('Blue Harbor', { tenantId: otherId, domains: ['blueharbor.example'], people: ['Tobenna Okafor'] }),
  known('Summit'),
  known('Akita'),
  known('秋田製作所'),
];
const sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };

it.each<[what: string, words: string, named: readonly string[]]>([
  ['nobody', 'Done.', []],
  ['its own tenant, by id, name and domain', `Akita Works (${id}, akita.example) is moved.`, []],
  ['another by id', `${otherId} is moved.`, [`Blue Harbor · ${otherId}`]],
  ['one that nobody knows, by id', `${unknownId} is moved.`, [unknownId]],
  ['another by several words', 'Blue Harbor is moved.', ['Blue Harbor']],
  ['another by its domain', 'We moved www.blueharbor.example.', ['Blue Harbor']],
  ['another by one of its people', 'as I told Tobenna Okafor', ['Blue Harbor']],
  ['another by its legal form', 'Summit Ltd is moved.', ['Summit']],
  ['another in a script without spaces', '秋田製作所様は移行済みです。', ['秋田製作所']],
  ['another twice, by id and by name', `Blue Harbor: ${otherId}. Blue Harbor!`, [`Blue Harbor · ${otherId}`]],
  ['two', `${unknownId} and Blue Harbor.`, [unknownId, 'Blue Harbor']],
  ['a word that may be meant otherwise', 'We reached the Summit.', []],
  ['what its own tenant is called too', 'Akita Ltd is moved.', []],
])('names %s', (_what, words, named) => {
  expect(namedBeside(words, own, tenants, sides, [])).toEqual(named);
});

it('names nobody by what somebody of the mail is called', () => {
  const tobenna = { name: 'Tobenna Okafor', address: 'tobenna@microsoft.com' };
  expect(namedBeside('Moved.\nTobenna Okafor', own, tenants, sides, [tobenna])).toEqual([]);
});

it('names nobody by what its own tenant shares with another', () => {
  const twin = known('Akita Twin', { domains: ['akita.example'] });
  expect(namedBeside('akita.example is moved.', own, [...tenants, twin], sides, [])).toEqual([]);
});
