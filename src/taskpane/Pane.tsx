import { hasStorageTrouble, workOf, sharingOf, closureOf, threadOf, viewOf } from '../app/selectors';
import { later } from './later';
import { MailList } from './mails/MailList';
import { Hint } from './shared/Hint';
import { usePane } from './shared/paneContext';
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

/** Asks for the closure's part, beside Outlook's own start. */
export const loadClosureParts = () => Promise.all([ClosurePanel.preload(), ClosureNoticeBar.preload()]);
/** Asks for what the first screen does not show; at leisure after start, so that the first click is quick. */
export const loadFurtherParts = () => Promise.all([MailEditor.preload(), FtopPanel.preload()]);

/** The whole pane. */
export function Pane() {
  const { state } = usePane();
  const { editor, closureNotice } = workOf(state);
  const closure = closureOf(state);
  // For the few milliseconds until another thread's closures are there; the mails would flash in between.
  const turning = state.filed !== undefined && state.item.kind === 'thread' && state.filed !== state.itemKey;
  const composing = threadOf(state)?.surface === 'compose';
  const sharing = sharingOf(state);
  return (
    <main>
      <TenantHeader />
      <Situation />
      {sharing && <MailboxLine sharing={sharing} />}
      {hasStorageTrouble(state) && <StorageNotice />}
      {state.configFaults.length > 0 && <ConfigFaults />}
      {composing && <RecipientLine />}
      {editor ? (
        <MailEditor check={composing && <CheckPanel />} />
      ) : closure ? (
        <>
          <ClosurePanel
            key={closure.tenant.key}
            closure={closure}
            ftop={<FtopPanel closure={closure} view={viewOf(state, closure)} />}
          />
          <MailList folded />
        </>
      ) : (
        !turning && <MailList />
      )}
      {composing && !editor && <CheckPanel />}
      {closureNotice && !editor && <ClosureNoticeBar />}
    </main>
  );
}

function Loading() {
  const { t } = usePane();
  return <Hint text={t('editor.loading')} />;
}

/** Why there is no customer to show, where that is so. */
function Situation() {
  const { state, acts, t } = usePane();
  const { link, item } = state;
  if (link.kind === 'outside') return <Hint text={t('item.outside')} />;
  if (link.kind === 'no-office') return <Hint text={t('item.noOffice')} />;
  if (link.kind === 'starting') return null;
  if (state.storeStatus.device === 'not-loaded') return <Hint text={t('refused.not-loaded')} />;
  if (item.kind === 'none') return <Hint text={t('item.none')} />;
  if (item.kind === 'unsupported') return <Hint text={t('item.unsupported')} />;
  if (item.kind === 'failed') return <Hint text={t('item.failed')} onRetry={acts.openThreadAgain} />;
  if (item.kind === 'thread' && item.thread.surface === 'read' && !item.thread.from?.address)
    return <Hint text={t('item.noSender')} />;
  return null;
}
