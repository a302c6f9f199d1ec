import { cleanName } from '../domain/text/cleanText';
import { setInput } from './inputActs';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf } from './selectors';

/** Whether others work in this mailbox too; undefined in the FM's own, of which nothing is said. */
export type Sharing =
  | { readonly kind: 'unknown'; readonly address: string }
  | { readonly kind: 'shared'; readonly address: string; readonly name: string | undefined };

/**
 * An FM has one mailbox of their own, so one is asked about where this device knows another that may be it, and where
 * the open closure holds what somebody signed.
 */
export function sharingOf(state: PaneState): Sharing | undefined {
  const { mailbox } = state;
  if (!mailbox?.address || mailbox.said === 'own') return undefined;
  const { address, said, hasOther, name } = mailbox;
  if (said === 'shared') return { kind: 'shared', address, name };
  return hasOther || isSigned(state) ? { kind: 'unknown', address } : undefined;
}

function isSigned(state: PaneState): boolean {
  return Object.values(closureOf(state)?.done ?? {}).some(({ by, who }) => by === 'fm' && who !== undefined);
}

/** What the FM says of the mailbox and of themselves, asked once a device. */
export function createSharingActs(store: PaneStore) {
  const renew = () => {
    const { device } = store.get();
    if (device) store.set({ mailbox: device.mailbox() });
  };
  return {
    tellMailbox(said: 'own' | 'shared') {
      store.get().device?.tell(said);
      setInput(store, 'mailbox', said === 'shared' ? 'name' : undefined);
      renew();
    },
    signAs(typed: string) {
      const name = cleanName(typed).trim();
      if (name === '') return;
      store.get().device?.sign(name);
      setInput(store, 'mailbox', undefined);
      setInput(store, 'mailbox-name', undefined);
      renew();
    },
  };
}
