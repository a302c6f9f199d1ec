/** What a pane's Office.js posts to its host, as far as the host looks at it. */
export type PaneMessage = {
  readonly action: string;
  readonly actionType: 'invoke' | 'register' | 'unregister';
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
};

const actionTypes = ['invoke', 'register', 'unregister'] as const;

/** Reads a posted message; undefined for anything that is not a request of Office.js. */
export function readPaneMessage(posted: unknown): PaneMessage | undefined {
  if (typeof posted !== 'string') return undefined;
  let message: Record<string, unknown>;
  try {
    message = JSON.parse(posted) as Record<string, unknown>;
  } catch {
    return undefined; // Other scripts post to this window too; what is not JSON is not for the host.
  }
  if (typeof message !== 'object' || message === null || message['_messageType'] !== 0) return undefined;
  const conversationId = message['_conversationId'];
  const action = message['_actionName'];
  const correlationId = message['_correlationId'];
  const actionType = actionTypes[Number(message['_actionType'] ?? 0)];
  if (typeof conversationId !== 'string' || typeof action !== 'string') return undefined;
  if (typeof correlationId !== 'number' || actionType === undefined) return undefined;
  return { action, actionType, conversationId, correlationId, data: message['_data'] ?? null };
}

export function responseTo(message: PaneMessage, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: message.action,
    _conversationId: message.conversationId,
    _correlationId: message.correlationId,
    _responseType: 0,
    _errorCode: 0,
    _serializerVersion: 1,
    _data: data,
  });
}

/** What Outlook asks of a pane by itself; the pane says nothing back. */
export function requestMessage(conversationId: string, action: number): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _actionType: 0,
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _serializerVersion: 1,
    _data: [action],
  });
}

export function eventMessage(conversationId: string, name: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _responseType: 1,
    _serializerVersion: 1,
    _data: data,
  });
}
