import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { countMail, plainWords } from '../domain/draft/countMail';
import { languages, type Language } from '../../src/domain/language';
import type { MailKind } from '../../src/domain/mail/mail';
import type { StepId } from '../../src/domain/closure/playbook';
import { queueIn } from '../../src/domain/queueNames';
import { regionName } from '../../src/domain/region';
import { languageName } from '../../src/taskpane/shared/languageName';
import { assignmentTeam, assignmentTeamName, customers, factsOf, nextWorkloads } from './customers';
import { customerThread, expectedMail, mailField, textIn } from './mailWork';
import {
  header,
  known,
  lastSent,
  longDay,
  newestMessage,
  nextCard,
  openMessage,
  startClosure,
  stepLine,
  tick,
  today,
  waitForLine,
  withTools,
  yesterday,
} from './closureWork';
import {
  answersCome,
  closeBrowser,
  compose,
  insert,
  openDraft,
  openOutlook,
  sendAndWait,
  type Outlook,
} from './outlook';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

/** Has the Assignment team read and answer in a language, as its organisation configured it. */
async function configure(page: Page, language: Language): Promise<void> {
  const config = JSON.parse(readFileSync('src/simulator/closeout.config.json', 'utf8')) as { assignmentTeam: object };
  const json = { ...config, assignmentTeam: { ...config.assignmentTeam, language } };
  // The pane waits for it five seconds, and a detour over the server may take longer where little else gets done.
  await page.route('**/closeout.config.json', (route) => route.fulfill({ json }));
}

