import { Button, makeStyles, ToggleButton, Toolbar, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Send20Filled } from '@fluentui/react-icons/svg/send';
import { useEffect, useRef } from 'react';
import type { BodyFormat } from '../mailboxes/mailbox';
import { htmlToText, textToHtml } from '../model/bodyText';
import type { Draft, DraftChange } from '../model/mailboxState';
import { CloseoutButton } from './CloseoutButton';
import { HtmlEditor } from './HtmlEditor';
import { Notices } from './Notices';
import { RecipientField } from './RecipientField';
import { useSimulation, useSimulatorState } from './simulationContext';
import { TextEditor } from './TextEditor';
import { useMailStyles } from './useMailStyles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  space: { flexGrow: 1 },
  format: { minWidth: 'auto' },
  fields: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  subject: {
    boxSizing: 'border-box',
    width: '100%',
    height: '36px',
    paddingInline: 0,
    border: 'none',
    outline: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    outline: 'none',
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    resize: 'none',
  },
});

/** Writing a message in the place of the reading pane. */
export function ComposeForm({ draft }: { readonly draft: Draft }) {
  const simulation = useSimulation();
  const { store } = simulation;
  const { sending } = useSimulatorState();
  const styles = useStyles();
  const mail = useMailStyles();
  const form = useRef<HTMLFormElement>(null);
  const { id } = draft;
  const { kind } = draft.draft;
  const change = (to: DraftChange, by: 'hand' | 'host' = 'hand') =>
    store.dispatch({ type: 'edited', id, change: to, by });

  useEffect(() => {
    if (kind === 'new') form.current?.querySelector('input')?.focus();
  }, [kind]);

  const setFormat = (format: BodyFormat) => {
    if (format === draft.format) return;
    change({ format, body: format === 'text' ? htmlToText(draft.body) : textToHtml(draft.body) }, 'host');
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Message being written"
      onSubmit={(event) => event.preventDefault()}
    >
      <Toolbar className={styles.bar} aria-label="Message commands">
        <Button
          appearance="primary"
          icon={<Send20Filled />}
          disabled={sending?.id === id || draft.to.length + draft.cc.length === 0}
          onClick={() => simulation.send(id)}
        >
          Send
        </Button>
        <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => store.dispatch({ type: 'removed', id })}>
          Discard
        </Button>
        <CloseoutButton surface="compose" />
        <span className={styles.space} />
        <ToggleButton
          className={styles.format}
          size="small"
          checked={draft.format === 'html'}
          onClick={() => setFormat('html')}
        >
          HTML
        </ToggleButton>
        <ToggleButton
          className={styles.format}
          size="small"
          checked={draft.format === 'text'}
          onClick={() => setFormat('text')}
        >
          Plain text
        </ToggleButton>
      </Toolbar>
      <Notices id={id} />
      <div className={styles.fields}>
        <RecipientField label="To" people={draft.to} onChange={(to) => change({ to })} />
        <RecipientField label="Cc" people={draft.cc} onChange={(cc) => change({ cc })} />
        <input
          className={styles.subject}
          aria-label="Subject"
          placeholder="Add a subject"
          value={draft.subject}
          maxLength={255}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </div>
      {draft.format === 'html' ? (
        <HtmlEditor key={id} draft={draft} className={`${styles.body} ${mail.html}`} />
      ) : (
        <TextEditor key={id} draft={draft} className={`${styles.body} ${mail.text}`} />
      )}
    </form>
  );
}
