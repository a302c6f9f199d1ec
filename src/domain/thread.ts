import * as z from 'zod/mini';
import type { Person } from './address';
import { cleanName } from './cleanText';

/** From whoever wrote the mail: clean, and no longer than a name or a subject is. */
const Text = z.catch(z.pipe(z.string(), z.transform(cleanName)), '');

const PersonGiven = z.object({ name: Text, address: Text });

/** What Outlook says of the open item. Outlook's own objects pass here before anything else sees them. */
export const Thread = z.object({
  /** Tells this item from every other one the pane shows while it is open. */
  key: z.string(),
  surface: z.enum(['read', 'compose']),
  /** Absent in a new mail, and in a reply as long as Outlook gives none. */
  conversationId: z.optional(z.string()),
  /** Whether the draft answers or forwards a mail; never of an item that is read. */
  isReply: z.boolean(),
  subject: Text,
  from: z.optional(PersonGiven),
  to: z.catch(z.array(PersonGiven), []),
  cc: z.catch(z.array(PersonGiven), []),
  /** Of a mail that is read: when it came or went, in milliseconds since 1970. */
  sentAt: z.catch(z.optional(z.number()), undefined),
});

export type Thread = z.infer<typeof Thread>;

/** Everybody the thread names, sender first. */
export function participantsOf(thread: Thread): Person[] {
  return [...(thread.from ? [thread.from] : []), ...thread.to, ...thread.cc].filter((person) => person.address !== '');
}

const answerMark = /(?:re|aw|wg|fw|fwd|rv|enc|res|tr|sv|回复|答复|转发|返信|転送)\s*(?:\[\d+\]\s*)?[:：]\s*/iy;

/** A subject without the marks of replies and forwards, in any of their languages, and without outer white space. */
export function plainSubject(subject: string): string {
  const plain = subject.trim();
  answerMark.lastIndex = 0;
  let at = 0;
  while (answerMark.test(plain)) at = answerMark.lastIndex;
  return plain.slice(at);
}
