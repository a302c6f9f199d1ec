import type { MailParts } from '../domain/thread/quotedMails';
import { recogniseMail } from '../domain/fingerprint/recogniseMail';
import { sentFrom } from '../domain/reading/sentFrom';
import { isReader } from '../domain/side';
import type { Thread } from '../domain/thread/thread';
import type { PaneStore } from './paneStore';
import { usIn } from './selectors';

/**
 * The thread with the reader as its sender where the mail came from another address of the mailbox; one that a mail of ours
 * shows is kept as long as the pane is open.
 * @param on the day the mail was sent
 */
export function ownMail(store: PaneStore, thread: Thread, { own }: MailParts, on: string): Thread {
  const state = store.get();
  const { reader } = usIn(state);
  const kind = recogniseMail(own)?.kind;
  const learned = sentFrom(thread, kind, on, state.book.closures.values(), usIn(state));
  if (learned) store.dispatch({ type: 'alias-learned', address: learned });
  const from = thread.from?.address ?? '';
  return isReader(from, reader.address, usIn(store.get()).sides) ? { ...thread, from: { ...reader } } : thread;
}
