import { countMail } from '../../src/domain/countMail';
import { languages, type Language } from '../../src/domain/language';
import type { Facts, MailKind } from '../../src/domain/mail';
import type { StepId } from '../../src/domain/playbook';
import { queueOf, type Region } from '../../src/domain/queue';
import type { Translate } from '../../src/i18n/translate';
import { languageName } from '../../src/taskpane/shared/languageName';
import { customerThread, expectedMail, mailField, textIn } from './mailWork';
import {
  header,
  known,
  longDay,
  nextCard,
  send,
  startClosure,
  stepLine,
  tick,
  today,
  unfold,
  withTools,
  yesterday,
} from './closureWork';
import { closeBrowser, compose, insert, openDraft, openOutlook, type Outlook } from './outlook';

type Customer = {
  readonly name: string;
  readonly domain: string;
  readonly region: Region;
  readonly contacts: readonly string[];
  /** As the greeting of a mail to whoever wrote last. */
  readonly contactName: string;
  /** Where the thread has the account team in copy. */
  readonly accountTeam?: string;
  /** Where the FM works: each language in another Outlook. */
  readonly switches: Readonly<Record<string, string>>;
  /** The thread has other companies too, so that the FM says which one is meant. */
  readonly several?: true;
};

/** What each customer's thread tells. */
const customers: Readonly<Record<Language, Customer>> = {
  'de-DE': {
    name: 'Hansen Maschinenbau GmbH & Co. KG',
    domain: 'hansen-maschinenbau.de',
    region: 'EMEA',
    contacts: ['joerg.brandt@it.hansen-maschinenbau.de', 'katrin.petersen@hansen-maschinenbau.de'],
    contactName: 'Jörg Brandt',
    switches: { client: 'classic' },
    several: true,
  },
  'en-US': {
    name: 'Brackenford Foods Ltd',
    domain: 'brackenford-foods.co.uk',
    region: 'EMEA',
    contacts: ['hester.whitlock@brackenford-foods.co.uk', 't.okafor@brackenford-foods.co.uk'],
    contactName: 'Hester Whitlock',
    switches: { client: 'new', width: '450' },
  },
  'es-ES': {
    name: 'Talavera Logística',
    domain: 'talavera-logistica.com.mx',
    region: 'Americas',
    contacts: ['efrain.cardenas@talavera-logistica.com.mx', 'ximena.robles@talavera-logistica.com.mx'],
    contactName: 'Ximena Robles Ayala',
    switches: { client: 'mac', theme: 'dark' },
    accountTeam: 'camila.duarte@microsoft.com',
  },
  'ja-JP': {
    name: '株式会社秋田製作所',
    domain: 'akita-mfg.co.jp',
    region: 'APJ',
    contacts: ['sato.kenichi@akita-mfg.co.jp', 'suzuki.misaki@akita-mfg.co.jp'],
    contactName: '鈴木 美咲',
    switches: { latency: '300' },
  },
  'pt-BR': {
    name: 'Veleiro Seguros S.A.',
    domain: 'veleiro.com.br',
    region: 'Americas',
    contacts: ['maria.silva@veleiro.com.br', 'otavio.brandao@veleiro.com.br'],
    contactName: 'Maria Silva',
    switches: { client: 'ltsc2021' },
    accountTeam: 'camila.duarte@microsoft.com',
  },
  'zh-CN': {
    name: '蓝桥精密仪器有限公司',
    domain: 'lanqiao-jingmi.com.cn',
    region: 'APJ',
    contacts: ['chen.liqun@lanqiao-jingmi.com.cn', 'wang.siyuan@lanqiao-jingmi.com.cn'],
    contactName: '王思远',
    switches: { latency: '50', theme: 'contrast' },
    accountTeam: 'priya.nair@microsoft.com',
  },
};

const assignmentTeam = 'assignment@northwind-fasttrack.example';
const nextWorkloads = ['Intune', 'SharePoint'];

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

