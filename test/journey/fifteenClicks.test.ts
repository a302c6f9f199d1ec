import type { Locator } from 'playwright-core';
import { languages, type Language } from '../../src/domain/language';
import type { StepId } from '../../src/domain/closure/playbook';
import { queueIn } from '../../src/domain/queueNames';
import { languageName } from '../../src/taskpane/shared/languageName';
import { assignmentTeamName, customers } from './customers';
import {
  known,
  lastSent,
  longDay,
  newestMessage,
  nextCard,
  openMessage,
  startButton,
  today,
  waitForLine,
  withTools,
} from './closureWork';
import { customerThread, textIn } from './mailWork';
import { answersCome, closeBrowser, openOutlook, type Outlook } from './outlook';

let outlook: Outlook;
let clicks = 0;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

/** What one may cost at most, of a tenant whose facts are known. */
const fifteen = 15;

async function click(button: Locator): Promise<void> {
  clicks++;
  await button.click();
}

describe.each(languages)('an FM who reads %s', (language) => {
  const t = textIn(language);
  const customer = customers[language];
  const queue = queueIn(language, customer.region);
  const now = longDay(today(), language);
  const card = (step: StepId) => nextCard(outlook, t, step);
  const writeIn = (written: Language) => t('step.writeIn', { language: languageName(written, language) });

  /** From the step into the draft, and off with it. */
  async function writeAndSend(step: StepId, written: Language): Promise<void> {
    await click(card(step).getByRole('button', { name: writeIn(written), exact: true }));
    await outlook.page.waitForFunction(() => window.simulator.drafts()[0]?.body);
    await click(outlook.page.getByRole('button', { name: 'Send', exact: true }));
    await outlook.page.waitForFunction(() => window.simulator.drafts().length === 0);
  }

  async function openThread(): Promise<void> {
    const { id } = await newestMessage(outlook, { conversationId: customerThread[language], folder: 'inbox' });
    await openMessage(outlook, id);
  }

  it('closes a known tenant in fifteen clicks', async () => {
    clicks = 0;
    const switches = { ...customer.switches, ...(customer.unguarded && { client: 'new' }) };
    outlook = await openOutlook({ thread: customerThread[language], surface: 'read', language, ...switches }, (page) =>
      page.route('**/closeout.config.json', async (route) => {
        const response = await route.fetch();
        const config = (await response.json()) as { readonly assignmentTeam: object };
        const assignmentTeam = { ...config.assignmentTeam, language: customer.assignmentLanguage };
        await route.fulfill({ response, json: { ...config, assignmentTeam } });
      }),
    );
    const { pane } = outlook;

    await click(startButton(outlook, t, customer.several && customer.domain));
    await pane.getByText(t('changed.begun')).waitFor();
    // What the FM has known of the tenant for months.
    await withTools(outlook, t, async (tools) => {
      const accountTeam = tools.getByLabel(t('facts.accountTeamContacts'));
      if ((await accountTeam.inputValue()) === '') await accountTeam.fill(known.accountTeam);
      await tools.getByLabel(t('field.tenantId')).fill(known.tenantId);
      await tools.getByLabel(t('facts.workloads')).fill(known.workloads.join('\n'));
      await tools.getByLabel(t('facts.nextMeeting')).fill(known.nextMeeting);
    });

    await click(pane.getByRole('button', { name: t('together.all'), exact: true }));
    await writeAndSend('atu-mail', language);
    await waitForLine(outlook, t, 'atu-mail', t('evidence.mailSent', { date: now }));
    await click(card('discussion-held').getByRole('button', { name: t('discussion.heldToday'), exact: true }));
    await writeAndSend('customer-mail', language);
    const isReply = (await lastSent(outlook)).conversationId === customerThread[language];
    expect(isReply).toBe(!customer.several);
    await waitForLine(outlook, t, 'customer-mail', t('evidence.mailSent', { date: now }));

    const copy = (step: StepId, item: string) =>
      click(card(step).getByRole('button', { name: t('ftop.copyItem', { item }), exact: true }));
    await copy('task-4060', t('ftop.task4060.name'));
    await copy('notes', t('ftop.notes.heading'));
    await copy('next-action-date', `${new Date().getFullYear() + 1}-12-31`);
    await writeAndSend('assignment-mail', customer.assignmentLanguage);

    const { conversationId } = await lastSent(outlook);
    await answersCome(outlook);
    clicks++;
    await openMessage(outlook, (await newestMessage(outlook, { conversationId, folder: 'inbox' })).id);
    const offer = pane.getByRole('region', { name: t('answer.heading', { who: assignmentTeamName, date: now }) });
    await click(offer.getByRole('button', { name: t('answer.yes'), exact: true }));
    await waitForLine(outlook, t, 'queue-confirmed', t('evidence.queue', { queue, date: now }));
    await click(card('fm-unassigned').getByRole('button', { name: t('step.markDone'), exact: true }));
    await pane.getByText(t('closure.closedNext')).waitFor();
    expect(clicks).toBe(fifteen);
    await openThread();
  });
});
