import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPaneActs } from './app/paneActs';
import { initialPaneState } from './app/paneState';
import { createPaneStore } from './app/paneStore';
import { createReadItem } from './app/readItem';
import { parseConfig } from './domain/config';
import { languageFor } from './domain/language';
import { bootOffice, type BootResult } from './host/bootOffice';
import { createOfficeMailHost } from './host/officeMailHost';
import { loadCatalogue } from './i18n/loadCatalogue';
import { loadMail } from './i18n/loadMail';
import { createTranslate } from './i18n/translate';
import { loadEditor, Pane } from './taskpane/Pane';
import { PaneBoundary } from './taskpane/PaneBoundary';
import { PaneProvider } from './taskpane/shared/paneContext';

// The shell has chosen the reader's language already and asked for its catalogue; see taskpane/shell.js.
const language = languageFor(document.documentElement.lang) ?? 'en-US';
const pseudo = /[$|]qps-ploc/i.test(location.search);

const store = createPaneStore(initialPaneState(language));
const readItem = createReadItem(store);
const acts = createPaneActs(store, loadMail, readItem);

void start();

async function start(): Promise<void> {
  const configured = readConfig();
  const booted = bootOffice((late) => void connect(late));
  const catalogue = await loadCatalogue(language);
  const t = createTranslate(catalogue, language, pseudo);
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no element with the id "root"');
  await configured;
  createRoot(root).render(
    <StrictMode>
      <PaneBoundary text={t('pane.broken')} reload={t('shell.reload')}>
        <PaneProvider value={{ store, acts, t }}>
          <Pane />
        </PaneProvider>
      </PaneBoundary>
    </StrictMode>,
  );
  await connect(await booted);
  requestIdleCallback(() => void loadEditor().catch(() => undefined));
}

async function connect(boot: BootResult): Promise<void> {
  if (boot.kind !== 'outlook') return store.set({ link: boot });
  const host = createOfficeMailHost();
  host.onThemeChanged((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
  host.onItemChanged(() => void readItem());
  // ItemChanged does not always come (platform facts 2.1); returning to the pane reads again.
  addEventListener('focus', () => void readItem());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void readItem());
  store.set({ link: { kind: 'outlook', host } });
  await readItem();
}

async function readConfig(): Promise<void> {
  try {
    const response = await fetch('closeout.config.json');
    if (response.status === 404) return;
    if (!response.ok) return store.set({ configFaults: 'unreachable' });
    const { config, faults } = parseConfig(await response.text());
    store.set({ config, configFaults: faults });
  } catch {
    // Offline or blocked: the defaults serve, and the pane says so.
    store.set({ configFaults: 'unreachable' });
  }
}
