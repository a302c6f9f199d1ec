import type { Fault } from '../../src/simulator/switches';
import { countMail } from '../domain/draft/countMail';
import { expectedMail, facts, fillMail, mailField, textIn } from './mailWork';
import { closeBrowser, compose, openDraft, openOutlook, openPage, type Outlook } from './outlook';

const t = textIn('en-US');
const request = expectedMail('en-US', 'assignment-request');

let outlook: Outlook;

afterEach(async () => outlook.close());
afterAll(closeBrowser);

/** A new draft with the assignment request filled in, and one call of Outlook made to go wrong. */
async function requestWith(fault: Partial<Fault> & Pick<Fault, 'call' | 'effect'>): Promise<void> {
  outlook = await openOutlook({ thread: 'akita-cutover' });
  await compose(outlook, 'new');
  await fillMail(outlook, t, 'assignment-request', 'en-US');
  const complete: Fault = { code: 5001, seconds: 12, repeat: 'always', ...fault };
  await outlook.page.evaluate((value) => window.simulator.set({ fault: value }), complete);
  await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
}

/** What the FM typed, still in its field. */
async function typedTenant(): Promise<string> {
  return mailField(outlook, t, 'tenantName').inputValue();
}

async function copies(expected: string): Promise<void> {
  await outlook.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await outlook.pane.getByRole('button', { name: t('action.copy') }).click();
  await outlook.pane.getByText(t('notice.copied')).waitFor();
  expect(await outlook.page.evaluate(() => navigator.clipboard.readText())).toContain(expected);
}

describe('a call that goes wrong while inserting', () => {
  it.each([
    ['body.setSelectedDataAsync', 5001, 'notice.failed'],
    ['body.setSelectedDataAsync', 2006, 'notice.format'],
    ['body.setSelectedDataAsync', 2009, 'notice.tooLong'],
    ['body.setSelectedDataAsync', 9030, 'notice.itemChanged'],
    ['body.setSelectedDataAsync', 5000, 'notice.unsupported'],
    ['body.getTypeAsync', 5001, 'notice.failed'],
    ['body.getAsync', 9041, 'notice.failed'],
  ] as const)('%s fails with %i: says so, leaves the draft alone, keeps the fields', async (call, code, notice) => {
    await requestWith({ call, effect: 'error', code });
    await outlook.pane.getByText(t(notice)).waitFor();
    const draft = await openDraft(outlook);
    expect(countMail(draft.body, request.html)).toBe(0);
    expect({ subject: draft.subject, to: draft.to }).toEqual({ subject: '', to: [] });
    expect(await typedTenant()).toBe(facts.tenantName);
    await copies(facts.tenantId);
  });

  it('a write that does nothing is noticed, and the top is offered', async () => {
    await requestWith({ call: 'body.setSelectedDataAsync', effect: 'no-op' });
    await outlook.pane.getByText(t('notice.vanished')).waitFor();
    await outlook.pane
      .getByRole('button', { name: t('action.insertTop') })
      .first()
      .click();
    await outlook.pane.getByText(t('notice.inserted')).waitFor();
    expect(countMail((await openDraft(outlook)).body, request.html)).toBe(1);
  });

  it('a write that never answers ends after ten seconds', async () => {
    await requestWith({ call: 'body.setSelectedDataAsync', effect: 'silent' });
    await outlook.pane.getByText(t('notice.timeout')).waitFor({ timeout: 20_000 });
    expect(await typedTenant()).toBe(facts.tenantName);
    expect((await openDraft(outlook)).subject).toBe('');
  });

  it('too many recipients: the text stands there, and the FM is asked to check the recipients', async () => {
    await requestWith({ call: 'recipients.setAsync', effect: 'error', code: 9012 });
    await outlook.pane.getByText(t('notice.recipientsMissing')).waitFor();
    expect(countMail((await openDraft(outlook)).body, request.html)).toBe(1);
  });
});

