import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DiamondDismissFilled } from '@fluentui/react-icons/svg/diamond-dismiss';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { PaneButton } from './PaneButton';
import { usePaneContext } from './paneContext';
import { useLeaving } from './useLeaving';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, paddingTop: '2px', fontSize: '16px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  content: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  offers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  dismiss: {
    display: 'inline-flex',
    flexShrink: 0,
    minHeight: 0,
    border: 'none',
    // It is larger than a line, and the line stays where it is.
    margin: '-2px -6px -2px 0',
    padding: '5px',
    fontSize: '16px',
    lineHeight: 0,
  },
});

const useIntentStyles = makeStyles({
  info: {},
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

const useIconStyles = makeStyles({
  info: {},
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const icons = {
  info: InfoRegular,
  success: CheckmarkCircleFilled,
  warning: WarningFilled,
  error: DiamondDismissFilled,
} as const;

export type Intent = keyof typeof icons;

type Props = {
  readonly intent: Intent;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly offers?: ReactNode;
  /** How it is sent away; absent where it stands as long as it is true. */
  readonly onDismiss?: () => void;
  /** For what leaves by itself once it was read: its words, and what they are of. Warnings and errors stay. */
  readonly leaves?: { readonly text: string; readonly event: unknown } | undefined;
  /** It stands in something that is announced as a whole. */
  readonly isPart?: true;
  readonly className?: string | undefined;
};

/** What happened, or what is so: the one kind of notice. It covers nothing, and what is good news leaves when read. */
export function Notice({ intent, children, offers, onDismiss, leaves, isPart, className }: Props) {
  const { t } = usePaneContext();
  const styles = useStyles();
  const intentStyles = useIntentStyles();
  const iconStyles = useIconStyles();
  const isUrgent = intent === 'warning' || intent === 'error';
  const held = useLeaving({
    text: leaves?.text ?? '',
    event: leaves?.event,
    isOffering: offers !== undefined,
    onLeave: leaves && !isUrgent ? onDismiss : undefined,
  });
  const Icon = icons[intent];
  return (
    <div
      role={isPart ? undefined : intent === 'error' ? 'alert' : 'status'}
      className={mergeClasses(styles.notice, intentStyles[intent], className)}
      {...held}
    >
      <span className={mergeClasses(styles.icon, iconStyles[intent])} aria-hidden>
        <Icon />
      </span>
      <div className={styles.content}>
        <div>{children}</div>
        {offers !== undefined && <div className={styles.offers}>{offers}</div>}
      </div>
      {onDismiss && (
        <PaneButton
          look="subtle"
          className={styles.dismiss}
          aria-label={t('action.dismiss')}
          title={t('action.dismiss')}
          onClick={onDismiss}
        >
          <DismissRegular />
        </PaneButton>
      )}
    </div>
  );
}
