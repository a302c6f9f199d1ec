import { TextDirectionProvider } from '@griffel/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dayOf } from './app/dayOf';
import { createPaneActs } from './app/paneActs';
import { initialPaneState } from './app/paneState';
import { createPaneStore } from './app/paneStore';
import type { RoamingSettings } from './app/ports/roamingSettings';
import { createOpenThread, openClosuresOfThread } from './app/openThread';
import { threadOf } from './app/selectors';
import { languageFor } from './domain/language';
import { bootOffice, type BootResult } from './host/bootOffice';
import { pageRead } from './host/pageRead';
import { loadFirstTexts, type Texts } from './i18n/loadCatalogue';
import { createTranslate } from './i18n/translate';
import { loadClosureParts, loadFurtherParts, Pane } from './taskpane/Pane';
import { PaneBoundary } from './taskpane/PaneBoundary';
import { PaneProvider } from './taskpane/shared/paneContext';

const today = () => dayOf(new Date());
const store = createPaneStore(initialPaneState('en-US', today()));
const openThread = createOpenThread(store);
const acts = createPaneActs(
  store,
  async (kind, language) => {
    const { loadMail } = await import(/* webpackChunkName: "editor" */ './i18n/loadMail');
    return loadMail(kind, language);
  },
  openThread,
  today,
);

/** Milliseconds after which the pane goes on without the organisation's configuration, and says so. */
const configPatience = 5_000;

void start();

/** What speaks with Outlook: comes beside Outlook's own start, and is not needed before its end. */
const outlook = Promise.all([
  import(/* webpackChunkName: "outlook" */ './host/officeMailHost'),
  import(/* webpackChunkName: "outlook" */ './host/officeRoamingSettings'),
  import(/* webpackChunkName: "outlook" */ './host/openDeviceMemory'),
]);
outlook.catch(() => undefined);

/** What the pane says, once its first half is there. */
let texts: Texts | undefined;

async function start(): Promise<void> {
  const configured = readConfig();
  const booted = bootOffice((late) => void connect(late));
  await pageRead();
  // The shell has chosen the reader's language and asked for its catalogue; see taskpane/shell.js.
  const language = languageFor(document.documentElement.lang) ?? 'en-US';
  store.dispatch({ type: 'language-chosen', language });
  [texts] = await Promise.all([loadFirstTexts(language), styleSheet()]);
  const t = createTranslate(texts.catalogue, language, /[$|]qps-ploc/i.test(location.search));
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no element with the id "root"');
  createRoot(root).render(
    <StrictMode>
      <PaneBoundary text={t('pane.broken')} reload={t('shell.reload')}>
        <TextDirectionProvider dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
          <PaneProvider value={{ store, acts, t, texts, language }}>
            <Pane />
          </PaneProvider>
        </TextDirectionProvider>
      </PaneBoundary>
    </StrictMode>,
  );
  onIntent(() => {
    void keepKeyboard(root);
    Promise.all([loadFurtherParts(), texts?.complete()]).catch(() => undefined);
  });
  await configured;
  await connect(await booted);
}

/** Calls back once, when the FM turns to the pane: by pointer, by finger or by keyboard. */
function onIntent(act: () => void): void {
  const signs = ['pointerover', 'focusin', 'keydown'];
  const turned = () => {
    signs.forEach((sign) => removeEventListener(sign, turned));
    act();
  };
  signs.forEach((sign) => addEventListener(sign, turned));
}

async function keepKeyboard(root: HTMLElement): Promise<void> {
  try {
    const { keepKeyboard: keep } = await import(/* webpackChunkName: "keyboard" */ './taskpane/keyboard');
    keep(root);
  } catch {
    // The script did not arrive; the browser and Office.js move the keyboard as they do.
  }
}

/** Outlook on Mac has no idle callback. */
function idle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act);
  else setTimeout(act, 50);
}

/** The style sheet is asked for by the page and nearly always there first. */
async function styleSheet(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (!link || link.sheet) return;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
}

