import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { robin } from './people';
import type { Writer } from './writer';

/** A small customer without a mail domain of its own: the address says nothing about the tenant. */
const practice: Writer = {
  name: 'Physiotherapie am Lindenhof',
  address: 'physiotherapie.am.lindenhof.beispiel@outlook.com',
  language: 'de',
  timeZone: 'Europe/Berlin',
  program: 'outlook-web',
  signature: ['Annegret Wiese', 'Physiotherapie am Lindenhof'],
};

const moved = composeMessage({
  id: 'lindenhof-1',
  conversationId: 'lindenhof-umzug',
  folder: 'inbox',
  subject: 'Unser Umzug ist fertig',
  writer: practice,
  to: [robin],
  sent: '2026-10-22T18:55:00+02:00',
  blocks: [
    'Sehr geehrter Herr Keller,',
    'nun sind auch die Kalender der Behandlungsräume umgezogen, und alle sieben Mitarbeiterinnen arbeiten mit den neuen Postfächern. Ich schreibe Ihnen noch von unserer alten Adresse, weil unsere neue Domain erst Anfang Dezember eingerichtet wird.',
    'Sind wir damit fertig, oder müssen wir noch etwas tun?',
    'Mit freundlichen Grüßen',
  ],
});

const lastCall = composeMessage({
  id: 'lindenhof-2',
  conversationId: 'lindenhof-umzug',
  folder: 'sent',
  subject: 'AW: Unser Umzug ist fertig',
  writer: robin,
  to: [practice],
  sent: '2026-10-23T09:12:00+02:00',
  blocks: [
    'Sehr geehrte Frau Wiese,',
    'vielen Dank für Ihre Nachricht. Es freut mich, dass alles läuft.',
    'Sie müssen nichts weiter tun. Ich würde Sie gern noch einmal kurz anrufen, um das Erledigte mit Ihnen durchzugehen und Ihnen zu zeigen, an wen Sie sich künftig wenden können. Passt Ihnen Mittwoch, der 28. Oktober, um 13 Uhr?',
    'Mit freundlichen Grüßen',
  ],
  inReplyTo: moved,
});

export const lindenhof: readonly Message[] = [moved, lastCall];
