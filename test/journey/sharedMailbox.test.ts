import { startClosure, stepLine, tick, unfold } from './closureWork';
import { customers } from './customers';
import { customerThread, textIn } from './mailWork';
import { closeBrowser, openAnotherWindow, openOutlook, type Outlook } from './outlook';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

const name = 'Robin Keller';

describe.each([
  ['de-DE', 'light'],
  ['ja-JP', 'dark'],
] as const)('the mailbox of a team, for a reader in %s', (reader, theme) => {
  const t = textIn(reader);
  const { domain, several } = customers[reader];
  const switches = { mailbox: 'own', thread: customerThread[reader], surface: 'read', language: reader, theme };

  it('is spoken of and asked about once; the FM’s own is not', async () => {
    outlook = await openOutlook(switches);
    await startClosure(outlook, t, several && domain);
    const said = ({ pane }: Pick<Outlook, 'pane'>) => pane.getByText('support@');
    expect(await said(outlook).count()).toBe(0);
    await unfold(outlook, t, 'ready');
    await tick(outlook, t, 'services-enabled').click();
    await stepLine(outlook, t, 'services-enabled').getByText(t('evidence.changeDate')).waitFor();
    expect(await outlook.pane.getByText(name).count()).toBe(0);

    const folder = await openAnotherWindow(outlook, { ...switches, mailbox: 'shared-folder' });
    await unfold(folder, t, 'ready');
    // The same book, in which the step is done.
    await stepLine(folder, t, 'services-enabled').getByText(t('evidence.changeDate')).waitFor();
    expect(await said(folder).count()).toBe(0);

    const team = await openAnotherWindow(outlook, { ...switches, mailbox: 'separate' });
    await team.pane.getByRole('button', { name: t('mailbox.shared') }).click();
    await team.pane.getByLabel(t('mailbox.name')).fill(name);
    await team.pane.getByRole('button', { name: t('mailbox.keep') }).click();
    await team.pane.getByText(t('mailbox.signed', { name })).waitFor();
    // A book of its own, in which nothing is begun.
    await startClosure(team, t, several && domain);
    await unfold(team, t, 'ready');
    await tick(team, t, 'services-enabled').click();
    const recorded = t('evidence.who', { who: name });
    await stepLine(team, t, 'services-enabled').getByText(recorded).waitFor();

    await team.page.reload();
    await unfold(team, t, 'ready');
    await stepLine(team, t, 'services-enabled').getByText(recorded).waitFor();
    expect(await said(team).count()).toBe(1);
    expect(await team.pane.getByRole('button', { name: t('mailbox.shared') }).count()).toBe(0);
    expect(await team.pane.getByLabel(t('mailbox.name')).count()).toBe(0);

    await outlook.page.reload();
    await unfold(outlook, t, 'ready');
    await stepLine(outlook, t, 'services-enabled').getByText(t('evidence.changeDate')).waitFor();
    expect(await said(outlook).count()).toBe(0);
  });
});
