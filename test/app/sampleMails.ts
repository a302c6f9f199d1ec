import { plainWords } from '../domain/draft/countMail';
import { insertMail, type InsertConsent, type LoadFilled, type MailToInsert } from '../../src/app/insertMail';
import type { DraftRecord } from '../../src/app/draftResult';
import type { Sides } from '../../src/domain/side';
import { mailOf, rendered } from '../domain/mail/mailSamples';
import type { FakeHost } from './fakeHost';

export const sides: Sides = { own: ['fasttrack.example'], accountTeam: ['microsoft.com'] };
export const maria = { name: 'Maria Olivares', address: 'maria@olivares.example' };
export const team = { name: '', address: 'assign@microsoft.com' };
export const signature = '<div class="signature">Mia Winter</div>';
export const history = '<div class="quoted">Maria wrote: is it done?</div>';

const facts = { contactName: 'Maria', completed: ['Exchange', 'Teams'], tenantName: 'Olivares', fmName: 'Mia' };
const source = 'Dear {contactName},\n\n- {completed}\n\nKind regards\n';
const subject = 'to: customer\nsubject: Your migration is complete: {tenantName}\n---\n';

export const mail: MailToInsert = {
  itemKey: '1',
  mail: mailOf(subject + source),
  facts,
  recipients: [maria],
  isReply: false,
};
export const internal: MailToInsert = {
  ...mail,
  mail: mailOf(`to: account-team\nsubject: Done\n---\n${source}`, 'account-team'),
  recipients: [team],
};
export const later: MailToInsert = {
  ...mail,
  facts: { ...facts, completed: ['Exchange', 'Intune'], tenantName: 'Olivares SL' },
};

export const textOf = (given: MailToInsert) => rendered(given.mail, given.facts);

/** Nothing else of ours stands in these drafts. */
export const noOther: LoadFilled = () => Promise.reject(new Error('expected no other mail of ours in the draft'));

/** Inserts at the cursor. */
export function insert(host: FakeHost, given = mail, previous?: DraftRecord, consent?: InsertConsent) {
  return insertMail(host, given, 'cursor', sides, previous, noOther, consent);
}

/** Inserts, which has to succeed, and gives what the pane remembers. */
export async function recordOf(host: FakeHost, given = mail): Promise<DraftRecord> {
  const result = await insert(host, given);
  if (result.kind !== 'inserted') throw new Error(`expected the mail to be inserted, but it is ${result.kind}`);
  return result.record;
}

/** How often words stand in the draft, whatever the mark-up. */
export const timesIn = (host: FakeHost, words: string) => plainWords(host.draft().body).split(words).length - 1;
