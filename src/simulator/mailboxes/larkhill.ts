import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { daniel, robin } from './people';
import type { Writer } from './writer';

const ashdown: Writer = {
  name: 'Rosalind Ashdown',
  address: 'r.ashdown@larkhill-paper.co.uk',
  language: 'en-GB',
  timeZone: 'Europe/London',
  program: 'outlook-desktop',
  signature: ['Rosalind Ashdown', 'Chief Information Officer', 'Larkhill Paper plc'],
};

const devlin: Writer = {
  name: 'Cormac Devlin',
  address: 'cormac.devlin@fennmoor-packaging.com',
  language: 'en-GB',
  timeZone: 'Europe/Dublin',
  program: 'outlook-web',
  signature: ['Cormac Devlin', 'IT Manager', 'Fennmoor Packaging Ltd, a company of the Larkhill group'],
};

const twoTenants = composeMessage({
  id: 'larkhill-1',
  conversationId: 'larkhill-fennmoor-merger',
  folder: 'inbox',
  subject: 'Larkhill and Fennmoor: one project or two?',
  writer: ashdown,
  to: [robin],
  cc: [devlin],
  sent: '2026-11-03T15:22:00+00:00',
  blocks: [
    'Dear Mr Keller,',
    'As you know, Fennmoor Packaging has belonged to our group since 1 October. Both migrations are now finished: 2,240 mailboxes at Larkhill, 310 at Fennmoor, each company in its own tenant. The two tenants will stay separate until the summer.',
    'Should we close the two engagements together, or one after the other? Cormac, whom I have copied in, looks after the Fennmoor side.',
    'Yours sincerely,',
  ],
});

const separately = composeMessage({
  id: 'larkhill-2',
  conversationId: 'larkhill-fennmoor-merger',
  folder: 'sent',
  subject: 'Re: Larkhill and Fennmoor: one project or two?',
  writer: robin,
  to: [ashdown, devlin],
  cc: [daniel],
  sent: '2026-11-04T11:50:00+01:00',
  blocks: [
    'Dear Ms Ashdown, dear Mr Devlin,',
    'Thank you for letting me know, and congratulations on finishing both moves so close together.',
    'An engagement belongs to a tenant, so there will be two completions. One meeting can serve both, if you like: first Larkhill, then Fennmoor, half an hour each. Would Wednesday, 25 November, suit you?',
    'Kind regards,',
  ],
  inReplyTo: twoTenants,
});

const fennmoorLater = composeMessage({
  id: 'larkhill-3',
  conversationId: 'larkhill-fennmoor-merger',
  folder: 'inbox',
  subject: 'Re: Larkhill and Fennmoor: one project or two?',
  writer: devlin,
  to: [robin, ashdown],
  cc: [daniel],
  sent: '2026-11-12T17:31:00+00:00',
  read: false,
  blocks: [
    'Dear Mr Keller,',
    'The 25th suits us both. At Fennmoor we still have to retire the fax gateway, but I expect that to be done by the end of next week. If it is not, I shall ask you to close Larkhill first and to give us a few more days.',
    'Kind regards,',
  ],
  inReplyTo: separately,
});

export const larkhill: readonly Message[] = [twoTenants, separately, fennmoorLater];
