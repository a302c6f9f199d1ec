import { getBody, getBodyType, prependBody, setBody, setSelectedData, setSignature } from './bodyReplies';
import type { DispatchId } from './calls';
import { displayMessage, displayNewMessage, displayReply } from './formReplies';
import {
  addRecipients,
  getComposeType,
  getFrom,
  getItemId,
  getRecipients,
  getSubject,
  saveDraft,
  setRecipients,
  setSubject,
} from './itemReplies';
import { codes, done, draftOf, refused, type Handler, type Reply } from './reply';
import {
  addNotice,
  clearSession,
  getAllSession,
  getNotices,
  getSession,
  removeNotice,
  removeSession,
  replaceNotice,
  saveProperties,
  saveSettings,
  setSession,
} from './storageReplies';

const nothing: Handler = () => done();

const closeItem: Handler = (_, context) => {
  if (!draftOf(context)) return refused(codes.unsupported);
  context.store.dispatch({ type: 'compose-closed' });
  return done();
};

const getInitializationContext: Handler = (_, context) => done(draftOf(context) ? context.store.get().paneContext : '');

const closePane: Handler = (_, { store, surface }) => {
  store.dispatch({ type: 'pane-changed', surface, change: { open: false } });
  return done();
};

/** What the host does for each call it knows. */
export const answers: Record<DispatchId, Handler> = {
  // Its reply has a form of its own: see `executeReply`.
  3: nothing,
  4: saveProperties,
  8: displayMessage,
  10: displayReply('reply'),
  11: displayReply('replyAll'),
  13: setSelectedData,
  14: getBodyType,
  15: getRecipients,
  17: setSubject,
  18: getSubject,
  21: setRecipients,
  22: addRecipients,
  23: prependBody,
  29: setSelectedData,
  30: displayReply('reply'),
  31: displayReply('replyAll'),
  32: saveDraft,
  33: addNotice,
  34: getNotices,
  35: replaceNotice,
  36: removeNotice,
  37: getBody,
  38: setBody,
  40: nothing,
  41: closeItem,
  42: closePane,
  44: displayNewMessage,
  99: getInitializationContext,
  107: getFrom,
  163: nothing,
  164: getItemId,
  173: setSignature,
  174: getComposeType,
  175: () => done(true),
  178: displayNewMessage,
  179: displayMessage,
  181: displayReply('reply'),
  182: displayReply('replyAll'),
  183: displayReply('reply'),
  184: displayReply('replyAll'),
  185: setSession,
  186: getSession,
  187: getAllSession,
  188: clearSession,
  189: removeSession,
  193: nothing,
  400: nothing,
  401: nothing,
  402: nothing,
  404: saveSettings,
};

/** A reply as Office.js reads it. An error code counts only beside `error: true`. */
export function replyData(reply: Reply): object {
  return reply.ok
    ? { wasSuccessful: true, error: false, ...(reply.data === undefined ? {} : { data: reply.data }) }
    : { wasSuccessful: false, error: true, errorCode: reply.code };
}
