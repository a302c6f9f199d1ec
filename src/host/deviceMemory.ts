import type { DeviceMemory } from '../app/ports/deviceMemory';
import { normaliseAddress } from '../domain/address';
import { shortHash } from '../domain/thread/conversation';
import type { BoxStorage } from './browserStorage';

/**
 * `DeviceMemory` in the browser's storage: one key a mailbox, and one for the name, which is the FM's in all of them.
 * @param partition what Office says parts this browser's storage, if anything
 */
export function createDeviceMemory(storage: BoxStorage | undefined, address: string, partition = ''): DeviceMemory {
  const mailboxes = `${partition}closeout.mailbox.`;
  const own = mailboxes + shortHash(normaliseAddress(address));
  const nameKey = `${partition}closeout.name`;
  let said = saidIn(own);
  let name = read(nameKey) || undefined;
  const hasOther = keys().some((key) => key.startsWith(mailboxes) && key !== own && saidIn(key) !== 'shared');
  // Without an address nobody could ask about it.
  if (address !== '' && said === undefined) write(own, 'opened');

  function saidIn(key: string): 'own' | 'shared' | undefined {
    const value = read(key);
    return value === 'own' || value === 'shared' ? value : undefined;
  }

  function keys(): string[] {
    try {
      return Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
    } catch {
      // Blocked since: as if it were empty.
      return [];
    }
  }

  function read(key: string): string | undefined {
    try {
      return storage?.getItem(key) ?? undefined;
    } catch {
      // Blocked: as if it were empty.
      return undefined;
    }
  }

  function write(key: string, value: string): void {
    try {
      storage?.setItem(key, value);
    } catch {
      // Full or blocked: it holds for as long as the pane is open, and is asked again then.
    }
  }

  return {
    mailbox: () => ({ address, said, hasOther, name }),
    tell(given) {
      said = given;
      write(own, given);
    },
    sign(given) {
      name = given;
      write(nameKey, given);
    },
  };
}
