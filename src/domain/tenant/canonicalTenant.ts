import type { Tenant, TenantKey } from './tenant';

/**
 * The tenant that a key stands for once all merges are followed. Two windows can merge two tenants into each other: of
 * such a circle the smallest key is the tenant, whichever of them was asked for. A merge into a tenant that is not among
 * `tenants` is not followed.
 */
export function canonicalTenant(tenants: ReadonlyMap<TenantKey, Tenant>, key: TenantKey): TenantKey {
  const path: TenantKey[] = [key];
  for (;;) {
    const last = path.at(-1) ?? key;
    const next = tenants.get(last)?.mergedInto;
    if (next === undefined || !tenants.has(next)) return last;
    const circle = path.indexOf(next);
    if (circle >= 0) return path.slice(circle).reduce((least, each) => (each < least ? each : least));
    path.push(next);
  }
}

/** The same, unless the tenant or the one that it was merged into was put away. */
export function liveTenant(tenants: ReadonlyMap<TenantKey, Tenant>, key: TenantKey): TenantKey | undefined {
  const canonical = canonicalTenant(tenants, key);
  return tenants.get(key)?.discarded || tenants.get(canonical)?.discarded ? undefined : canonical;
}
