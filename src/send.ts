/**
 * Entry of the on-send handler: one script without imports at run time, the same for browsers and for classic Windows,
 * which has no DOM.
 *
 * From here on, and in every file this one leads to, a dialect is spoken: ES2016 without look-behind and `\p{…}`, since
 * classic Windows may run an engine of that year; callbacks, since there nothing waits for promises; no zod and no other
 * package, since the whole script has 20 KB. `.oxlintrc.json` names the files and what each construct is replaced by,
 * test/architecture.test.ts holds that list to what is imported, and test/send.test.ts and sendCheckBundle.test.ts run
 * the script as it is built.
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
