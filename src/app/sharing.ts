import { cleanName } from '../domain/text/cleanText';
import { setInput } from './inputActs';
import type { PaneStore } from './paneStore';

/** What the FM says of the mailbox and of themselves, asked once a device. */
export function createSharingActs(store: PaneStore) {
  const renew = () => {
    const { device } = store.get();
    if (device) store.dispatch({ type: 'mailbox-known', mailbox: device.mailbox() });
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
