// Every screen of the pane in every state: by name, how it comes to stand there. For the contact sheet, and for the
// journeys that look for what stands in a reader's way.

/**
 * An Outlook with Closeout's pane in it, as a person sees it.
 * @typedef {object} Place
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').FrameLocator} pane
 * @property {(key: import('../../src/i18n/translate').MessageKey) => string} t the pane's words without values
 */

/**
 * @typedef {object} Screen
 * @property {Readonly<Record<string, string>>} switches as the simulator's address takes them
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [prepare] before the simulator is loaded
 * @property {(place: Place) => Promise<unknown>} act
 */

/** A customer whose name is Latin in every reader's language, and one whose name never is. */
const latin = { thread: 'brackenford-final-report', surface: 'read' };
const japanese = { thread: 'akita-cutover', surface: 'read' };

const accountTeam = 'Kenji Mori <kenji.mori@microsoft.com>';
const tenantId = '3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413';

/** The steps in the order in which their boxes are ticked; readiness is answered, FTOP's copies have ticks of their own. */
const way = /** @type {const} */ ([
  'services-enabled',
  'ending-understood',
  'customer-satisfied',
  'atu-mail',
  'discussion-held',
  'activities-reviewed',
  'readiness',
  'rfa-instructions',
  'rfa-demo',
  'customer-mail',
  'ftop',
  'assignment-mail',
  'queue-confirmed',
  'fm-unassigned',
  'success-execution',
  'success-review',
]);

/** @param {Place} place */
async function shown({ pane }) {
  await pane.locator('h1').first().waitFor();
}

/** @param {Place} place */
async function start({ pane, t }) {
  await pane.getByRole('button', { name: t('tenant.start'), exact: true }).click();
  await pane.getByText(t('changed.begun')).waitFor();
}

/** @param {Place} place */
async function openTools({ pane, t }) {
  const tools = pane.locator('header');
  await tools.getByRole('button', { name: t('tenant.change'), exact: true }).click();
  await tools.getByLabel(t('facts.accountTeamContacts')).waitFor();
}

/** @param {Place} place */
async function closeTools({ pane, t }) {
  await pane
    .locator('header')
    .getByRole('button', { name: t('tenant.close'), exact: true })
    .click();
}

/**
 * A closure with all that its mails say of the tenant.
 * @param {Place} place
 */
async function startKnown(place) {
  const { pane, t } = place;
  await start(place);
  await openTools(place);
  const tools = pane.locator('header');
  await tools.getByLabel(t('facts.accountTeamContacts')).fill(accountTeam);
  await tools.getByLabel(t('field.tenantId')).fill(tenantId);
  await tools.getByLabel(t('facts.workloads')).fill('Exchange Online\nOneDrive');
  await closeTools(place);
}

/**
 * Unfolds a stage, if it is folded.
 * @param {Place} place
 * @param {'ready' | 'prepare' | 'discuss' | 'follow-up' | 'ftop' | 'next'} stage
 */
async function unfold({ pane, t }, stage) {
  const name = pane.getByText(t(`stage.${stage}.name`), { exact: true });
  const fold = pane.locator('button[aria-expanded]').filter({ has: name });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}

/**
 * A closure of a known tenant that has come to a step.
 * @param {(typeof way)[number]} step
 * @param {boolean} [ready] whether the customer is ready for another workload
 * @returns {Screen['act']}
 */
const upTo =
  (step, ready = false) =>
  async (place) => {
    const { pane, t } = place;
    await startKnown(place);
    for (const each of way.slice(0, way.indexOf(step))) {
      if (each === 'ftop') await tickFtop(place);
      else if (each === 'readiness')
        await pane
          .getByRole('radio', { name: t(ready ? 'readiness.yes' : 'readiness.no'), exact: true })
          .first()
          .click();
      else if (ready || !each.startsWith('rfa-')) await pane.locator(`[data-step="${each}"] input`).click();
    }
  };

/** @param {Place} place */
async function tickFtop(place) {
  await unfold(place, 'ftop');
  for (const heading of /** @type {const} */ ([
    'ftop.notes.heading',
    'ftop.nextAction.heading',
    'ftop.task4060.heading',
  ])) {
    const block = place.pane.getByRole('region', { name: place.t(heading), exact: true });
    await block.getByRole('button', { name: place.t('ftop.markDone'), exact: true }).click();
  }
}

