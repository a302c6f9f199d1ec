import { beginClosure, type Beginning } from '../../../src/domain/matching/beginClosure';
import type { Closure } from '../../../src/domain/closure/closure';
import { loadDomainLists } from '../../../src/domain/domains/domainLists';
import type { RegistrableDomain } from '../../../src/domain/domains/registrableDomain';
import type { Sides } from '../../../src/domain/side';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import { person, threadOf } from '../thread/threads';
import { usOf } from '../us';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const reader = 'robin@partner.example';
let sides: Sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };

let registrableDomain: RegistrableDomain;
beforeAll(async () => {
  const lists = await loadDomainLists();
  sides = { ...sides, lists };
  registrableDomain = lists.registrableDomain;
});

type Given = Partial<Beginning> & { readonly known?: readonly Closure[] };

function begin(people: readonly string[], subject = '', { known = [], ...given }: Given = {}): Closure | undefined {
  const beginning = {
    thread: threadOf(people, subject),
    text: '',
    language: undefined,
    on: '2026-11-20',
    of: undefined,
  };
  const closures = new Map(known.map((closure) => [closure.tenant.key, closure]));
  return beginClosure({ ...beginning, ...given }, closures, usOf(reader, sides), registrableDomain);
}

const tenantOf = (...given: Parameters<typeof begin>) => begin(...given)?.tenant;

function closureOf(key: string, more: Partial<Closure['tenant']> = {}): Closure {
  const lists = { domains: [], customerContacts: [], accountTeamContacts: [], workloads: [] };
  return {
    tenant: { key: key as TenantKey, name: key, ...lists, ...more },
    begun: '2026-01-01',
    done: {},
    drafted: {},
    answered: {},
    declined: {},
  };
}

