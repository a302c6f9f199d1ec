import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId, type ReactNode } from 'react';
import { stepIn, type ClosureView } from '../../domain/closure/closureView';
import { evidenceOf } from '../../domain/closure/evidenceOf';
import { stepOfCopy, type StepDefinition } from '../../domain/closure/playbook';
import { shortHash } from '../../domain/thread/conversation';
import { formatDay } from '../shared/formatDay';
import { PaneButton } from '../shared/PaneButton';
import { usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tick: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginTop: '4px' },
  done: { display: 'inline-flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground2 },
  mark: { flexShrink: 0, fontSize: '16px', lineHeight: 0, color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusWarningForeground3 },
});

type Props = {
  readonly copies: NonNullable<StepDefinition['copies']>;
  readonly view: ClosureView;
  readonly heading: string;
  /** What the text to copy says, in no language: by it a text that was copied is told from a later one. */
  readonly content: string;
  /** Gives the lines to copy what to call once they were. */
  readonly children: (onCopied: () => void) => ReactNode;
};

/** What one step puts into FTOP: copying it ticks the step. */
export function FtopBlock({ copies, view, heading, content, children }: Props) {
  const { language, acts, t } = usePaneContext();
  const styles = useStyles();
  const id = useId();
  const step = stepOfCopy(copies);
  const done = evidenceOf(view, step);
  const copied = shortHash(content);
  const isChanged = done?.copied !== undefined && done.copied !== copied;
  const onCopied = () => {
    if (done ? done.by === 'fm' && done.copied !== copied : stepIn(view, step).waitsFor.length === 0)
      acts.completeStep(step, { ...(done?.reason && { reason: done.reason }), copied });
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      {children(onCopied)}
      <div className={styles.tick}>
        {done && (
          <span className={styles.done}>
            <span className={mergeClasses(styles.mark, isChanged && styles.changed)} aria-hidden>
              {isChanged ? <WarningRegular /> : <CheckmarkRegular />}
            </span>
            {t(isChanged ? 'ftop.changed' : 'ftop.doneOn', { date: formatDay(done.on, language) })}
          </span>
        )}
        {/* One button for both, so that the keyboard stays where it was. */}
        <PaneButton
          key="tick"
          look="link"
          aria-describedby={id}
          onClick={() => (done ? acts.undoStep(step) : acts.completeStep(step))}
        >
          {t(done ? 'action.undo' : 'ftop.markDone')}
        </PaneButton>
      </div>
    </section>
  );
}
