import { header, known, longDay, startClosure, stepLine, tick, today, unfold, withTools } from './closureWork';
import { count, mailField, textIn } from './mailWork';
import { closeBrowser, compose, openDraft, openOutlook, type Outlook } from './outlook';

const t = textIn('en-US');

let outlook: Outlook;

beforeEach(async () => {
  outlook = await openOutlook({ thread: 'talavera-cierre', surface: 'read' });
  await startClosure(outlook, t);
});
afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

async function openMail(kind: 'account-team' | 'customer-follow-up'): Promise<void> {
  await outlook.pane.getByText(t('mails.heading')).click();
  await outlook.pane.getByRole('button', { name: t(`mail.${kind}.name`) }).click();
  await outlook.pane.getByRole('heading', { name: t(`mail.${kind}.name`) }).waitFor();
}

it('a new mail: the pane beside it has the tenant, the mail and what was typed', async () => {
  await openMail('account-team');
  await mailField(outlook, t, 'completed').fill('Exchange Online\nTelefonía');
  await outlook.pane.getByLabel(t('editor.language')).selectOption('pt-BR');
  await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
  await outlook.page.locator('iframe[src*="surface=compose"]').waitFor();
  await outlook.pane.getByText(t('notice.handedOver')).waitFor();
  await outlook.pane.getByRole('heading', { name: 'Talavera Logística' }).waitFor();
  await outlook.pane.getByRole('heading', { name: t('mail.account-team.name') }).waitFor();
  expect(await outlook.pane.getByLabel(t('editor.language')).inputValue()).toBe('pt-BR');
  expect(await mailField(outlook, t, 'completed').inputValue()).toBe('Exchange Online\nTelefonía');
  const draft = await openDraft(outlook);
  expect(draft.to.map(({ address }) => address)).toEqual(['camila.duarte@microsoft.com']);
  expect(count(draft.body, 'Telefonía')).toBe(1);
});

it('a reply: the pane beside it goes on with the same mail', async () => {
  await withTools(outlook, t, async (tools) => {
    await tools.getByLabel(t('facts.workloads')).fill(known.workloads.join('\n'));
  });
  await openMail('customer-follow-up');
  await mailField(outlook, t, 'discussionDate').fill('2026-11-18');
  await outlook.pane.getByRole('button', { name: t('action.replyAll'), exact: true }).click();
  await outlook.page.locator('iframe[src*="surface=compose"]').waitFor();
  await outlook.pane.getByText(t('notice.handedOver')).waitFor();
  await outlook.pane.getByRole('heading', { name: 'Talavera Logística' }).waitFor();
  expect(await mailField(outlook, t, 'discussionDate').inputValue()).toBe('2026-11-18');
  expect(count((await openDraft(outlook)).body, 'OneDrive')).toBe(1);
});

it('a draft begun otherwise takes nothing over', async () => {
  await openMail('account-team');
  await mailField(outlook, t, 'completed').fill('Exchange Online');
  await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
  await outlook.pane.getByText(t('notice.handedOver')).waitFor();
  await compose(outlook, 'new');
  await header(outlook)
    .getByRole('heading', { name: t('customer.nobody') })
    .waitFor();
  await outlook.pane.getByRole('button', { name: t('mail.account-team.name') }).waitFor();
  expect(await outlook.pane.getByText(t('notice.handedOver')).count()).toBe(0);
});

it('what stands in the draft is drafted in the closure that was read', async () => {
  await openMail('account-team');
  await mailField(outlook, t, 'completed').fill('Exchange Online');
  await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
  await outlook.pane.getByText(t('notice.handedOver')).waitFor();
  await outlook.pane.getByRole('button', { name: t('action.back') }).click();
  await unfold(outlook, t, 'prepare');
  await stepLine(outlook, t, 'atu-mail')
    .getByText(t('step.drafted', { date: longDay(today(), 'en-US') }))
    .waitFor();
  expect(await tick(outlook, t, 'atu-mail').isChecked()).toBe(false);
});
