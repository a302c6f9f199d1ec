import { lazy, Suspense } from 'react';
import { workOf } from '../app/paneState';
import { CustomerHeader } from './customer/CustomerHeader';
import { MailList } from './mails/MailList';
import { Hint } from './shared/Hint';
import { usePane } from './shared/paneContext';

/** Loads what the first screen does not show; also called at leisure after start, so that the first click is quick. */
export const loadEditor = () => import(/* webpackChunkName: "editor" */ './editor/MailEditor');
const MailEditor = lazy(async () => ({ default: (await loadEditor()).MailEditor }));
const ConfigFaults = lazy(async () => ({
  default: (await import(/* webpackChunkName: "config-faults" */ './config/ConfigFaults')).ConfigFaults,
}));

/** The whole pane. */
export function Pane() {
  const { state, t } = usePane();
  const { configFaults } = state;
  return (
    <main>
      <CustomerHeader />
      <Situation />
      {configFaults.length > 0 && (
        <Suspense fallback={null}>
          <ConfigFaults />
        </Suspense>
      )}
      {workOf(state).editor ? (
        <Suspense fallback={<Hint text={t('editor.loading')} />}>
          <MailEditor />
        </Suspense>
      ) : (
        <MailList />
      )}
    </main>
  );
}

/** Why there is no customer to show, where that is so. */
function Situation() {
  const { state, acts, t } = usePane();
  const { link, item } = state;
  if (link.kind === 'outside') return <Hint text={t('item.outside')} />;
  if (link.kind === 'no-office') return <Hint text={t('item.noOffice')} />;
  if (link.kind === 'starting') return null;
  if (item.kind === 'none') return <Hint text={t('item.none')} />;
  if (item.kind === 'unsupported') return <Hint text={t('item.unsupported')} />;
  if (item.kind === 'failed') return <Hint text={t('item.failed')} onRetry={acts.readItemAgain} />;
  return null;
}
