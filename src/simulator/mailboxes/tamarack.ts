import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { robin } from './people';
import type { Writer } from './writer';

/** Writes plain text from a program that is not Outlook. */
const lindqvist: Writer = {
  name: 'Dale Lindqvist',
  address: 'dale@tamarack-outfitters.com',
  language: 'en-US',
  timeZone: 'America/Denver',
  program: 'other',
  signature: ['-- ', 'Dale Lindqvist', 'Systems, Tamarack Outfitters', 'Bozeman, Montana'],
};

const wrapUp = composeMessage({
  id: 'tamarack-1',
  conversationId: 'tamarack-wrap-up',
  folder: 'inbox',
  subject: 'wrapping up the mail move',
  writer: lindqvist,
  to: [robin],
  sent: '2026-11-02T08:12:00-07:00',
  format: 'text',
  blocks: [
    'Good morning Mr. Keller,',
    'We cut over the last 31 mailboxes on Friday night, so all 152 are\nacross now. Both stores and the warehouse opened on Saturday without\nanyone calling me, which I take as a good sign.',
    'Two questions before I file this under done:\n\n1. The old IMAP server is still running. Is there any reason to keep it\n   past Thanksgiving?\n2. What do you need from me to close the project on your end?',
    'Thanks for your patience with us over the past weeks.',
  ],
});

const answers = composeMessage({
  id: 'tamarack-2',
  conversationId: 'tamarack-wrap-up',
  folder: 'sent',
  subject: 'Re: wrapping up the mail move',
  writer: robin,
  to: [lindqvist],
  sent: '2026-11-03T09:47:00+01:00',
  format: 'text',
  blocks: [
    'Dear Mr. Lindqvist,',
    'Congratulations, that is very good news.',
    'About your questions:',
    {
      kind: 'list',
      items: [
        'The IMAP server: once nothing connects to it for two weeks, you can switch it off. Please keep a backup of the message store.',
        'Closing: I would like to go through the finished work with you in our next call, on November 12. There is nothing to prepare.',
      ],
    },
    'Best regards,',
  ],
  inReplyTo: wrapUp,
});

const serverLog = composeMessage({
  id: 'tamarack-3',
  conversationId: 'tamarack-wrap-up',
  folder: 'inbox',
  subject: 'Re: wrapping up the mail move',
  writer: lindqvist,
  to: [robin],
  sent: '2026-11-03T16:20:00-07:00',
  format: 'text',
  blocks: [
    'November 12 works, same time as always (9 a.m. Mountain).',
    'Looking at the log, one thing still logs in to the old server: the\nlabel printer in the warehouse. <sigh> I will move it this week.',
  ],
  inReplyTo: answers,
});

const printerDone = composeMessage({
  id: 'tamarack-4',
  conversationId: 'tamarack-wrap-up',
  folder: 'inbox',
  subject: 'Re: wrapping up the mail move',
  writer: lindqvist,
  to: [robin],
  sent: '2026-11-13T11:02:00-07:00',
  format: 'text',
  read: false,
  blocks: [
    'Thank you for the call yesterday, Mr. Keller.',
    "As promised: the label printer sends through Microsoft 365 since this\nmorning, and nothing talks to the old server anymore. As far as I'm\nconcerned we are finished. Please send the summary and the link to the\nrequest form when you get to it.",
  ],
  inReplyTo: serverLog,
});

export const tamarack: readonly Message[] = [wrapUp, answers, serverLog, printerDone];
