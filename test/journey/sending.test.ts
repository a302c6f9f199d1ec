import { plainWords } from '../domain/draft/countMail';
import type { StepId } from '../../src/domain/closure/playbook';

import { queueOf } from '../../src/domain/region';
import { workingDaysBetween } from '../../src/domain/closure/workingDays';
import { dayOf } from '../../src/app/dayOf';
import type { AnswerKind } from '../../src/simulator/switches';
import { longDay, newestMessage, nextCard, openMessage, today, waitForLine, waitForTick } from './closureWork';
import { assignmentTeamName, customers } from './customers';
import { textIn } from './mailWork';
import { answersCome, closeBrowser, openOutlook, sendAndWait, type Outlook } from './outlook';
import { beginClosure, draftMail, openSent } from './sending';

const t = textIn('en-US');
const now = longDay(today(), 'en-US');
const { name, region } = customers['en-US'];
const queue = queueOf(region);
const thread = { thread: 'brackenford-final-report', surface: 'read' };

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

const step = (id: StepId) => nextCard(outlook, t, id);

/** Does all that comes before the request, on the FM's word. */
async function doWhatComesBefore(): Promise<void> {
  const { pane } = outlook;
  await pane.getByRole('button', { name: t('together.all') }).click();
  await step('atu-mail')
    .getByRole('button', { name: t('step.sent') })
    .click();
  await step('discussion-held')
    .getByRole('button', { name: t('discussion.heldToday') })
    .click();
  await step('customer-mail')
    .getByRole('button', { name: t('step.sent') })
    .click();
  for (const heading of ['ftop.task4060.heading', 'ftop.notes.heading', 'ftop.nextAction.heading'] as const) {
    const block = pane.getByRole('region', { name: t(heading), exact: true });
    await block.getByRole('button', { name: t('ftop.markDone') }).click();
  }
}

/** Asks the Assignment team; gives back the request as it was sent. */
async function askAssignmentTeam() {
  await beginClosure(outlook, t);
  await doWhatComesBefore();
  await draftMail(outlook, t, 'assignment-request');
  await sendAndWait(outlook);
  return newestMessage(outlook, { folder: 'sent', subject: `Move to ${queue}: ${name}` });
}

/** The Assignment team's answer comes and is opened. */
async function openAnswer(kind: AnswerKind): Promise<string> {
  const [id] = await answersCome(outlook, kind);
  if (!id) throw new Error('expected an answer');
  await openMessage(outlook, id);
  return (await newestMessage(outlook, { id })).body;
}

const offer = () =>
  outlook.pane.getByRole('region', { name: t('answer.heading', { who: assignmentTeamName, date: now }) });

describe('an answer of the Assignment team', () => {
  beforeEach(async () => {
    outlook = await openOutlook(thread);
    await askAssignmentTeam();
    await waitForLine(outlook, t, 'assignment-mail', t('evidence.mailSent', { date: now }));
  });

  const press = (answer: 'yes' | 'notYet' | 'anotherQueue') =>
    offer()
      .getByRole('button', { name: t(`answer.${answer}`), exact: true })
      .click();

  it.each(['confirm', 'refuse', 'later', 'foreign'] as const)('(%s) is asked about in its own words', async (kind) => {
    const answer = await openAnswer(kind);
    await offer().getByText(t('answer.question', { queue })).waitFor();
    expect(plainWords(answer)).toContain(plainWords(await offer().getByRole('blockquote').innerText()));
    expect(
      await offer()
        .getByText(/another tenant|you asked for/)
        .count(),
    ).toBe(0);
    await waitForLine(outlook, t, 'fm-unassigned', t('step.locked', { queue }));
  });

  it('in a language without texts of ours ends the closure as any other does', async () => {
    await openAnswer('foreign');
    await press('yes');
    await waitForLine(outlook, t, 'queue-confirmed', t('evidence.queue', { queue, date: now }));
    await step('fm-unassigned')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await outlook.pane.getByText(t('closure.closedNext')).waitFor();
  });

  it('that names another queue says so beside the question, and the FM settles which it is', async () => {
    const named = queueOf('Americas');
    await openAnswer('other-queue');
    await offer().getByText(t('answer.otherQueue', { named, queue })).waitFor();
    await press('anotherQueue');
    await offer().getByRole('button', { name: named, exact: true }).click();
    await outlook.pane.getByText(t('dispute.queue', { confirmed: named, queue })).waitFor();
    await waitForLine(outlook, t, 'fm-unassigned', t('step.locked', { queue }));
  });

  it('that is no yes yet leaves the tenant awaited, and is not asked about again', async () => {
    await openAnswer('later');
    await press('notYet');
    await step('queue-confirmed')
      .getByText(t('step.notYet', { date: now }))
      .waitFor();
    await openSent(outlook);
    await openMessage(outlook, (await newestMessage(outlook, { folder: 'inbox', read: true })).id);
    await step('queue-confirmed')
      .getByText(t('step.notYet', { date: now }))
      .waitFor();
    expect(await offer().count()).toBe(0);
  });
});

