import type { Book } from './book';
import { canonicalTenant } from '../tenant/canonicalTenant';
import type { Closure } from './closure';
import type { TenantKey } from '../tenant/tenant';

/** The closures that the FM said are one: the canonical tenant's first, then those merged into it, by key. */
export type ClosureGroup = readonly [Closure, ...Closure[]];

/** A tenant and every one that was merged into it, be it by way of others. */
export function withMerged(closures: Book['closures'], key: TenantKey): TenantKey[] {
  const keys = new Set([key]);
  for (let before = 0; before < keys.size;) {
    before = keys.size;
    for (const { tenant } of closures.values())
      if (tenant.mergedInto && keys.has(tenant.mergedInto)) keys.add(tenant.key);
  }
  return [...keys];
}

/** The group that a key belongs to; undefined when the book does not have the key. */
export function groupOf(book: Book, key: TenantKey): ClosureGroup | undefined {
  const tenants = new Map([...book.closures].map(([each, { tenant }]) => [each, tenant]));
  const canonical = canonicalTenant(tenants, key);
  const own = book.closures.get(canonical);
  if (!own) return undefined;
  const merged = [...book.closures.values()].filter(
    ({ tenant }) => tenant.mergedInto && tenant.key !== canonical && canonicalTenant(tenants, tenant.key) === canonical,
  );
  return [own, ...merged.sort((a, b) => (a.tenant.key < b.tenant.key ? -1 : 1))];
}
