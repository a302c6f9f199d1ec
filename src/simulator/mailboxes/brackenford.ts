import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { assignmentTeam, daniel, robin } from './people';
import type { Writer } from './writer';

const okafor: Writer = {
  name: 'OKAFOR, Tobenna',
  address: 'T.OKAFOR@BRACKENFORD-FOODS.CO.UK',
  language: 'en-GB',
  timeZone: 'Europe/London',
  program: 'outlook-desktop',
  signature: ['Tobenna Okafor', 'Head of IT Operations', 'Brackenford Foods Ltd', 'Tel. 0113 496 0174'],
};

const whitlock: Writer = {
  name: 'Hester Whitlock',
  address: 'hester.whitlock@brackenford-foods.co.uk',
  language: 'en-GB',
  timeZone: 'Europe/London',
  program: 'outlook-web',
  signature: ['Hester Whitlock', 'Messaging Lead', 'Brackenford Foods Ltd'],
};

const report = composeMessage({
  id: 'brackenford-1',
  conversationId: 'brackenford-final-report',
  folder: 'inbox',
  subject: 'Brackenford Foods: final migration report, weeks 41 to 45',
  writer: okafor,
  to: [robin],
  cc: [whitlock],
  sent: '2026-11-06T16:45:00+00:00',
  blocks: [
    'Dear Mr Keller,',
    'Please find below the final report on our move to Microsoft 365. The last depot went across on Wednesday night. I have kept the same layout as in the earlier reports so that the steering group can compare the figures.',
    'Mailboxes by site',
    {
      kind: 'table',
      rows: [
        ['Site', 'Planned', 'Migrated', 'Shared mailboxes', 'Completed', 'Remarks'],
        ['Leeds, head office', '512', '512', '44', '9 October', 'Two oversized archives were split beforehand'],
        ['Selby mill', '186', '186', '12', '16 October', 'Shift terminals use kiosk licences'],
        ['Goole depot', '97', '97', '6', '23 October', 'None'],
        ['Thirsk bakery', '141', '141', '9', '30 October', 'Batch repeated for three users < 1 GB'],
        ['Malton depot', '64', '64', '3', '4 November', 'Done after the evening dispatch'],
        ['Total', '1,000', '1,000', '74', '', ''],
      ],
    },
    'What we had agreed beyond the mailboxes',
    {
      kind: 'list',
      items: [
        'Mail flow: all accepted domains point to Exchange Online, and the old smart host was switched off on 5 November.',
        'Mobile devices: 338 handsets re-enrolled; nine remain, all of them with staff on long-term leave.',
        'Calendars & rooms: 57 room mailboxes tested by the site secretaries.',
        'Help desk: 61 calls in five weeks, the last one closed this morning. "Fewer than after the printer change", as our service manager puts it.',
        'Training: floor walkers were at every site for two days; recordings are on the intranet.',
      ],
    },
    'Lessons learnt',
    'The pre-migration checks you recommended for large items saved us a good deal of trouble in Leeds. In Thirsk we started the batch before the stock-taking run had finished, and we had to repeat it for three users. I would plan that differently today.',
    'Still open on our side is the formal sign-off by the finance director, which I expect in the week of 16 November. As far as the technical work is concerned, we regard the migration as complete.',
    'Would you let us know how you wish to close the engagement, and whether you need anything further from us?',
    'Yours sincerely,',
  ],
});

const nextMeeting = composeMessage({
  id: 'brackenford-2',
  conversationId: 'brackenford-final-report',
  folder: 'sent',
  subject: 'Re: Brackenford Foods: final migration report, weeks 41 to 45',
  writer: robin,
  to: [okafor],
  cc: [whitlock],
  sent: '2026-11-09T10:02:00+01:00',
  blocks: [
    'Dear Mr Okafor,',
    'Thank you very much for this thorough report. A thousand mailboxes in five weeks with 61 calls is a result to be proud of.',
    'I suggest that we use the project call on Thursday, 19 November, for the completion discussion: a look back at what was done, your plans for other workloads, and how to ask for assistance in future. The sign-off by your finance director need not hold us up.',
    'Kind regards,',
  ],
  inReplyTo: report,
});

const agenda = composeMessage({
  id: 'brackenford-3',
  conversationId: 'brackenford-final-report',
  folder: 'inbox',
  subject: 'Re: Brackenford Foods: final migration report, weeks 41 to 45',
  writer: whitlock,
  to: [robin],
  cc: [okafor],
  sent: '2026-11-16T09:33:00+00:00',
  blocks: [
    'Dear Mr Keller,',
    'Tobenna has asked me to confirm Thursday at 14:00 our time. The finance director signed on Friday, so nothing stands in the way on our side.',
    'We should like to hear more about Intune while we have you: the nine handsets have made us think.',
    'Kind regards,',
  ],
  inReplyTo: nextMeeting,
});

const accountTeamTold = composeMessage({
  id: 'brackenford-atu-1',
  conversationId: 'brackenford-atu',
  folder: 'sent',
  subject: 'Brackenford Foods: migration complete, completion review',
  writer: robin,
  to: [daniel],
  sent: '2026-11-09T10:31:00+01:00',
  blocks: [
    'Hi Daniel,',
    'The migration at Brackenford Foods is complete: 1,000 mailboxes at five sites, nothing technical left open. Please hold the engagement completion review with the customer. I will disengage after that review.',
    'The completion discussion on my side is on 19 November. It would help if somebody from the account team joined for the last ten minutes, because the customer is likely to ask about Intune.',
    'Best regards,',
  ],
});

const accountTeamAgrees = composeMessage({
  id: 'brackenford-atu-2',
  conversationId: 'brackenford-atu',
  folder: 'inbox',
  subject: 'Re: Brackenford Foods: migration complete, completion review',
  writer: daniel,
  to: [robin],
  sent: '2026-11-10T13:08:00+00:00',
  blocks: [
    'Hi Robin,',
    'Great news, thank you. I will join on the 19th from 14:30 and have put the review in their diary for 2 December. Fine with me if you close after that.',
    'Cheers,',
  ],
  inReplyTo: accountTeamTold,
});

const regionQuestion = composeMessage({
  id: 'brackenford-assignment-1',
  conversationId: 'assignment-region-check',
  folder: 'inbox',
  subject: 'Region check: tenant 3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413',
  writer: assignmentTeam,
  to: [robin],
  sent: '2026-11-13T09:15:00+00:00',
  blocks: [
    'Hello Robin,',
    'You are assigned to the tenant in the subject line, but its region is empty in our list. Please let us know which one applies, so that we can place it in the right queue later on.',
    'Kind regards,',
  ],
});

const regionAnswer = composeMessage({
  id: 'brackenford-assignment-2',
  conversationId: 'assignment-region-check',
  folder: 'sent',
  subject: 'Re: Region check: tenant 3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413',
  writer: robin,
  to: [assignmentTeam],
  sent: '2026-11-13T11:40:00+01:00',
  blocks: ['Hello,', 'It is EMEA. I will write again once the completion discussion has been held.', 'Best regards,'],
  inReplyTo: regionQuestion,
});

export const brackenford: readonly Message[] = [
  report,
  nextMeeting,
  agenda,
  accountTeamTold,
  accountTeamAgrees,
  regionQuestion,
  regionAnswer,
];
