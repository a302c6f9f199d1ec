import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import type { Fault } from '../../src/simulator/switches';
import { header, startClosure, stepLine, tick, today, unfold, waitForTick, withTools } from './closureWork';
import { textIn } from './mailWork';
import { closeBrowser, openOutlook, type Outlook } from './outlook';

const t = textIn('en-US');
const brackenford = { thread: 'brackenford-final-report', surface: 'read' };
const akita = { thread: 'akita-cutover', surface: 'read' };

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

async function open(switches: Readonly<Record<string, string>>, prepare?: (page: Page) => Promise<unknown>) {
  outlook = await openOutlook(switches, prepare);
}

/** Selects a message of a conversation in the inbox. */
async function select(conversation: string): Promise<void> {
  await outlook.page.evaluate((wanted) => {
    const message = window.simulator
      .mailbox()
      .find(({ conversationId, folder }) => conversationId === wanted && folder === 'inbox');
    window.simulator.open(message?.id ?? null);
  }, conversation);
}

function showsTenant(name: string): Promise<void> {
  return header(outlook).getByRole('heading', { name, exact: true }).waitFor();
}

function progress(done: number, total = 13): Promise<void> {
  return outlook.pane.getByText(t('closure.progress', { done, total })).waitFor();
}

describe('the order of steps', () => {
  beforeEach(async () => {
    await open(brackenford);
    await startClosure(outlook, t);
  });

  it('keeps the FM’s name on the tenant until it is in the queue, and says why', async () => {
    await unfold(outlook, t, 'ftop');
    await tick(outlook, t, 'fm-unassigned').click();
    await outlook.pane.getByRole('alert').getByText(t('refused.not-in-queue')).waitFor();
    await waitForTick(outlook, t, 'fm-unassigned', false);
    await progress(0);
  });

  it('takes the name back when the queue is no longer confirmed, and asks', async () => {
    await unfold(outlook, t, 'ftop');
    for (const step of ['assignment-mail', 'queue-confirmed', 'fm-unassigned'] as const) {
      await tick(outlook, t, step).click();
      await waitForTick(outlook, t, step);
    }
    await tick(outlook, t, 'queue-confirmed').click();
    await outlook.pane.getByRole('region', { name: t('dispute.title') }).waitFor();
    expect(await tick(outlook, t, 'fm-unassigned').count()).toBe(0);
    await outlook.pane.getByRole('button', { name: t('dispute.stillAssigned') }).click();
    await waitForTick(outlook, t, 'fm-unassigned', false);
  });

  it('asks for a reason out of order, and keeps it', async () => {
    await unfold(outlook, t, 'follow-up');
    await tick(outlook, t, 'customer-mail').click();
    const steps = t('step.quoted', { name: t('step.discussion-held.name') });
    const reason = outlook.pane.getByLabel(t('reason.label', { steps }));
    await reason.fill('They asked for it in writing');
    await reason.press('Enter');
    const kept = t('evidence.reason', { reason: 'They asked for it in writing' });
    await stepLine(outlook, t, 'customer-mail').getByText(kept).waitFor();
    await outlook.page.reload();
    await unfold(outlook, t, 'follow-up');
    await stepLine(outlook, t, 'customer-mail').getByText(kept).waitFor();
  });

  it('a step that was not meant is taken back', async () => {
    await tick(outlook, t, 'services-enabled').check();
    await progress(1);
    await outlook.pane.getByRole('button', { name: t('action.undo') }).click();
    await waitForTick(outlook, t, 'services-enabled', false);
    await progress(0);
  });
});

