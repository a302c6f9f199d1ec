import { stages } from '../../src/domain/closure/playbook';
import { languages } from '../../src/domain/language';
import type { StepId } from '../../src/domain/closure/playbook';
import { languageName } from '../../src/taskpane/shared/languageName';
import {
  longDay,
  known,
  lastSent,
  newestMessage,
  nextCard,
  openMessage,
  startButton,
  startClosure,
  tick,
  today,
} from './closureWork';
import { unfold, withTools } from './closureWork';
import { customers, assignmentTeamName } from './customers';
import { controlsOf, keyboardOf, walk } from './keyboardWork';
import { customerThread, textIn } from './mailWork';
import { answersCome, closeBrowser, openOutlook, sendAndWait, type Outlook } from './outlook';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

const t = textIn('en-US');
const thread = { thread: 'akita-cutover', surface: 'read' };

async function walkBothWays(): Promise<void> {
  const expected = await controlsOf(outlook);
  await outlook.page.locator('main button').first().focus();
  await outlook.page.keyboard.press('F6');
  await outlook.pane.locator(':focus').waitFor();
  const there = await walk(outlook, 'Tab');
  expect(there).toEqual({ passed: expected, ringless: [] });
  await outlook.pane.locator('[data-walk]:visible').last().focus();
  const back = await walk(outlook, 'Shift+Tab');
  expect(back).toEqual({ passed: expected, ringless: [] });
}

describe.each(['light', 'dark', 'contrast'])('Tab, as Office.js moves it, in %s', (theme) => {
  it('reaches everything in the closure and the tools, forward and back, with a ring', async () => {
    outlook = await openOutlook({ ...thread, theme });
    await startButton(outlook, t).waitFor();
    await walkBothWays();
    await startClosure(outlook, t);
    for (const stage of stages) if (stage !== 'next') await unfold(outlook, t, stage);
    await outlook.pane.getByRole('button', { name: t('mails.heading') }).click();
    await tick(outlook, t, 'services-enabled').click();
    await outlook.pane.getByRole('button', { name: t('evidence.changeDate') }).click();
    // It would leave by itself while the keyboard is on its way.
    await outlook.pane
      .locator('[data-notice]')
      .getByRole('button', { name: t('action.dismiss') })
      .click();
    await withTools(outlook, t, async (tools) => {
      for (const tool of ['tools.otherTenant', 'tools.merge', 'tools.file', 'tools.discard'] as const) {
        await tools.getByRole('button', { name: t(tool), exact: true }).click();
      }
      await walkBothWays();
    });
  });

  it('reaches everything beside a mail that is written', async () => {
    outlook = await openOutlook({ ...thread, theme, surface: 'compose' });
    await outlook.pane.getByRole('button', { name: t('mail.assignment-request.name') }).click();
    await outlook.pane.getByRole('button', { name: t('editor.yourDetails') }).waitFor();
    await outlook.pane.getByRole('button', { name: t('editor.yourDetails') }).click();
    await walkBothWays();
  });
});

it('goes on from words that were clicked, and at the ends leaves the pane', async () => {
  outlook = await openOutlook(thread);
  await startClosure(outlook, t);
  await outlook.pane.getByText(t('closure.next'), { exact: true }).click();
  await outlook.page.keyboard.press('Tab');
  const next = outlook.pane.locator('section[data-next] button').first();
  expect(await keyboardOf(outlook).isFocused(next)).toBe(true);
});

it.each([
  ['Escape', 'main'],
  ['Control+F6', '#root'],
  ['Control+Shift+F6', 'aside header'],
])('%s leaves the pane, and F6 comes back', async (key, place) => {
  outlook = await openOutlook(thread);
  const keyboard = keyboardOf(outlook);
  await keyboard.reach(startButton(outlook, t));
  await keyboard.press(key);
  await outlook.page.locator(`${place} :focus:not(iframe)`).waitFor();
  await keyboard.press('F6');
  await outlook.pane.locator(':focus').waitFor();
});

