import { customers } from './customers';
import { customerThread, textIn } from './mailWork';
import { closeBrowser, compose, openOutlook, type Outlook } from './outlook';
import { addRecipient, beginClosure, removeRecipient } from './sending';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

describe.each([['ja-JP', 'dark']] as const)('the recipients of a draft, for a reader in %s', (reader, theme) => {
  const t = textIn(reader);
  const { domain } = customers[reader];
  const stranger = domain.replace(/^(.)/, '$1$1');

  it('are spoken of in a line as soon as they are there, and no longer than that', async () => {
    outlook = await openOutlook({ thread: customerThread[reader], surface: 'read', language: reader, theme });
    await beginClosure(outlook, t);
    await compose(outlook, 'replyAll');
    await addRecipient(outlook, 'Cc', `kim@${stranger}`);
    const line = outlook.pane.getByText(t('recipients.look-alike', { domain: stranger, known: domain }));
    await line.waitFor();
    expect(await line.count()).toBe(1);
    await removeRecipient(outlook, 'Cc');
    await line.waitFor({ state: 'detached' });
  });
});
