import { initialDomainOf, initialDomainsIn, tenantIdsIn } from '../../../src/domain/tenant/tenantIdentifiers';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const other = '7c1e0f48-4b2a-4d3c-9e8f-5a6b7c8d9e0f';

describe('the tenant ids in a text', () => {
  it.each([
    ['one', `Tenant ${id}, done`, [id]],
    ['in upper case', id.toUpperCase(), [id]],
    ['in braces', `{${id}}`, [id]],
    ['in brackets, beside letters without spaces', `租户【${id}】已完成`, [id]],
    ['after a word with a sign', `tenant_id=${id}; x`, [id]],
    ['after an underscore', `tenant_${id}_final`, [id]],
    ['in full-width figures', 'ID：３ｆ２５０４ｅ０－４ｆ８９－４１ｄ３－９ａ０ｃ－０３０５ｅ８２ｃ３３０１', [id]],
    ['two', `${id} → ${other}`, [id, other]],
    ['the same twice', `${id} ${id.toUpperCase()}`, [id]],
    ['none in a longer row', `x${id}`, []],
    ['none with more figures after it', `${id}0`, []],
    ['not the empty one', '00000000-0000-0000-0000-000000000000', []],
    ['none', 'RE: Migration', []],
  ])('%s', (_rule, text, ids) => {
    expect(tenantIdsIn(text)).toEqual(ids);
  });
});

describe('the names of Microsoft’s in a text', () => {
  it.each([
    ['one', 'Move to contoso.onmicrosoft.com.', ['contoso.onmicrosoft.com']],
    ['in upper case', 'CONTOSO.OnMicrosoft.COM', ['contoso.onmicrosoft.com']],
    ['in an address', 'admin@contoso.onmicrosoft.com', ['contoso.onmicrosoft.com']],
    ['in a link', 'https://contoso.onmicrosoft.com/x', ['contoso.onmicrosoft.com']],
    ['the host for mail', 'contoso.mail.onmicrosoft.com', ['contoso.onmicrosoft.com']],
    ['beside kana', 'はcontoso.onmicrosoft.comへ', ['contoso.onmicrosoft.com']],
    ['of other clouds', 'a.onmicrosoft.us, b.partner.onmschina.cn', ['a.onmicrosoft.us', 'b.partner.onmschina.cn']],
    ['two', 'a-1.onmicrosoft.com/b.onmicrosoft.com', ['a-1.onmicrosoft.com', 'b.onmicrosoft.com']],
    ['none that goes on', 'contoso.onmicrosoft.com.evil.com', []],
    ['none with a longer end', 'contoso.onmicrosoft.community', []],
    ['none after a look-alike letter', 'сontoso.onmicrosoft.com', []],
    ['none without a name', 'onmicrosoft.com', []],
  ])('%s', (_rule, text, names) => {
    expect(initialDomainsIn(text)).toEqual(names);
  });

  it.each([
    ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['contoso.mail.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['eu.contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['contoso.onmicrosoft.com.evil.com', undefined],
    ['onmicrosoft.com', undefined],
    ['contoso.com', undefined],
  ])('of a host, %s: %s', (host, name) => {
    expect(initialDomainOf(host)).toBe(name);
  });
});