describe('another message selected', () => {
  it('shows its own customer, and what was typed comes back with the first', async () => {
    outlook = await openOutlook({ thread: 'tamarack-wrap-up', surface: 'read' });
    await outlook.pane.getByRole('heading', { name: 'tamarack' }).waitFor();
    const first = await outlook.page.evaluate(() => {
      const messages = window.simulator.mailbox();
      return (
        messages.find(({ conversationId, folder }) => conversationId === 'tamarack-wrap-up' && folder === 'inbox')
          ?.id ?? null
      );
    });
    await outlook.page.evaluate((id) => window.simulator.open(id), first);
    await fillMail(outlook, t, 'customer-follow-up', 'en-US');
    await outlook.page.evaluate(() => window.simulator.open('brackenford-1'));
    await outlook.pane.getByRole('heading', { name: 'brackenford' }).waitFor();
    expect(await mailField(outlook, t, 'tenantName').count()).toBe(0);
    await outlook.page.evaluate((id) => window.simulator.open(id), first);
    await outlook.pane.getByRole('heading', { name: 'tamarack' }).waitFor();
    expect(await typedTenant()).toBe(facts.tenantName);
  });

  it('in the middle of inserting: nothing is said to be inserted that is not', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', client: 'classic' });
    await compose(outlook, 'reply');
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    await outlook.page.evaluate(() => window.simulator.set({ switchInMidCall: true }));
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.page.waitForFunction(() => !window.simulator.switches().switchInMidCall);
    const written = await outlook.page.evaluate(
      () => window.simulator.mailbox().filter(({ body }) => body.includes('Akita &amp; Söhne')).length,
    );
    expect(written).toBe(0);
  });
});

describe('a limit of Outlook', () => {
  it('a text over the limit of a new mail is refused before Outlook is asked, and can be copied', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    const long = 'Postfach übernommen\n'.repeat(1500);
    await mailField(outlook, t, 'completed').fill(long);
    await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
    await outlook.pane.getByText(t('notice.tooLong')).waitFor();
    expect(await mailField(outlook, t, 'completed').inputValue()).toBe(long);
    await copies('Postfach übernommen');
  });
});

describe('what is open', () => {
  it('nothing: says what to do', async () => {
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read' });
    await outlook.page.evaluate(() => window.simulator.set({ noItem: true }));
    await outlook.pane.getByText(t('item.none')).waitFor();
  });

  it.each([
    ['REPORT.IPM.Note.NDR', 'item.none'],
    ['IPM.Schedule.Meeting.Request', 'item.unsupported'],
  ] as const)('%s is no mail of a thread', async (itemClass, hint) => {
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read' });
    await outlook.pane.getByRole('heading', { name: 'akita-mfg.co.jp' }).waitFor();
    await outlook.page.evaluate((wanted) => {
      window.simulator.open(window.simulator.mailbox().find((message) => message.itemClass === wanted)?.id ?? null);
    }, itemClass);
    await outlook.pane.getByText(t(hint)).waitFor();
  });

  it('a mail without From: says so, and goes by the others in it', async () => {
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read', noSender: 'true' });
    await outlook.pane.getByText(t('item.noSender')).waitFor();
    await outlook.page.evaluate(() => window.simulator.set({ noItem: true }));
    await outlook.pane.getByText(t('item.none')).waitFor();
  });

  it('a draft whose recipients cannot be read: says so and reads again', async () => {
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read' });
    const fault: Fault = { call: 'recipients.getAsync', effect: 'error', code: 5001, seconds: 0, repeat: 'always' };
    await outlook.page.evaluate((value) => window.simulator.set({ fault: value }), fault);
    await compose(outlook, 'reply');
    await outlook.pane.getByText(t('item.failed')).waitFor();
    await outlook.page.evaluate(() => window.simulator.set({ fault: null }));
    await outlook.pane.getByRole('button', { name: t('action.retry') }).click();
    await outlook.pane.getByRole('heading', { name: 'akita-mfg.co.jp' }).waitFor();
  });
});

