import { makeStyles, tokens } from '@fluentui/react-components';
import { workOf } from '../../app/selectors';
import type { ClosureChange, ClosureNotice, NamedSteps } from '../../app/paneState';
import { stepOf, stepsTogether } from '../../domain/closure/playbook';
import type { Translate } from '../../i18n/translate';
import { identityOf } from '../shared/identityOf';
import { Notice, type Intent } from '../shared/Notice';
import { PaneButton } from '../shared/PaneButton';
import { Said } from '../shared/Said';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  // It has room of its own below the steps, and stays in sight from there.
  bar: {
    margin: tokens.spacingHorizontalS,
    // At a great zoom it would leave no room to read.
    '@media (min-height: 480px)': { position: 'sticky', bottom: tokens.spacingVerticalS, zIndex: 1 },
  },
  notice: { boxShadow: tokens.shadow8 },
});

/** What happened to the closure last, with the way back; or why nothing did. */
export function ClosureNoticeBar() {
  const { notice, which } = usePane((state) => {
    const { closureNotice } = workOf(state);
    return { notice: closureNotice, which: identityOf(closureNotice) };
  });
  const styles = useStyles();
  return (
    <div data-notice className={notice && styles.bar}>
      <Said which={which} urgent={notice && intentOf(notice) === 'error'}>
        {notice && <ShownNotice notice={notice} />}
      </Said>
    </div>
  );
}

function ShownNotice({ notice }: { readonly notice: ClosureNotice }) {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  const text = textOf(notice, t);
  return (
    <Notice
      isPart
      intent={intentOf(notice)}
      className={styles.notice}
      leaves={{ text, event: notice }}
      onDismiss={acts.dismissClosureNotice}
      offers={
        notice.kind === 'changed' ? (
          <PaneButton look="link" onClick={acts.undoLast}>
            {t(byMail(notice.what) ? 'action.unmark' : 'action.undo')}
          </PaneButton>
        ) : undefined
      }
    >
      {text}
    </Notice>
  );
}

function intentOf(notice: ClosureNotice): Intent {
  if (notice.kind === 'refused' || ('result' in notice && notice.result.kind === 'refused')) return 'error';
  // What was left out of a file, or came from a newer version, is to be known before the notice goes.
  if (notice.kind === 'exported') return 'warning';
  if (notice.kind === 'imported' && notice.result.kind === 'imported' && notice.result.ahead > 0) return 'warning';
  return 'success';
}

/** What is taken back is the tick; no mail is recalled. */
function byMail(what: ClosureChange): boolean {
  return what === 'mail-sent' || what === 'mail-seen';
}

function nameOf(named: NamedSteps, t: Translate): string {
  if ('step' in named) return t(`step.${named.step}.name`);
  const [stage] = stepsTogether(named.together).map((step) => stepOf(step).stage);
  return stage ? t(`stage.${stage}.name`) : '';
}

function textOf(notice: ClosureNotice, t: Translate): string {
  switch (notice.kind) {
    case 'changed':
      return t(`changed.${notice.what}`, { step: notice.named ? nameOf(notice.named, t) : '' });
    case 'refused':
      return t(`refused.${notice.because.kind}`);
    case 'imported': {
      const { result } = notice;
      if (result.kind === 'refused') return t(`import.${result.because}`);
      const { closures, changed, ahead } = result;
      return ahead > 0
        ? t('import.importedAhead', { closures, changed, ahead })
        : t('import.imported', { closures, changed });
    }
    case 'exported': {
      const { result } = notice;
      return result.kind === 'refused' ? t(`export.${result.because}`) : t('export.aside', { count: result.aside });
    }
    case 'deleted':
      return t('tools.deleted', { name: notice.name });
  }
}
