import { countMail, plainWords } from '../domain/draft/countMail';
import { bareMail, count, expectedMail, facts, fillMail, mailField, textIn } from './mailWork';
import { closeBrowser, compose, insert, openDraft, openOutlook, type Outlook } from './outlook';

const t = textIn('en-US');
const followUp = expectedMail('de-DE', 'customer-follow-up');

let outlook: Outlook;

async function replyWith(switches: Readonly<Record<string, string>> = {}): Promise<void> {
  outlook = await openOutlook({ thread: 'hansen-restpunkte', ...switches });
  await compose(outlook, 'reply');
  await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
}

/** Word writes a rule as underscores. */
const wordsOf = (body: string) => plainWords(body).replaceAll('_', '');

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

describe('inserting again', () => {
  it('replaces the mail by what the fields say now', async () => {
    await replyWith();
    const before = await openDraft(outlook);
    await insert(outlook, t);
    await mailField(outlook, t, 'tenantName').fill('Hansen Werke');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    const draft = await openDraft(outlook);
    expect(count(draft.body, 'Hansen Werke')).toBe(1);
    expect(count(draft.body, facts.tenantName)).toBe(0);
    expect(draft.quote).toBe(before.quote);
  });

  it('asks before it loses what was typed into the inserted text', async () => {
    await replyWith();
    await insert(outlook, t);
    await outlook.page.getByText('Mit freundlichen Grüßen').first().click();
    await outlook.page.keyboard.press('End');
    await outlook.page.keyboard.type(' aus Berlin');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText(t('notice.edited')).waitFor();
    expect(count((await openDraft(outlook)).body, 'aus Berlin')).toBe(1);
    await outlook.pane.getByRole('button', { name: t('action.replace') }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    const draft = await openDraft(outlook);
    expect(count(draft.body, 'aus Berlin')).toBe(0);
    expect(countMail(draft.body, followUp.html)).toBe(1);
  });

  it('finds the mail in the draft when the pane was opened anew, and takes it out', async () => {
    await replyWith();
    const before = await openDraft(outlook);
    await insert(outlook, t);
    await outlook.page.getByRole('button', { name: 'Close pane' }).click();
    await outlook.page.getByRole('button', { name: 'Closeout', exact: true }).click();
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    expect(countMail((await openDraft(outlook)).body, followUp.html)).toBe(1);
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.takenOut')).waitFor();
    expect(plainWords((await openDraft(outlook)).body)).toBe(plainWords(before.body));
  });

  it('names the FM once in a new mail that has a signature, on one click', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
    await outlook.pane.getByRole('radio', { name: 'hansen-maschinenbau.de' }).check();
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
    await outlook.pane.getByText(t('notice.nameTwice')).waitFor();
    expect(count((await openDraft(outlook)).body, 'Robin Keller')).toBe(2);
    await outlook.pane.getByRole('button', { name: t('action.replace') }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    const { body } = await openDraft(outlook);
    expect(count(body, 'Robin Keller')).toBe(1);
    expect(countMail(body, bareMail('de-DE', 'customer-follow-up').html)).toBe(1);
  });

  it('replaces the mail in one language by the same in another', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
    await outlook.pane.getByRole('radio', { name: 'hansen-maschinenbau.de' }).check();
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
    await outlook.page.getByRole('textbox', { name: 'Message body' }).waitFor();
    await outlook.pane.getByText(t('notice.nameTwice')).waitFor();
    await outlook.pane.getByLabel(t('editor.language')).selectOption('ja-JP');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    const { body, subject } = await openDraft(outlook);
    expect(countMail(body, followUp.html)).toBe(0);
    expect(countMail(body, bareMail('ja-JP', 'customer-follow-up').html)).toBe(1);
    expect(subject).toBe(expectedMail('ja-JP', 'customer-follow-up').subject);
  });
});

