import { defaultConfig, type Config } from '../../src/domain/config';
import type { Sides } from '../../src/domain/side';
import type { Us } from '../../src/domain/us';

/** An FM whose mailbox has this address, and whose the others are. */
export function usOf(address: string, sides: Sides, config: Config = defaultConfig, name = ''): Us {
  return { reader: { name, address }, sides, config };
}