describe.each(languages)('an FM who reads %s', (language) => {
  const t = textIn(language);
  const customer = customers[language];
  const { assignmentLanguage } = customer;
  const queue = queueIn(language, customer.region);
  const facts = factsOf(customer);
  const now = longDay(today(), language);
  const step = (id: StepId) => nextCard(outlook, t, id);
  const writeIn = (written: Language) => t('step.writeIn', { language: languageName(written, language) });

  /** Sends the new mail that was opened, by Outlook's own button; nothing may hold it up. */
  async function sendNewMail(kind: MailKind, written: Language, to: readonly string[]): Promise<void> {
    const { pane } = outlook;
    await pane.getByText(t('notice.handedOver')).waitFor();
    const draft = await openDraft(outlook);
    const expected = expectedMail(written, kind, facts);
    expect(draft.to.map(({ address }) => address.toLowerCase()).sort()).toEqual([...to].sort());
    expect(draft.subject).toBe(expected.subject);
    expect(countMail(draft.body, expected.html)).toBe(1);
    await sendAndWait(outlook);
  }

  async function openThread(): Promise<void> {
    const { id } = await newestMessage(outlook, { conversationId: customerThread[language], folder: 'inbox' });
    await openMessage(outlook, id);
  }

  /** The mail just sent ticks its step: at once, or when it is opened where Outlook asks nobody before it sends. */
  async function waitForSent(id: StepId): Promise<void> {
    if (!customer.unguarded) return waitForLine(outlook, t, id, t('evidence.mailSent', { date: now }));
    const back = outlook.pane.getByRole('button', { name: t('action.back') });
    if (await back.isVisible()) await back.click();
    await step(id)
      .getByText(t('step.drafted', { date: now }))
      .waitFor();
    await openMessage(outlook, (await lastSent(outlook)).id);
    await waitForLine(outlook, t, id, t('evidence.mailSeen', { date: now }));
    await openThread();
  }

  /** The answer to the mail just sent comes and is opened. */
  async function openAnswer(): Promise<string> {
    const { conversationId } = await lastSent(outlook);
    const ids = await answersCome(outlook);
    const answer = await newestMessage(outlook, { conversationId, folder: 'inbox' });
    expect(ids).toContain(answer.id);
    await openMessage(outlook, answer.id);
    return answer.body;
  }

  it('walks a closure from the customer’s thread to its end by mail alone', async () => {
    const switches = { thread: customerThread[language], surface: 'read', language, ...customer.switches };
    outlook = await openOutlook(switches, (page) => configure(page, assignmentLanguage));
    const { pane } = outlook;

    // Start: everything the thread tells is there.
    await startClosure(outlook, t, customer.several && customer.domain);
    await pane.getByRole('heading', { name: customer.name, exact: true }).waitFor();
    await header(outlook).getByText(regionName(customer.region, language), { exact: true }).waitFor();
    await header(outlook)
      .getByText(t('tenant.because.domain', { value: customer.domain }))
      .waitFor();

    await withTools(outlook, t, async (tools) => {
      const contacts = await tools.getByLabel(t('facts.customerContacts')).inputValue();
      for (const address of customer.contacts) expect(contacts).toContain(address);
      expect(await tools.getByLabel(t('facts.language')).inputValue()).toBe(language);
      const accountTeam = tools.getByLabel(t('facts.accountTeamContacts'));
      expect(await accountTeam.inputValue()).toContain(customer.accountTeam ?? '');
      if (!customer.accountTeam) await accountTeam.fill(known.accountTeam);
      await tools.getByLabel(t('field.tenantId')).fill(known.tenantId);
      await tools.getByLabel(t('facts.workloads')).fill(known.workloads.join('\n'));
      await tools.getByLabel(t('facts.nextMeeting')).fill(known.nextMeeting);
    });

    // Ready to end, one by one; the one button for all that are left is another journey's.
    await tick(outlook, t, 'services-enabled').check();
    await stepLine(outlook, t, 'services-enabled')
      .getByText(t('evidence.fm', { date: now }))
      .waitFor();
    await tick(outlook, t, 'ending-understood').check();
    await tick(outlook, t, 'customer-satisfied').click();
    await step('atu-mail').waitFor();
    await pane.getByText(t('closure.progress', { done: 3, total: 14 })).waitFor();

    // The account team is told: ticked because the mail left, and answered because the answer came.
    await step('atu-mail')
      .getByRole('button', { name: writeIn(language) })
      .click();
    await sendNewMail('account-team', language, [customer.accountTeam ?? 'kenji.mori@microsoft.com']);
    await waitForSent('atu-mail');
    await openAnswer();
    await waitForLine(outlook, t, 'atu-mail', t('step.answered', { date: now }));
    await openThread();

    // The discussion: invited, held, and its date put right.
    await step('discussion-held')
      .getByText(t('step.nextMeeting', { date: longDay(known.nextMeeting, language) }))
      .waitFor();
    await step('discussion-held')
      .getByRole('button', { name: t('step.invite') })
      .click();
    await pane.getByRole('button', { name: t('action.newMail') }).click();
    await sendNewMail('discussion-invite', language, customer.contacts);
    await pane.getByRole('button', { name: t('action.back') }).click();

    // Ready for another workload: one typed, one offered.
    await step('discussion-held')
      .getByRole('button', { name: t('discussion.otherwise') })
      .click();
    const card = step('discussion-held');
    await card.getByRole('radio', { name: t('readiness.yes') }).click();
    const which = card.getByLabel(t('readiness.which'));
    await which.fill('Intune');
    await which.press('Enter');
    await card.getByRole('button', { name: t('editor.add', { item: 'SharePoint' }) }).click();
    expect(await which.inputValue()).toBe(nextWorkloads.join(', '));
    await card.getByRole('button', { name: t('discussion.save') }).click();
    const held = stepLine(outlook, t, 'discussion-held');
    await held.getByRole('button', { name: t('evidence.changeDate') }).click();
    await held.getByLabel(t('evidence.date', { step: t('step.discussion-held.name') })).fill(yesterday());
    await held.getByText(t('evidence.fm', { date: longDay(yesterday(), language) })).waitFor();
    await pane.getByText(t('closure.progress', { done: 7, total: 16 })).waitFor();
    await step('rfa-instructions')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await step('rfa-demo')
      .getByRole('button', { name: t('step.markDone') })
      .click();

    // The follow-up, written into a real draft.
    await step('customer-mail').waitFor();
    await compose(outlook, 'reply');
    await step('customer-mail')
      .getByRole('button', { name: writeIn(language) })
      .click();
    await mailField(outlook, t, 'demonstrated').fill('Viva');
    await insert(outlook, t);
    const draft = await openDraft(outlook);
    expect(countMail(draft.body, expectedMail(language, 'customer-follow-up', facts).html)).toBe(1);
    await pane.getByRole('button', { name: t('action.back') }).click();
    await step('customer-mail')
      .getByText(t('step.drafted', { date: now }))
      .waitFor();
    await sendAndWait(outlook);
    await waitForSent('customer-mail');
    await openAnswer();
    await waitForLine(outlook, t, 'customer-mail', t('step.answered', { date: now }));

    // FTOP, ticked beside what was copied.
    for (const heading of ['ftop.notes.heading', 'ftop.nextAction.heading', 'ftop.task4060.heading'] as const) {
      const block = pane.getByRole('region', { name: t(heading), exact: true });
      await block.getByRole('button', { name: t('ftop.markDone') }).click();
      await block.getByText(t('ftop.doneOn', { date: now })).waitFor();
    }

    // The Assignment team is asked, in its own language; the FM's name stays until it has answered.
    await step('assignment-mail')
      .getByRole('button', { name: writeIn(assignmentLanguage) })
      .click();
    await sendNewMail('assignment-request', assignmentLanguage, [assignmentTeam]);
    await waitForSent('assignment-mail');
    await step('queue-confirmed')
      .getByText(t('step.waitingAssignment', { date: now, days: 0 }))
      .waitFor();
    await stepLine(outlook, t, 'fm-unassigned').getByText(t('step.locked', { queue })).waitFor();

    // Its answer is shown in its own words, in whatever language, and the FM says what it means.
    const answer = await openAnswer();
    const offer = pane.getByRole('region', { name: t('answer.heading', { who: assignmentTeamName, date: now }) });
    await offer.getByText(t('answer.question', { queue })).waitFor();
    const words = plainWords(await offer.getByRole('blockquote').innerText());
    expect(words).not.toBe('');
    expect(plainWords(answer)).toContain(words);
    await offer.getByRole('button', { name: t('answer.notYet'), exact: true }).click();
    await waitForLine(outlook, t, 'queue-confirmed', t('step.notYet', { date: now }));
    await pane
      .locator('[data-notice]')
      .getByRole('button', { name: t('action.undo'), exact: true })
      .click();
    await offer.getByRole('button', { name: t('answer.yes'), exact: true }).click();
    await waitForLine(outlook, t, 'queue-confirmed', t('evidence.queue', { queue, date: now }));
    await step('fm-unassigned')
      .getByRole('button', { name: t('step.markDone') })
      .click();

    // Closed: the two next processes are offered, and then nothing is left.
    await pane.getByText(t('closure.progress', { done: 16, total: 16 })).waitFor();
    await pane.getByText(t('closure.closedNext')).waitFor();
    await step('success-execution')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await step('success-review')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await pane.getByText(t('closure.allDone')).waitFor();
  });
});
