/**
 * Entry of the on-send handler: one script without imports at run time, the same for browsers and for classic Windows,
 * which has no DOM. Until the send check exists, every mail goes at once.
 */
void Office.onReady();

function onMessageSend(event: Office.MailboxEvent): void {
  event.completed({ allowEvent: true });
}

// At top level: classic Windows never runs what waits for onReady.
Office.actions.associate('onMessageSend', onMessageSend);