describe('taking out', () => {
  it('restores the draft exactly, subject and recipients included', async () => {
    outlook = await openOutlook({ thread: 'akita-cutover' });
    await compose(outlook, 'new');
    const before = await openDraft(outlook);
    await fillMail(outlook, t, 'assignment-request', 'en-US');
    await insert(outlook, t);
    expect((await openDraft(outlook)).subject).not.toBe('');
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.takenOut')).waitFor();
    expect(await openDraft(outlook)).toEqual(before);
  });

  it('keeps what was written around the mail', async () => {
    await replyWith();
    await insert(outlook, t);
    await outlook.page.getByText('Robin Keller').last().click();
    await outlook.page.getByText('FastTrack Manager').first().click();
    await outlook.page.keyboard.press('End');
    await outlook.page.keyboard.type(' (Berlin)');
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.takenOut')).waitFor();
    const draft = await openDraft(outlook);
    expect(count(draft.body, 'FastTrack Manager (Berlin)')).toBe(1);
    expect(countMail(draft.body, followUp.html)).toBe(0);
  });
});

describe('where the mail goes', () => {
  it('stands at the cursor, after what was written before', async () => {
    await replyWith();
    const body = outlook.page.getByRole('textbox', { name: 'Message body' });
    await body.focus();
    await outlook.page.keyboard.press('Control+Home');
    await outlook.page.keyboard.type('Vorab: danke!');
    await outlook.page.keyboard.press('Enter');
    await insert(outlook, t);
    const { body: html } = await openDraft(outlook);
    expect(html.indexOf('Vorab: danke!')).toBeLessThan(html.indexOf('Guten Tag'));
    expect(count(html, 'Vorab: danke!')).toBe(1);
  });

  it('stands at the top when asked for', async () => {
    await replyWith();
    await outlook.page.getByRole('textbox', { name: 'Message body' }).focus();
    await outlook.page.keyboard.press('Control+Home');
    await outlook.page.keyboard.type('Danach');
    await outlook.pane.getByRole('button', { name: t('action.insertTop') }).click();
    await outlook.pane.getByText(t('notice.inserted')).waitFor();
    const { body } = await openDraft(outlook);
    expect(body.indexOf('Danach')).toBeGreaterThan(body.indexOf('Mit freundlichen'));
  });

  it.each(['new', 'classic', 'ltsc2021', 'mac'])('client %s: inserts, replaces and takes out', async (client) => {
    await replyWith({ client });
    const before = await openDraft(outlook);
    await insert(outlook, t);
    await mailField(outlook, t, 'tenantName').fill('Hansen Werke');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    const draft = await openDraft(outlook);
    expect(count(draft.body, 'Hansen Werke')).toBe(1);
    expect(draft.subject).toBe(before.subject);
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.takenOut')).waitFor();
    const after = await openDraft(outlook);
    expect(count(after.body, 'Hansen Werke')).toBe(0);
    expect(count(after.body, 'Viele Grüße')).toBe(count(before.body, 'Viele Grüße'));
  });
});

describe('whatever the client does to bodies', () => {
  const rewritings = ['white-space', 'attributes', 'x-ids', 'list-rules', 'entities'];

  it.each(rewritings.map((bodies, at) => [bodies, ['new', 'classic'][at % 2] ?? 'new']))(
    '%s in client %s: one mail, which can be taken out, and the rest as it was',
    async (bodies, client) => {
      await replyWith({ bodies, client });
      const before = await openDraft(outlook);
      await insert(outlook, t);
      await mailField(outlook, t, 'tenantName').fill('Hansen Werke');
      await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
      await outlook.pane.getByText(t('notice.replaced')).waitFor();
      expect(count((await openDraft(outlook)).body, 'Hansen Werke')).toBe(1);
      await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
      await outlook.pane.getByText(t('notice.takenOut')).waitFor();
      expect(wordsOf((await openDraft(outlook)).body)).toBe(wordsOf(before.body));
    },
  );

  it('a draft that reads empty at first loses nothing when the mail is taken out', async () => {
    await replyWith({ bodies: 'empty-first' });
    const before = await openDraft(outlook);
    await insert(outlook, t);
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.takenOut')).waitFor();
    expect(plainWords((await openDraft(outlook)).body)).toBe(plainWords(before.body));
  });

  it('a history written twice is told', async () => {
    await replyWith({ bodies: 'history-twice' });
    await insert(outlook, t);
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.textDoubled')).waitFor();
  });

  it('a letter eaten is told, and the mail is replaced all the same', async () => {
    outlook = await openOutlook({ thread: 'tamarack-wrap-up', bodies: 'eats-character' });
    await compose(outlook, 'reply');
    await outlook.page.getByRole('textbox', { name: 'Message body' }).fill('Going to insert');
    await fillMail(outlook, t, 'customer-follow-up', 'en-US');
    await outlook.pane.getByRole('button', { name: t('action.insertTop') }).click();
    await outlook.pane.getByText(t('notice.textLost')).waitFor();
    expect((await openDraft(outlook)).body.endsWith('\noing to insert')).toBe(true);
    await outlook.page.evaluate(() => window.simulator.set({ bodies: 'keeps' }));
    await mailField(outlook, t, 'tenantName').fill('Tamarack Works');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText(t('notice.replaced')).waitFor();
    expect(count((await openDraft(outlook)).body, 'Tamarack Works')).toBe(1);
  });

  it('a success that did nothing is no success', async () => {
    await replyWith();
    await insert(outlook, t);
    await outlook.page.evaluate(() => {
      window.simulator.set({ fault: { call: 'body.setAsync', effect: 'no-op', code: 0, seconds: 0, repeat: 'once' } });
    });
    await outlook.pane.getByRole('button', { name: t('action.takeOut') }).click();
    await outlook.pane.getByText(t('notice.stillThere')).waitFor();
    expect(countMail((await openDraft(outlook)).body, bareMail('de-DE', 'customer-follow-up').html)).toBe(1);
  });
});

