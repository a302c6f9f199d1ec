/** What finding the tenant of a thread may take, in ms. */
export const matchLimit = 1;

/**
 * Milliseconds that `matchTenant` takes for each of many threads: of each tenant, one mail from its people, one with the
 * account team alone, one that names its id, one beside a stranger.
 * @param {import('./openBench.js').Bench} bench @param {import('../../src/storage/rows').Rows['closures']} closures
 */
export function measureMatching({ sources }, closures) {
  const { closureOf, defaultConfig, indexTenants, matchTenant, sidesOf } = sources;
  const reader = { name: 'Robin Keller', address: 'robin.keller@northwind-fasttrack.example' };
  const us = { reader, sides: sidesOf(defaultConfig, reader.address), config: defaultConfig };
  const tenants = Array.from(closures, ([key, row]) => {
    const cells = Object.fromEntries(Object.entries(row).map(([cell, [value]]) => [cell, value]));
    const closure = closureOf(key, cells);
    if (!closure) throw new Error(`the cells of ${key} are no closure`);
    return closure.tenant;
  });
  const index = indexTenants(tenants);
  const threads = tenants.flatMap(({ key, tenantId, customerContacts, accountTeamContacts }) => {
    const [from, ...cc] = customerContacts;
    const stranger = { name: '', address: `someone@partner-of-${key}` };
    /** @type {Pick<import('../../src/domain/thread/thread').Thread, 'surface' | 'isReply' | 'to'>} */
    const shared = { surface: 'read', isReply: false, to: [reader] };
    return [
      { ...shared, key, conversationId: key, subject: 'Re: Migration', from, cc },
      { ...shared, key, conversationId: key, subject: 'Next week', from: accountTeamContacts[0], cc: [] },
      { ...shared, key, conversationId: key, subject: `Tenant ${tenantId}`, from: reader, cc: [] },
      { ...shared, key, conversationId: key, subject: 'Hand-over', from, to: [reader, stranger], cc },
    ];
  });
  const run = () =>
    threads.map((thread) => {
      const start = performance.now();
      matchTenant(thread, index, new Map(), us);
      return performance.now() - start;
    });
  // Once for the compiler.
  run();
  return run();
}
