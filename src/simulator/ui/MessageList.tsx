import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { htmlToText } from '../model/bodyText';
import { conversationsIn, type Conversation } from '../model/conversations';
import { folderNames } from './FolderList';
import { shortDate } from './dates';
import { useSimulation, useSimulatorState } from './simulationContext';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rows: { overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  unread: { borderLeftColor: tokens.colorCompoundBrandStroke },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  accent: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  preview: { gridColumn: '1 / -1' },
  draft: { color: tokens.colorPaletteRedForeground1 },
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

/** The folder's conversations, newest first; a row stands for the newest message of its conversation. */
export function MessageList() {
  const { store } = useSimulation();
  const { mailbox, folder, selected, composing, switches } = useSimulatorState();
  const styles = useStyles();
  const rows = useRef<HTMLDivElement>(null);
  const conversations = conversationsIn(mailbox.messages, folder);
  const open = mailbox.messages.find(({ id }) => id === selected);
  const isOpen = ({ id, head }: Conversation) =>
    folder === 'drafts'
      ? head.id === composing
      : !switches.noItem && open?.conversationId === id && (open.folder === 'deleted') === (folder === 'deleted');
  const current = Math.max(0, conversations.findIndex(isOpen));

  const choose = ({ head }: Conversation) =>
    store.dispatch(head.draft ? { type: 'draft-opened', id: head.id } : { type: 'selected', id: head.id });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = conversations[step === 0 && (event.key === 'Enter' || event.key === ' ') ? index : index + step];
    if (!next || (step === 0 && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    choose(next);
    rows.current?.querySelectorAll<HTMLElement>('[role=option]')[index + step]?.focus();
  };

  return (
    <section className={styles.list} aria-label="Messages">
      <h2 className={styles.heading}>{folderNames[folder]}</h2>
      {conversations.length === 0 ? <p className={styles.empty}>Nothing here</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list cannot hold rows of several lines */}
      <div ref={rows} className={styles.rows} role="listbox" aria-label="Message list">
        {conversations.map((conversation, index) => {
          const { head, unread, messages } = conversation;
          const people = folder === 'sent' || folder === 'drafts' ? head.to : [head.from];
          const names = people.map(({ name }) => name).join('; ') || '(no recipient)';
          const subject = head.subject || '(no subject)';
          const date = shortDate(head.sent, switches.language, mailbox.user.timeZone);
          const count = messages.length > 1 ? `, ${messages.length} messages` : '';
          return (
            <div
              key={conversation.id}
              className={mergeClasses(styles.row, isOpen(conversation) && styles.selected, unread && styles.unread)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
              role="option"
              tabIndex={index === current ? 0 : -1}
              aria-selected={isOpen(conversation)}
              aria-label={`${unread ? 'Unread, ' : ''}${names}, ${subject}, ${date}${count}`}
              onClick={() => choose(conversation)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <span className={mergeClasses(styles.line, unread && styles.strong)}>
                {folder === 'drafts' ? <span className={styles.draft}>[Draft] </span> : null}
                {names}
              </span>
              <span className={mergeClasses(styles.quiet, unread && styles.accent)}>{date}</span>
              <span className={mergeClasses(styles.line, unread && styles.accent)}>{subject}</span>
              <span>
                {messages.length > 1 ? (
                  <Badge appearance="tint" color="informative" size="small">
                    {messages.length}
                  </Badge>
                ) : null}
              </span>
              <span className={mergeClasses(styles.line, styles.quiet, styles.preview)}>{previewOf(head)}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}

const previews = new WeakMap<object, string>();

function previewOf(message: Conversation['head']): string {
  const known = previews.get(message);
  if (known !== undefined) return known;
  const text = message.format === 'text' ? message.body : htmlToText(message.body);
  const preview = text.replace(/\s+/g, ' ').slice(0, 120);
  previews.set(message, preview);
  return preview;
}
