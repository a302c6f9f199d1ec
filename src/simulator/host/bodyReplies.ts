import { atTop, contentFor, quoteOf, withSignature, withoutNext, type Coercion } from '../model/bodyEdits';
import { htmlToText } from '../model/bodyText';
import { bodyAsGiven, bodyWrittenAnew, insertsAtCaret, textBodyAsHtml } from '../model/quirks';
import { clientOf, codes, done, draftOf, itemOf, refused, type CallContext, type Params, type Reply } from './reply';

export function getBody(params: Params, context: CallContext): Reply {
  const item = itemOf(context);
  if (!item) return refused(codes.itemNotFound);
  const client = clientOf(context);
  const { bodies } = context.store.get().switches;
  if (bodies === 'empty-first' && draftOf(context)) return done('');
  if (coercionOf(params) === 'text') return done(item.format === 'text' ? item.body : htmlToText(item.body));
  return done(
    bodyWrittenAnew(
      bodies,
      item.format === 'html' ? bodyAsGiven(client, item.body) : textBodyAsHtml(client, item.body),
    ),
  );
}

export function getBodyType(_: Params, context: CallContext): Reply {
  const item = itemOf(context);
  return item ? done(item.format) : refused(codes.itemNotFound);
}

export function setBody(params: Params, context: CallContext): Reply {
  const isTwice = context.store.get().switches.bodies === 'history-twice';
  return write(params, context, (_, content, format) => content + (isTwice ? (quoteOf(format, content) ?? '') : ''));
}

export function prependBody(params: Params, context: CallContext): Reply {
  return write(params, context, (body, content, format) => atTop(format, body, content));
}

/** Without a caret in the draft, or on Outlook for Mac, the selection counts as the top of the body. */
export function setSelectedData(params: Params, context: CallContext): Reply {
  return write(params, context, (body, content, format) => {
    const placed =
      insertsAtCaret(clientOf(context)) &&
      context.itemId !== null &&
      context.caret.insert(context.itemId, format, content);
    return placed ? undefined : atTop(format, body, content);
  });
}

export function setSignature(params: Params, context: CallContext): Reply {
  const before = context.store.get().mailbox.signature.text;
  return write(params, context, (body, content, format) => withSignature(format, body, before, content));
}

/** Changes the body of the open draft; `change` gives undefined when it has done so by itself. */
function write(
  params: Params,
  context: CallContext,
  change: (body: string, content: string, format: 'html' | 'text') => string | undefined,
): Reply {
  const draft = draftOf(context);
  if (!draft) return refused(codes.unsupported);
  const content = contentFor(draft.format, String(params['data'] ?? ''), coercionOf(params));
  if (content === undefined) return refused(codes.format);
  const changed = change(draft.body, content, draft.format);
  const { switches } = context.store.get();
  if (switches.bodies === 'empty-first') {
    context.store.dispatch({ type: 'switched', switches: { ...switches, bodies: 'keeps' } });
  }
  const eats = switches.bodies === 'eats-character';
  const body = changed !== undefined && eats ? withoutNext(changed, content) : changed;
  if (body !== undefined) {
    context.store.dispatch({ type: 'edited', id: draft.id, change: { body }, by: 'host' });
  }
  return done();
}

/** On the wire 0 is text and 3 is HTML. */
function coercionOf(params: Params): Coercion {
  return params['coercionType'] === 3 ? 'html' : 'text';
}
