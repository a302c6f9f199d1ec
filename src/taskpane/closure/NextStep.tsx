import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { workOf } from '../../app/selectors';
import type { Closure } from '../../domain/closure/closure';
import type { ClosureView, StepView } from '../../domain/closure/closureView';
import { saidTogether } from '../../domain/closure/saidTogether';
import { stepOf } from '../../domain/closure/playbook';
import { queueIn } from '../../domain/queueNames';
import { remindersDue, workingDaysBetween } from '../../domain/closure/workingDays';
import type { MessageKey } from '../../i18n/translate';
import { Card, useCardStyles } from '../shared/Card';
import { formatDay } from '../shared/formatDay';
import { languageName } from '../shared/languageName';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { DiscussionOffer } from './DiscussionOffer';
import { DisputeQuestion } from './DisputeQuestion';
import { ReadinessAnswer } from './ReadinessAnswer';
import { RegionSelect } from './RegionSelect';

const useStyles = makeStyles({
  inputs: { margin: '4px 0 0', paddingInlineStart: '18px' },
});

type Props = {
  readonly closure: Closure;
  readonly view: ClosureView;
  /** What is copied into FTOP: the card of the steps that do so holds it. */
  readonly copies: ReactNode;
};

type Shown = Omit<Props, 'copies'>;

/** The one thing to do now, as one clear button. */
export function NextStep({ closure, view, copies }: Props) {
  const { acts, t } = usePaneContext();
  const styles = useCardStyles();
  const { next, disputes } = view;
  const copying = next !== undefined && stepOf(next.step).copies !== undefined;
  const shown = copying ? 'ftop' : next ? `${next.step} ${next.state}` : 'nothing';
  useScrollTo(shown);
  const saidAs = next && saidTogether(next.step, view);
  if (disputes.length > 0) return <DisputeQuestion closure={closure} view={view} />;
  if (!next) {
    return (
      <Card labelledBy="next-heading">
        <h2 id="next-heading" className={styles.title}>
          {t('closure.allDone')}
        </h2>
        <div className={styles.acts}>
          <PaneButton look="link" onClick={acts.reopenClosure}>
            {t('closure.reopen')}
          </PaneButton>
        </div>
      </Card>
    );
  }
  return (
    <Card labelledBy="next-heading">
      <p className={styles.detail}>{t(headingOf(view))}</p>
      <h2 id="next-heading" className={styles.title}>
        {saidAs?.together === 'inputs' ? t(`stage.${stepOf(next.step).stage}.name`) : t(`step.${next.step}.name`)}
      </h2>
      <Detail closure={closure} next={next} view={view} />
      <div key={shown} role="group" aria-labelledby="next-heading" className={styles.acts} onClickCapture={onceAtATime}>
        {copying ? copies : <Offers closure={closure} next={next} view={view} />}
        {view.closed && (
          <PaneButton look="link" onClick={acts.reopenClosure}>
            {t('closure.reopen')}
          </PaneButton>
        )}
      </div>
    </Card>
  );
}

function headingOf({ closed, next }: ClosureView): MessageKey {
  if (closed) return 'closure.closedNext';
  return next?.state === 'waiting' ? 'closure.waiting' : 'closure.next';
}

