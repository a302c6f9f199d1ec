import type { Language } from '../../src/domain/language';
import type { MailKind } from '../../src/domain/mail/mail';
import type { Finding } from '../../src/domain/sending/outgoing';
import type { Translate } from '../../src/i18n/translate';
import { known, newestMessage, openMessage, tick, today, unfold } from './closureWork';
import { customers } from './customers';
import type { Outlook } from './outlook';
import { addRecipient, beginClosure, draftMail, insertInReply, removeRecipient, typeOver } from './sending';

/** A mail with one fault, as an FM would come to write it. */
export type FaultyMail = {
  readonly finding: Finding;
  /** Who reads what is found. */
  readonly reader: Language;
  /** Whose closure it is. */
  readonly customer: Language;
  readonly kind: MailKind;
  /** Writes it, beside the closure that is open. */
  readonly write: (outlook: Outlook, t: Translate) => Promise<void>;
  readonly mend: (outlook: Outlook, t: Translate) => Promise<void>;
  /** It goes to nobody whom it is for, so that it does no step. */
  readonly astray?: true;
  /** Nothing in the mail tells whose it is. */
  readonly unnamed?: true;
};

const customer = 'en-US';
const { name, region } = customers[customer];
const queue = `FTCQ Inactive ${region}`;
const other = customers['ja-JP'].name;

/** A mail with words typed over others. */
function typedOver(kind: MailKind, ...edits: readonly (readonly [words: string, typed: string])[]) {
  return {
    customer,
    kind,
    write: async (outlook, t) => {
      await draftMail(outlook, t, kind);
      for (const [words, typed] of edits) await typeOver(outlook, words, typed);
    },
    mend: async (outlook) => {
      for (const [words, typed] of edits) await typeOver(outlook, typed, words);
    },
  } satisfies Partial<FaultyMail>;
}

/** A mail with somebody added to its copies. */
function copiedTo(kind: MailKind, address: string) {
  return {
    customer,
    kind,
    write: async (outlook, t) => {
      await draftMail(outlook, t, kind);
      await addRecipient(outlook, 'Cc', address);
    },
    mend: (outlook) => removeRecipient(outlook, 'Cc'),
  } satisfies Partial<FaultyMail>;
}

/** One for each rule of the check; the six languages take turns reading. */
export const faultyMails: readonly FaultyMail[] = [
  {
    finding: { rule: 'open-field', where: 'body', text: '{{Workload}}' },
    reader: 'de-DE',
    ...typedOver('account-team', ['Exchange Online', '{{Workload}}']),
  },
  {
    finding: { rule: 'empty-value', where: 'body', text: 'Tenant ID: …' },
    reader: 'ja-JP',
    ...typedOver('assignment-request', [`Tenant ID: ${known.tenantId}`, 'Tenant ID:']),
  },
  {
    finding: { rule: 'filler', where: 'body', text: 'XXX' },
    reader: 'es-ES',
    ...typedOver('customer-follow-up', [customers[customer].contactName, 'XXX']),
  },
  {
    finding: { rule: 'other-tenant', where: 'body', tenant: other, text: other },
    reader: 'zh-CN',
    ...typedOver('customer-follow-up', ['OneDrive', other]),
    write: async (outlook, t) => {
      const { id } = await newestMessage(outlook, { conversationId: 'brackenford-final-report', folder: 'inbox' });
      const another = await newestMessage(outlook, { conversationId: 'akita-cutover', folder: 'inbox' });
      await openMessage(outlook, another.id);
      await outlook.pane.getByRole('heading', { name: 'akita-mfg.co.jp' }).waitFor();
      await beginClosure(outlook, t, '91c0de52-6a37-4f18-b2d4-7e6f05a8c913');
      await openMessage(outlook, id);
      await outlook.pane.getByRole('heading', { name, exact: true }).waitFor();
      await draftMail(outlook, t, 'customer-follow-up');
      await typeOver(outlook, 'OneDrive', other);
    },
  },
  {
    finding: { rule: 'outside-recipient', addresses: ['t.okafor@brackenford-foods.co.uk'] },
    reader: 'pt-BR',
    ...copiedTo('account-team', 't.okafor@brackenford-foods.co.uk'),
  },
  {
    finding: { rule: 'nobody-outside' },
    reader: 'en-US',
    customer,
    kind: 'customer-follow-up',
    write: async (outlook, t) => {
      await draftMail(outlook, t, 'customer-follow-up');
      for (const _ of customers[customer].contacts) await removeRecipient(outlook, 'To');
      await addRecipient(outlook, 'To', 'mina.vogt@northwind-fasttrack.example');
    },
    mend: (outlook) => addRecipient(outlook, 'To', customers[customer].contacts[0] ?? ''),
    astray: true,
  },
  {
    finding: { rule: 'no-queue', queue },
    reader: 'de-DE',
    ...typedOver('assignment-request', [`Queue: ${queue}`, 'The queue is the usual one']),
  },
  {
    finding: { rule: 'other-queue', text: 'FTCQ Inactive APJ', queue },
    reader: 'es-ES',
    ...typedOver('assignment-request', [queue, 'FTCQ Inactive APJ']),
  },
  {
    finding: { rule: 'no-tenant' },
    reader: 'ja-JP',
    unnamed: true,
    ...typedOver(
      'assignment-request',
      [`Tenant: ${name}`, 'The one we spoke of'],
      [`Tenant ID: ${known.tenantId}`, 'You have its number'],
    ),
  },
  {
    finding: { rule: 'sent-before', tenant: name, on: today() },
    reader: 'zh-CN',
    customer,
    kind: 'account-team',
    write: async (outlook, t) => {
      await unfold(outlook, t, 'prepare');
      await tick(outlook, t, 'atu-mail').check();
      await draftMail(outlook, t, 'account-team');
    },
    mend: async (outlook, t) => {
      await outlook.pane.getByRole('button', { name: t('action.back') }).click();
      await unfold(outlook, t, 'prepare');
      await tick(outlook, t, 'atu-mail').uncheck();
    },
  },
  {
    finding: { rule: 'other-language', found: 'en-US', expected: 'es-ES' },
    reader: 'pt-BR',
    customer: 'es-ES',
    kind: 'customer-follow-up',
    write: (outlook, t) => insertInReply(outlook, t, 'customer-follow-up', 'en-US'),
    mend: async (outlook, t) => {
      await outlook.pane.getByLabel(t('editor.language')).selectOption('es-ES');
      await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
      await outlook.pane.getByText(t('notice.replaced')).waitFor();
    },
  },
  {
    finding: { rule: 'new-domain', domains: ['fabrikam.example'] },
    reader: 'en-US',
    ...copiedTo('customer-follow-up', 'ada@fabrikam.example'),
    write: async (outlook, t) => {
      await insertInReply(outlook, t, 'customer-follow-up');
      await addRecipient(outlook, 'Cc', 'ada@fabrikam.example');
    },
  },
];
