import { makeStyles, tokens } from '@fluentui/react-components';
import { inputOf } from '../../app/selectors';
import type { Closure } from '../../domain/closure/closure';
import { queueOf, regions } from '../../domain/region';
import { setOff } from '../../domain/reading/setOff';
import type { OfferedAnswer } from '../../domain/reading/threadEvidence';
import { formatDay } from '../shared/formatDay';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
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
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  words: {
    margin: '6px 0 10px',
    paddingInlineStart: '10px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  name: {
    // It takes no room of its own, so that a full stop stays at its word.
    margin: '0 -2px',
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxDecorationBreak: 'clone',
  },
  beside: {
    margin: '0 0 8px',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  which: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '10px' },
});

type Props = { readonly closure: Closure; readonly offered: OfferedAnswer };

/** An answer to the request to move the tenant, in its own words; the FM says what it means. */
export function AnswerOffer({ closure, offered }: Props) {
  const { language, acts, t } = usePaneContext();
  const choosing = usePane((state) => inputOf(state, 'answer-queue')) === 'open';
  const styles = useStyles();
  const { from, on, words, otherQueues, otherTenants } = offered;
  const { region } = closure.tenant;
  const queue = region && queueOf(region);
  const doubtful = otherQueues.length + otherTenants.length > 0;
  return (
    <section className={styles.card} aria-labelledby="answer-heading">
      <h2 id="answer-heading" className={styles.heading}>
        {t('answer.heading', { who: from.name || from.address, date: formatDay(on, language) })}
      </h2>
      <blockquote className={styles.words} dir="auto">
        {setOff(words.replace(/\n\s*\n/g, '\n')).map(({ text, isName }, at) =>
          isName ? (
            <mark key={at} className={styles.name}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </blockquote>
      {queue && otherQueues.length > 0 && (
        <p className={styles.beside}>{t('answer.otherQueue', { named: otherQueues.map(queueOf).join(', '), queue })}</p>
      )}
      {otherTenants.length > 0 && (
        <p className={styles.beside}>{t('answer.otherTenant', { tenants: otherTenants.join(', ') })}</p>
      )}
      <p id="answer-question" className={styles.question}>
        {queue ? t('answer.question', { queue }) : t('answer.noRegion')}
      </p>
      {queue ? (
        <div role="group" aria-labelledby="answer-question" className={styles.acts}>
          <PaneButton {...(doubtful ? {} : { look: 'primary' })} onClick={() => acts.tellAnswer('yes')}>
            {t('answer.yes')}
          </PaneButton>
          <PaneButton onClick={() => acts.tellAnswer('not-yet')}>{t('answer.notYet')}</PaneButton>
          <PaneButton
            aria-expanded={choosing}
            onClick={() => acts.setInput('answer-queue', choosing ? undefined : 'open')}
          >
            {t('answer.anotherQueue')}
          </PaneButton>
        </div>
      ) : (
        <div className={styles.acts}>
          <RegionSelect />
        </div>
      )}
      {queue && choosing && (
        <div role="group" aria-labelledby="answer-which" className={styles.acts}>
          <p id="answer-which" className={styles.which}>
            {t('answer.which')}
          </p>
          {regions
            .filter((each) => each !== region)
            .map((each) => (
              <PaneButton key={each} onClick={() => acts.tellAnswer(each)}>
                {queueOf(each)}
              </PaneButton>
            ))}
        </div>
      )}
    </section>
  );
}