/** What the mails must say of the tenant without anybody typing it. */
function factsOf({ name, region, contactName }: Customer): Facts {
  return {
    tenantName: name,
    contactName,
    meetingDate: known.nextMeeting,
    completed: known.workloads,
    discussionDate: yesterday(),
    readyForMore: 'yes',
    nextWorkloads,
    demonstrated: ['Viva'],
    rfaAddress: 'https://fasttrack.northwind-fasttrack.example/rfa',
    tenantId: known.tenantId,
    region,
    fmName: 'Robin Keller',
    fmAddress: 'robin.keller@northwind-fasttrack.example',
  };
}

/** Sends the open mail as a new one, and comes back to the closure. */
async function sendAsNewMail(
  t: Translate,
  kind: MailKind,
  language: Language,
  facts: Facts,
  to: readonly string[],
): Promise<void> {
  const { pane } = outlook;
  await pane.getByRole('heading', { name: t(`mail.${kind}.name`) }).waitFor();
  await pane.getByRole('button', { name: t('action.newMail') }).click();
  await pane.getByText(t('notice.handedOver')).waitFor();
  const draft = await openDraft(outlook);
  const expected = expectedMail(language, kind, facts);
  expect(draft.to.map(({ address }) => address.toLowerCase()).sort()).toEqual([...to].sort());
  expect(draft.subject).toBe(expected.subject);
  expect(countMail(draft.body, expected.html)).toBe(1);
  await send(outlook);
  await pane.getByRole('button', { name: t('action.back') }).click();
}