describe('whose thread it is', () => {
  /** The address of the page says which thread is open; this one is another. */
  async function reload(): Promise<void> {
    await outlook.page.reload();
    await header(outlook).getByRole('heading', { name: '蓝桥精密仪器有限公司' }).waitFor();
    await select('akita-atu');
  }

  /** Two tenants with one person of the account team in common, who writes about one of them. */
  async function shareAccountTeam(): Promise<void> {
    await open({ thread: 'lanqiao-shouwei', surface: 'read' });
    await startClosure(outlook, t);
    await select('akita-cutover');
    await showsTenant('akita-mfg.co.jp');
    await startClosure(outlook, t);
    await withTools(outlook, t, async (tools) => {
      await tools.getByLabel(t('facts.accountTeamContacts')).fill('priya.nair@microsoft.com');
    });
    await select('akita-atu');
    await header(outlook)
      .getByRole('heading', { name: t('tenant.which') })
      .waitFor();
  }

  it('is asked once where two are possible, and remembered', async () => {
    await shareAccountTeam();
    await outlook.pane.getByRole('button', { name: /株式会社秋田製作所/ }).click();
    await showsTenant('株式会社秋田製作所');
    await header(outlook).getByText(t('tenant.because.link')).waitFor();
    await reload();
    await showsTenant('株式会社秋田製作所');
  });

  it('can be corrected, and the correction is remembered', async () => {
    await shareAccountTeam();
    await outlook.pane.getByRole('button', { name: /蓝桥精密仪器有限公司/ }).click();
    await showsTenant('蓝桥精密仪器有限公司');
    const tools = header(outlook);
    await tools.getByRole('button', { name: t('tenant.change') }).click();
    await tools.getByText(t('tools.otherTenant')).click();
    await tools
      .getByRole('searchbox', { name: t('tools.search') })
      .first()
      .fill('akita');
    await tools
      .getByRole('button', { name: /株式会社秋田製作所/ })
      .first()
      .click();
    await showsTenant('株式会社秋田製作所');
    await reload();
    await showsTenant('株式会社秋田製作所');
  });

  it('can be none: then nothing is matched until the FM says otherwise', async () => {
    await shareAccountTeam();
    await outlook.pane.getByRole('button', { name: t('tenant.none') }).click();
    await header(outlook).getByText(t('tenant.saidNone')).waitFor();
    await reload();
    await header(outlook).getByText(t('tenant.saidNone')).waitFor();
  });
});

describe('another message selected', () => {
  async function twoClosures(): Promise<void> {
    await open(akita);
    await startClosure(outlook, t);
    await select('brackenford-final-report');
    await showsTenant('brackenford-foods.co.uk');
    await startClosure(outlook, t);
    await tick(outlook, t, 'services-enabled').check();
    await progress(1);
  }

  it('quickly and often: the tenant shown is in the end the open thread’s, with its own steps', async () => {
    await twoClosures();
    await outlook.page.evaluate(async () => {
      window.simulator.set({ latency: 300 });
      const oneOf = (conversation: string) =>
        window.simulator
          .mailbox()
          .find(({ conversationId, folder }) => conversationId === conversation && folder === 'inbox')?.id ?? null;
      const threads = ['akita-cutover', 'larkhill-fennmoor-merger', 'brackenford-final-report', 'akita-cutover'];
      for (const thread of threads) {
        window.simulator.open(oneOf(thread));
        window.simulator.fireItemChanged(oneOf(thread));
        await new Promise((resolve) => {
          setTimeout(resolve, 40);
        });
      }
    });
    await showsTenant('株式会社秋田製作所');
    const shown = await noteHeadings(outlook.pane);
    await outlook.page.waitForFunction(() => window.simulator.calls().every(({ endedAt }) => endedAt !== undefined));
    await progress(0);
    expect(await notedHeadings(outlook.pane, shown)).toEqual(['株式会社秋田製作所']);
    await select('brackenford-final-report');
    await showsTenant('Brackenford Foods Ltd');
    await progress(1);
  });

  it('while a reason is typed: it comes back with its thread', async () => {
    await twoClosures();
    await unfold(outlook, t, 'follow-up');
    await tick(outlook, t, 'customer-mail').click();
    const reason = outlook.pane.getByLabel(/^This usually comes after/);
    await reason.fill('half a sen');
    await select('akita-cutover');
    await showsTenant('株式会社秋田製作所');
    expect(await reason.count()).toBe(0);
    await select('brackenford-final-report');
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('half a sen');
  });

  it('while the tenant’s facts are typed: they come back with their thread, and are nobody else’s', async () => {
    await twoClosures();
    const tools = header(outlook);
    await tools.getByRole('button', { name: t('tenant.change') }).click();
    await tools.getByLabel(t('facts.workloads')).fill('Exchange Onl');
    await select('akita-cutover');
    await showsTenant('株式会社秋田製作所');
    await select('brackenford-final-report');
    await showsTenant('Brackenford Foods Ltd');
    expect(await tools.getByLabel(t('facts.workloads')).inputValue()).toBe('Exchange Onl');
  });
});