async function connect(boot: BootResult): Promise<void> {
  if (boot.kind !== 'outlook') return store.dispatch({ type: 'connected', connection: boot });
  let parts;
  try {
    parts = await outlook;
  } catch {
    // The script did not arrive; without it Outlook cannot be asked anything, as if it were not there.
    return store.dispatch({ type: 'connected', connection: { kind: 'no-office' } });
  }
  const [{ createOfficeMailHost }, { createOfficeRoamingSettings }, { openDeviceMemory }] = parts;
  const host = createOfficeMailHost();
  const device = openDeviceMemory(host.reader.address);
  host.onThemeChanged((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
  host.onItemChanged(() => void openThread());
  // ItemChanged does not always come (platform facts 2.1); returning to the pane reads again.
  addEventListener('focus', () => void look());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
    else void store.get().stateStore?.flush();
  });
  addEventListener('pagehide', () => void store.get().stateStore?.flush());
  // A pane that keeps the focus past midnight shows the day's date too.
  setInterval(() => store.dispatch({ type: 'day-came', today: today() }), 60_000);
  store.dispatch({ type: 'connected', connection: { kind: 'outlook', host }, device });
  store.dispatch({ type: 'mailbox-known', mailbox: device.mailbox() });
  const reading = openThread();
  const opening = openFiles(host.reader.address, createOfficeRoamingSettings);
  await reading;
  await opening;
  if (store.get().openedFor !== store.get().itemKey) await openClosuresOfThread(store);
  if (threadOf(store.get())?.surface === 'compose') acts.takeOver();
  // A mail may have been opened before Outlook said whose thread this is.
  acts.followCustomer();
  await watch();
}

let takeSent: (() => Promise<void>) | undefined;

/** What was really sent and answered; without these scripts the FM's word ticks the steps. */
async function watch(): Promise<void> {
  try {
    const [{ createOfficeSendGuard }, { watchMails }] = await Promise.all([
      import(/* webpackChunkName: "mails" */ './host/sending/officeSendGuard'),
      import(/* webpackChunkName: "mails" */ './app/watchMails'),
    ]);
    const guard = createOfficeSendGuard();
    store.dispatch({ type: 'guard-arrived', guard });
    takeSent = watchMails(store, idle);
    guard.onAsked(() => acts.checkDraft(true));
    await takeSent();
  } catch {
    // They did not arrive; the pane does not speak of a check that it knows nothing of.
  }
}

function look(): Promise<void> {
  store.dispatch({ type: 'day-came', today: today() });
  void takeSent?.();
  return openThread();
}

/**
 * The closures of this mailbox; without its script the mails can still be written. Not before Outlook has started, which
 * waits for every script that runs beside it.
 */
async function openFiles(address: string, createRoamingSettings: () => RoamingSettings): Promise<void> {
  Promise.all([loadClosureParts(), texts?.complete()]).catch(() => undefined);
  try {
    const { openStateStore } = await import(/* webpackChunkName: "storage" */ './storage/openStateStore');
    const stateStore = openStateStore(address, createRoamingSettings());
    const show = () => store.dispatch({ type: 'book-changed', book: stateStore.book(), status: stateStore.status() });
    stateStore.subscribe(show);
    store.dispatch({ type: 'store-arrived', stateStore });
    show();
  } catch {
    // The script did not arrive, and the pane says so.
    store.dispatch({ type: 'store-missed' });
  }
}

async function readConfig(): Promise<void> {
  try {
    const response = await fetch('closeout.config.json', { signal: AbortSignal.timeout(configPatience) });
    if (response.status === 404) return;
    if (!response.ok) return store.dispatch({ type: 'config-missed' });
    const { parseConfig } = await import(/* webpackChunkName: "outlook" */ './domain/parseConfig');
    const { config, faults } = parseConfig(await response.text());
    store.dispatch({ type: 'config-read', config, faults });
  } catch {
    // Offline, blocked or too slow: the defaults serve, and the pane says so.
    store.dispatch({ type: 'config-missed' });
  }
}