describe('an internal mail', () => {
  it('is refused before anything is written while somebody outside is a recipient', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte' });
    await compose(outlook, 'reply');
    const before = await openDraft(outlook);
    await fillMail(outlook, t, 'assignment-request', 'en-US');
    await outlook.pane.getByRole('button', { name: t('action.insert'), exact: true }).click();
    await outlook.pane.getByText('would also go to joerg.brandt@it.hansen-maschinenbau.de').waitFor();
    expect(await openDraft(outlook)).toEqual(before);
  });
});

describe('from a mail that is read', () => {
  it('opens a new mail with recipients, subject and text', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
    await outlook.pane.getByRole('radio', { name: 'hansen-maschinenbau.de' }).check();
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    await outlook.pane.getByText(`${t('editor.to')}Jörg Brandt; Katrin Petersen`).waitFor();
    await outlook.pane.getByRole('button', { name: t('action.newMail') }).click();
    await outlook.page.getByRole('textbox', { name: 'Message body' }).waitFor();
    const draft = await openDraft(outlook);
    expect(draft.subject).toBe(followUp.subject);
    expect(draft.to.map(({ address }) => address)).toEqual([
      'joerg.brandt@it.hansen-maschinenbau.de',
      'katrin.petersen@hansen-maschinenbau.de',
    ]);
    expect(countMail(draft.body, followUp.html)).toBe(1);
    expect(count(draft.body, 'Northwind FastTrack Services')).toBe(1);
  });

  it.each(['reply', 'replyAll'] as const)('opens a %s with the text above the quote', async (way) => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
    await fillMail(outlook, t, 'customer-follow-up', 'de-DE');
    await outlook.pane.getByRole('button', { name: t(`action.${way}`), exact: true }).click();
    await outlook.page.getByRole('textbox', { name: 'Message body' }).waitFor();
    const draft = await openDraft(outlook);
    expect(draft.subject).toBe('RE: Exchange-Migration: letzte offene Punkte');
    expect(draft.cc.length > 0).toBe(way === 'replyAll');
    expect(countMail(draft.body.slice(0, draft.body.indexOf('appendonsend')), followUp.html)).toBe(1);
  });

  it('offers no reply for an internal mail where the customer would read it', async () => {
    outlook = await openOutlook({ thread: 'hansen-restpunkte', surface: 'read' });
    await fillMail(outlook, t, 'assignment-request', 'en-US');
    await outlook.pane.getByText(t('reply.strangers')).waitFor();
    expect(await outlook.pane.getByRole('button', { name: t('action.reply'), exact: true }).count()).toBe(0);
    expect(await outlook.pane.getByRole('button', { name: t('action.newMail') }).isEnabled()).toBe(true);
  });
});
