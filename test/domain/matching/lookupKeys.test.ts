import type { Closure } from '../../../src/domain/closure/closure';
import { conversationRef } from '../../../src/domain/thread/conversation';
import { lookupKeysFor, lookupKeysOf } from '../../../src/domain/matching/lookupKeys';
import type { Tenant, TenantKey } from '../../../src/domain/tenant/tenant';
import { loadDomainLists } from '../../../src/domain/domains/domainLists';
import type { Sides } from '../../../src/domain/side';
import { person, threadOf } from '../thread/threads';
import { usOf } from '../us';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
let sides: Sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };
beforeAll(async () => {
  sides = { ...sides, lists: await loadDomainLists() };
});

const keysFor = (people: readonly string[], subject = '') =>
  lookupKeysFor(threadOf(people, subject), usOf('robin@partner.example', sides));

describe('a thread looks for', () => {
  it.each([
    ['nothing, when there is nobody else', ['robin@partner.example'], '', []],
    ['the host and all above it', ['x@eu.contoso.com'], '', ['d:eu.contoso.com', 'd:contoso.com', 'u:contoso.com']],
    ['the home domain of a guest', ['x_contoso.com#EXT#@partner.example'], '', ['d:contoso.com', 'u:contoso.com']],
    ['Punycode', ['x@Müller.de'], '', ['d:xn--mller-kva.de', 'u:xn--mller-kva.de']],
    [
      'a tenant’s own name only',
      ['x@contoso.mail.onmicrosoft.com'],
      '',
      ['d:contoso.onmicrosoft.com', 'u:contoso.onmicrosoft.com'],
    ],
    ['each id of the subject', [], `{${id.toUpperCase()}}`, [`i:${id}`]],
    ['each name of the subject', [], 'Contoso.onmicrosoft.com', ['d:contoso.onmicrosoft.com']],
    ['people of our side by address', ['ANA@microsoft.com'], '', ['a:ana@microsoft.com']],
    ['no domain of public mail', ['jo@vip.163.com'], '', []],
  ])('%s', (_rule, people, subject, expected) => {
    expect(keysFor(people, subject).filter((key) => !key.startsWith('t:'))).toEqual(expected);
  });

  it.each([
    ['the domain', 'x@eu.contoso.com', '', 't:contoso.com'],
    ['the address', 'Jo@gmail.com', '', 't:jo@gmail.com'],
    ['the tenant id', 'ana@microsoft.com', id, `t:${id}`],
    ['the name of Microsoft’s', 'ana@microsoft.com', 'x.onmicrosoft.com', 't:x.onmicrosoft.com'],
  ])('the key that a closure begun from it would get: %s', (_rule, from, subject, key) => {
    expect(keysFor([from], subject)).toContain(key);
  });

  it('the link of its conversation', () => {
    const thread = { ...threadOf([]), conversationId: 'AAQk' };
    expect(lookupKeysFor(thread, usOf('', sides))).toEqual([`c:${conversationRef('AAQk')}`]);
  });
});

describe('a closure is filed under', () => {
  const tenant: Tenant = {
    key: 'contoso.com' as TenantKey,
    name: 'Contoso',
    domains: ['contoso.com', 'contoso.de'],
    tenantId: id,
    customerContacts: [person('jo@contoso.com')],
    accountTeamContacts: [person('Ana@Microsoft.com')],
    workloads: [],
    mergedInto: 'fabrikam.com' as TenantKey,
  };
  const closure: Closure = { tenant, begun: '2026-11-20', done: {}, drafted: {}, answered: {}, declined: {} };

  it('all that tells its tenant', () => {
    expect(lookupKeysOf(closure)).toEqual([
      't:contoso.com',
      'd:contoso.com',
      'd:contoso.de',
      `i:${id}`,
      'a:ana@microsoft.com',
      'm:fabrikam.com',
    ]);
  });

  it('its key without the number, too, so that the next number can be found', () => {
    const second = { ...closure, tenant: { ...tenant, key: 'contoso.com~2' as TenantKey } };
    expect(lookupKeysOf(second)).toEqual(expect.arrayContaining(['t:contoso.com~2', 't:contoso.com']));
  });

  it('the conversations that its mails and drafts are in, each once, where their threads look for it', () => {
    const conversation = conversationRef('AAQk');
    const mailed: Closure = {
      ...closure,
      done: {
        'assignment-mail': { on: '2026-11-20', by: 'mail-sent', conversation },
        'queue-confirmed': { on: '2026-11-24', by: 'reply', conversation },
        notes: { on: '2026-11-20', by: 'fm' },
      },
      drafted: {
        'customer-mail': { on: '2026-11-20', mail: 'customer-follow-up', conversation: conversationRef('AAQm') },
      },
    };
    const refs = lookupKeysOf(mailed).filter((key) => key.startsWith('c:'));
    expect(refs).toEqual(['AAQk', 'AAQm'].map((each) => `c:${conversationRef(each)}`));
    const thread = { ...threadOf(['una@microsoft.com']), conversationId: 'AAQk' };
    expect(lookupKeysFor(thread, usOf('', sides))).toContain(refs[0]);
  });
});
