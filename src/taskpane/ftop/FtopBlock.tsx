import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useId, type ReactNode } from 'react';
import type { ClosureView } from '../../domain/closure/closureView';
import { evidenceOf } from '../../domain/closure/evidenceOf';
import { stepOfCopy, type StepDefinition } from '../../domain/closure/playbook';
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
});

type Props = {
  readonly copies: NonNullable<StepDefinition['copies']>;
  readonly view: ClosureView;
  readonly heading: string;
  readonly children: ReactNode;
};

/** What one step puts into FTOP, and its tick. */
export function FtopBlock({ copies, view, heading, children }: Props) {
  const { language, acts, t } = usePaneContext();
  const styles = useStyles();
  const id = useId();
  const step = stepOfCopy(copies);
  const done = evidenceOf(view, step);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      {children}
      <div className={styles.tick}>
        {done && (
          <span className={styles.done}>
            <span className={styles.mark} aria-hidden>
              <CheckmarkRegular />
            </span>
            {t('ftop.doneOn', { date: formatDay(done.on, language) })}
          </span>
        )}
        {/* One button for both, so that the keyboard stays where it was. */}
        <PaneButton
          key="tick"
          {...(done ? { look: 'link' } : {})}
          aria-describedby={id}
          onClick={() => (done ? acts.undoStep(step) : acts.completeStep(step))}
        >
          {t(done ? 'action.undo' : 'ftop.markDone')}
        </PaneButton>
      </div>
    </section>
  );
}
