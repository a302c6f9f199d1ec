import type { Mailbox, Message } from '../../src/simulator/mailboxes/mailbox';

export const robin = { name: 'Robin', address: 'robin@own.example' };
export const anna = { name: 'Anna', address: 'anna@customer.example' };
export const ben = { name: 'Ben', address: 'ben@customer.example' };

const base: Omit<Message, 'id' | 'conversationId' | 'subject'> = {
  folder: 'inbox',
  from: anna,
  to: [robin, ben],
  cc: [],
  sent: '2026-11-18T09:00:00+01:00',
  format: 'html',
  body: '<div>Are we <b>done</b>?</div><div id="Signature">Anna</div>',
  read: true,
};

/** Three conversations: HTML, plain text, an undeliverable report. */
export const smallMailbox: Mailbox = {
  user: { ...robin, timeZone: 'Europe/Berlin' },
  signature: { html: '<div>Robin Keller</div>', text: 'Robin Keller' },
  messages: [
    { ...base, id: 'html-1', conversationId: 'html', subject: 'AW: Closing' },
    {
      ...base,
      id: 'text-1',
      conversationId: 'text',
      subject: 'Plain',
      format: 'text',
      body: 'One\nTwo',
      sent: '2026-11-17T09:00:00+01:00',
    },
    {
      ...base,
      id: 'report-1',
      conversationId: 'report',
      subject: 'Undeliverable',
      itemClass: 'REPORT.IPM.Note.NDR',
      sent: '2026-11-16T09:00:00+01:00',
    },
  ],
};
