import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import {
  answerSwitches,
  bodyHabits,
  clients,
  handlerFates,
  languages,
  mailboxKinds,
  latencies,
  themes,
  widths,
  type BodyHabit,
  type Client,
  type HandlerFate,
  type MailboxKind,
  type Switches,
} from '../switches';
import { Choice } from './Choice';
import { FaultSwitch } from './FaultSwitch';
import { useSimulation, useSimulatorState } from './simulationContext';

const clientNames: Record<Client, string> = {
  new: 'new Outlook and web (Mailbox 1.15)',
  classic: 'classic Outlook, Microsoft 365 (1.15)',
  ltsc2021: 'Outlook LTSC 2021 (1.9)',
  mac: 'Outlook for Mac (1.14)',
};

const mailboxNames: Record<MailboxKind, string> = {
  own: 'own',
  'shared-folder': 'own, with a shared folder',
  separate: 'shared, opened by itself',
};

const handlerNames: Record<HandlerFate, string> = {
  works: 'works',
  missing: 'page missing',
  unanswered: 'gets no answers',
  hangs: 'never completes',
  thrice: 'started three times',
};

const answerNames: Record<Switches['answers'], string> = {
  confirm: 'the tenant is moved',
  refuse: 'the move is refused',
  'other-queue': 'it is in another queue',
  later: 'it will be moved tomorrow',
  foreign: 'in another language',
  none: 'nobody answers',
};

const habitNames: Record<BodyHabit, string> = {
  keeps: 'kept',
  'white-space': 'other white space',
  attributes: 'more attributes',
  'x-ids': 'ids with x_',
  'list-rules': 'font and list rules',
  entities: 'letters as entities',
  'empty-first': 'read empty at first',
  'eats-character': 'next letter eaten',
  'history-twice': 'history written twice',
};

const useStyles = makeStyles({
  bar: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  summary: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
});

/** What can be set about the Outlook around the add-in. */
export function SwitchesBar() {
  const { store, reset } = useSimulation();
  const { switches } = useSimulatorState();
  const styles = useStyles();
  if (switches.bar === 'hidden') return null;
  const set = (change: Partial<Switches>) =>
    store.dispatch({ type: 'switched', switches: { ...store.get().switches, ...change } });
  const expanded = switches.bar === 'open';
  return (
    <section className={styles.bar} aria-label="Simulator">
      <div className={styles.head}>
        <h1 className={styles.title}>Simulator</h1>
        <span className={styles.summary}>
          {[clientNames[switches.client], switches.language, switches.theme, `${switches.width} px`].join(' · ')}
          {switches.fault ? ` · ${switches.fault.call}: ${switches.fault.effect}` : ''}
          {switches.handler === 'works' ? '' : ` · send handler: ${handlerNames[switches.handler]}`}
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={expanded ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
          iconPosition="after"
          aria-expanded={expanded}
          onClick={() => set({ bar: expanded ? 'collapsed' : 'open' })}
        >
          Switches
        </Button>
      </div>
      {expanded ? (
        <>
          <div className={styles.row}>
            <Choice
              label="Client"
              value={switches.client}
              options={clients}
              name={(one) => clientNames[one]}
              onChange={(client) => set({ client })}
            />
            <Choice
              label="Mailbox"
              value={switches.mailbox}
              options={mailboxKinds}
              name={(one) => mailboxNames[one]}
              onChange={(mailbox) => set({ mailbox })}
            />
            <Choice
              label="Display language"
              value={switches.language}
              options={languages}
              onChange={(language) => set({ language })}
            />
            <Choice label="Theme" value={switches.theme} options={themes} onChange={(theme) => set({ theme })} />
            <Choice label="Pane width" value={switches.width} options={widths} onChange={(width) => set({ width })} />
            <Choice
              label="New mail as"
              value={switches.format}
              options={['html', 'text'] as const}
              onChange={(format) => set({ format })}
            />
            <Choice
              label="Latency (ms)"
              value={switches.latency}
              options={latencies}
              onChange={(latency) => set({ latency })}
            />
          </div>
          <div className={styles.row}>
            <FaultSwitch fault={switches.fault} onChange={(fault) => set({ fault })} />
            <Choice
              label="Bodies"
              value={switches.bodies}
              options={bodyHabits}
              name={(one) => habitNames[one]}
              onChange={(bodies) => set({ bodies })}
            />
            <Checkbox
              label="Switch selection in mid-call"
              checked={switches.switchInMidCall}
              onChange={(_, { checked }) => set({ switchInMidCall: checked === true })}
            />
            <Checkbox
              label="No item"
              checked={switches.noItem}
              onChange={(_, { checked }) => set({ noItem: checked === true })}
            />
            <Checkbox
              label="No From"
              checked={switches.noSender}
              onChange={(_, { checked }) => set({ noSender: checked === true })}
            />
            <Checkbox
              label="Ask on send"
              checked={switches.sendHandler}
              onChange={(_, { checked }) => set({ sendHandler: checked === true })}
            />
            <Choice
              label="Send handler"
              value={switches.handler}
              options={handlerFates}
              name={(one) => handlerNames[one]}
              onChange={(handler) => set({ handler })}
            />
            <Choice
              label="Answers"
              value={switches.answers}
              options={answerSwitches}
              name={(one) => answerNames[one]}
              onChange={(answers) => set({ answers })}
            />
            <Button size="small" onClick={reset}>
              Reset mailbox
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
