import type { Address } from '../mailboxes/mailbox';
import { nextDraftId, type DraftKind } from '../model/mailboxState';
import { startDraft, type DraftFacts } from '../model/reply';
import { codes, done, itemOf, refused, type CallContext, type Handler, type Params, type Reply } from './reply';

/** Opens a new message, filled, beside what is being read. */
export function displayNewMessage(params: Params, context: CallContext): Reply {
  return open(context, {
    kind: 'new',
    to: addresses(params['toRecipients']),
    cc: addresses(params['ccRecipients']),
    subject: String(params['subject'] ?? ''),
    htmlBody: String(params['htmlBody'] ?? ''),
  });
}

/** Opens an answer to the message being read; only a read pane has one. */
export function displayReply(kind: DraftKind): Handler {
  return (params, context) => {
    const source = itemOf(context);
    if (context.surface !== 'read' || !source) return refused(codes.unsupported);
    return open(context, { kind, source, htmlBody: String(params['htmlBody'] ?? '') });
  };
}

export function displayMessage(params: Params, context: CallContext): Reply {
  const id = String(params['itemId'] ?? '');
  const message = context.store.get().mailbox.messages.find((one) => one.id === id);
  if (!message) return refused(codes.itemNotFound);
  context.store.dispatch(message.draft ? { type: 'draft-opened', id } : { type: 'selected', id });
  return done();
}

function open(context: CallContext, facts: Omit<DraftFacts, 'id' | 'format' | 'at'>): Reply {
  const { mailbox, switches } = context.store.get();
  const draft = startDraft(mailbox, {
    ...facts,
    id: nextDraftId(mailbox),
    format: switches.format,
    at: context.now(),
  });
  // What an add-in filled in is worth keeping even if nobody touches it.
  const filled = { ...draft, draft: { ...draft.draft, saved: true } };
  context.store.dispatch({ type: 'compose-started', draft: filled, by: 'host' });
  return done();
}

function addresses(value: unknown): readonly Address[] {
  return Array.isArray(value) ? value.map((one) => ({ name: String(one), address: String(one) })) : [];
}
