import type { Locator } from 'playwright-core';
import { dayOf } from '../../src/app/dayOf';
import type { Language } from '../../src/domain/language';
import { stepOf, type Stage, type StepId } from '../../src/domain/closure/playbook';
import type { Translate } from '../../src/i18n/translate';
import type { StoredMessage } from '../../src/simulator/model/mailboxState';
import { formatDay } from '../../src/taskpane/shared/formatDay';
import type { Outlook } from './outlook';

/** A pane of Closeout in its Outlook. */
export type Place = Pick<Outlook, 'page' | 'pane'>;

/** The header: whose thread is open, and the tools. */
export function header({ pane }: Pick<Place, 'pane'>): Locator {
  return pane.locator('header');
}

/** The card of the one thing to do now. */
export function nextCard({ pane }: Pick<Place, 'pane'>, t: Translate, step: StepId): Locator {
  return pane.getByRole('region', { name: t(`step.${step}.name`), exact: true });
}

export function tick({ pane }: Pick<Place, 'pane'>, t: Translate, step: StepId): Locator {
  return pane.getByRole('checkbox', { name: t(`step.${step}.name`), exact: true });
}

/** A step's line with its evidence. */
export function stepLine({ pane }: Pick<Place, 'pane'>, t: Translate, step: StepId): Locator {
  return pane
    .getByRole('listitem')
    .filter({ has: pane.getByText(t(`step.${step}.name`), { exact: true }) })
    .last();
}

function foldOf({ pane }: Pick<Place, 'pane'>, t: Translate, stage: Stage): Locator {
  return pane
    .locator('button[aria-expanded]')
    .filter({ has: pane.getByText(t(`stage.${stage}.name`), { exact: true }) });
}

/** Unfolds a stage, if it is folded. */
export async function unfold({ pane }: Pick<Place, 'pane'>, t: Translate, stage: Stage): Promise<void> {
  const fold = foldOf({ pane }, t, stage);
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}

/** The one click that starts a closure, of one company where the thread has several. */
export function startButton({ pane }: Pick<Place, 'pane'>, t: Translate, customer?: string): Locator {
  const name = customer ? `${t('tenant.start')} ${customer}` : t('tenant.start');
  return pane.getByRole('button', { name, exact: true });
}

/** Starts a closure from the open thread, of one company where it has several, and waits until it is begun. */
export async function startClosure({ pane }: Pick<Place, 'pane'>, t: Translate, customer?: string): Promise<void> {
  await startButton({ pane }, t, customer).click();
  await pane.getByText(t('changed.begun')).waitFor();
}

/** What an FM knows of a tenant and no thread tells. */
export const known = {
  tenantId: '3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413',
  accountTeam: 'Kenji Mori <kenji.mori@microsoft.com>',
  workloads: ['Exchange Online', 'OneDrive'],
  nextMeeting: '2026-12-02',
};

/** Opens the tools of the tenant, does something there, and closes them. */
export async function withTools(place: Pick<Place, 'pane'>, t: Translate, act: (tools: Locator) => Promise<void>) {
  const tools = header(place);
  await tools.getByRole('button', { name: t('tenant.change'), exact: true }).click();
  await act(tools);
  await tools.getByRole('button', { name: t('tenant.close'), exact: true }).click();
}

/** Opens a message as a click on it does. */
export async function openMessage({ page }: Pick<Place, 'page'>, id: string): Promise<void> {
  await page.evaluate((wanted) => window.simulator.open(wanted), id);
}

/** The newest message that matches, as it lies in the mailbox. */
export async function newestMessage(
  { page }: Pick<Place, 'page'>,
  wanted: Partial<StoredMessage>,
): Promise<StoredMessage> {
  const messages = await page.evaluate(() => window.simulator.mailbox());
  const [newest] = messages
    .filter((message) => Object.entries(wanted).every(([key, value]) => message[key as keyof StoredMessage] === value))
    .sort((a, b) => Date.parse(b.sent) - Date.parse(a.sent));
  if (!newest) throw new Error(`expected a message with ${JSON.stringify(wanted)}, but there is none`);
  return newest;
}

/** What was sent last. */
export async function lastSent(place: Pick<Place, 'page'>): Promise<StoredMessage> {
  return newestMessage(place, { folder: 'sent' });
}

/** Waits until a step's line says something, and unfolds its stage meanwhile, which another item shows folded again. */
export async function waitForLine(place: Place, t: Translate, step: StepId, words: string): Promise<void> {
  const said = stepLine(place, t, step).getByText(words, { exact: true });
  const folded = foldOf(place, t, stepOf(step).stage).and(place.pane.locator('[aria-expanded="false"]'));
  do {
    await said.or(folded).waitFor();
    if (await folded.isVisible()) await folded.click();
  } while (!(await said.isVisible()));
}

export function today(): string {
  return dayOf(new Date());
}

export function yesterday(): string {
  const now = new Date();
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
}

/** A day as the pane writes it. */
export function longDay(day: string, language: Language): string {
  return formatDay(day, language);
}

/** Waits for a step's box to be ticked or not; also in a pane that Outlook hides while a draft is written. */
export async function waitForTick({ pane }: Pick<Place, 'pane'>, t: Translate, step: StepId, ticked = true) {
  const name = t(`step.${step}.name`);
  const box = pane.getByRole('checkbox', { name, exact: true, includeHidden: true, checked: ticked });
  await box.waitFor({ state: 'attached' });
}
