import { makeStyles, tokens } from '@fluentui/react-components';
import { workOf } from '../../app/selectors';
import type { ClosureChange, ClosureNotice, NamedSteps } from '../../app/paneState';
import { stepOf, stepsTogether } from '../../domain/closure/playbook';
import type { Translate } from '../../i18n/translate';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    margin: '8px 8px 0',
    padding: '6px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  refused: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  text: { flexGrow: 1 },
});

/** What happened to the closure last, with the way back; or why nothing did. */
export function ClosureNoticeBar() {
  const { acts, t } = usePaneContext();
  const notice = usePane((state) => workOf(state).closureNotice);
  const styles = useStyles();
  if (!notice) return null;
  const bad = notice.kind === 'refused' || ('result' in notice && notice.result.kind === 'refused');
  return (
    <div role={bad ? 'alert' : 'status'} className={`${styles.bar} ${bad ? styles.refused : ''}`}>
      <span className={styles.text}>{textOf(notice, t)}</span>
      {notice.kind === 'changed' && (
        <PaneButton look="link" onClick={acts.undoLast}>
          {t(byMail(notice.what) ? 'action.unmark' : 'action.undo')}
        </PaneButton>
      )}
      <PaneButton look="link" onClick={acts.dismissClosureNotice}>
        {t('action.dismiss')}
      </PaneButton>
    </div>
  );
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
