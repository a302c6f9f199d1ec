import { startClosure, tick, unfold } from './closureWork';
import { textIn } from './mailWork';
import { closeBrowser, openOutlook, type Outlook } from './outlook';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

const t = textIn('en-US');
const begun = () => outlook.pane.getByText(t('changed.begun'));

/** More than the longest notice takes to be read. */
const minute = 60_000;

beforeEach(async () => {
  outlook = await openOutlook({ thread: 'brackenford-final-report', surface: 'read' }, (page) => page.clock.install());
  await startClosure(outlook, t);
});

it('good news leaves by itself once it was read', async () => {
  await outlook.page.clock.fastForward(minute);
  await begun().waitFor({ state: 'detached' });
});

it('stays while the pointer or the keyboard is on it, and leaves after that', async () => {
  await begun().hover();
  await outlook.page.clock.fastForward(minute);
  expect(await begun().count()).toBe(1);
  await outlook.pane.getByRole('button', { name: t('action.undo'), exact: true }).focus();
  await outlook.page.mouse.move(0, 0);
  await outlook.page.clock.fastForward(minute);
  expect(await begun().count()).toBe(1);
  await outlook.pane.getByRole('button', { name: t('tenant.change') }).focus();
  await outlook.page.clock.fastForward(minute);
  await begun().waitFor({ state: 'detached' });
});

it('a refusal stays until it is sent away', async () => {
  await unfold(outlook, t, 'ftop');
  await tick(outlook, t, 'fm-unassigned').click();
  const refusal = outlook.pane.getByRole('alert').getByText(t('refused.not-in-queue'));
  await refusal.waitFor();
  await outlook.page.clock.fastForward(minute);
  expect(await refusal.count()).toBe(1);
  await outlook.pane.getByRole('button', { name: t('action.dismiss') }).click();
  await refusal.waitFor({ state: 'detached' });
});
