import { bodyHtml, bodyText } from './body';
import type { Block } from './body';
import type { Address, BodyFormat, FolderId, Message } from './mailbox';
import { quoteHtml, quoteText } from './quote';
import type { Writer } from './writer';

type Composition = {
  readonly id: string;
  readonly conversationId: string;
  readonly folder: FolderId;
  readonly itemClass?: string;
  readonly subject: string;
  readonly writer: Writer;
  readonly to: readonly Address[];
  readonly cc?: readonly Address[];
  readonly sent: string;
  /** HTML unless said otherwise. */
  readonly format?: BodyFormat;
  readonly blocks: readonly Block[];
  /** The message quoted below. It has to be of the same format. */
  readonly inReplyTo?: Message;
  /** Read unless said otherwise. */
  readonly read?: boolean;
};

function bare({ name, address }: Address): Address {
  return { name, address };
}

/** A message whose body is put together as the writer's mail program would: text, signature, quoted history. */
export function composeMessage(composition: Composition): Message {
  const { writer, inReplyTo, blocks, format = 'html' } = composition;
  if (inReplyTo && inReplyTo.format !== format) {
    throw new Error(
      `${composition.id}: expected to quote a ${format} message, but ${inReplyTo.id} is ${inReplyTo.format}`,
    );
  }
  const own = format === 'html' ? bodyHtml(writer, blocks) : bodyText(writer, blocks);
  const quote = inReplyTo && (format === 'html' ? quoteHtml(inReplyTo, writer) : quoteText(inReplyTo, writer));
  return {
    id: composition.id,
    conversationId: composition.conversationId,
    folder: composition.folder,
    ...(composition.itemClass === undefined ? {} : { itemClass: composition.itemClass }),
    subject: composition.subject,
    from: bare(writer),
    to: composition.to.map(bare),
    cc: (composition.cc ?? []).map(bare),
    sent: composition.sent,
    format,
    body: quote === undefined ? own : `${own}${format === 'html' ? '\n' : '\n\n'}${quote}`,
    read: composition.read ?? true,
  };
}
