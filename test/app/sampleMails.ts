import { plainWords } from '../../src/domain/countMail';
import { insertMail, type DraftRecord, type InsertConsent, type MailToInsert } from '../../src/app/insertMail';
import type { Sides } from '../../src/domain/side';
import type { FakeHost } from './fakeHost';

export const sides: Sides = { own: ['fasttrack.example'], accountTeam: ['microsoft.com'] };
export const maria = { name: 'Maria Olivares', address: 'maria@olivares.example' };
export const team = { name: '', address: 'assign@microsoft.com' };
export const signature = '<div class="signature">Mia Winter</div>';
export const history = '<div class="quoted">Maria wrote: is it done?</div>';

export const mail: MailToInsert = {
  kind: 'customer-follow-up',
  role: 'customer',
  itemKey: '1',
  rendered: {
    subject: 'Your migration is complete',
    html: '<div><div>Dear Maria,</div><ul><li>Exchange</li><li>Teams</li></ul></div>',
    text: 'Dear Maria,\n\n- Exchange\n- Teams\n',
  },
  recipients: [maria],
  isReply: false,
};
export const internal: MailToInsert = { ...mail, kind: 'account-team', role: 'account-team', recipients: [team] };
export const later: MailToInsert = {
  ...mail,
  rendered: {
    subject: 'Your migration is complete: Olivares',
    html: mail.rendered.html.replace('Teams', 'Intune'),
    text: mail.rendered.text.replace('Teams', 'Intune'),
  },
};

/** Inserts at the cursor. */
export function insert(host: FakeHost, given = mail, previous?: DraftRecord, consent?: InsertConsent) {
  return insertMail(host, given, 'cursor', sides, previous, consent);
}

/** Inserts, which has to succeed, and gives what the pane remembers. */
export async function recordOf(host: FakeHost, given = mail): Promise<DraftRecord> {
  const result = await insert(host, given);
  if (result.kind !== 'inserted') throw new Error(`expected the mail to be inserted, but it is ${result.kind}`);
  return result.record;
}

/** How often words stand in the draft, whatever the mark-up. */
export const timesIn = (host: FakeHost, words: string) => plainWords(host.draft().body).split(words).length - 1;
