import { startClosure, tick, waitForTick } from './closureWork';
import { textIn } from './mailWork';
import { closeBrowser, compose, openAnotherWindow, openOutlook, type Outlook } from './outlook';

const t = textIn('en-US');
const thread = { thread: 'brackenford-final-report', surface: 'read' };

let first: Outlook;

beforeEach(async () => {
  first = await openOutlook(thread);
  await startClosure(first, t);
});
afterEach(async () => {
  expect(first.faults).toEqual([]);
  await first.close();
});
afterAll(closeBrowser);

describe('the pane beside a draft and the one beside the mail', () => {
  it('tell each other of ticks and of what is taken back', async () => {
    await compose(first, 'reply');
    const reading = { pane: first.page.frameLocator('iframe[title^="Closeout beside"]') };
    await tick(first, t, 'services-enabled').check();
    await waitForTick(reading, t, 'services-enabled');
    await tick(first, t, 'services-enabled').uncheck();
    await waitForTick(reading, t, 'services-enabled', false);
  });

  it('the same step ticked in both at once counts once, and one undoing is enough', async () => {
    await compose(first, 'reply');
    const reading = { pane: first.page.frameLocator('iframe[title^="Closeout beside"]') };
    await waitForTick(first, t, 'services-enabled', false);
    // In one go, so that neither pane has heard of the other's tick.
    await first.page.evaluate((name) => {
      for (const { contentDocument } of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="taskpane"]')) {
        const labels = [...(contentDocument?.querySelectorAll('label') ?? [])];
        labels.find(({ textContent }) => textContent === name)?.click();
      }
    }, t('step.services-enabled.name'));
    for (const window of [first, reading]) {
      await waitForTick(window, t, 'services-enabled');
      await window.pane.getByText(t('closure.progress', { done: 1, total: 13 })).waitFor({ state: 'attached' });
    }
    await tick(first, t, 'services-enabled').uncheck();
    await waitForTick(reading, t, 'services-enabled', false);
  });
});

describe('two windows', () => {
  let second: Outlook;

  beforeEach(async () => {
    second = await openAnotherWindow(first, thread);
    await second.pane.getByRole('button', { name: t('together.all') }).waitFor();
  });

  it('a tick in one is in the other, and so is its undoing', async () => {
    await tick(first, t, 'ending-understood').check();
    await waitForTick(second, t, 'ending-understood');
    await second.pane.getByText(t('closure.progress', { done: 1, total: 13 })).waitFor();
    await first.pane.getByRole('button', { name: t('action.undo') }).click();
    await waitForTick(second, t, 'ending-understood', false);
  });

  it('different steps ticked in both are both there, after a reload too', async () => {
    await Promise.all([tick(first, t, 'services-enabled').check(), tick(second, t, 'ending-understood').check()]);
    await Promise.all([waitForTick(second, t, 'services-enabled'), waitForTick(first, t, 'ending-understood')]);
    await first.page.reload();
    await waitForTick(first, t, 'services-enabled');
    await waitForTick(first, t, 'ending-understood');
  });

  it('a closure started in one is the other’s when it comes to the thread', async () => {
    const other = { thread: 'akita-cutover', surface: 'read' };
    const third = await openAnotherWindow(first, other);
    await startClosure(third, t);
    const fourth = await openAnotherWindow(first, other);
    await fourth.pane.getByRole('button', { name: t('together.all') }).waitFor();
    await third.page.close();
    await tick(fourth, t, 'services-enabled').check();
  });
});

it('a window killed right after a tick has kept it', async () => {
  await tick(first, t, 'services-enabled').click();
  await waitForTick(first, t, 'services-enabled');
  await first.page.close();
  const again = await openAnotherWindow(first, thread);
  await waitForTick(again, t, 'services-enabled');
});