/** Begins to note what the header says from now on. */
async function noteHeadings(pane: Outlook['pane']): Promise<string> {
  return pane.locator('html').evaluate((root) => {
    const seen = new Set<string>();
    const note = () => seen.add(root.querySelector('h1')?.textContent ?? '');
    note();
    new MutationObserver(note).observe(root, { childList: true, characterData: true, subtree: true });
    const id = `headings ${performance.now()}`;
    Object.assign(window, { [id]: seen });
    return id;
  });
}

/** What it has said since. */
async function notedHeadings(pane: Outlook['pane'], id: string): Promise<string[]> {
  return pane
    .locator('html')
    .evaluate((_root, name) => [...(window as unknown as Record<string, Set<string>>)[name]!], id);
}

describe('where the closures are kept', () => {
  const settings = () => outlook.page.evaluate(() => window.simulator.settings()['closures']);
  const saved = (before?: string) =>
    outlook.page.waitForFunction((known) => {
      const now = window.simulator.settings()['closures'];
      return now !== undefined && now !== known;
    }, before);
  /** An Outlook whose roaming settings are these before any pane has seen them. */
  async function openWith(copy: string, switches = brackenford): Promise<void> {
    await open({ ...switches, surface: 'none' });
    await outlook.page.evaluate((value) => window.simulator.setSettings({ closures: value }), copy);
    await outlook.page.goto(outlook.page.url().replace('surface=none', 'surface=read'));
  }

  it('storage blocked: says so, and the mailbox keeps the ticks', async () => {
    await open(brackenford, (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }),
    );
    await outlook.pane.getByText(t('storage.blocked')).waitFor();
    await startClosure(outlook, t);
    await saved();
    const before = await settings();
    await tick(outlook, t, 'services-enabled').check();
    await saved(before);
    await outlook.page.reload();
    await waitForTick(outlook, t, 'services-enabled');
    await outlook.pane.getByText(t('storage.blocked')).waitFor();
  });

  async function failSaving(repeat: Fault['repeat']): Promise<void> {
    const fault: Fault = { call: 'roamingSettings.saveAsync', effect: 'error', code: 9019, seconds: 0, repeat };
    await outlook.page.evaluate((value) => window.simulator.set({ fault: value }), fault);
  }

  it('a save that fails once is done again', async () => {
    await open(brackenford);
    await failSaving('once');
    await startClosure(outlook, t);
    await saved();
    expect(await outlook.pane.getByText(t('storage.mailboxUnreachable')).count()).toBe(0);
  });

  it('a mailbox that takes nothing is said; what was ticked is on the device, and saved with the next tick', async () => {
    await open(brackenford);
    await failSaving('always');
    await startClosure(outlook, t);
    await outlook.pane.getByText(t('storage.mailboxUnreachable')).waitFor({ timeout: 40_000 });
    expect(await settings()).toBeUndefined();
    await outlook.page.evaluate(() => window.simulator.set({ fault: null }));
    await tick(outlook, t, 'services-enabled').check();
    await saved();
    await outlook.pane.getByText(t('storage.mailboxUnreachable')).waitFor({ state: 'detached' });
  });

  it.each([
    ['damaged', '"1:garbage"', 'storage.mailboxDamaged'],
    ['from elsewhere', '{"a":1}', 'storage.mailboxDamaged'],
    ['from a newer version', '"99:abcdefgh"', 'storage.mailboxNewer'],
  ] as const)('a copy that is %s is said and left untouched', async (_, copy, sentence) => {
    await openWith(copy);
    await outlook.pane.getByText(t(sentence)).waitFor();
    await startClosure(outlook, t);
    await tick(outlook, t, 'services-enabled').check();
    await progress(1);
    await outlook.page.reload();
    await waitForTick(outlook, t, 'services-enabled');
    await outlook.pane.getByText(t(sentence)).waitFor();
    expect(await settings()).toBe(copy);
  });

  it('a damaged copy is replaced when the FM says so', async () => {
    await openWith('"1:garbage"');
    await startClosure(outlook, t);
    await outlook.pane.getByRole('button', { name: t('storage.replace') }).click();
    await saved('"1:garbage"');
    await outlook.pane.getByText(t('storage.mailboxDamaged')).waitFor({ state: 'detached' });
  });

  it('another device has the closure from the mailbox', async () => {
    await open(brackenford);
    await startClosure(outlook, t);
    await tick(outlook, t, 'services-enabled').check();
    await saved();
    const copy = await settings();
    await outlook.close();
    await openWith(copy ?? '');
    await showsTenant('Brackenford Foods Ltd');
    await waitForTick(outlook, t, 'services-enabled');
  });
});

