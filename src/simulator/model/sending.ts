/** What the add-in's handler may say with `event.completed`. */
export type Completion = {
  readonly allowEvent?: boolean;
  readonly errorMessage?: string;
  readonly errorMessageMarkdown?: string;
  readonly cancelLabel?: string;
  readonly commandId?: string;
  readonly contextData?: unknown;
};

/**
 * What stands between the click on Send and the mail's leaving. The handler is at work while `asking`, and while Outlook
 * says that it is `slow`; the others are how it ended without the mail's being sent.
 */
export type Sending =
  | { readonly kind: 'asking' | 'slow' | 'timed-out' | 'unavailable'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string; readonly completion: Completion };

/** send: the mail goes all the same. stay: back to the draft. pane: back to it, with the add-in's pane. */
export type SendDialogButton = { readonly name: string; readonly act: 'send' | 'stay' | 'pane' };

export type SendDialog = {
  readonly text: string;
  readonly markdown: boolean;
  readonly buttons: readonly SendDialogButton[];
};

/** The id of the button beside a draft, as the manifest names it. */
export const composeCommand = 'closeoutComposeButton';

const longestMessage = 500;
const longestLabel = 20;

/** Outlook's dialog for a handler that runs as `PromptUser`, on a client of Mailbox 1.`version`; null while none is up. */
export function sendDialog(sending: Sending, version: number): SendDialog | null {
  switch (sending.kind) {
    case 'asking':
      return null;
    case 'slow':
      return plain('Closeout is taking longer than expected.');
    case 'timed-out':
      return plain('Closeout took too long and was stopped. Your message was not checked.');
    case 'unavailable':
      return plain('Closeout is unavailable at this time, so your message cannot be checked.', 'Try Later');
    case 'refused':
      return objection(sending.completion, version);
  }
}

function plain(text: string, stay = "Don't Send"): SendDialog {
  return { text, markdown: false, buttons: [button('Send Anyway', 'send'), button(stay, 'stay')] };
}

/** Before 1.15 the button for the pane is the one that does not send; an id that the manifest lacks only cancels. */
function objection(completion: Completion, version: number): SendDialog {
  const message = messageOf(completion, version);
  const { commandId, cancelLabel } = version >= 14 ? completion : {};
  const label = cancelLabel !== undefined && cancelLabel.length <= longestLabel ? cancelLabel : undefined;
  const act = commandId === composeCommand ? 'pane' : 'stay';
  const stay =
    version >= 15
      ? [button("Don't Send", 'stay'), ...(commandId === undefined ? [] : [button(label ?? 'Take Action', act)])]
      : [button(label ?? "Don't Send", act)];
  return { ...message, buttons: [button('Send Anyway', 'send'), ...stay] };
}

/** A message that is too long is none. */
function messageOf({ errorMessage, errorMessageMarkdown }: Completion, version: number): Omit<SendDialog, 'buttons'> {
  const usable = (text: string | undefined) => text !== undefined && text !== '' && text.length <= longestMessage;
  if (version >= 15 && errorMessageMarkdown && usable(errorMessageMarkdown)) {
    return { text: errorMessageMarkdown, markdown: true };
  }
  if (errorMessage && usable(errorMessage)) return { text: errorMessage, markdown: false };
  return { text: 'Closeout is preventing this email from being sent.', markdown: false };
}

function button(name: string, act: SendDialogButton['act']): SendDialogButton {
  return { name, act };
}

/** What the pane gets to read with `getInitializationContextAsync`; without a command for it, it is ignored. */
export function contextOf({ contextData }: Completion): string {
  if (contextData === undefined || contextData === null) return '';
  return typeof contextData === 'string' ? contextData : JSON.stringify(contextData);
}

/** Reads the context of a completed event; what is missing or of another kind is left out. */
export function readCompletion(value: unknown): Completion {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const texts = ['errorMessage', 'errorMessageMarkdown', 'cancelLabel', 'commandId'] as const;
  return {
    ...(typeof given['allowEvent'] === 'boolean' ? { allowEvent: given['allowEvent'] } : {}),
    ...Object.fromEntries(texts.flatMap((key) => (typeof given[key] === 'string' ? [[key, given[key]]] : []))),
    ...(given['contextData'] === undefined ? {} : { contextData: given['contextData'] }),
  };
}
