import { makeStyles, tokens } from '@fluentui/react-components';
import type { StoreStatus } from '../../app/ports/stateStore';
import type { Translate } from '../../i18n/translate';
import { Notice } from '../shared/Notice';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  notice: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  sentence: { margin: 0 },
});

/** What is wrong with where the closures are kept, each in one sentence that says what still holds. */
export function StorageNotice() {
  const { acts, t } = usePaneContext();
  const status = usePane((state) => state.storeStatus);
  const styles = useStyles();
  const replace = status.mailbox.kind === 'damaged' && (
    <PaneButton onClick={acts.replaceDamaged}>{t('storage.replace')}</PaneButton>
  );
  return (
    <Notice intent="warning" className={styles.notice} offers={replace || undefined}>
      {sentencesOf(status, t).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
    </Notice>
  );
}

function sentencesOf({ device, mailbox, filled, onDeviceOnly, openOnDeviceOnly, aside }: StoreStatus, t: Translate) {
  const sentences: string[] = [];
  if (device === 'memory-blocked') sentences.push(t('storage.blocked'));
  if (device === 'memory-newer') sentences.push(t('storage.newerDevice'));
  if (device === 'full') sentences.push(t('storage.full'));
  if (mailbox.kind === 'unreachable') sentences.push(t('storage.mailboxUnreachable'));
  if (mailbox.kind === 'damaged') sentences.push(t('storage.mailboxDamaged'));
  if (mailbox.kind === 'newer') sentences.push(t('storage.mailboxNewer'));
  if (openOnDeviceOnly > 0) sentences.push(t('storage.openLeftOut', { count: openOnDeviceOnly }));
  if (onDeviceOnly > 0) sentences.push(t('storage.closedLeftOut', { count: onDeviceOnly }));
  else if (filled >= 0.8) sentences.push(t('storage.nearlyFull', { percent: Math.round(filled * 100) }));
  if (aside > 0) sentences.push(t('storage.aside', { count: aside }));
  return sentences;
}