/** The second click of a double click would be the next step's, whose button stands in the same place. */
function onceAtATime(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

/** Begins at the top when the closure has just come to stand here. */
function useScrollTo(shown: string) {
  const notice = usePane((state) => workOf(state).closureNotice);
  const what = notice?.kind === 'changed' ? notice.what : undefined;
  // The closure has just come to stand here, in place of the start button or of a mail that has left.
  const arrived = what === 'begun' || what === 'mail-sent';
  const before = useRef(arrived ? undefined : shown);
  useEffect(() => {
    if (before.current === shown) return;
    if (before.current === undefined) scrollTo(0, 0);
    before.current = shown;
  }, [shown]);
}

function Detail({ closure, next, view }: Shown & { readonly next: StepView }) {
  const { language, t } = usePaneContext();
  const today = usePane((state) => state.today);
  const styles = useCardStyles();
  const own = useStyles();
  const date = (day: string) => formatDay(day, language);
  const { waiting } = view;
  const saidAs = saidTogether(next.step, view);
  if (saidAs?.together === 'inputs') {
    return (
      <ul className={own.inputs}>
        {saidAs.steps.map((step) => (
          <li key={step}>{t(`step.${step}.name`)}</li>
        ))}
      </ul>
    );
  }
  if (next.needs === 'region') return <p className={styles.detail}>{t('step.regionNeeded')}</p>;
  if (waiting?.step === next.step) {
    const { since, reminded } = waiting;
    const days = workingDaysBetween(since, today);
    return (
      <>
        <p className={styles.detail}>{t('step.waitingAssignment', { date: date(since), days })}</p>
        {next.notYet && <p className={styles.detail}>{t('step.notYet', { date: date(next.notYet) })}</p>}
        {reminded && <p className={styles.detail}>{t('step.reminded', { date: date(reminded) })}</p>}
      </>
    );
  }
  if (next.drafted) return <p className={styles.detail}>{t('step.drafted', { date: date(next.drafted.on) })}</p>;
  const { invitation, hint } = stepOf(next.step);
  const meeting = invitation && closure.tenant.nextMeeting;
  return (
    <>
      {meeting && <p className={styles.detail}>{t('step.nextMeeting', { date: date(meeting) })}</p>}
      {hint && <p className={styles.detail}>{t(`step.hint.${hint}`)}</p>}
      {saidAs && <p className={styles.detail}>{t('discussion.alsoReviewed')}</p>}
    </>
  );
}

/** What can be done about the next step; the first is the one clear button. */
function Offers({ closure, next, view }: Shown & { readonly next: StepView }) {
  const { language: readerLanguage, acts, t } = usePaneContext();
  const { config, today, busy } = usePane((state) => ({ config: state.config, today: state.today, busy: state.busy }));
  const { step } = next;
  const { tenant } = closure;
  const { mail, holds, awaits, reminder, invitation } = stepOf(step);
  const saidAs = saidTogether(step, view);
  if (saidAs?.together === 'inputs') {
    return (
      <PaneButton look="primary" onClick={() => acts.completeTogether(saidAs.together)}>
        {t('together.all')}
      </PaneButton>
    );
  }
  if (saidAs) return <DiscussionOffer closure={closure} invitation={invitation} />;
  if (holds === 'ready') return <ReadinessAnswer evidence={undefined} migrated={tenant.workloads} />;
  if (next.needs === 'region') return <RegionSelect />;
  if (mail && next.drafted) {
    return (
      <>
        <PaneButton look="primary" onClick={() => acts.completeStep(step)}>
          {t('step.sent')}
        </PaneButton>
        <PaneButton look="link" onClick={() => acts.dropDraft(step)}>
          {t('step.notSent')}
        </PaneButton>
        <PaneButton look="link" onClick={() => acts.openMail(mail)}>
          {t('step.writeAgain')}
        </PaneButton>
      </>
    );
  }
  if (mail) {
    const written = mail === 'assignment-request' ? config.assignmentTeam.language : tenant.language;
    const language = written && languageName(written, readerLanguage);
    return (
      <>
        <PaneButton look="primary" disabled={busy} onClick={() => acts.writeStraight(mail)}>
          {language ? t('step.writeIn', { language }) : t('step.write')}
        </PaneButton>
        <PaneButton look="link" onClick={() => acts.openMail(mail)}>
          {t('step.lookFirst')}
        </PaneButton>
        <PaneButton look="link" onClick={() => acts.completeStep(step)}>
          {t('step.sent')}
        </PaneButton>
      </>
    );
  }
  if (awaits) {
    const patience = config.reminderAfterWorkingDays;
    const due = remindersDue(view, today, patience).some((pending) => pending.step === step);
    return (
      <>
        {reminder && (
          <PaneButton {...(due ? { look: 'primary' } : {})} onClick={() => acts.openMail(reminder)}>
            {t('step.remind')}
          </PaneButton>
        )}
        <PaneButton look="link" onClick={() => acts.completeStep(step)}>
          {t('step.inQueue', { queue: tenant.region ? queueIn(readerLanguage, tenant.region) : '' })}
        </PaneButton>
      </>
    );
  }
  return (
    <>
      <PaneButton look="primary" onClick={() => acts.completeStep(step)}>
        {t('step.markDone')}
      </PaneButton>
      {invitation && (
        <PaneButton look="link" onClick={() => acts.openMail(invitation)}>
          {t('step.invite')}
        </PaneButton>
      )}
    </>
  );
}