it('is where the next act is after each act, and a key that is held acts once', async () => {
  outlook = await openOutlook(thread);
  const { pane, page } = outlook;
  const keyboard = keyboardOf(outlook);
  const together = pane
    .locator('section[data-next] button:focus')
    .and(pane.getByRole('button', { name: t('together.all') }));
  const atDiscussion = nextCard(outlook, t, 'discussion-held').locator('button:focus');
  await keyboard.act(startButton(outlook, t));
  await together.waitFor();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await atDiscussion.waitFor();

  // Taken back from the notice, which goes.
  await keyboard.act(pane.locator('[data-notice]').getByRole('button', { name: t('action.undo') }));
  await together.waitFor();
  await keyboard.press('Enter');
  await atDiscussion.waitFor();

  // Before its time: the question takes the keyboard, and Escape gives it back to where it was.
  await unfold(outlook, t, 'follow-up');
  await keyboard.act(tick(outlook, t, 'customer-mail'), 'Space');
  const reason = pane.locator('form input');
  await pane.locator('form input:focus').waitFor();
  await keyboard.press('Escape');
  await reason.waitFor({ state: 'detached' });
  await pane.locator('[data-step="customer-mail"] :focus').waitFor();
  expect(await keyboard.inPane()).toBe(true);

  // To a mail and back to the step that it was opened from.
  await keyboard.act(nextCard(outlook, t, 'discussion-held').getByRole('button', { name: t('step.invite') }));
  await keyboard.act(pane.getByRole('button', { name: t('action.back') }));
  await atDiscussion.waitFor();
});

it('the arrow keys choose an answer, and Enter or its button keeps it', async () => {
  outlook = await openOutlook(thread);
  await startClosure(outlook, t);
  const keyboard = keyboardOf(outlook);
  await outlook.pane.getByRole('button', { name: t('together.all') }).click();
  await unfold(outlook, t, 'discuss');
  await tick(outlook, t, 'discussion-held').click();
  await outlook.pane.getByText(t('changed.done', { step: t('step.discussion-held.name') })).waitFor();
  await outlook.pane.getByRole('button', { name: t('action.dismiss') }).click();
  const group = outlook.pane.locator('[data-step="readiness"]');
  const radio = (answer: 'yes' | 'no') => group.getByRole('radio', { name: t(`readiness.${answer}`) });
  const noted = outlook.pane.getByText(t('changed.done', { step: t('step.readiness.name') }));
  await keyboard.reach(radio('yes'));
  await keyboard.press('ArrowRight');
  await group.getByRole('radio', { name: t('readiness.no'), checked: true }).waitFor();
  await group.getByRole('button', { name: t('readiness.keep') }).waitFor();
  expect(await noted.count()).toBe(0);
  await keyboard.press('Enter');
  await noted.waitFor();
  await keyboard.press('ArrowLeft');
  await group.getByRole('radio', { name: t('readiness.yes'), checked: true }).waitFor();
  expect(await group.getByLabel(t('readiness.which')).count()).toBe(0);
  await keyboard.act(group.getByRole('button', { name: t('readiness.keep') }));
  await group.getByLabel(t('readiness.which')).waitFor();
});

