import { languages } from '../../src/domain/language';
import { stages } from '../../src/domain/closure/playbook';
import { startButton, startClosure, tick, unfold, withTools } from './closureWork';
import { mailField, textIn } from './mailWork';
import { crowding, obstaclesInEveryTheme } from './obstacles';
import { closeBrowser, openOutlook, type Outlook } from './outlook';

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

describe.each(languages)('for a reader of %s', (language) => {
  const t = textIn(language);

  it('list, form and notice stand in nobody’s way at 320 px', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'compose', language, width: '320' });
    await outlook.pane.getByRole('heading', { name: 'hansen-maschinenbau.de' }).waitFor();
    expect(await outlook.pane.locator('html').getAttribute('lang')).toBe(language);
    expect(await obstaclesInEveryTheme(outlook)).toEqual([]);
    await outlook.pane.getByRole('button', { name: t('mail.assignment-request.name') }).click();
    await outlook.pane.getByLabel(t('field.tenantId')).fill('no id');
    await outlook.pane.getByText(t('field.invalid.tenantId')).waitFor();
    expect(await obstaclesInEveryTheme(outlook)).toEqual([]);
  });

  it('start, steps, FTOP and the tenant’s facts stand in nobody’s way at 320 px', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read', language, width: '320' });
    await startButton(outlook, t, 'hansen-maschinenbau.de').waitFor();
    expect(await obstaclesInEveryTheme(outlook)).toEqual([]);

    await startClosure(outlook, t, 'hansen-maschinenbau.de');
    for (const stage of stages) if (stage !== 'next') await unfold(outlook, t, stage);
    await outlook.pane.getByRole('region', { name: t('ftop.notes.heading'), exact: true }).waitFor();
    await tick(outlook, t, 'services-enabled').click();
    await tick(outlook, t, 'customer-mail').click();
    expect(await obstaclesInEveryTheme(outlook)).toEqual([]);

    await withTools(outlook, t, async (tools) => {
      for (const tool of ['tools.otherTenant', 'tools.merge', 'tools.file', 'tools.discard'] as const) {
        await tools.getByText(t(tool), { exact: true }).click();
      }
      expect(await obstaclesInEveryTheme(outlook)).toEqual([]);
    });
  });
});

/** Unfolds whatever is folded, whatever it is called. */
async function unfoldAll(): Promise<void> {
  const folded = outlook.pane.locator('button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}

it.each([
  ['of 100 %', 'ltr', { language: 'en-US', width: '320' }, 800],
  ['of 400 %', 'ltr', { language: 'de-DE', width: '320' }, 340],
  ['from right to left', 'rtl', { language: 'qps-plocm', width: '320' }, 800],
])('a pane %s stands in nobody’s way, whatever is unfolded', async (_, direction, switches, height) => {
  outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read', ...switches });
  const { page, pane } = outlook;
  await page.setViewportSize({ width: 1280, height });
  await pane.locator('[data-next] button').first().click();
  await pane.locator('section[data-next]').waitFor();
  await unfoldAll();
  expect(await pane.locator('html').evaluate((root) => getComputedStyle(root).direction)).toBe(direction);
  expect(await obstaclesInEveryTheme(outlook)).toEqual([]);
  expect(await crowding(outlook)).toEqual([]);

  await pane.locator('[data-mail="assignment-request"]').click();
  await pane.locator('#field-tenantId').fill('no id');
  await unfoldAll();
  expect(await obstaclesInEveryTheme(outlook)).toEqual([]);
  expect(await crowding(outlook)).toEqual([]);
  const back = pane.locator('#back svg');
  const turned = await back.evaluate((icon) => new DOMMatrix(getComputedStyle(icon).transform).a);
  expect(turned).toBe(direction === 'rtl' ? -1 : 1);
  const moving = await pane.locator('html').evaluate((root) =>
    [...root.querySelectorAll('*')]
      .map((part) => getComputedStyle(part))
      .flatMap(({ animationDuration, transitionDuration }) => [animationDuration, transitionDuration])
      .filter((duration) => duration.split(', ').some((each) => Number.parseFloat(each) > 0.001)),
  );
  expect(moving).toEqual([]);
});

it('in the pseudo-locale no text is raw and nothing is cut', async () => {
  outlook = await openOutlook({ thread: 'akita-atu', surface: 'read', language: 'qps-ploc', width: '320' });
  await outlook.pane.locator('h1').waitFor();
  const texts = await outlook.pane.locator('h1, h1 + p, h2, nav button > span:last-child').allTextContents();
  expect(texts.length).toBeGreaterThan(7);
  for (const text of texts) expect(text).toMatch(/^\[.*\]$/s);
  expect(await obstaclesInEveryTheme(outlook)).toEqual([]);
});

it('the keyboard alone opens a mail, fills it, and comes back to where it was', async () => {
  const t = textIn('en-US');
  outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read' });
  await outlook.pane.getByRole('heading', { name: 'akita-mfg.co.jp' }).waitFor();
  const mail = outlook.pane.getByRole('button', { name: t('mail.discussion-invite.name') });
  await mail.focus();
  const { keyboard } = outlook.page;
  await keyboard.press('Enter');
  const focused = (field: string) => outlook.pane.locator(`#field-${field}:focus`);
  await focused('tenantName').waitFor();
  await keyboard.type('秋田製作所');
  await keyboard.press('Tab');
  await focused('contactName').waitFor();
  await keyboard.press('Shift+Tab');
  await focused('tenantName').waitFor();
  expect(await mailField(outlook, t, 'tenantName').inputValue()).toBe('秋田製作所');
  await outlook.pane.getByRole('button', { name: t('action.back') }).focus();
  await keyboard.press('Enter');
  await outlook.pane.locator('[data-mail="discussion-invite"]:focus').waitFor();
});

it('follows Outlook’s theme while it is open', async () => {
  outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read', theme: 'light' });
  await outlook.pane.locator('html[data-theme="light"]').waitFor();
  await outlook.page.evaluate(() => window.simulator.set({ theme: 'dark' }));
  await outlook.pane.locator('html[data-theme="dark"]').waitFor();
  await outlook.page.evaluate(() => window.simulator.set({ theme: 'contrast' }));
  await outlook.pane.locator('html[data-theme="contrast"]').waitFor();
});
