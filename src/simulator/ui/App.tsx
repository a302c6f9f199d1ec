import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { draftById } from '../model/mailboxState';
import type { Simulation } from '../simulation';
import { AddinPane } from './AddinPane';
import { ComposeForm } from './ComposeForm';
import { FolderList } from './FolderList';
import { MessageList } from './MessageList';
import { ReadingPane } from './ReadingPane';
import { Sending } from './Sending';
import { SimulationContext, useSimulatorState } from './simulationContext';
import { SwitchesBar } from './SwitchesBar';

const themesByName = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  brand: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '36px',
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  columns: {
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    gridTemplateColumns: '172px minmax(220px, 300px) minmax(300px, 1fr) auto',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-width: 1150px)': { gridTemplateColumns: '52px minmax(190px, 220px) minmax(280px, 1fr) auto' },
  },
  main: { minWidth: 0, minHeight: 0 },
});

export function App({ simulation }: { readonly simulation: Simulation }) {
  return (
    <SimulationContext.Provider value={simulation}>
      <Outlook />
    </SimulationContext.Provider>
  );
}

function Outlook() {
  const { mailbox, composing, panes, switches, resets, paneStarts } = useSimulatorState();
  const styles = useStyles();
  const draft = draftById(mailbox, composing);
  // Another client or language, or a reset, is another Outlook: its panes start anew.
  const outlook = `${switches.client} ${switches.language} ${resets}`;
  const read = panes.read.open;
  const compose = panes.compose.open && draft !== undefined;
  return (
    <FluentProvider
      theme={themesByName[switches.theme]}
      style={{ colorScheme: switches.theme === 'light' ? 'light' : 'dark' }}
    >
      <div className={styles.page}>
        <SwitchesBar />
        <header className={styles.brand}>Outlook</header>
        <div className={styles.columns}>
          <FolderList />
          <MessageList />
          <main className={styles.main}>{draft ? <ComposeForm key={draft.id} draft={draft} /> : <ReadingPane />}</main>
          <div style={{ width: (read && !draft) || compose ? switches.width : 0, minHeight: 0 }}>
            {read ? <AddinPane key={`read ${outlook}`} surface="read" hidden={draft !== undefined} /> : null}
            {compose ? (
              <AddinPane key={`compose ${outlook} ${draft.id} ${paneStarts}`} surface="compose" draftId={draft.id} />
            ) : null}
          </div>
        </div>
      </div>
      <Sending />
    </FluentProvider>
  );
}
