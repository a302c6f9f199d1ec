import { closureOf, hasStorageTrouble, isTurning, sharingOf, situationOf, threadOf, workOf } from '../app/selectors';
import type { PaneState } from '../app/paneState';
import { later } from './shared/later';
import { MailList } from './mails/MailList';
import { Hint } from './shared/Hint';
import { usePane, usePaneContext } from './shared/paneContext';
import { TenantHeader } from './tenant/TenantHeader';

const MailEditor = later(
  async () => (await import(/* webpackChunkName: "editor" */ './editor/MailEditor')).MailEditor,
  () => <Loading />,
);
const ClosurePanel = later(
  async () => (await import(/* webpackChunkName: "closure" */ './closure/ClosurePanel')).ClosurePanel,
);
const ClosureNoticeBar = later(
  async () => (await import(/* webpackChunkName: "closure" */ './closure/ClosureNoticeBar')).ClosureNoticeBar,
);
const CheckPanel = later(async () => (await import(/* webpackChunkName: "check" */ './check/CheckPanel')).CheckPanel);
const RecipientLine = later(
  async () => (await import(/* webpackChunkName: "check" */ './check/RecipientLine')).RecipientLine,
);
const FtopPanel = later(async () => (await import(/* webpackChunkName: "ftop" */ './ftop/FtopPanel')).FtopPanel);
const StorageNotice = later(
  async () => (await import(/* webpackChunkName: "storage-notice" */ './storage/StorageNotice')).StorageNotice,
);
const MailboxLine = later(
  async () => (await import(/* webpackChunkName: "mailbox" */ './mailbox/MailboxLine')).MailboxLine,
);
const ConfigFaults = later(
  async () => (await import(/* webpackChunkName: "config-faults" */ './config/ConfigFaults')).ConfigFaults,
);

/** Asks for the closure's part, as soon as Outlook has started. */
export const loadClosureParts = () => Promise.all([ClosurePanel.preload(), ClosureNoticeBar.preload()]);
/** Asks for what the first screen does not show, so that the first click is quick. */
export const loadFurtherParts = () => Promise.all([MailEditor.preload(), FtopPanel.preload()]);

/** Which parts of the pane there are now. */
function shownOf(state: PaneState) {
  const { editor } = workOf(state);
  return {
    isWriting: editor !== undefined,
    // The notice's place is there before the notice, for screen readers, and not before its script was asked for.
    keepsClosures: state.stateStore !== undefined,
    closure: closureOf(state),
    // The mails would flash in between.
    turning: isTurning(state),
    composing: threadOf(state)?.surface === 'compose',
    sharing: sharingOf(state),
    storageTrouble: hasStorageTrouble(state),
    configFaults: state.configFaults.length > 0,
  };
}

/** The whole pane. */
export function Pane() {
  const { isWriting, keepsClosures, closure, turning, composing, sharing, storageTrouble, configFaults } =
    usePane(shownOf);
  return (
    <main>
      <TenantHeader />
      <SituationHint />
      {sharing && <MailboxLine sharing={sharing} />}
      {storageTrouble && <StorageNotice />}
      {configFaults && <ConfigFaults />}
      {composing && <RecipientLine />}
      {isWriting ? (
        <MailEditor check={composing && <CheckPanel />} />
      ) : closure ? (
        <>
          <ClosurePanel key={closure.tenant.key} closure={closure} ftop={<FtopPanel closure={closure} />} />
          <MailList folded />
        </>
      ) : (
        !turning && <MailList />
      )}
      {composing && !isWriting && <CheckPanel />}
      {!isWriting && keepsClosures && <ClosureNoticeBar />}
    </main>
  );
}

function Loading() {
  const { t } = usePaneContext();
  return <Hint text={t('editor.loading')} />;
}

const situations = {
  outside: 'item.outside',
  'no-office': 'item.noOffice',
  'not-loaded': 'refused.not-loaded',
  none: 'item.none',
  unsupported: 'item.unsupported',
  failed: 'item.failed',
  'no-sender': 'item.noSender',
} as const;

/** Why there is no customer to show, where that is so. */
function SituationHint() {
  const { acts, t } = usePaneContext();
  const situation = usePane(situationOf);
  if (!situation) return null;
  return <Hint text={t(situations[situation])} {...(situation === 'failed' && { onRetry: acts.openThreadAgain })} />;
}
