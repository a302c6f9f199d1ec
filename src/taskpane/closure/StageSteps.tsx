import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import type { ReactNode } from 'react';
import { inputOf } from '../../app/selectors';
import type { Closure } from '../../domain/closure/closure';
import type { ClosureView } from '../../domain/closure/closureView';
import { stepOf, type Stage } from '../../domain/closure/playbook';
import { Fold } from '../shared/Fold';
import { usePane, usePaneContext } from '../shared/paneContext';
import { StepRow } from './StepRow';

const useStyles = makeStyles({
  fold: { padding: '6px 16px', borderRadius: 0 },
  icon: { fontSize: '18px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  begun: { color: tokens.colorBrandForeground1 },
  name: { flexGrow: 1 },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  copies: { padding: '8px 16px 8px 42px' },
  steps: { listStyleType: 'none', margin: 0, padding: '0 16px 8px 42px' },
});

type Props = {
  readonly stage: Stage;
  readonly closure: Closure;
  readonly view: ClosureView;
  /** What is copied into FTOP, with ticks of its own, in place of the steps that do so; absent while the card has it. */
  readonly copies: ReactNode;
};

/** One stage: how far it is, and folded out its steps. The stage of the next step is open unless the FM folds it. */
export function StageSteps({ stage, closure, view, copies }: Props) {
  const { acts, t } = usePaneContext();
  const said = usePane((state) => inputOf(state, `stage:${stage}`));
  const styles = useStyles();
  const steps = view.steps.filter(({ step }) => stepOf(step).stage === stage);
  const applying = steps.filter((step) => step.state !== 'not-applicable');
  const done = applying.filter((step) => step.state === 'done').length;
  const hasNext = steps.some(({ step }) => step === view.next?.step);
  const input = `stage:${stage}`;
  const open = said === undefined ? hasNext : said === 'open';
  const whole = applying.length > 0 && done === applying.length;
  return (
    <li>
      <Fold
        className={styles.fold}
        open={open}
        onToggle={(unfold) => acts.setInput(input, unfold ? 'open' : 'closed')}
        label={
          <>
            <span className={mergeClasses(styles.icon, whole ? styles.done : done > 0 && styles.begun)} aria-hidden>
              {applying.length === 0 ? (
                <SubtractCircleRegular />
              ) : whole ? (
                <CheckmarkCircleFilled />
              ) : done > 0 ? (
                <CircleHalfFillRegular />
              ) : (
                <CircleRegular />
              )}
            </span>
            <span className={styles.name}>{t(`stage.${stage}.name`)}</span>
            <span className={styles.count}>
              {applying.length === 0 ? t('stage.notApplicable') : t('stage.count', { done, total: applying.length })}
            </span>
          </>
        }
      >
        {copies && steps.some(({ step }) => stepOf(step).copies) && <div className={styles.copies}>{copies}</div>}
        <ul className={styles.steps}>
          {steps
            .filter(({ step }) => !(copies && stepOf(step).copies))
            .map((step) => (
              <StepRow key={step.step} view={step} closure={closure} whole={view} />
            ))}
        </ul>
      </Fold>
    </li>
  );
}
