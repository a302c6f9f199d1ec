import type { Address } from '../mailboxes/mailbox';
import { distinct } from '../model/addresses';
import { subjectAsSet } from '../model/reply';
import { addressRecord } from './initialData';
import { codes, done, draftOf, itemOf, refused, type CallContext, type Params, type Reply } from './reply';

/** Recipients that one field may hold. */
const mostRecipients = 500;

const fields = ['to', 'cc'] as const;

export function getRecipients(params: Params, context: CallContext): Reply {
  const draft = draftOf(context);
  if (!draft) return refused(codes.unsupported);
  const field = fields[Number(params['recipientField'])];
  // Drafts here have no Bcc line, so it is always empty.
  if (!field) return params['recipientField'] === 2 ? done([]) : refused(codes.unsupported);
  const own = context.store.get().mailbox.user;
  return done(draft[field].map((one) => addressRecord(one, own)));
}

export function setRecipients(params: Params, context: CallContext): Reply {
  return changeRecipients(params, context, (_, given) => given);
}

export function addRecipients(params: Params, context: CallContext): Reply {
  return changeRecipients(params, context, (before, given) => distinct([...before, ...given]));
}

function changeRecipients(
  params: Params,
  context: CallContext,
  change: (before: readonly Address[], given: readonly Address[]) => readonly Address[],
): Reply {
  const draft = draftOf(context);
  const field = fields[Number(params['recipientField'])];
  if (!draft || !field) return refused(codes.unsupported);
  const people = change(draft[field], readAddresses(params['recipientArray']));
  if (people.length > mostRecipients) return refused(codes.tooManyRecipients);
  context.store.dispatch({ type: 'edited', id: draft.id, change: { [field]: people }, by: 'host' });
  return done();
}

function readAddresses(value: unknown): readonly Address[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: Partial<Address>) => {
    const address = String(one.address ?? '');
    return { name: one.name ? String(one.name) : address, address };
  });
}

export function getSubject(_: Params, context: CallContext): Reply {
  const item = itemOf(context);
  return item ? done(item.subject) : refused(codes.itemNotFound);
}

export function setSubject(params: Params, context: CallContext): Reply {
  const draft = draftOf(context);
  if (!draft) return refused(codes.unsupported);
  const subject = subjectAsSet(draft, String(params['subject'] ?? ''));
  context.store.dispatch({ type: 'edited', id: draft.id, change: { subject }, by: 'host' });
  return done();
}

export function getFrom(_: Params, context: CallContext): Reply {
  const item = itemOf(context);
  return item ? done(addressRecord(item.from, context.store.get().mailbox.user)) : refused(codes.itemNotFound);
}

export function saveDraft(_: Params, context: CallContext): Reply {
  const draft = draftOf(context);
  if (!draft) return refused(codes.unsupported);
  context.store.dispatch({ type: 'saved', id: draft.id });
  return done(draft.id);
}

export function getItemId(_: Params, context: CallContext): Reply {
  const draft = draftOf(context);
  if (!draft) return refused(codes.unsupported);
  return draft.draft.saved ? done(draft.id) : refused(codes.notSaved);
}

export function getComposeType(_: Params, context: CallContext): Reply {
  const draft = draftOf(context);
  if (!draft) return refused(codes.unsupported);
  const composeType = { new: 'newMail', reply: 'reply', replyAll: 'reply', forward: 'forward' }[draft.draft.kind];
  return done({ composeType, coercionType: draft.format });
}