/**
 * @param {Place} place
 * @param {import('../../src/domain/mail/mail').MailKind} kind
 */
async function openMail({ pane, t }, kind) {
  const mail = pane.locator(`[data-mail="${kind}"]`);
  if (!(await mail.isVisible())) await pane.getByText(t('mails.heading'), { exact: true }).click();
  await mail.click();
  await pane.locator('[data-preview]').waitFor();
}

/**
 * The request to the Assignment team has left, and its answer is open.
 * @param {import('../../src/simulator/switches').AnswerKind} kind
 * @returns {Screen['act']}
 */
const answered = (kind) => async (place) => {
  const { page, pane, t } = place;
  await startKnown(place);
  await openMail(place, 'assignment-request');
  await pane.getByRole('button', { name: t('action.newMail'), exact: true }).click();
  await pane.getByText(t('notice.handedOver')).waitFor();
  await page.evaluate(() => window.simulator.send());
  await page.waitForFunction(() => window.simulator.drafts().length === 0);
  await page.evaluate((how) => {
    const [answer] = window.simulator.answer(how);
    if (answer) window.simulator.open(answer);
  }, kind);
  await pane.locator('blockquote').waitFor();
};

/**
 * @param {object} answer
 * @returns {(page: import('playwright-core').Page) => Promise<void>}
 */
const configuredAs = (answer) => async (page) =>
  void (await page.route('**/closeout.config.json', (route) => route.fulfill(answer)));