describe('a request that is not answered', () => {
  /** The latest day since which so many working days have passed. */
  function workingDaysAgo(count: number): Date {
    const day = new Date();
    while (workingDaysBetween(dayOf(day), today()) < count) day.setDate(day.getDate() - 1);
    return day;
  }

  it('is reminded of, six working days later, in its own thread', async () => {
    const then = workingDaysAgo(6);
    outlook = await openOutlook(thread, (page) => page.clock.setFixedTime(then));
    const request = await askAssignmentTeam();
    const asked = longDay(dayOf(then), 'en-US');
    await openMessage(outlook, request.id);
    await waitForLine(outlook, t, 'assignment-mail', t('evidence.mailSent', { date: asked }));

    await outlook.page.clock.setFixedTime(new Date());
    await outlook.page.reload();
    await step('queue-confirmed')
      .getByText(t('step.waitingAssignment', { date: asked, days: 6 }))
      .waitFor();
    await openMessage(outlook, request.id);
    const first = step('queue-confirmed').getByRole('button').first();
    expect(await first.innerText()).toBe(t('step.remind'));
    await first.click();
    await outlook.pane.getByRole('button', { name: t('action.replyAll'), exact: true }).click();
    await outlook.pane.getByText(t('notice.handedOver')).waitFor();
    await sendAndWait(outlook);

    const reminder = await newestMessage(outlook, { folder: 'sent' });
    expect(reminder).toMatchObject({ conversationId: request.conversationId, to: request.to });
    await step('queue-confirmed')
      .getByText(t('step.reminded', { date: now }))
      .waitFor();
  });
});

/** Until the pane has read so many mails since it was opened. */
async function waitForRead(mails: number): Promise<void> {
  await outlook.page.waitForFunction((count) => {
    const read = window.simulator.calls().filter((call) => call.name === 'body.getAsync' && call.surface === 'read');
    return read.filter(({ endedAt }) => endedAt !== undefined).length >= count;
  }, mails);
}

it('what a mail ticked and the FM took back stays so, whatever is opened again', async () => {
  outlook = await openOutlook({ ...thread, client: 'ltsc2021' });
  await beginClosure(outlook, t);
  await draftMail(outlook, t, 'customer-follow-up');
  await sendAndWait(outlook);
  await openSent(outlook);
  await waitForLine(outlook, t, 'customer-mail', t('evidence.mailSeen', { date: now }));
  const notice = outlook.pane.locator('[data-notice]');
  await notice.getByText(t('changed.mail-seen', { step: t('step.customer-mail.name') })).waitFor();
  await notice.getByRole('button', { name: t('action.unmark') }).click();
  await waitForTick(outlook, t, 'customer-mail', false);

  await outlook.page.reload();
  await openSent(outlook);
  await waitForRead(1);
  const [answer] = await answersCome(outlook);
  await openMessage(outlook, answer ?? '');
  await waitForRead(2);
  await waitForLine(outlook, t, 'customer-mail', t('step.customer-mail.name'));
  await waitForTick(outlook, t, 'customer-mail', false);
});
