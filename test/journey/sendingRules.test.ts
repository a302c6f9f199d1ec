import { buttonText, findingText } from '../../src/i18n/findingText';
import type { Translate } from '../../src/i18n/translate';
import { header, lastSent, longDay, today, waitForLine } from './closureWork';
import { customers } from './customers';
import { faultyMails, type FaultyMail } from './faultyMails';
import { customerThread, textIn } from './mailWork';
import { clickSend, closeBrowser, compose, openDraft, openOutlook, press, sendAndWait, type Outlook } from './outlook';
import { addRecipient, beginClosure, draftMail, objections, openSent, sendAnyway, stepOf, typeOver } from './sending';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

/** Writes a faulty mail in an Outlook of its own, and clicks Send. */
async function sendFaulty({ reader, customer, write }: FaultyMail, switches: Readonly<Record<string, string>> = {}) {
  const t = textIn(reader);
  outlook = await openOutlook({ thread: customerThread[customer], surface: 'read', language: reader, ...switches });
  await beginClosure(outlook, t);
  await write(outlook, t);
  const draft = await openDraft(outlook);
  await clickSend(outlook);
  return { t, draft };
}

async function countSent(): Promise<number> {
  return outlook.page.evaluate(() => window.simulator.mailbox().filter(({ folder }) => folder === 'sent').length);
}

describe.each(faultyMails.map((faulty) => [faulty.finding.rule, faulty.reader, faulty] as const))(
  '%s, told in %s',
  (_rule, reader, faulty) => {
    const { finding, kind, mend } = faulty;
    const step = stepOf(kind);
    const on = { date: longDay(today(), reader) };

    it('stops the mail; what is not sent stays as it was, and goes once it is mended', async () => {
      const { t, draft } = await sendFaulty(faulty);
      expect(await objections(outlook)).toEqual([findingText(finding, reader)]);
      await press(outlook, "Don't Send");
      expect(await openDraft(outlook)).toEqual(draft);
      await mend(outlook, t);
      await sendAndWait(outlook);
      await waitForLine(outlook, t, step, t('evidence.mailSent', on));
    });

    it(`is overridden; its step ${faulty.astray ? 'stays a draft' : 'waits until the sent mail is seen'}`, async () => {
      const { t } = await sendFaulty(faulty);
      const before = await countSent();
      await sendAnyway(outlook);
      expect(await countSent()).toBe(before + 1);
      if (faulty.astray) {
        await outlook.pane.getByRole('button', { name: t('action.back') }).click();
        return waitForLine(outlook, t, step, t('step.drafted', on));
      }
      await openSent(outlook);
      if (faulty.unnamed) {
        await header(outlook)
          .getByRole('button', { name: t('tenant.choose') })
          .click();
        await header(outlook).getByRole('button', { name: customers[faulty.customer].name }).click();
      }
      await waitForLine(outlook, t, step, t('evidence.mailSeen', on));
    });
  },
);

describe('the pane says what the dialog says', () => {
  const address = 't.okafor@brackenford-foods.co.uk';
  const twice: FaultyMail = {
    finding: { rule: 'outside-recipient', addresses: [address] },
    reader: 'de-DE',
    customer: 'en-US',
    kind: 'account-team',
    write: async (place, t) => {
      await draftMail(place, t, 'account-team');
      await typeOver(place, 'Exchange Online', '{{Workload}}');
      await addRecipient(place, 'Cc', address);
    },
    mend: async () => undefined,
  };
  const said = [
    findingText({ rule: 'open-field', where: 'body', text: '{{Workload}}' }, 'de-DE'),
    findingText({ rule: 'outside-recipient', addresses: [address] }, 'de-DE'),
  ];

  async function findingsInPane(t: Translate): Promise<string[]> {
    const check = outlook.pane.getByRole('region', { name: t('check.heading') });
    await check.getByText(t('check.found', { count: said.length })).waitFor();
    return check.getByRole('listitem').allInnerTexts();
  }

  it('when the FM checks before sending', async () => {
    const { t } = await sendFaulty(twice, { client: 'classic' });
    expect(await objections(outlook)).toEqual(said);
    await press(outlook, "Don't Send");
    await outlook.pane.getByRole('button', { name: t('check.now') }).click();
    expect(await findingsInPane(t)).toEqual(said);
  });

  // The Mac has the pane's button in place of the one that only stays.
  it.each(['new', 'mac'])('when the dialog’s button opens it, in %s Outlook', async (client) => {
    const { t, draft } = await sendFaulty(twice, { client });
    await press(outlook, buttonText('de-DE'));
    expect(await findingsInPane(t)).toEqual(said);
    const heading = outlook.pane.getByRole('heading', { name: t('check.heading') });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await openDraft(outlook)).toEqual(draft);
  });
});

it('a mail that is none of Closeout’s goes at once, whatever stands in it', async () => {
  outlook = await openOutlook({ thread: 'team-urlaubsplanung', surface: 'read', language: 'de-DE' });
  await compose(outlook, 'reply');
  await outlook.page.getByRole('textbox', { name: 'Message body' }).focus();
  await outlook.page.keyboard.insertText('Hallo {{Name}}, XXX');
  await sendAndWait(outlook);
  expect((await lastSent(outlook)).body).toContain('{{Name}}');
});
