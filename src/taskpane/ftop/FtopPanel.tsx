import { makeStyles } from '@fluentui/react-components';
import type { Closure } from '../../domain/closure/closure';
import { ftopNotes } from '../../domain/ftop/ftopNotes';
import { nextActionOf } from '../../domain/ftop/nextActionDate';
import { readerIn } from '../../app/selectors';
import { viewOf } from '../../app/closureSelectors';
import { Hint } from '../shared/Hint';
import { usePane, usePaneContext } from '../shared/paneContext';
import { CopyLine } from './CopyLine';
import { FtopBlock } from './FtopBlock';
import { FtopLink } from './FtopLink';
import { FtopNotes } from './FtopNotes';
import { fullDay } from './fullDay';
import { useEnglish } from './useEnglish';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '16px', width: '100%' },
});

/** What belongs into FTOP, ready to copy: it has no way in for us. */
export function FtopPanel({ closure }: { readonly closure: Closure }) {
  const { language, t } = usePaneContext();
  const { view, today, reader } = usePane((state) => ({
    view: viewOf(state, closure),
    today: state.today,
    reader: readerIn(state),
  }));
  const styles = useStyles();
  const { english, retry } = useEnglish();
  const nextAction = nextActionOf(view, today);
  const notes = ftopNotes(closure, view, today, reader.name || reader.address);
  const task = t('ftop.task4060.name');
  const englishTask = english?.('ftop.task4060.name');
  return (
    <div className={styles.panel}>
      <FtopLink tenantId={closure.tenant.tenantId} />
      <FtopBlock copies="task" view={view} heading={t('ftop.task4060.heading')} content={task}>
        {(onCopied) => (
          <>
            <CopyLine text={task} onCopied={onCopied}>
              {task}
            </CopyLine>
            {englishTask && englishTask !== task && (
              <CopyLine text={englishTask} onCopied={onCopied}>
                <span lang="en-US">{englishTask}</span>
              </CopyLine>
            )}
          </>
        )}
      </FtopBlock>
      <FtopBlock copies="note" view={view} heading={t('ftop.notes.heading')} content={JSON.stringify(notes)}>
        {(onCopied) => <FtopNotes notes={notes} english={english} onCopied={onCopied} />}
      </FtopBlock>
      <FtopBlock copies="date" view={view} heading={t('ftop.nextAction.heading')} content={nextAction}>
        {(onCopied) =>
          [fullDay(nextAction, language, 'numeric'), nextAction].map((text) => (
            <CopyLine key={text} text={text} onCopied={onCopied}>
              {text}
            </CopyLine>
          ))
        }
      </FtopBlock>
      {retry && <Hint text={t('ftop.englishUnavailable')} onRetry={retry} />}
    </div>
  );
}