describe.each(languages)('an FM who reads %s', (language) => {
  const t = textIn(language);
  const customer = customers[language];
  const queue = queueOf(customer.region);
  const facts = factsOf(customer);

  it('walks a closure from the customer’s thread to its end', async () => {
    outlook = await openOutlook({ thread: customerThread[language], surface: 'read', language, ...customer.switches });
    const { pane } = outlook;
    const writeIn = (written: Language) => t('step.writeIn', { language: languageName(written, language) });
    const step = (id: StepId) => nextCard(outlook, t, id);

    // Start: everything the thread tells is there.
    await startClosure(outlook, t, customer.several && customer.domain);
    await pane.getByRole('heading', { name: customer.name, exact: true }).waitFor();
    await header(outlook).getByText(customer.region, { exact: true }).waitFor();
    await header(outlook)
      .getByText(t('tenant.because.domain', { value: customer.domain }))
      .waitFor();

    await withTools(outlook, t, async (tools) => {
      const contacts = await tools.getByLabel(t('facts.customerContacts')).inputValue();
      for (const address of customer.contacts) expect(contacts).toContain(address);
      expect(await tools.getByLabel(t('facts.language')).inputValue()).toBe(language);
      const accountTeam = tools.getByLabel(t('facts.accountTeamContacts'));
      expect(await accountTeam.inputValue()).toContain(customer.accountTeam ?? '');
      if (!customer.accountTeam) await accountTeam.fill(known.accountTeam);
      await tools.getByLabel(t('field.tenantId')).fill(known.tenantId);
      await tools.getByLabel(t('facts.workloads')).fill(known.workloads.join('\n'));
      await tools.getByLabel(t('facts.nextMeeting')).fill(known.nextMeeting);
    });

    // Ready to end: the first by the one clear button, the others by their boxes.
    await step('services-enabled')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await stepLine(outlook, t, 'services-enabled')
      .getByText(t('evidence.fm', { date: longDay(today(), language) }))
      .waitFor();
    await tick(outlook, t, 'ending-understood').check();
    await tick(outlook, t, 'customer-satisfied').click();
    await step('atu-mail').waitFor();
    await pane.getByText(t('closure.progress', { done: 3, total: 14 })).waitFor();

    // The account team is told: drafted only, until the FM says that it was sent.
    await step('atu-mail')
      .getByRole('button', { name: writeIn(language) })
      .click();
    await sendAsNewMail(t, 'account-team', language, facts, [customer.accountTeam ?? 'kenji.mori@microsoft.com']);
    await step('atu-mail')
      .getByText(t('step.drafted', { date: longDay(today(), language) }))
      .waitFor();
    await step('atu-mail')
      .getByRole('button', { name: t('step.sent'), exact: true })
      .click();

    // The discussion: invited, held, and its date put right.
    await step('discussion-held')
      .getByText(t('step.nextMeeting', { date: longDay(known.nextMeeting, language) }))
      .waitFor();
    await step('discussion-held')
      .getByRole('button', { name: t('step.invite') })
      .click();
    await sendAsNewMail(t, 'discussion-invite', language, facts, customer.contacts);
    await step('discussion-held')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    const held = stepLine(outlook, t, 'discussion-held');
    await held.getByRole('button', { name: t('evidence.changeDate') }).click();
    await held.getByLabel(t('evidence.date', { step: t('step.discussion-held.name') })).fill(yesterday());
    await held.getByText(t('evidence.fm', { date: longDay(yesterday(), language) })).waitFor();
    await step('activities-reviewed')
      .getByRole('button', { name: t('step.markDone') })
      .click();

    // Ready for another workload: one typed, one offered.
    await step('readiness')
      .getByRole('radio', { name: t('readiness.yes') })
      .click();
    const which = pane.getByLabel(t('readiness.which'));
    await which.fill('Intune');
    await which.press('Enter');
    await pane.getByRole('button', { name: t('editor.add', { item: 'SharePoint' }) }).click();
    await pane.getByText(t('closure.progress', { done: 7, total: 16 })).waitFor();
    expect(await which.inputValue()).toBe(nextWorkloads.join(', '));
    await step('rfa-instructions')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await step('rfa-demo')
      .getByRole('button', { name: t('step.markDone') })
      .click();

    // The follow-up, written into a real draft.
    await step('customer-mail').waitFor();
    await compose(outlook, 'reply');
    await step('customer-mail')
      .getByRole('button', { name: writeIn(language) })
      .click();
    await mailField(outlook, t, 'demonstrated').fill('Viva');
    await insert(outlook, t);
    const draft = await openDraft(outlook);
    expect(countMail(draft.body, expectedMail(language, 'customer-follow-up', facts).html)).toBe(1);
    await pane.getByRole('button', { name: t('action.back') }).click();
    await step('customer-mail')
      .getByText(t('step.drafted', { date: longDay(today(), language) }))
      .waitFor();
    await send(outlook);
    await step('customer-mail')
      .getByText(t('step.drafted', { date: longDay(today(), language) }))
      .waitFor();
    await step('customer-mail')
      .getByRole('button', { name: t('step.sent'), exact: true })
      .click();

    // FTOP, ticked beside what was copied.
    await unfold(outlook, t, 'ftop');
    for (const heading of ['ftop.notes.heading', 'ftop.nextAction.heading', 'ftop.task4060.heading'] as const) {
      const block = pane.getByRole('region', { name: t(heading), exact: true });
      await block.getByRole('button', { name: t('ftop.markDone') }).click();
      await block.getByText(t('ftop.doneOn', { date: longDay(today(), language) })).waitFor();
    }

    // The Assignment team is asked, in its own language; the FM's name stays until it has answered.
    await step('assignment-mail')
      .getByRole('button', { name: writeIn('en-US') })
      .click();
    await sendAsNewMail(t, 'assignment-request', 'en-US', facts, [assignmentTeam]);
    await step('assignment-mail')
      .getByRole('button', { name: t('step.sent'), exact: true })
      .click();
    await step('queue-confirmed')
      .getByText(t('step.waitingAssignment', { date: longDay(today(), language), days: 0 }))
      .waitFor();
    await stepLine(outlook, t, 'fm-unassigned').getByText(t('step.locked', { queue })).waitFor();
    await step('queue-confirmed')
      .getByRole('button', { name: t('step.inQueue', { queue }) })
      .click();
    await step('fm-unassigned')
      .getByRole('button', { name: t('step.markDone') })
      .click();

    // Closed: the two next processes are offered, and then nothing is left.
    await pane.getByText(t('closure.progress', { done: 16, total: 16 })).waitFor();
    await pane.getByText(t('closure.closedNext')).waitFor();
    await step('success-execution')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await step('success-review')
      .getByRole('button', { name: t('step.markDone') })
      .click();
    await pane.getByText(t('closure.allDone')).waitFor();
  });
});
