import type { Locator } from 'playwright-core';
import type { Language } from '../../src/domain/language';
import type { MailKind } from '../../src/domain/mail/mail';
import { playbook, type StepDefinition, type StepId } from '../../src/domain/closure/playbook';
import type { Translate } from '../../src/i18n/translate';
import { header, known, lastSent, openMessage, startClosure, withTools, yesterday } from './closureWork';
import { mailField } from './mailWork';
import { compose, insert, press, sendDialog, type Outlook } from './outlook';

const definitions: readonly StepDefinition<StepId>[] = playbook;

/** The step that a mail does. */
export function stepOf(kind: MailKind): StepId {
  const step = definitions.find(({ mail }) => mail === kind)?.id;
  if (!step) throw new Error(`expected a mail that does a step, got ${kind}`);
  return step;
}

/** Starts the closure of the open thread, with all that its mails say of the tenant. */
export async function beginClosure(outlook: Outlook, t: Translate, tenantId = known.tenantId): Promise<void> {
  await startClosure(outlook, t);
  await withTools(outlook, t, async (tools) => {
    await tools.getByLabel(t('facts.accountTeamContacts')).fill(known.accountTeam);
    await tools.getByLabel(t('field.tenantId')).fill(tenantId);
    await tools.getByLabel(t('facts.workloads')).fill(known.workloads.join('\n'));
  });
}

/** Opens a mail in the pane, from its list, with what the closure does not tell. */
export async function openMail(outlook: Outlook, t: Translate, kind: MailKind, language?: Language): Promise<void> {
  const { pane } = outlook;
  await pane.getByText(t('mails.heading'), { exact: true }).click();
  await pane.getByRole('button', { name: t(`mail.${kind}.name`) }).click();
  if (language) await pane.getByLabel(t('editor.language')).selectOption(language);
  if (kind === 'customer-follow-up') await mailField(outlook, t, 'discussionDate').fill(yesterday());
}

/** Writes a mail of the closure into a draft of its own. */
export async function draftMail(outlook: Outlook, t: Translate, kind: MailKind, language?: Language): Promise<void> {
  await openMail(outlook, t, kind, language);
  await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
  await outlook.pane.getByText(t('notice.handedOver')).waitFor();
  await header(outlook).getByRole('heading', { level: 1 }).waitFor();
}

/** Writes a mail of the closure into an answer to all in the open thread. */
export async function insertInReply(
  outlook: Outlook,
  t: Translate,
  kind: MailKind,
  language?: Language,
): Promise<void> {
  await compose(outlook, 'replyAll');
  await openMail(outlook, t, kind, language);
  await insert(outlook, t);
}

/** Selects words in the body of the draft and types others over them. */
export async function typeOver({ page }: Pick<Outlook, 'page'>, words: string, typed: string): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Message body' });
  await body.focus();
  await body.evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
      return;
    }
    throw new Error(`expected "${wanted}" in the draft`);
  }, words);
  await page.keyboard.insertText(typed);
}

export async function addRecipient(
  { page }: Pick<Outlook, 'page'>,
  field: 'To' | 'Cc',
  address: string,
): Promise<void> {
  const input = page.getByLabel(field, { exact: true });
  await input.fill(address);
  await input.press('Enter');
}

/** Takes the last recipient of a field away. */
export async function removeRecipient({ page }: Pick<Outlook, 'page'>, field: 'To' | 'Cc'): Promise<void> {
  await page.getByLabel(field, { exact: true }).press('Backspace');
}

/** Sends the mail although Outlook's dialog is there, and waits until it is gone. */
export async function sendAnyway(outlook: Outlook): Promise<void> {
  await press(outlook, 'Send Anyway');
  await outlook.page.waitForFunction(() => window.simulator.drafts().length === 0);
}

/** Opens the mail sent last, which ticks its step where the handler did not. */
export async function openSent(outlook: Outlook): Promise<void> {
  await openMessage(outlook, (await lastSent(outlook)).id);
}

/** What Outlook's dialog lists. */
export async function objections(outlook: Outlook): Promise<string[]> {
  const points: Locator = sendDialog(outlook).getByRole('listitem');
  await points.first().waitFor();
  return points.allInnerTexts();
}
