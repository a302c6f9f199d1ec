import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { Compose20Regular } from '@fluentui/react-icons/svg/compose';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Drafts20Regular } from '@fluentui/react-icons/svg/drafts';
import { MailInbox20Regular } from '@fluentui/react-icons/svg/mail-inbox';
import { Send20Regular } from '@fluentui/react-icons/svg/send';
import type { ReactElement } from 'react';
import type { FolderId } from '../mailboxes/mailbox';
import { useSimulation, useSimulatorState } from './simulationContext';

export const folderNames: Record<FolderId, string> = {
  inbox: 'Inbox',
  drafts: 'Drafts',
  sent: 'Sent Items',
  deleted: 'Deleted Items',
};

const icons: Record<FolderId, ReactElement> = {
  inbox: <MailInbox20Regular />,
  drafts: <Drafts20Regular />,
  sent: <Send20Regular />,
  deleted: <Delete20Regular />,
};

const folders = ['inbox', 'drafts', 'sent', 'deleted'] as const;

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
  },
  compose: {
    marginBottom: tokens.spacingVerticalM,
    whiteSpace: 'nowrap',
    '@media (max-width: 1150px)': { minWidth: 0 },
  },
  folder: {
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    '@media (max-width: 1150px)': { minWidth: 0, paddingInline: '6px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  currentCount: { color: 'inherit' },
  // On narrow screens only the icons stay; the words are still there for assistive technology.
  name: {
    display: 'flex',
    flexGrow: 1,
    justifyContent: 'space-between',
    '@media (max-width: 1150px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  },
  count: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function FolderList() {
  const simulation = useSimulation();
  const { folder, mailbox } = useSimulatorState();
  const styles = useStyles();
  const countOf = (one: FolderId) =>
    mailbox.messages.filter((message) => message.folder === one && (one === 'drafts' || !message.read)).length;
  return (
    <nav className={styles.nav} aria-label="Folders">
      <Button
        className={styles.compose}
        appearance="primary"
        icon={<Compose20Regular />}
        onClick={() => simulation.compose('new')}
      >
        <span className={styles.name}>New mail</span>
      </Button>
      {folders.map((one) => (
        <Tooltip key={one} content={folderNames[one]} relationship="description" positioning="after">
          <Button
            className={mergeClasses(styles.folder, one === folder && styles.current)}
            appearance="subtle"
            icon={icons[one]}
            aria-current={one === folder ? 'true' : undefined}
            onClick={() => simulation.store.dispatch({ type: 'folder-opened', folder: one })}
          >
            <span className={styles.name}>
              {folderNames[one]}
              {one !== 'sent' && countOf(one) > 0 ? (
                <span className={mergeClasses(styles.count, one === folder && styles.currentCount)}>
                  {countOf(one)}
                </span>
              ) : null}
            </span>
          </Button>
        </Tooltip>
      ))}
    </nav>
  );
}
