import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { inputOf, workOf } from '../../app/selectors';
import type { Closure } from '../../domain/closure/closure';
import type { ClosureView, StepView } from '../../domain/closure/closureView';
import { stepOf } from '../../domain/closure/playbook';
import { queueIn } from '../../domain/queueNames';
import { remindersDue, workingDaysBetween } from '../../domain/closure/workingDays';
import { formatDay } from '../shared/formatDay';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';
import { evidenceText } from './evidenceText';
import { ReadinessAnswer } from './ReadinessAnswer';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  row: { padding: '4px 0' },
  label: { display: 'flex', alignItems: 'flex-start', gap: '8px', minHeight: '24px' },
  icon: { fontSize: '16px', lineHeight: 0, paddingTop: '2px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  muted: { color: tokens.colorNeutralForeground3 },
  detail: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 8px',
    margin: 0,
    paddingInlineStart: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  date: { width: 'auto' },
  answer: { paddingInlineStart: '24px' },
});

type Props = { readonly view: StepView; readonly closure: Closure; readonly whole: ClosureView };

/** One step: its tick, its evidence, or why it cannot or need not be done. */
export function StepRow({ view, closure, whole }: Props) {
  const { language, acts, t } = usePaneContext();
  const { asking, dated, today, patience } = usePane((state) => ({
    asking: workOf(state).asking,
    dated: inputOf(state, 'date'),
    today: state.today,
    patience: state.config.reminderAfterWorkingDays,
  }));
  const styles = useStyles();
  const input = useInputStyles();
  const { step, evidence } = view;
  const name = t(`step.${step}.name`);
  const { mail, holds, strict } = stepOf(step);
  const locked = strict === true && view.waitsFor.length > 0;
  const asksReady = holds === 'ready';
  const done = view.state === 'done';
  const dating = dated === step;
  const unanswered = done && whole.pending.find((each) => each.step === step);
  const due = remindersDue(whole, today, patience);
  const overdue = done && due.some((each) => each.step === step);
  const queue = closure.tenant.region && queueIn(language, closure.tenant.region);

  if (view.state === 'not-applicable') {
    return (
      <li className={styles.row}>
        <div className={mergeClasses(styles.label, styles.muted)}>
          <span className={styles.icon} aria-hidden>
            <SubtractRegular />
          </span>
          {name}
        </div>
        <p className={styles.detail}>
          {view.because && <span>{t(`step.because.${view.because}`)}</span>}
          {view.because === 'account-team-unknown' && (
            <PaneButton look="link" onClick={() => acts.setInput('tenant-tools', 'open')}>
              {t('step.addAccountTeam')}
            </PaneButton>
          )}
        </p>
      </li>
    );
  }
  return (
    <li className={styles.row} data-step={step}>
      {asksReady ? (
        <div id={`name-${step}`} className={styles.answer}>
          {name}
        </div>
      ) : (
        <label className={styles.label}>
          {view.state === 'disputed' ? (
            <span className={mergeClasses(styles.icon, styles.warning)}>
              <WarningFilled />
            </span>
          ) : (
            <input
              type="checkbox"
              className={input.box}
              checked={done}
              aria-describedby={`about-${step}`}
              onChange={() => (done ? acts.undoStep(step) : acts.completeStep(step))}
            />
          )}
          <span id={`name-${step}`}>{name}</span>
          {locked && !done && (
            <span className={styles.icon} aria-hidden>
              <LockClosedRegular />
            </span>
          )}
        </label>
      )}
      {asksReady && (
        <div className={styles.answer}>
          <ReadinessAnswer evidence={evidence} migrated={closure.tenant.workloads} />
        </div>
      )}
      <p className={styles.detail} id={`about-${step}`}>
        {done && evidence && <span>{evidenceText(evidence, mail !== undefined, language, t)}</span>}
        {done && evidence?.by === 'reply' && evidence.region && (
          <span>{t('evidence.reply', { date: formatDay(evidence.on, language) })}</span>
        )}
        {done && evidence?.reason && <span>{t('evidence.reason', { reason: evidence.reason })}</span>}
        {done && evidence?.by === 'fm' && evidence.who && <span>{t('evidence.who', { who: evidence.who })}</span>}
        {done && evidence?.words && evidence.who && (
          <span>{t('evidence.words', { words: evidence.words, who: evidence.who })}</span>
        )}
        {view.notYet && <span>{t('step.notYet', { date: formatDay(view.notYet, language) })}</span>}
        {view.answered && <span>{t('step.answered', { date: formatDay(view.answered, language) })}</span>}
        {unanswered && <span>{t('step.unanswered', { days: workingDaysBetween(unanswered.since, today) })}</span>}
        {overdue && mail && (
          <PaneButton look="link" aria-describedby={`name-${step}`} onClick={() => acts.openMail(mail)}>
            {t('step.writeAgain')}
          </PaneButton>
        )}
        {!done && view.state !== 'waiting' && view.drafted && (
          <span>{t('step.drafted', { date: formatDay(view.drafted.on, language) })}</span>
        )}
        {!done && locked && <span>{queue ? t('step.locked', { queue }) : t('step.lockedNoRegion')}</span>}
        {done && evidence?.by === 'fm' && (
          <PaneButton
            look="link"
            aria-describedby={`name-${step}`}
            onClick={() => acts.setInput('date', dating ? undefined : step)}
            aria-expanded={dating}
          >
            {t('evidence.changeDate')}
          </PaneButton>
        )}
        {done && asksReady && (
          <PaneButton look="link" aria-describedby={`name-${step}`} onClick={() => acts.undoStep(step)}>
            {t('action.undo')}
          </PaneButton>
        )}
        {done && evidence && dating && (
          <input
            type="date"
            className={mergeClasses(input.text, styles.date)}
            aria-label={t('evidence.date', { step: name })}
            value={evidence.on}
            max={today}
            onChange={({ target }) => {
              if (target.value === '') return;
              const { on: _, by: _by, region: _region, ...words } = evidence;
              acts.completeStep(step, { ...words, on: target.value });
            }}
          />
        )}
      </p>
      {asking?.step === step && <ReasonForm asking={asking} />}
    </li>
  );
}
