/**
 * Entry of the on-send handler: one script without imports at run time, the same for browsers and for classic Windows,
 * which has no DOM.
 */
import { checkSending } from './domain/sending/sendCheck';
import { createSendHandler } from './host/sending/sendEvent';
import { buttonText, findingsMessage } from './i18n/findingText';

void Office.onReady();

// At top level: classic Windows never runs what waits for onReady.
Office.actions.associate(
  'onMessageSend',
  createSendHandler({
    check: checkSending,
    words: { message: findingsMessage, button: buttonText },
    now: Date.now,
  }),
);