describe('a closure that was set aside', () => {
  const settings = () => outlook.page.evaluate(() => window.simulator.settings()['closures']);
  const tools = () => header(outlook);
  const question = () => outlook.pane.getByRole('alertdialog');
  const name = 'Brackenford Foods Ltd';

  /** Opens the tools, whatever the header says. */
  async function openTools(): Promise<void> {
    await tools()
      .getByRole('button', { name: t('tenant.change') })
      .or(tools().getByRole('button', { name: t('tenant.choose') }))
      .click();
    await tools().getByText(t('tools.putAway'), { exact: true }).click();
  }

  it('is deleted for good by the keyboard, after a question, and comes back from nowhere', async () => {
    await open(brackenford);
    await startClosure(outlook, t);
    await tick(outlook, t, 'services-enabled').check();
    await outlook.page.waitForFunction(() => window.simulator.settings()['closures'] !== undefined);
    const before = await settings();
    await tools()
      .getByRole('button', { name: t('tenant.change') })
      .click();
    await tools().getByText(t('tools.discard'), { exact: true }).click();
    await tools()
      .getByRole('button', { name: t('tools.discardNow') })
      .click();
    await outlook.page.reload();
    await openTools();
    const remove = tools().getByRole('button', { name: t('tools.delete', { name }) });
    await remove.press('Enter');
    await question().getByText(t('tools.deleteQuestion', { name })).waitFor();
    // The keyboard is at the answer that changes nothing, and back where it was after it.
    await outlook.page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    await outlook.page.keyboard.press('Enter');
    await question().waitFor();
    await outlook.page.keyboard.press('Tab');
    await outlook.page.keyboard.press('Enter');
    await outlook.pane.getByText(t('tools.deleted', { name })).waitFor();
    await outlook.page.waitForFunction((old) => window.simulator.settings()['closures'] !== old, before);

    await outlook.page.reload();
    await header(outlook).getByRole('heading', { name: 'brackenford-foods.co.uk' }).waitFor();
    const kept = await (outlook.pane as FrameLocator)
      .locator('html')
      .evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes('closeout.guard')));
    expect(JSON.stringify(kept)).not.toMatch(/brackenford/i);
    await startClosure(outlook, t);
    await progress(0);
  });
});

describe('export and import', () => {
  async function openFiles(): Promise<void> {
    const tools = header(outlook);
    await tools
      .getByRole('button', { name: t('tenant.change') })
      .or(tools.getByRole('button', { name: t('tenant.choose') }))
      .click();
    await tools.getByText(t('tools.file'), { exact: true }).click();
  }
  async function exported(): Promise<string> {
    const [download] = await Promise.all([
      outlook.page.waitForEvent('download'),
      header(outlook)
        .getByRole('button', { name: t('tools.export') })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe(`closeout-${today()}.json`);
    return readFileSync(await download.path(), 'utf8');
  }
  const give = (text: string) =>
    (outlook.pane as FrameLocator)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'closures.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  it('a file brings the same closures to another FM', async () => {
    await open(brackenford);
    await startClosure(outlook, t);
    await tick(outlook, t, 'services-enabled').check();
    await progress(1);
    await openFiles();
    const file = await exported();
    await outlook.close();

    await open(brackenford);
    await openFiles();
    await give(file);
    await outlook.pane.getByText(t('import.imported', { closures: 1, changed: 1 })).waitFor();
    await showsTenant('Brackenford Foods Ltd');
    await waitForTick(outlook, t, 'services-enabled');
    expect(await exported()).toBe(file);
    await give(file);
    await outlook.pane.getByText(t('import.imported', { closures: 1, changed: 0 })).waitFor();
  });

  it.each([
    ['of something else', '{"name":"closeout"}', 'import.not-closeout'],
    ['that is no JSON', 'Dear Sir or Madam', 'import.not-closeout'],
    ['cut in the middle', '{ "closeout": 1, "closures": { "a', 'import.damaged'],
    ['from a newer version', '{"closeout":99,"closures":{},"links":{}}', 'import.newer'],
  ] as const)('a file %s is refused, and nothing is changed', async (_, text, sentence) => {
    await open(brackenford);
    await startClosure(outlook, t);
    await openFiles();
    const before = await exported();
    await give(text);
    await outlook.pane.getByRole('alert').getByText(t(sentence)).waitFor();
    await progress(0);
    expect(await exported()).toBe(before);
  });
});
