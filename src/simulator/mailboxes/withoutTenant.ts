import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { mina, robin } from './people';
import type { Writer } from './writer';

const newsletter: Writer = {
  name: 'Cloud Desk Weekly',
  address: 'news@clouddesk-weekly.example',
  language: 'en-GB',
  timeZone: 'UTC',
  program: 'other',
  signature: ['Cloud Desk Weekly', 'You receive this mail because you subscribed with this address.'],
};

const issue46 = composeMessage({
  id: 'newsletter-1',
  conversationId: 'newsletter-46',
  folder: 'inbox',
  subject: 'Cloud Desk Weekly 46: shared mailboxes, retention, and a checklist',
  writer: newsletter,
  to: [robin],
  sent: '2026-11-14T05:00:00+00:00',
  read: false,
  blocks: [
    'In this issue',
    {
      kind: 'list',
      items: [
        'Shared mailboxes: who may send as whom?',
        'Retention labels in small companies',
        'A one-page checklist for the week after a migration',
      ],
    },
    'Enjoy reading, and have a good weekend.',
  ],
});

const issue45 = composeMessage({
  id: 'newsletter-2',
  conversationId: 'newsletter-45',
  folder: 'deleted',
  subject: 'Cloud Desk Weekly 45: rooms, resources, and double bookings',
  writer: newsletter,
  to: [robin],
  sent: '2026-11-07T05:00:00+00:00',
  blocks: ['In this issue', { kind: 'list', items: ['Room lists by building', 'How to find double bookings'] }],
});

const holidayPlan = composeMessage({
  id: 'team-1',
  conversationId: 'team-urlaubsplanung',
  folder: 'inbox',
  subject: 'Vertretung zwischen den Jahren',
  writer: mina,
  to: [robin],
  sent: '2026-11-12T08:41:00+01:00',
  blocks: [
    'Hallo Robin,',
    'kannst du mir bis Ende nächster Woche sagen, welche deiner Kunden zwischen Weihnachten und Neujahr jemanden brauchen? Was bis dahin abgeschlossen ist, muss ich nicht einplanen.',
    'Danke und viele Grüße',
  ],
});

/** Mail in which no tenant can be found. */
export const withoutTenant: readonly Message[] = [issue46, issue45, holidayPlan];