/** @type {Readonly<Record<string, Screen>>} */
export const screens = {
  // The first screen.
  unknown: { switches: latin, act: shown },
  'unknown-japanese': { switches: japanese, act: shown },
  newsletter: { switches: { thread: 'newsletter-46', surface: 'read' }, act: shown },
  'our-side': { switches: { thread: 'team-urlaubsplanung', surface: 'read' }, act: shown },
  'two-customers': { switches: { thread: 'hansen-restpunkte', surface: 'read' }, act: shown },
  'no-item': { switches: { ...latin, noItem: 'true' }, act: ({ pane }) => pane.getByRole('status').first().waitFor() },
  'new-draft': { switches: { surface: 'compose' }, act: shown },

  // A closure on its way.
  begun: { switches: latin, act: start },
  'begun-japanese': { switches: japanese, act: start },
  'account-team': { switches: latin, act: upTo('atu-mail') },
  discussion: { switches: latin, act: upTo('discussion-held') },
  readiness: { switches: latin, act: upTo('readiness') },
  'ready-for-more': { switches: latin, act: upTo('rfa-demo', true) },
  'follow-up': { switches: latin, act: upTo('customer-mail') },
  'follow-up-japanese': { switches: japanese, act: upTo('customer-mail') },
  ftop: {
    switches: latin,
    act: async (place) => {
      await upTo('ftop')(place);
      await unfold(place, 'ftop');
      await place.pane.getByRole('region', { name: place.t('ftop.notes.heading'), exact: true }).waitFor();
    },
  },
  waiting: { switches: latin, act: upTo('queue-confirmed') },
  leaving: { switches: latin, act: upTo('fm-unassigned') },
  closed: { switches: latin, act: upTo('success-execution') },
  'all-done': {
    switches: latin,
    act: async (place) => {
      await upTo('success-execution')(place);
      for (const step of ['success-execution', 'success-review'])
        await place.pane.locator(`[data-step="${step}"] input`).click();
    },
  },
  'asked-why': {
    switches: latin,
    act: async (place) => {
      await startKnown(place);
      await unfold(place, 'follow-up');
      await place.pane.locator('[data-step="customer-mail"] input').click();
      await place.pane.locator('form').waitFor();
    },
  },
  answer: { switches: latin, act: answered('confirm') },
  'answer-later': { switches: latin, act: answered('later') },
  'answer-other-queue': {
    switches: latin,
    act: async (place) => {
      await answered('other-queue')(place);
      await place.pane.getByRole('button', { name: place.t('answer.anotherQueue'), exact: true }).click();
    },
  },
  dispute: {
    switches: latin,
    act: async (place) => {
      const { pane, t } = place;
      await upTo('success-execution')(place);
      await openTools(place);
      await pane.locator('header').getByLabel(t('field.region')).selectOption('APJ');
      await closeTools(place);
      await pane.locator('#dispute-heading').waitFor();
    },
  },

  // A mail.
  'mail-empty': { switches: latin, act: (place) => openMail(place, 'assignment-request') },
  'mail-filled': {
    switches: latin,
    act: async (place) => {
      await startKnown(place);
      await openMail(place, 'customer-follow-up');
    },
  },
  'mail-filled-japanese': {
    switches: japanese,
    act: async (place) => {
      await startKnown(place);
      await openMail(place, 'assignment-request');
    },
  },
  'mail-in-draft': {
    switches: { ...latin, surface: 'compose' },
    act: (place) => openMail(place, 'discussion-invite'),
  },
  'mail-inserted': {
    switches: { ...latin, surface: 'compose' },
    act: async (place) => {
      const { pane, t } = place;
      await start(place);
      await openMail(place, 'discussion-invite');
      await pane.locator('#field-meetingDate').fill('2026-12-02');
      await pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
      await pane.getByText(t('notice.inserted')).waitFor();
    },
  },
  'mail-wrong-field': {
    switches: latin,
    act: async (place) => {
      await openMail(place, 'assignment-request');
      await place.pane.locator('#field-tenantId').fill('no id');
      await place.pane.getByText(place.t('field.invalid.tenantId')).waitFor();
    },
  },
  check: {
    switches: { ...latin, surface: 'compose' },
    act: async ({ page, pane, t }) => {
      await shown({ page, pane, t });
      await page.getByRole('textbox', { name: 'Message body' }).click();
      await page.keyboard.type('Dear {{customerName}}, ');
      await pane.getByRole('button', { name: t('check.now'), exact: true }).click();
      await pane.getByRole('button', { name: t('check.again'), exact: true }).waitFor();
    },
  },

  // The tenant's tools.
  facts: {
    switches: latin,
    act: async (place) => {
      await startKnown(place);
      await openTools(place);
    },
  },
  tools: {
    switches: latin,
    act: async (place) => {
      await start(place);
      await openTools(place);
      const tools = place.pane.locator('header');
      for (const tool of /** @type {const} */ ([
        'tools.facts',
        'tools.otherTenant',
        'tools.merge',
        'tools.file',
        'tools.discard',
      ])) {
        await tools.getByText(place.t(tool), { exact: true }).click();
      }
    },
  },

  // Troubles.
  'import-refused': {
    switches: latin,
    act: async (place) => {
      await start(place);
      await openTools(place);
      await place.pane.locator('header').getByText(place.t('tools.file'), { exact: true }).click();
      const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('Dear Sir or Madam') };
      await place.pane.locator('input[type="file"]').setInputFiles(file);
      await place.pane.getByText(place.t('import.not-closeout')).waitFor();
      await closeTools(place);
    },
  },
  'config-faults': {
    switches: latin,
    prepare: configuredAs({ body: '{"ownDomains":"x","rfaAddress":"http://a","colour":1}' }),
    act: async (place) => {
      await shown(place);
      await place.pane.getByText('ownDomains').waitFor();
    },
  },
  'config-unreachable': {
    switches: latin,
    prepare: configuredAs({ status: 503 }),
    act: ({ pane, t }) => pane.getByText(t('config.unreachable')).waitFor(),
  },
  'storage-damaged': {
    switches: latin,
    act: async (place) => {
      await shown(place);
      // As another version of Closeout, or another program, may leave it.
      await place.page.evaluate(() => window.simulator.setSettings({ closures: '"1:garbage"' }));
      await place.page.reload();
      await place.pane.getByText(place.t('storage.mailboxDamaged')).waitFor();
    },
  },
  'storage-blocked': {
    switches: latin,
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }),
    act: ({ pane, t }) => pane.getByText(t('storage.blocked')).waitFor(),
  },
  'shared-mailbox': {
    switches: latin,
    act: async (place) => {
      const { pane, t } = place;
      await start(place);
      await openTools(place);
      await pane.locator('header').getByText(t('tools.file'), { exact: true }).click();
      await pane.getByRole('button', { name: t('mailbox.tell'), exact: true }).click();
      await closeTools(place);
      await pane.locator('#mailbox-name').waitFor();
    },
  },
};
