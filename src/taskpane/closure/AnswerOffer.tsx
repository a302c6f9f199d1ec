import { makeStyles, tokens } from '@fluentui/react-components';
import type { Closure } from '../../domain/closure';
import { queueOf } from '../../domain/queue';
import type { OfferedAnswer } from '../../domain/threadEvidence';
import { formatDay } from '../shared/formatDay';
import { PaneButton } from '../shared/PaneButton';
import { usePane } from '../shared/paneContext';
import { RegionSelect } from './RegionSelect';

const useStyles = makeStyles({
  card: {
    margin: '12px 16px 4px',
    padding: '12px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  sentence: {
    margin: '6px 0',
    paddingInlineStart: '10px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    overflowWrap: 'anywhere',
  },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', marginTop: '10px' },
});

type Props = { readonly closure: Closure; readonly offered: OfferedAnswer };

/** What the Assignment team's mail says about the move, in its own words; the FM decides what it means. */
export function AnswerOffer({ closure, offered }: Props) {
  const { state, acts, t } = usePane();
  const styles = useStyles();
  const { answer, on, conversation } = offered;
  const { region } = closure.tenant;
  const accept = () => acts.completeStep('queue-confirmed', { on, by: 'reply', ...(conversation && { conversation }) });
  return (
    <section className={styles.card} aria-labelledby="answer-heading">
      <h2 id="answer-heading" className={styles.heading}>
        {t('answer.heading', { date: formatDay(on, state.readerLanguage) })}
      </h2>
      <blockquote className={styles.sentence}>{answer.sentence}</blockquote>
      <p className={styles.question}>
        {answer.kind === 'refused'
          ? t('answer.refused')
          : !region
            ? t('answer.noRegion')
            : answer.kind === 'other-queue'
              ? t('answer.otherQueue', { named: queueOf(answer.region), queue: queueOf(region) })
              : t('answer.moved', { queue: queueOf(region) })}
      </p>
      <div className={styles.acts}>
        {answer.kind === 'moved' && region && (
          <PaneButton look="primary" onClick={accept}>
            {t('step.inQueue', { queue: queueOf(region) })}
          </PaneButton>
        )}
        {answer.kind === 'moved' && !region && <RegionSelect />}
        {answer.kind === 'other-queue' && (
          <PaneButton onClick={() => void acts.editTenant({ region: answer.region })}>
            {t('answer.isRegion', { region: answer.region })}
          </PaneButton>
        )}
        {(answer.kind === 'other-queue' || answer.kind === 'refused') && (
          <PaneButton onClick={() => acts.openMail('assignment-reminder')}>{t('answer.writeAgain')}</PaneButton>
        )}
        <PaneButton look="link" onClick={acts.dismissAnswer}>
          {t('answer.dismiss')}
        </PaneButton>
      </div>
    </section>
  );
}
