import { sourcesPath } from './buildSources.js';
import { median } from './compareLoads.js';
import { addin, hostPage } from './origins.js';
import { draftKinds, sendMails } from './sendMails.js';

/** @typedef {import('./sendMails.js').Draft} Draft */
/** What a handler said, and the ms from the event to it. @typedef {{ allowed: boolean, message: string, ms: number }} Decision */
/** @typedef {'blank' | 'ours'} Subject */
/** Ms from the opening of the page, and from the event that it was opened for. @typedef {{ whole: number, decision: number }} EventTimes */

/** In ms at the 95th percentile: a decision, and what our file adds to an event's page from the cache at 4x. */
export const sendLimits = { decision: 20, added: 300 };

const fewestDecisions = 204;
const decisionsPerRound = 36;
const loadsPerRound = 3;
/** Files are cached since the first load, and since the third the browser has compiled code too. */
const warmingRounds = 3;

/** The page that Outlook opens for the event, and the same without our file. */
const pages = /** @type {const} */ ({ blank: '/blankLaunch.html', ours: '/launchevent.html' });

/**
 * The decision before sending, with a host that answers at once: of a page that is open, through Office.js and by our
 * file alone, and of one that is opened for it, with all files in the cache, beside a page that lets everything go.
 * @param {import('./openBench.js').Bench} bench @param {number} rounds
 */
export async function measureSending({ openProfile, sources, link, settle }, rounds) {
  link.setSpeed(undefined);
  const { knowledge, drafts } = sendMails(sources);
  const { context, close } = await openProfile();
  const { page, frame } = await openEvent(context, pages.ours, 1, drafts[0]?.clean);
  await frame.evaluate(tell, { url: `https://${addin}${sourcesPath}`, knowledge });
  const count = Math.max(fewestDecisions, decisionsPerRound * rounds);
  const given = draftKinds.map((kind) => ({ kind, drafts: drafts.map((draftOf) => draftOf[kind]), count }));
  const decisions = [];
  for (const one of given)
    decisions.push({ ...one, how: 'through Office.js', all: await page.evaluate(decideInOffice, one) });
  // Takes Office.js from the page, so it comes last.
  for (const one of given)
    decisions.push({ ...one, how: 'our file alone', all: await frame.evaluate(decideAlone, one) });
  await page.close();
  const loads = await loadEvents(context, drafts, loadsPerRound * rounds, settle);
  await close();
  return {
    tenants: knowledge.tenants.length,
    decisions: decisions.map(({ kind, how, all }) => ({ kind, how, times: all.map((one) => timeOf(one, kind)) })),
    loads,
  };
}

/** The time of a decision that was the right one. @param {Decision} decision @param {import('./sendMails.js').DraftKind} kind */
function timeOf({ allowed, message, ms }, kind) {
  if (kind !== 'nothing quoted' && allowed !== (kind === 'clean'))
    throw new Error(`a mail that is ${kind} was ${allowed ? 'let go' : `stopped: ${message}`}`);
  return ms;
}

/**
 * Opens both pages by turns, each time in a fresh host page.
 * @param {import('playwright-core').BrowserContext} context @param {ReturnType<typeof sendMails>['drafts']} drafts
 * @param {number} count @param {() => Promise<void>} settle
 */
async function loadEvents(context, drafts, count, settle) {
  /** @returns {EventTimes[]} */
  const none = () => [];
  const loads = [1, 4].map((slowdown) => ({ slowdown, blank: none(), ours: none() }));
  for (let round = 0; round < warmingRounds + count; round++) {
    const isWarm = round >= warmingRounds;
    /** @type {readonly Subject[]} */
    const order = round % 2 === 0 ? ['blank', 'ours'] : ['ours', 'blank'];
    for (const times of isWarm ? loads : loads.slice(0, 1)) {
      for (const subject of order) {
        const draft = drafts[round % drafts.length]?.clean;
        const { page, whole, decision } = await openEvent(context, pages[subject], times.slowdown, draft);
        if (isWarm) times[subject].push({ whole, decision });
        else await settle();
        await page.close();
      }
    }
  }
  return loads;
}

/**
 * Medians of both pages, and what ours took longer in each round.
 * @param {Awaited<ReturnType<typeof loadEvents>>} loads
 */
