import { makeStyles, tokens } from '@fluentui/react-components';
import { inputOf } from '../../app/selectors';
import type { Closure } from '../../domain/closure/closure';
import { queueIn } from '../../domain/queueNames';
import { regions } from '../../domain/region';
import { setOff } from '../../domain/reading/setOff';
import { listed } from '../../domain/text/spacing';
import type { OfferedAnswer } from '../../domain/reading/threadEvidence';
import { Card, useCardStyles } from '../shared/Card';
import { formatDay } from '../shared/formatDay';
import { Notice } from '../shared/Notice';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { RegionSelect } from './RegionSelect';

const useStyles = makeStyles({
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
    // The contrast theme has no other ground for it.
    borderBottom: `1px solid ${tokens.colorTransparentStroke}`,
  },
  beside: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  which: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Props = { readonly closure: Closure; readonly offered: OfferedAnswer };

/** An answer to the request to move the tenant, in its own words; the FM says what it means. */
export function AnswerOffer({ closure, offered }: Props) {
  const { language, acts, t } = usePaneContext();
  const choosing = usePane((state) => inputOf(state, 'answer-queue')) === 'open';
  const styles = useStyles();
  const card = useCardStyles();
  const { from, on, words, otherQueues, otherTenants } = offered;
  const { region } = closure.tenant;
  const queue = region && queueIn(language, region);
  const doubtful = otherQueues.length + otherTenants.length > 0;
  return (
    <Card labelledBy="answer-heading" look="question">
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
        <Notice isPart intent="warning" className={styles.beside}>
          {t('answer.otherQueue', {
            named: listed(
              otherQueues.map((each) => queueIn(language, each)),
              language,
            ),
            queue,
          })}
        </Notice>
      )}
      {otherTenants.length > 0 && (
        <Notice isPart intent="warning" className={styles.beside}>
          {t('answer.otherTenant', { tenants: listed(otherTenants, language) })}
        </Notice>
      )}
      <p id="answer-question" className={card.title}>
        {queue ? t('answer.question', { queue }) : t('answer.noRegion')}
      </p>
      {queue ? (
        <div role="group" aria-labelledby="answer-question" className={card.acts}>
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
        <div className={card.acts}>
          <RegionSelect />
        </div>
      )}
      {queue && choosing && (
        <div role="group" aria-labelledby="answer-which" className={card.acts}>
          <p id="answer-which" className={styles.which}>
            {t('answer.which')}
          </p>
          {regions
            .filter((each) => each !== region)
            .map((each) => (
              <PaneButton key={each} onClick={() => acts.tellAnswer(each)}>
                {queueIn(language, each)}
              </PaneButton>
            ))}
        </div>
      )}
    </Card>
  );
}
