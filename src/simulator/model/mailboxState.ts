import type { Mailbox, Message } from '../mailboxes/mailbox';

export type DraftKind = 'new' | 'reply' | 'replyAll' | 'forward';

/** A message being written. `revision` rises when something other than the person at the keyboard changes the body. */
export type Draft = Message & {
  readonly draft: { readonly kind: DraftKind; readonly saved: boolean; readonly revision: number };
};

export type StoredMessage = Message & Partial<Pick<Draft, 'draft'>>;

export type MailboxState = Omit<Mailbox, 'messages'> & {
  readonly messages: readonly StoredMessage[];
  /** Number of the next draft or conversation. */
  readonly next: number;
};

export type DraftChange = Partial<Pick<Message, 'to' | 'cc' | 'subject' | 'body' | 'format'>>;

export type MailboxEvent =
  | { readonly type: 'started'; readonly draft: Draft }
  /** by: who changed it; what an add-in changes the editor must show anew. */
  | { readonly type: 'edited'; readonly id: string; readonly change: DraftChange; readonly by: 'hand' | 'host' }
  | { readonly type: 'saved'; readonly id: string }
  | { readonly type: 'sent'; readonly id: string; readonly at: string }
  /** Somebody answered the mail with this id. */
  | { readonly type: 'answered'; readonly id: string; readonly answers: readonly Message[] }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'read'; readonly id: string };

/** What lies in Drafts can be written on: as an answer if its conversation holds other mail. */
export function mailboxFrom(mailbox: Mailbox): MailboxState {
  const answers = ({ id, conversationId }: Message) =>
    mailbox.messages.some((other) => other.id !== id && other.conversationId === conversationId);
  const messages = mailbox.messages.map((message): StoredMessage => {
    if (message.folder !== 'drafts') return message;
    return { ...message, draft: { kind: answers(message) ? 'reply' : 'new', saved: true, revision: 0 } };
  });
  return { ...mailbox, messages, next: 1 };
}

export function nextDraftId(state: MailboxState): string {
  return `draft-${state.next}`;
}

export function reduceMailbox(state: MailboxState, event: MailboxEvent): MailboxState {
  const change = (id: string, to: (message: StoredMessage) => StoredMessage): MailboxState => ({
    ...state,
    messages: state.messages.map((message) => (message.id === id ? to(message) : message)),
  });
  switch (event.type) {
    case 'started':
      return { ...state, next: state.next + 1, messages: [...state.messages, event.draft] };
    case 'edited':
      return change(event.id, (message) => {
        if (!message.draft) return message;
        const rewritten = event.by === 'host' && (event.change.body !== undefined || event.change.format !== undefined);
        return {
          ...message,
          ...event.change,
          draft: { ...message.draft, saved: true, revision: message.draft.revision + (rewritten ? 1 : 0) },
        };
      });
    case 'saved':
      return change(event.id, (message) =>
        message.draft ? { ...message, draft: { ...message.draft, saved: true } } : message,
      );
    case 'sent': {
      const sent = change(event.id, ({ draft, ...message }) =>
        draft
          ? {
              ...message,
              folder: 'sent',
              sent: event.at,
              conversationId: message.conversationId || `conversation-${state.next}`,
            }
          : message,
      );
      return { ...sent, next: state.next + 1 };
    }
    case 'answered':
      return { ...state, next: state.next + 1, messages: [...state.messages, ...event.answers] };
    case 'removed': {
      const message = state.messages.find(({ id }) => id === event.id);
      if (message && !message.draft && message.folder !== 'deleted') {
        return change(event.id, (one) => ({ ...one, folder: 'deleted' }));
      }
      return { ...state, messages: state.messages.filter(({ id }) => id !== event.id) };
    }
    case 'read':
      return change(event.id, (message) => (message.read ? message : { ...message, read: true }));
  }
}

export function draftById(state: MailboxState, id: string | null): Draft | undefined {
  const message = state.messages.find((one) => one.id === id);
  return message && isDraft(message) ? message : undefined;
}

export function isDraft(message: StoredMessage): message is Draft {
  return message.draft !== undefined;
}