describe('a closure begun from a thread', () => {
  it('has everything that the thread tells', () => {
    const people = [
      '佐藤 健一 <Sato@factory.akita-mfg.co.jp>',
      'Robin <robin@partner.example>',
      'Priya Nair <priya.nair@microsoft.com>',
      'suzuki@akita-mfg.co.jp <suzuki@akita-mfg.co.jp>',
      'Mina <mina@partner.example>',
      'Help <help@vendor.co.jp>',
    ];
    const text = '最終バッチの移行が完了いたしました。\n\n株式会社秋田製作所\n佐藤 健一';
    expect(begin(people, `テナント ${id}`, { text, language: 'ja-JP' })).toEqual({
      tenant: {
        key: 'akita-mfg.co.jp',
        name: '株式会社秋田製作所',
        domains: ['akita-mfg.co.jp'],
        tenantId: id,
        region: 'APJ',
        language: 'ja-JP',
        customerContacts: [
          { name: '佐藤 健一', address: 'sato@factory.akita-mfg.co.jp' },
          { name: '', address: 'suzuki@akita-mfg.co.jp' },
        ],
        accountTeamContacts: [{ name: 'Priya Nair', address: 'priya.nair@microsoft.com' }],
        workloads: [],
      },
      begun: '2026-11-20',
      done: {},
      drafted: {},
      answered: {},
      declined: {},
    });
  });

  it('has no key for what nobody knows', () => {
    expect(Object.keys(tenantOf(['jo@contoso.com']) ?? {})).toEqual([
      'key',
      'name',
      'domains',
      'customerContacts',
      'accountTeamContacts',
      'workloads',
    ]);
  });

  it.each([
    ['the host, which may be an office of its own', ['jo@eu.contoso.com'], '', 'eu.contoso.com', ['eu.contoso.com']],
    ['the shortest host of the thread', ['jo@eu.contoso.com', 'al@contoso.com'], '', 'contoso.com', ['contoso.com']],
    ['an office of a city', ['jo@city.akita.lg.jp'], '', 'city.akita.lg.jp', ['city.akita.lg.jp']],
    ['a tenant’s own name', ['jo@x.mail.onmicrosoft.com'], '', 'x.onmicrosoft.com', ['x.onmicrosoft.com']],
    ['the home domain of a guest', ['jo_contoso.com#EXT#@partner.example'], '', 'contoso.com', ['contoso.com']],
    ['the domain in Punycode', ['jo@Müller.de'], '', 'xn--mller-kva.de', ['xn--mller-kva.de']],
    [
      'the sender’s domain',
      ['jo@fabrikam.com', 'a@contoso.com', 'b@contoso.com'],
      '',
      'fabrikam.com',
      ['fabrikam.com'],
    ],
    [
      'the domain of most',
      [reader, 'jo@fabrikam.com', 'a@contoso.com', 'b@contoso.com'],
      '',
      'contoso.com',
      ['contoso.com'],
    ],
    ['the first domain by letters', [reader, 'b@fabrikam.com', 'a@contoso.com'], '', 'contoso.com', ['contoso.com']],
    ['the company beside public mail', ['jo@gmail.com', 'a@contoso.com'], '', 'contoso.com', ['contoso.com']],
    [
      'the domain, with the name of Microsoft’s',
      ['jo@contoso.com'],
      'x.onmicrosoft.com',
      'contoso.com',
      ['contoso.com', 'x.onmicrosoft.com'],
    ],
    [
      'that name without a company',
      ['ana@microsoft.com'],
      'x.onmicrosoft.com',
      'x.onmicrosoft.com',
      ['x.onmicrosoft.com'],
    ],
    ['the id without either', ['ana@microsoft.com'], id, id, []],
    ['the address of public mail', ['Jo@GMail.com'], '', 'jo@gmail.com', []],
    ['the address of a rarer public mail', ['jo@vip.163.com'], '', 'jo@vip.163.com', []],
    ['the address where the domain is a suffix', ['jo@gov.uk'], '', 'jo@gov.uk', []],
    [
      'a name of Microsoft’s that is the domain, once',
      ['jo@x.onmicrosoft.com'],
      'x.onmicrosoft.com',
      'x.onmicrosoft.com',
      ['x.onmicrosoft.com'],
    ],
  ])('has for its key %s', (_rule, people, subject, key, domains) => {
    expect(tenantOf(people, subject)).toMatchObject({ key, domains });
  });

  it.each([
    ['our side alone', ['mina@partner.example', reader], 'Budget'],
    ['nobody', [], ''],
  ])('is none for %s', (_rule, people, subject) => {
    expect(begin(people, subject)).toBeUndefined();
  });

  it.each([
    ['a company', 'eu.fabrikam.com', '', { key: 'eu.fabrikam.com', customerContacts: [person('ed@eu.fabrikam.com')] }],
    ['a tenant’s id', id, `{${id}}`, { key: id, tenantId: id, domains: ['contoso.com'] }],
    [
      'a tenant’s name',
      'x.onmicrosoft.com',
      'x.onmicrosoft.com',
      { key: 'x.onmicrosoft.com', domains: ['contoso.com', 'x.onmicrosoft.com'] },
    ],
  ])('is that of %s, when it was asked for', (_rule, of, subject, expected) => {
    expect(tenantOf(['jo@contoso.com', 'ed@eu.fabrikam.com'], subject, { of })).toMatchObject(expected);
  });

  it.each([
    ['Maria Silva <padaria@gmail.com>', 'Maria Silva'],
    ['padaria@gmail.com <padaria@gmail.com>', 'padaria@gmail.com'],
  ])('of public mail is called by its contact: %s', (from, name) => {
    expect(tenantOf([from])?.name).toBe(name);
  });

  it('has no name from a signature that is not the customer’s', () => {
    const text = 'Done.\n\nRobin\nContoso Partner GmbH';
    expect(tenantOf([reader, 'jo@contoso.com'], '', { text })?.name).toBe('Contoso');
  });
});

describe('a closure begun beside others', () => {
  const moved = closureOf('contoso.com');

  it.each([
    ['the next number where the key is given away', [moved], 'contoso.com~2'],
    ['the number after it', [moved, closureOf('contoso.com~2')], 'contoso.com~3'],
    ['the key of what was put away untouched', [closureOf('contoso.com', { discarded: true })], 'contoso.com'],
    [
      'no key of what was put away with work in it',
      [{ ...closureOf('contoso.com', { discarded: true }), done: { notes: { on: '2026-01-02', by: 'fm' as const } } }],
      'contoso.com~2',
    ],
  ])('takes %s', (_rule, known, key) => {
    expect(tenantOf(['jo@contoso.com'], '', { known })?.key).toBe(key);
  });

  it('takes no id and no name that another has, and none of several', () => {
    const known = [closureOf('fabrikam.com', { tenantId: id, domains: ['x.onmicrosoft.com'] })];
    const tenant = tenantOf(['jo@contoso.com'], `${id} x.onmicrosoft.com`, { known });
    expect(tenant).toMatchObject({ key: 'contoso.com', domains: ['contoso.com'] });
    expect(tenant).not.toHaveProperty('tenantId');
    expect(tenantOf(['jo@contoso.com'], 'x.onmicrosoft.com y.onmicrosoft.com')?.domains).toEqual(['contoso.com']);
  });
});
