import * as fc from 'fast-check';
import { canonicalTenant } from '../../../src/domain/tenant/canonicalTenant';
import type { Tenant, TenantKey } from '../../../src/domain/tenant/tenant';

/** Tenants of a line like `a→b b→c c`. */
function tenantsOf(line: string): Map<TenantKey, Tenant> {
  const tenants = line.split(' ').map((each) => {
    const [key, into] = each.split('→') as [TenantKey, TenantKey | undefined];
    const plain = { key, name: key, domains: [], customerContacts: [], accountTeamContacts: [], workloads: [] };
    return into ? Object.assign(plain, { mergedInto: into }) : plain;
  });
  return new Map(tenants.map((tenant) => [tenant.key, tenant]));
}

const canonical = (line: string, key: string) => canonicalTenant(tenantsOf(line), key as TenantKey);

describe('the tenant that a key stands for', () => {
  it.each([
    ['itself, when it is merged into none', 'a b', 'b', 'b'],
    ['the one it was merged into', 'a→b b', 'a', 'b'],
    ['the last of a chain', 'a→b b→c c', 'a', 'c'],
    ['the smallest key of a circle', 'b→a a→b', 'b', 'a'],
    ['the same of the same circle from the other side', 'b→a a→b', 'a', 'a'],
    ['the smallest of the circle, not of the way into it', 'a→c c→d d→b b→c', 'a', 'b'],
    ['itself, when it was merged into itself', 'a→a', 'a', 'a'],
    ['the last that is there, when it was merged into one that is not', 'a→b b→z', 'a', 'b'],
    ['itself, when it is not there', 'a', 'z', 'z'],
  ])('is %s: %s', (_rule, line, key, expected) => {
    expect(canonical(line, key)).toBe(expected);
  });

  it('is the same for all that are merged with each other, whatever the merges', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'] as TenantKey[];
    const merges = fc.array(fc.constantFrom(undefined, ...keys), { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(merges, (into) => {
        const tenants = tenantsOf(keys.map((key, at) => (into[at] ? `${key}→${into[at]}` : key)).join(' '));
        for (const key of keys) {
          const found = canonicalTenant(tenants, key);
          expect(canonicalTenant(tenants, found)).toBe(found);
          expect(canonicalTenant(tenants, tenants.get(key)?.mergedInto ?? key)).toBe(found);
        }
      }),
      { seed: 20261120 },
    );
  });
});
