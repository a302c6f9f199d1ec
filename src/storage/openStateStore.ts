import type { RoamingSettings } from '../app/ports/roamingSettings';
import { normaliseAddress } from '../domain/address';
import { shortHash } from '../domain/thread/conversation';
import { openIndexedDbLog } from './device/indexedDbLog';
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
    pause: () =>
      new Promise((resolve) => {
        // Not a timer: a hidden page's wait a second.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          port1.close();
          resolve();
        });
        port1.start();
        port2.postMessage(undefined);
      }),
    // Outlook on Mac has no idle callback.
    idle: (work) => void (typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : setTimeout(work, 50)),
  });
  files.connectMailbox(settings);
  return files;
}
