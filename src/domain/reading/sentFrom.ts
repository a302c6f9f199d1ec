import { normaliseAddress } from '../address';
import type { Closure } from '../closure/closure';
import { conversationRef } from '../thread/conversation';
import type { MailKind } from '../mail/mail';
import { stepOfMail, stepOfReminder } from '../closure/playbook';
import { isReader, sideOf } from '../side';
import type { Thread } from '../thread/thread';
import type { Us } from '../us';

/**
 * Another address of the mailbox itself, as a mail shows it that left from there: one of ours by its words, of the kind that
 * was written or seen leaving in this very conversation on this day, from our side or by a directory's name, and not to the
 * reader, as any answer to it would be.
 * @param kind which of our mails its own words are
 * @param on the day it was sent
 */
export function sentFrom(
  thread: Thread,
  kind: MailKind | undefined,
  on: string,
  closures: Iterable<Closure>,
  { reader, sides }: Us,
): string | undefined {
  const address = normaliseAddress(thread.from?.address ?? '');
  if (!kind || !thread.conversationId || address === '' || isReader(address, reader.address, sides)) return undefined;
  const side = sideOf(address, sides);
  if (side === 'outside' || (side === undefined && !address.startsWith('/o='))) return undefined;
  if ([...thread.to, ...thread.cc].some((person) => isReader(person.address, reader.address, sides))) return undefined;
  const conversation = conversationRef(thread.conversationId);
  const step = stepOfMail(kind) ?? stepOfReminder(kind);
  for (const { done, drafted } of closures) {
    const left = step && done[step]?.by === 'mail-sent' ? done[step] : undefined;
    const written = step && drafted[step]?.mail === kind ? drafted[step] : undefined;
    if ([left, written].some((each) => each?.conversation === conversation && each.on === on)) return address;
  }
  return undefined;
}