describe('files that do not arrive', () => {
  it.each(['abort', 'hang'] as const)('Office.js (%s): a mail can still be written and copied', async (how) => {
    outlook = await openPage('/taskpane.html?surface=read&_host_Info=Outlook$Web$16.01$en-US$$$$0', (page) =>
      page.route('**/office/office.js', (route) => (how === 'abort' ? route.abort() : undefined)),
    );
    await outlook.pane.getByText(t('item.noOffice')).waitFor({ timeout: 20_000 });
    await fillMail(outlook, t, 'discussion-invite', 'en-US');
    await mailField(outlook, t, 'fmName').fill('Robin Keller');
    await copies('Robin Keller');
  });

  it('Office.js late: what was typed meanwhile stays with the message that is open', async () => {
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read' }, (page) =>
      page.route('**/office/office.js', async (route) => {
        await held;
        await route.continue();
      }),
    );
    await outlook.pane.getByRole('button', { name: t('mail.customer-follow-up.name') }).click();
    await mailField(outlook, t, 'tenantName').fill(facts.tenantName);
    arrive();
    await outlook.pane.getByRole('heading', { name: 'akita-mfg.co.jp' }).waitFor();
    await outlook.pane.getByText('いつもお世話になっております。').waitFor();
    expect(await typedTenant()).toBe(facts.tenantName);
  });

  it('the reader’s catalogue: the page itself says so, in the reader’s language', async () => {
    outlook = await openPage('/taskpane.html?_host_Info=Outlook$Web$16.01$de-DE$$$$0', (page) =>
      page.route('**/assets/locale-*', (route) => route.abort()),
    );
    const german = textIn('de-DE');
    await outlook.pane.getByText(german('shell.failed')).waitFor();
    await outlook.page.unroute('**/assets/locale-*');
    await outlook.pane.getByRole('button', { name: german('shell.reload') }).click();
    await outlook.pane.getByRole('button', { name: german('mail.account-team.name') }).waitFor();
  });

  it('the part that keeps the closures: the pane says so, and a mail can still be written', async () => {
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read' }, (page) =>
      page.route('**/assets/storage.*', (route) => route.abort()),
    );
    await outlook.pane.getByText(t('refused.not-loaded')).waitFor();
    await outlook.pane.getByRole('button', { name: t('mail.customer-follow-up.name') }).click();
    await outlook.pane.getByLabel(t('editor.language')).waitFor();
  });

  it.each(['abort', 'damaged'] as const)(
    'a mail’s text (%s): the fields are kept and it can be tried again',
    async (how) => {
      outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
      await fillMail(outlook, t, 'customer-follow-up', 'en-US');
      const file = '**/assets/mail-de-DE-customer-follow-up*';
      await outlook.page.route(file, async (route) => {
        if (how === 'abort') return route.abort();
        const text = await (await route.fetch()).text();
        return route.fulfill({
          contentType: 'text/javascript',
          body: text.replaceAll('"to":"customer"', '"to":"nobody"').replaceAll('to:"customer"', 'to:"nobody"'),
        });
      });
      await outlook.pane.getByLabel(t('editor.language')).selectOption('de-DE');
      await outlook.pane.getByText(t('editor.unavailable')).waitFor();
      await outlook.page.unroute(file);
      if (how === 'damaged') return;
      await outlook.pane.getByRole('button', { name: t('action.retry') }).click();
      await outlook.pane.getByText('Guten Tag').waitFor();
      expect(await typedTenant()).toBe(facts.tenantName);
    },
  );
});

describe('the configuration', () => {
  it.each([
    ['{', ['config.json']],
    ['[]', ['config.object']],
    ['{"ownDomains":"x","rfaAddress":"http://a","colour":1}', ['config.domains', 'config.https', 'config.known-key']],
  ] as const)('%s: every fault is named and the pane works', async (text, keys) => {
    outlook = await openPage('/taskpane.html?_host_Info=', (page) =>
      page.route('**/closeout.config.json', (route) => route.fulfill({ body: text })),
    );
    for (const key of keys) await outlook.pane.getByText(t(key)).waitFor();
    await outlook.pane.getByRole('button', { name: t('mail.account-team.name') }).waitFor();
  });

  it('that cannot be reached is said', async () => {
    outlook = await openPage('/taskpane.html', (page) =>
      page.route('**/closeout.config.json', (route) => route.fulfill({ status: 503 })),
    );
    await outlook.pane.getByText(t('config.unreachable')).waitFor();
  });
});

describe('the reader', () => {
  it('without a catalogue reads English', async () => {
    outlook = await openOutlook({ thread: 'akita-cutover', surface: 'read', language: 'fr-FR' });
    await outlook.pane.getByRole('button', { name: t('mail.account-team.name') }).waitFor();
  });

  it('outside Outlook can write a mail and copy it', async () => {
    outlook = await openPage('/taskpane.html');
    await outlook.pane.getByText(t('item.outside')).waitFor();
    await fillMail(outlook, t, 'discussion-invite', 'es-ES');
    await mailField(outlook, t, 'fmName').fill('Robin Keller');
    await copies('Robin Keller');
  });
});
