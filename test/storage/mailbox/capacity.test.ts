import { fitMailbox } from '../../../src/storage/mailbox/fitMailbox';
import { manyTenants } from '../../../tools/bench/manyTenants.js';

describe('the copy in the mailbox', () => {
  it.each([1, 2, 3])('holds two hundred tenants, most of them done (seed %i)', async (seed) => {
    const { leftOut, filled } = await fitMailbox(manyTenants(200, seed));
    expect(leftOut).toEqual({ closed: [], open: [] });
    expect(filled).toBeLessThanOrEqual(1);
  });

  test('holds what fits of more', async () => {
    const { leftOut, filled } = await fitMailbox(manyTenants(260, 4));
    expect(leftOut.closed.length + leftOut.open.length).toBeLessThan(60);
    expect(filled).toBeGreaterThan(0.98);
    expect(filled).toBeLessThanOrEqual(1);
  });
});
