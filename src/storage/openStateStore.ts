import type { RoamingSettings } from '../app/ports';
import { normaliseAddress } from '../domain/address';
import { shortHash } from '../domain/conversation';
import { openIndexedDbLog } from './indexedDbLog';
import { createStateStore, type PaneStateStore } from './stateStore';

/** The state store of a mailbox in this browser. Two mailboxes in one profile have nothing in common. */
export function openStateStore(mailboxAddress: string, settings: RoamingSettings): PaneStateStore {
  const name = `closeout-${shortHash(normaliseAddress(mailboxAddress))}`;
  const files = createStateStore({
    openLog: (onLost) => openIndexedDbLog(() => indexedDB, name, onLost),
    channel: name,
    now: Date.now,
    schedule: (work, after) => {
      const timer = setTimeout(work, after);
      return () => clearTimeout(timer);
    },
    idle: (work) => void requestIdleCallback(work),
  });
  files.connectMailbox(settings);
  return files;
}
