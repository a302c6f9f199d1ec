import { makeStyles, tokens } from '@fluentui/react-components';
import { workOf } from '../../app/selectors';
import type { Closure } from '../../domain/closure/closure';
import type { MailKind } from '../../domain/mail/mail';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';
import { WorkloadPicker } from './WorkloadPicker';

const useStyles = makeStyles({
  form: { flexBasis: '100%', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  field: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', border: 'none', margin: 0, padding: 0 },
  legend: {
    padding: 0,
    marginBottom: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  answer: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px' },
});

type Props = { readonly closure: Closure; readonly invitation: MailKind | undefined };

/** The discussion as it is usually told: held today, activities reviewed, not ready for more; else another day or answer. */
export function DiscussionOffer({ closure, invitation }: Props) {
  const { acts, t } = usePaneContext();
  const { typed, today } = usePane((state) => ({ typed: workOf(state).inputs ?? {}, today: state.today }));
  const styles = useStyles();
  const input = useInputStyles();
  const isOpen = typed['discussion'] === 'open';
  const on = typed['discussion-on'] || today;
  const ready = typed['discussion-ready'] === 'yes';
  const workloads = typed['discussion-workloads']?.split('\n') ?? [];
  return (
    <>
      {!isOpen && (
        <PaneButton look="primary" onClick={() => acts.completeTogether('discussion', { ready: false })}>
          {t('discussion.heldToday')}
        </PaneButton>
      )}
      <PaneButton
        look="link"
        aria-expanded={isOpen}
        onClick={() => acts.setInput('discussion', isOpen ? undefined : 'open')}
      >
        {t('discussion.otherwise')}
      </PaneButton>
      {invitation && (
        <PaneButton look="link" onClick={() => acts.openMail(invitation)}>
          {t('step.invite')}
        </PaneButton>
      )}
      {isOpen && (
        <div className={styles.form}>
          <label className={styles.field}>
            {t('discussion.heldOn')}
            <input
              type="date"
              className={input.text}
              value={on}
              max={today}
              onChange={({ target }) => acts.setInput('discussion-on', target.value)}
            />
          </label>
          <fieldset className={styles.answers}>
            <legend className={styles.legend}>{t('step.readiness.name')}</legend>
            {[true, false].map((answer) => (
              <label key={String(answer)} className={styles.answer}>
                <input
                  type="radio"
                  className={input.radio}
                  name="discussion-ready"
                  checked={ready === answer}
                  onChange={() => acts.setInput('discussion-ready', answer ? 'yes' : undefined)}
                />
                {t(answer ? 'readiness.yes' : 'readiness.no')}
              </label>
            ))}
          </fieldset>
          {ready && (
            <WorkloadPicker
              field="discussion-typing"
              chosen={workloads}
              migrated={closure.tenant.workloads}
              onChoose={(names) =>
                acts.setInput('discussion-workloads', names.length > 0 ? names.join('\n') : undefined)
              }
            />
          )}
          <PaneButton
            look="primary"
            onClick={() =>
              acts.completeTogether('discussion', {
                on,
                ready,
                ...(ready && workloads.length > 0 ? { workloads } : {}),
              })
            }
          >
            {t('discussion.save')}
          </PaneButton>
        </div>
      )}
    </>
  );
}
