import { makeStyles, tokens } from '@fluentui/react-components';
import type { Closure } from '../../domain/closure/closure';
import type { ClosureView } from '../../domain/closure/closureView';
import { interlock } from '../../domain/closure/playbook';
import { queueOf } from '../../domain/region';
import { PaneButton } from '../shared/PaneButton';
import { usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  card: {
    margin: '12px 16px 4px',
    padding: '12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '10px' },
});

/** Facts from two windows or devices that cannot both be true: the FM says which is. */
export function DisputeQuestion({ closure, view }: { readonly closure: Closure; readonly view: ClosureView }) {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  const { region } = closure.tenant;
  const confirmed = closure.done[interlock.confirmation];
  const otherQueue = view.disputes.includes(interlock.confirmation) && confirmed?.region;
  const queue = region && queueOf(region);
  return (
    <section className={styles.card} aria-labelledby="dispute-heading">
      <h2 id="dispute-heading" className={styles.title}>
        {t('dispute.title')}
      </h2>
      <p className={styles.detail}>
        {!queue
          ? t('dispute.noRegion')
          : otherQueue
            ? t('dispute.queue', { confirmed: queueOf(otherQueue), queue })
            : t('dispute.unassigned', { queue })}
      </p>
      <div className={styles.acts}>
        {queue && (
          <PaneButton onClick={() => acts.completeStep(interlock.confirmation)}>
            {t('step.inQueue', { queue })}
          </PaneButton>
        )}
        {otherQueue ? (
          <>
            <PaneButton onClick={() => void acts.editTenant({ region: otherQueue })}>
              {t('step.inQueue', { queue: queueOf(otherQueue) })}
            </PaneButton>
            <PaneButton onClick={() => acts.undoStep(interlock.confirmation)}>{t('dispute.neither')}</PaneButton>
          </>
        ) : (
          <PaneButton onClick={() => acts.undoStep(interlock.leaving)}>{t('dispute.stillAssigned')}</PaneButton>
        )}
      </div>
    </section>
  );
}
