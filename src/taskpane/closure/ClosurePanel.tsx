import { makeStyles, tokens } from '@fluentui/react-components';
import type { Closure } from '../../domain/closure/closure';
import { interlock, stages, stepOf } from '../../domain/closure/playbook';
import type { ReactNode } from 'react';
import { offeredAnswer, viewOf } from '../../app/closureSelectors';
import { usePane, usePaneContext } from '../shared/paneContext';
import { AnswerOffer } from './AnswerOffer';
import { NextStep } from './NextStep';
import { StageSteps } from './StageSteps';

const useStyles = makeStyles({
  progress: { padding: '8px 16px 0' },
  bar: {
    display: 'block',
    width: '100%',
    height: '4px',
    border: 'none',
    // In the contrast theme the track is as black as the ground.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    appearance: 'none',
    backgroundColor: tokens.colorNeutralBackground5,
    '::-webkit-progress-bar': {
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground5,
    },
    '::-webkit-progress-value': {
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorBrandBackground,
      forcedColorAdjust: 'none',
    },
    '::-moz-progress-bar': { backgroundColor: tokens.colorBrandBackground },
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  stages: { listStyleType: 'none', margin: 0, padding: '4px 0' },
});

/** The closure of the open thread: what is next, and all that is done, open or does not apply. */
export function ClosurePanel({ closure, ftop }: { readonly closure: Closure; readonly ftop: ReactNode }) {
  const { t } = usePaneContext();
  const { view, offered } = usePane((state) => ({
    view: viewOf(state, closure),
    offered: offeredAnswer(state, closure),
  }));
  const styles = useStyles();
  const { done, total } = view.progress;
  const words = t('closure.progress', { done, total });
  const apart = view.steps.filter(({ state: stands }) => stands === 'not-applicable').length;
  const isCopying = view.next !== undefined && stepOf(view.next.step).copies !== undefined;
  return (
    <section aria-label={t('closure.label')}>
      <div className={styles.progress}>
        <progress className={styles.bar} aria-label={words} max={total} value={done} />
        <p className={styles.words}>
          <span>{words}</span>
          {apart > 0 && <span>{t('closure.apart', { count: apart })}</span>}
        </p>
      </div>
      <div role="status">{offered && <AnswerOffer closure={closure} offered={offered} />}</div>
      {!(offered && view.next?.step === interlock.confirmation) && (
        <NextStep closure={closure} view={view} copies={ftop} />
      )}
      <ol className={styles.stages}>
        {stages
          .filter((stage) => stage !== 'next' || view.closed)
          .map((stage) => (
            <StageSteps key={stage} stage={stage} closure={closure} view={view} copies={isCopying ? undefined : ftop} />
          ))}
      </ol>
    </section>
  );
}
