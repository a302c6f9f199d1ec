import type { Closure } from '../../domain/closure/closure';
import type { ClosureView } from '../../domain/closure/closureView';
import { interlock } from '../../domain/closure/playbook';
import { queueIn } from '../../domain/queueNames';
import { Card, useCardStyles } from '../shared/Card';
import { PaneButton } from '../shared/PaneButton';
import { usePaneContext } from '../shared/paneContext';

/** Facts from two windows or devices that cannot both be true: the FM says which is. */
export function DisputeQuestion({ closure, view }: { readonly closure: Closure; readonly view: ClosureView }) {
  const { language, acts, t } = usePaneContext();
  const styles = useCardStyles();
  const { region } = closure.tenant;
  const confirmed = closure.done[interlock.confirmation];
  const otherQueue = view.disputes.includes(interlock.confirmation) && confirmed?.region;
  const queue = region && queueIn(language, region);
  return (
    <Card labelledBy="dispute-heading" look="doubt">
      <h2 id="dispute-heading" className={styles.title}>
        {t('dispute.title')}
      </h2>
      <p className={styles.detail}>
        {!queue
          ? t('dispute.noRegion')
          : otherQueue
            ? t('dispute.queue', { confirmed: queueIn(language, otherQueue), queue })
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
              {t('step.inQueue', { queue: queueIn(language, otherQueue) })}
            </PaneButton>
            <PaneButton onClick={() => acts.undoStep(interlock.confirmation)}>{t('dispute.neither')}</PaneButton>
          </>
        ) : (
          <PaneButton onClick={() => acts.undoStep(interlock.leaving)}>{t('dispute.stillAssigned')}</PaneButton>
        )}
      </div>
    </Card>
  );
}
