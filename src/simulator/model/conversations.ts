import type { FolderId, Mailbox, Message } from '../mailboxes/mailbox';
import { domainOf } from './addresses';
import type { StoredMessage } from './mailboxState';

export type Conversation = {
  readonly id: string;
  /** The newest message that the folder shows. */
  readonly head: StoredMessage;
  /** All of the conversation that can be read, newest first, whatever folder it lies in. */
  readonly messages: readonly StoredMessage[];
  readonly unread: boolean;
};

export function newestFirst<T extends Message>(messages: readonly T[]): readonly T[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- ES2022 has no toSorted
  return [...messages].sort((one, other) => Date.parse(other.sent) - Date.parse(one.sent));
}

/** What the list of a folder shows. Drafts stand alone: they open for writing, not for reading. */
export function conversationsIn(messages: readonly StoredMessage[], folder: FolderId): readonly Conversation[] {
  const shown = newestFirst(messages.filter((message) => message.folder === folder));
  if (folder === 'drafts') {
    return shown.map((head) => ({ id: head.id, head, messages: [head], unread: false }));
  }
  const heads = shown.filter(
    (one, index) => shown.findIndex(({ conversationId }) => conversationId === one.conversationId) === index,
  );
  return heads.map((head) => {
    const all = conversationOf(messages, head);
    return { id: head.conversationId, head, messages: all, unread: all.some(({ read }) => !read) };
  });
}

/** A message's conversation as the reading pane stacks it: without drafts, and without what lies in another state of deletion. */
export function conversationOf(messages: readonly StoredMessage[], message: StoredMessage): readonly StoredMessage[] {
  return newestFirst(
    messages.filter(
      (one) =>
        one.conversationId === message.conversationId &&
        !one.draft &&
        (one.folder === 'deleted') === (message.folder === 'deleted'),
    ),
  );
}

/** The message a first visit opens with: the newest one of somebody outside. */
export function welcomeMessage({ user, messages }: Mailbox): Message | undefined {
  const own = new Set([domainOf(user), 'microsoft.com']);
  const inbox = newestFirst(messages.filter(({ folder, itemClass }) => folder === 'inbox' && !itemClass));
  return inbox.find(({ from }) => !own.has(domainOf(from))) ?? inbox[0];
}
