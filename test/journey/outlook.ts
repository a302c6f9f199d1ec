import {
  chromium,
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  type FrameLocator,
  type Locator,
  type Page,
  type WebError,
} from 'playwright-core';
import { browserFlags, findBrowser } from '../../tools/findBrowser.js';
import type { Translate } from '../../src/i18n/translate';
import type { SimulatorControl } from '../../src/simulator/control';
import type { AnswerKind } from '../../src/simulator/switches';

declare global {
  interface Window {
    simulator: SimulatorControl;
  }
}

let browser: Browser | undefined;

/** One browser for all journeys of a file; close it with `closeBrowser` after them. */
async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('expected a browser; node tools/prepareBrowser.js finds or installs one');
  browser ??= await chromium.launch({ executablePath, args: browserFlags });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = vacant = undefined;
}

/** A browser profile and its first window. */
type Profile = Pick<Outlook, 'page' | 'context'>;

/** A profile whose Outlook was closed and has left nothing but the scripts that the browser has compiled. */
let vacant: Profile | undefined;

/** A simulated Outlook in a browser profile in which nothing else is, and Closeout's pane in it. */
export type Outlook = {
  readonly page: Page;
  readonly pane: FrameLocator | Locator;
  readonly context: BrowserContext;
  /** What went wrong in the page or the pane without anybody catching it. */
  readonly faults: readonly string[];
  close(): Promise<void>;
};

/**
 * Opens Outlook with the given switches, as its address takes them (`language=de-DE`, `surface=compose`). Nobody answers
 * mail until `answersCome`.
 */
export async function openOutlook(
  switches: Readonly<Record<string, string>> = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Outlook> {
  return inOutlook(await open(prepare), switches);
}

/** The same Outlook in another window of the same browser profile. */
export async function openAnotherWindow(
  outlook: Outlook,
  switches: Readonly<Record<string, string>> = {},
): Promise<Outlook> {
  return inOutlook({ ...outlook, page: await outlook.context.newPage() }, switches);
}

async function inOutlook(opened: Omit<Outlook, 'pane'>, switches: Readonly<Record<string, string>>): Promise<Outlook> {
  await opened.page.goto(`${address()}/?${new URLSearchParams({ bar: 'collapsed', answers: 'none', ...switches })}`);
  return { ...opened, pane: opened.page.frameLocator('iframe[title="Closeout"]') };
}

/** Opens a page of the add-in by itself, after `prepare` had its way with what the page will load. */
export async function openPage(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Outlook> {
  const outlook = await open(prepare);
  // A page whose scripts hang never finishes loading.
  await outlook.page.goto(`${address()}${path}`, { waitUntil: 'commit' });
  return { ...outlook, pane: outlook.page.locator('body') };
}

/** Opens an empty window. What `prepare` does to one cannot be undone, so its profile is used for nothing else. */
async function open(prepare?: (page: Page) => Promise<unknown>): Promise<Omit<Outlook, 'pane'>> {
  const profile = (!prepare && vacant) || (await newProfile());
  if (profile === vacant) vacant = undefined;
  const { page, context } = profile;
  const faults: string[] = [];
  const onError = (error: WebError) => faults.push(error.error().message);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && /Content Security Policy|React|Uncaught/.test(message.text())) {
      faults.push(message.text());
    }
  };
  context.on('weberror', onError).on('console', onConsole);
  await prepare?.(page);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    if (prepare || page.isClosed() || vacant) return context.close();
    await leave(profile);
    context.off('weberror', onError).off('console', onConsole);
    vacant = profile;
  };
  return { page, context, faults, close };
}

async function newProfile(): Promise<Profile> {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(15_000);
  return { context, page: await context.newPage() };
}

/** Closes what is open in a profile and forgets what was stored there. */
async function leave({ context, page }: Profile): Promise<void> {
  await Promise.all(context.pages().map((one) => (one === page ? page.unrouteAll() : one.close())));
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await context.clearPermissions();
  const devTools = await context.newCDPSession(page);
  const stored = 'cookies,local_storage,indexeddb,cache_storage,file_systems,service_workers';
  await devTools.send('Storage.clearDataForOrigin', { origin: address(), storageTypes: stored });
  await devTools.detach();
}

function address(): string {
  const value = process.env['JOURNEY_ADDRESS'];
  if (!value) throw new Error('expected JOURNEY_ADDRESS from globalSetup.ts');
  return value;
}

/** The draft that is being written, as Outlook holds it. */
export async function openDraft({ page }: Outlook) {
  const [draft] = await page.evaluate(() => window.simulator.drafts());
  if (!draft) throw new Error('expected an open draft, but none is being written');
  return draft;
}

/** Begins a draft, as the buttons of Outlook do, and waits for Closeout's pane beside it. */
export async function compose({ page }: Outlook, how: 'new' | 'reply' | 'replyAll'): Promise<void> {
  await page.evaluate((kind) => window.simulator.compose(kind), how);
  await page.locator('iframe[src*="surface=compose"]').waitFor();
}

/** Inserts the open mail at the cursor and waits for the pane to say that it stands in the draft. */
export async function insert({ pane }: Outlook, t: Translate): Promise<void> {
  await pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
  await pane.getByText(t('notice.inserted')).waitFor();
}

/** Outlook's dialog about the mail that is on its way out: Closeout objects, takes long, or cannot be asked. */
export function sendDialog({ page }: Pick<Outlook, 'page'>): Locator {
  return page.getByRole('alertdialog', { name: 'Closeout', exact: true });
}

/** Clicks Send and waits for nothing: the mail goes, or Outlook's dialog comes. */
export async function clickSend({ page }: Pick<Outlook, 'page'>): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Presses a button of Outlook's dialog, `Send Anyway`, `Don't Send`, `Take Action` or what Closeout calls it. */
export async function press(outlook: Pick<Outlook, 'page'>, button: string): Promise<void> {
  const dialog = sendDialog(outlook);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Sends the open draft, which nothing may hold up, and waits until Outlook is back at reading. */
export async function sendAndWait(outlook: Pick<Outlook, 'page'>): Promise<void> {
  await clickSend(outlook);
  await outlook.page.waitForFunction(() => window.simulator.drafts().length === 0);
}

/**
 * Lets the answers that are due come now, and gives back their ids. A given kind is what the Assignment team says to what it
 * was asked last, even if it has answered already.
 */
export async function answersCome({ page }: Pick<Outlook, 'page'>, kind?: AnswerKind): Promise<readonly string[]> {
  return page.evaluate((how) => window.simulator.answer(how), kind);
}
