import * as z from 'zod/mini';
import { cleanName } from '../text/cleanText';

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
  /** Outlook's class of a mail that is read; of an ordinary one `IPM.Note`. */
  itemClass: z.catch(z.optional(z.string()), undefined),
  subject: Text,
  from: z.optional(PersonGiven),
  to: z.catch(z.array(PersonGiven), []),
  cc: z.catch(z.array(PersonGiven), []),
  /** Of a mail that is read: when it came or went, in milliseconds since 1970. */
  sentAt: z.catch(z.optional(z.number()), undefined),
});

export type Thread = z.infer<typeof Thread>;