it('says each change once, also in the same words', async () => {
  outlook = await openOutlook(thread);
  await startClosure(outlook, t);
  await outlook.pane.getByText(t('changed.begun')).waitFor();
  const said = () => outlook.pane.locator('html').evaluate(() => (window as unknown as { said: string[] }).said);
  // A screen reader says what comes into a region that it knew.
  await outlook.pane.locator('html').evaluate((root) => {
    const words: string[] = [];
    Object.assign(window, { said: words });
    const regions = new WeakSet(root.querySelectorAll('[role="status"], [role="alert"]'));
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="status"], [role="alert"]');
        if (!region || !regions.has(region)) continue;
        if (addedNodes.length > 0 && region.textContent) words.push(region.textContent);
      }
      // Known once the words that it came with have been passed over.
      for (const region of root.querySelectorAll('[role="status"], [role="alert"]')) regions.add(region);
    }).observe(root, { childList: true, subtree: true, characterData: true });
  });
  const step = t('step.ending-understood.name');
  await tick(outlook, t, 'ending-understood').click();
  await outlook.pane.getByText(t('changed.done', { step })).waitFor();
  await tick(outlook, t, 'ending-understood').click();
  await outlook.pane.getByText(t('changed.undone', { step })).waitFor();
  await unfold(outlook, t, 'ftop');
  await tick(outlook, t, 'fm-unassigned').click();
  await outlook.pane.getByText(t('refused.not-in-queue')).waitFor();
  await tick(outlook, t, 'fm-unassigned').click();
  const refused = t('refused.not-in-queue');
  const undo = t('action.undo');
  expect(await said()).toEqual([
    `${t('changed.done', { step })}${undo}`,
    `${t('changed.undone', { step })}${undo}`,
    refused,
    refused,
  ]);
});

/** Keys that closing a tenant whose facts are known may cost, by forward Tab, Enter and the space bar alone. */
const most = 40;

describe.each(languages)('the keyboard of an FM who reads %s', (language) => {
  const say = textIn(language);
  const customer = customers[language];
  const now = longDay(today(), language);
  const own = languageName(language, language);

  it('walks a closure from its start to its end', async () => {
    outlook = await openOutlook({ thread: customerThread[language], surface: 'read', language });
    const { pane, page } = outlook;
    const keyboard = keyboardOf(outlook);
    const card = (step: StepId) => nextCard(outlook, say, step);
    /** From the step into the draft, and off with it by Outlook's own key. */
    const send = async (step: StepId, written: string) => {
      const name = say('step.writeIn', { language: written });
      await keyboard.act(card(step).getByRole('button', { name, exact: true }));
      await page.waitForFunction(() => window.simulator.drafts()[0]?.body);
      keyboard.count();
      await sendAndWait(outlook);
    };
    const copy = (step: StepId, item: string) =>
      keyboard.act(card(step).getByRole('button', { name: say('ftop.copyItem', { item }), exact: true }));

    await keyboard.act(startButton(outlook, say, customer.several && customer.domain));
    await pane.getByText(say('changed.begun')).waitFor();
    // What the FM has known of the tenant for months.
    await withTools(outlook, say, async (tools) => {
      await tools.getByLabel(say('facts.accountTeamContacts')).fill(known.accountTeam);
      await tools.getByLabel(say('field.tenantId')).fill(known.tenantId);
      await tools.getByLabel(say('facts.workloads')).fill(known.workloads.join('\n'));
      await tools.getByLabel(say('facts.nextMeeting')).fill(known.nextMeeting);
    });
    await keyboard.act(pane.getByRole('button', { name: say('together.all'), exact: true }));
    await send('atu-mail', own);
    await keyboard.act(card('discussion-held').getByRole('button', { name: say('discussion.heldToday'), exact: true }));
    await send('customer-mail', own);
    await copy('task-4060', say('ftop.task4060.name'));
    await copy('notes', say('ftop.notes.heading'));
    await copy('next-action-date', `${new Date().getFullYear() + 1}-12-31`);
    await send('assignment-mail', languageName('en-US', language));
    const { conversationId } = await lastSent(outlook);
    await answersCome(outlook);
    keyboard.count();
    await openMessage(outlook, (await newestMessage(outlook, { conversationId, folder: 'inbox' })).id);
    const offer = pane.getByRole('region', { name: say('answer.heading', { who: assignmentTeamName, date: now }) });
    await keyboard.act(offer.getByRole('button', { name: say('answer.yes'), exact: true }));
    await keyboard.act(card('fm-unassigned').getByRole('button', { name: say('step.markDone'), exact: true }));
    await pane.getByText(say('closure.closedNext')).waitFor();

    process.stdout.write(`${language}: ${keyboard.presses()} keys\n`);
    expect(keyboard.presses()).toBeLessThanOrEqual(most);
  });
});