export function compareEvents(loads) {
  return loads.map(({ slowdown, blank, ours }) => {
    const [base, other] = [blank.map(({ whole }) => whole), ours.map(({ whole }) => whole)];
    const added = other.map((time, at) => time - (base[at] ?? Number.NaN));
    const [low, high] = [median(base), median(other)];
    const target = slowdown === 4 ? sendLimits.added : undefined;
    return { slowdown, blank: low, ours: high, ratio: high / low, added, target };
  });
}

/**
 * Opens a host page and in it the event's page, and waits for the word of its handler.
 * @param {import('playwright-core').BrowserContext} context @param {string} path
 * @param {number} slowdown @param {Draft | undefined} draft
 */
async function openEvent(context, path, slowdown, draft) {
  const page = await context.newPage();
  const query = new URLSearchParams({ page: path, surface: 'compose', launch: 'onMessageSend' });
  await page.goto(`https://${hostPage}/host.html?${query}`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  /** @type {{ whole: number, decision: number }} */
  const times = await page.evaluate((given) => {
    const { bench } = /** @type {any} */ (window);
    Object.assign(bench.draft, given);
    return bench.completed(() => bench.open());
  }, draft);
  const frame = page.frames().find((one) => new URL(one.url()).host === addin);
  if (!frame) throw new Error(`the host page has no frame of ${addin}`);
  return { page, frame, ...times };
}

/**
 * Runs in the event's page: leaves there what the pane would have told the handler.
 * @param {{ url: string, knowledge: import('../../src/domain/sending/outgoing').SendKnowledge }} given
 */
async function tell({ url, knowledge }) {
  /** @type {typeof import('./sources')} */
  const { createOfficeSendGuard } = await import(url);
  createOfficeSendGuard().tell(knowledge);
}

/** Runs in the host page: sends the drafts in turn. @param {{ drafts: Draft[], count: number }} given */
async function decideInOffice({ drafts, count }) {
  const { bench } = /** @type {any} */ (window);
  /** @type {Decision[]} */
  const decisions = [];
  for (let at = 0; at < count; at++) {
    Object.assign(bench.draft, drafts[at % drafts.length]);
    const { said, decision } = await bench.completed(() => bench.fire());
    decisions.push({ allowed: said.allowEvent, message: String(said.errorMessage), ms: decision });
  }
  return decisions;
}

/**
 * Runs in the event's page: the same with our file on an Office whose every call answers before it returns.
 * @param {{ drafts: Draft[], count: number }} given
 */
async function decideAlone({ drafts, count }) {
  const { displayLanguage, partitionKey, roamingSettings } = Office.context;
  const { emailAddress } = Office.context.mailbox.userProfile;
  const none = /** @type {any[]} */ ([]);
  /** @type {(value: () => unknown) => { getAsync: (...given: any[]) => void, setAsync: () => void }} */
  const cell = (value) => ({
    getAsync: (...given) => given[given.length - 1]({ status: 'succeeded', value: value() }),
    setAsync: () => undefined,
  });
  let draft = /** @type {Draft} */ (drafts[0]);
  const people = () => draft.to.map(({ name, address }) => ({ displayName: name, emailAddress: address }));
  const item = {
    body: cell(() => draft.body),
    subject: cell(() => draft.subject),
    to: cell(people),
    cc: cell(() => none),
    bcc: cell(() => none),
    sessionData: cell(() => draft.note),
    conversationId: 'conversation-1',
  };
  const mailbox = { item, userProfile: { emailAddress } };
  const requirements = { isSetSupported: () => true };
  let handle = (/** @type {unknown} */ _event) => {};
  const associate = (/** @type {string} */ _name, /** @type {typeof handle} */ given) => (handle = given);
  Object.assign(window, {
    Office: {
      onReady: () => Promise.resolve(),
      actions: { associate },
      context: { displayLanguage, partitionKey, roamingSettings, mailbox, requirements },
    },
  });
  const script = Object.assign(document.createElement('script'), { src: 'launchevent.js' });
  await new Promise((resolve, reject) => {
    Object.assign(script, { onload: resolve, onerror: reject });
    document.head.append(script);
  });
  /** @type {Decision[]} */
  const decisions = [];
  for (let at = 0; at < count; at++) {
    draft = /** @type {Draft} */ (drafts[at % drafts.length]);
    const start = performance.now();
    const said = await new Promise((completed) => handle({ completed }));
    decisions.push({ allowed: said.allowEvent, message: String(said.errorMessage), ms: performance.now() - start });
  }
  return decisions;
}
