import type { DeviceKeeper } from './device/deviceKeeper';
import type { Replica } from './replica';
import { eachRow, type Rows } from './rows';
import { slicesOf } from './slices';

/**
 * Takes rows from elsewhere, the mailbox or a file: what is later than what is known reaches memory, the device and the
 * other panes. Tells how many closures it changed.
 */
export async function mergeRows(
  rows: Rows,
  replica: Replica,
  keeper: DeviceKeeper,
  spread: (changed: Rows) => void,
): Promise<number> {
  let changed = 0;
  for (const slice of slicesOf(eachRow(rows))) {
    await keeper.load(slice.map(([ref]) => ref));
    const later = replica.merge(slice);
    spread(later);
    changed += later.closures.size;
  }
  return changed;
}
