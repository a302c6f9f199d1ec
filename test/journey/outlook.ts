import {
  chromium,
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { browserFlags, findBrowser } from '../../tools/findBrowser.js';
import type { Translate } from '../../src/i18n/translate';
import type { SimulatorControl } from '../../src/simulator/control';

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
  browser = undefined;
}

/** A simulated Outlook in a browser profile of its own, and Closeout's pane in it. */
export type Outlook = {
  readonly page: Page;
  readonly pane: FrameLocator | Locator;
  readonly context: BrowserContext;
  /** What went wrong in the page or the pane without anybody catching it. */
  readonly faults: readonly string[];
  close(): Promise<void>;
};

/** Opens Outlook with the given switches, as its address takes them (`language=de-DE`, `surface=compose`). */
export async function openOutlook(
  switches: Readonly<Record<string, string>> = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Outlook> {
  const outlook = await open();
  await prepare?.(outlook.page);
  return inOutlook(outlook, switches);
}

/** The same Outlook in another window of the same browser profile. */
export async function openAnotherWindow(
  outlook: Outlook,
  switches: Readonly<Record<string, string>> = {},
): Promise<Outlook> {
  return inOutlook({ ...outlook, page: await outlook.context.newPage() }, switches);
}

async function inOutlook(opened: Omit<Outlook, 'pane'>, switches: Readonly<Record<string, string>>): Promise<Outlook> {
  await opened.page.goto(`${address()}/?${new URLSearchParams({ bar: 'collapsed', ...switches })}`);
  return { ...opened, pane: opened.page.frameLocator('iframe[title="Closeout"]') };
}

/** Opens a page of the add-in by itself, after `prepare` had its way with what the page will load. */
export async function openPage(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Outlook> {
  const outlook = await open();
  await prepare?.(outlook.page);
  // A page whose scripts hang never finishes loading.
  await outlook.page.goto(`${address()}${path}`, { waitUntil: 'commit' });
  return { ...outlook, pane: outlook.page.locator('body') };
}

async function open(): Promise<Omit<Outlook, 'pane'>> {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|React|Uncaught/.test(message.text())) {
      faults.push(message.text());
    }
  });
  const page = await context.newPage();
  return { page, context, faults, close: () => context.close() };
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
