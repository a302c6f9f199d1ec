import type { Page } from 'playwright-core';
import type { Fault, Switches } from '../../src/simulator/switches';
import { buttonText, findingText } from '../../src/i18n/findingText';
import { lastSent, longDay, today, waitForLine } from './closureWork';
import { textIn } from './mailWork';
import { clickSend, closeBrowser, compose, openDraft, openOutlook, press, type Outlook } from './outlook';
import { addRecipient, beginClosure, draftMail, objections, openSent, sendAnyway } from './sending';

const t = textIn('en-US');
const on = { date: longDay(today(), 'en-US') };

let outlook: Outlook;

afterEach(async () => {
  expect(outlook.faults).toEqual([]);
  await outlook.close();
});
afterAll(closeBrowser);

/** Why the step is done in the end, and what the pane then says of the handler. */
type Outcome = {
  readonly evidence: 'mailSent' | 'mailSeen';
  readonly guard: 'guard.seen' | 'guard.unseen' | 'guard.unsupported';
};

/** What goes wrong, and what comes of it. */
type Trouble = {
  readonly name: string;
  readonly client?: Switches['client'];
  readonly switches?: Partial<Switches>;
  /** One call of the handler to Outlook. */
  readonly call?: Pick<Fault, 'call' | 'effect'>;
  /** The add-in's pages find the browser's storage blocked. */
  readonly blocked?: true;
  /** Outlook itself asks whether to send, having heard nothing of the handler. */
  readonly asks?: true;
  readonly outcome: Outcome;
};

const judged: Outcome = { evidence: 'mailSent', guard: 'guard.seen' };
const unjudged: Outcome = { evidence: 'mailSeen', guard: 'guard.unseen' };

function troubleWith(call: Fault['call'], effect: Fault['effect'], outcome: Outcome): Trouble {
  return { name: `${call}: ${effect}`, call: { call, effect }, outcome };
}

const effects = ['error', 'silent', 'late'] as const;

/** What leaves the handler enough to judge by. */
const harmless: readonly Trouble[] = [
  { name: 'nothing', outcome: judged },
  { name: 'slow calls', switches: { latency: 300 }, outcome: judged },
  { name: 'the handler started three times', switches: { handler: 'thrice' }, outcome: judged },
  ...effects.map((effect) => troubleWith('sessionData.getAsync', effect, judged)),
  // The handler's record is in the mailbox then, of which an open pane hears nothing.
  { name: 'storage blocked', blocked: true, outcome: { evidence: 'mailSeen', guard: 'guard.seen' } },
];

const unheard = { switches: { patience: 500 }, asks: true, outcome: unjudged } as const;

const troubles: readonly Trouble[] = [
  ...harmless,
  ...effects.map((effect) => troubleWith('body.getAsync', effect, unjudged)),
  ...effects.map((effect) => troubleWith('subject.getAsync', effect, unjudged)),
  ...effects.map((effect) => troubleWith('recipients.getAsync', effect, unjudged)),
  { name: 'getAppContextAsync: silent', call: { call: 'getAppContextAsync', effect: 'silent' }, ...unheard },
  { name: 'GetInitialData: silent', call: { call: 'GetInitialData', effect: 'silent' }, ...unheard },
  { name: 'no call of the handler answered', switches: { handler: 'unanswered' }, outcome: unjudged },
  { name: 'the handler’s page missing', switches: { handler: 'missing' }, asks: true, outcome: unjudged },
  { name: 'a handler that hangs', ...unheard, switches: { handler: 'hangs', patience: 500 } },
  { name: 'an add-in that is not asked', switches: { sendHandler: false }, outcome: unjudged },
  {
    name: 'a client without the event',
    client: 'ltsc2021',
    outcome: { evidence: 'mailSeen', guard: 'guard.unsupported' },
  },
];

/** A mail to the account team in a draft, and then the trouble. */
async function draftIn({ client = 'new', switches = {}, call, blocked }: Trouble) {
  const from = { thread: 'brackenford-final-report', surface: 'read', client };
  outlook = await openOutlook(from, blocked && blockStorage);
  await beginClosure(outlook, t);
  await draftMail(outlook, t, 'account-team');
  const fault: Fault | null = call ? { code: 5001, seconds: 3, repeat: 'always', caller: 'send', ...call } : null;
  await outlook.page.evaluate((changed) => window.simulator.set(changed), { ...switches, fault });
}

/** In the add-in's pages; Outlook's own keeps the mailbox there. */
async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window === window.top) return;
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}

describe.each(troubles.map((trouble) => [trouble.name, trouble] as const))('with %s', (_name, trouble) => {
  const { asks, outcome } = trouble;
  const { evidence, guard } = outcome;

  it('the mail goes, nothing is lost, its step is done, and the pane is honest', async () => {
    await draftIn(trouble);
    const { subject, body, to, cc } = await openDraft(outlook);
    await clickSend(outlook);
    if (asks) await sendAnyway(outlook);
    else await outlook.page.waitForFunction(() => window.simulator.drafts().length === 0);
    expect(await lastSent(outlook)).toMatchObject({ subject, body, to, cc });

    if (evidence === 'mailSeen') await openSent(outlook);
    await waitForLine(outlook, t, 'atu-mail', t(`evidence.${evidence}`, on));

    await compose(outlook, 'new');
    const honest = outlook.pane.getByText(t(guard, on));
    // Without storage only the mailbox can remember, and a pane that saves the closures may write over it.
    await (trouble.blocked ? honest.or(outlook.pane.getByText(t('guard.unseen'))) : honest).waitFor();
  });
});

describe.each(harmless.map((trouble) => [trouble.name, trouble] as const))('with %s', (_name, trouble) => {
  it('a mail with a fault is stopped all the same', async () => {
    await draftIn(trouble);
    const address = 't.okafor@brackenford-foods.co.uk';
    await addRecipient(outlook, 'Cc', address);
    const draft = await openDraft(outlook);
    await clickSend(outlook);
    expect(await objections(outlook)).toEqual([
      findingText({ rule: 'outside-recipient', addresses: [address] }, 'en-US'),
    ]);
    await press(outlook, buttonText('en-US'));
    await outlook.pane.getByText(t('check.found', { count: 1 })).waitFor();
    await outlook.pane.getByText(t('guard.seen', on)).waitFor();
    expect(await openDraft(outlook)).toEqual(draft);
  });
});
