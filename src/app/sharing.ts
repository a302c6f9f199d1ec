import { cleanName } from '../domain/text/cleanText';
import { setInput } from './inputActs';
import type { PaneStore } from './paneStore';

/** Keeps what the FM says of the mailbox, asked once a device. */
export function tellMailbox(store: PaneStore, said: 'own' | 'shared'): void {
  store.get().device?.tell(said);
  setInput(store, 'mailbox', said === 'shared' ? 'name' : undefined);
  renew(store);
}

/** Keeps the name under which the FM's steps stand in a shared mailbox. */
export function signAs(store: PaneStore, typed: string): void {
  const name = cleanName(typed).trim();
  if (name === '') return;
  store.get().device?.sign(name);
  setInput(store, 'mailbox', undefined);
  setInput(store, 'mailbox-name', undefined);
  renew(store);
}

function renew({ get, dispatch }: PaneStore): void {
  const mailbox = get().device?.mailbox();
  if (mailbox) dispatch({ type: 'mailbox-known', mailbox });
}
