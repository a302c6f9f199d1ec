import { makeStyles, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { ArrowRoutingRegular } from '@fluentui/react-icons/svg/arrow-routing';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { MailCheckmarkRegular } from '@fluentui/react-icons/svg/mail-checkmark';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useEffect, useRef } from 'react';
import { inputOf, workOf } from '../../app/selectors';
import { mailKinds } from '../../domain/mail/mail';
import { Fold } from '../shared/Fold';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    padding: '16px 16px 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fold: { padding: '6px 16px', borderRadius: 0 },
  list: { listStyleType: 'none', margin: 0, padding: '4px 8px' },
  mail: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    width: '100%',
    minHeight: '56px',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      '& span': { color: tokens.colorNeutralForeground1Hover },
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1, lineHeight: 0 },
  purpose: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const icons = {
  'account-team': PeopleTeamRegular,
  'discussion-invite': CalendarRegular,
  'customer-follow-up': MailCheckmarkRegular,
  'assignment-request': ArrowRoutingRegular,
  'assignment-reminder': AlertRegular,
} as const;

/** The choice of mail: the first screen of a thread without a closure, folded below one. */
export function MailList({ folded }: { readonly folded?: boolean }) {
  const { acts, t } = usePaneContext();
  const closed = usePane((state) => workOf(state).closed);
  const back = useRef<HTMLButtonElement>(null);
  const open = usePane((state) => inputOf(state, 'mails') === 'open');
  useEffect(() => {
    if (document.hasFocus()) back.current?.focus();
  }, []);
  const styles = useStyles();
  const mails = (
    <ul className={styles.list}>
      {mailKinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <li key={kind}>
            <button
              ref={kind === closed ? back : null}
              type="button"
              className={styles.mail}
              data-mail={kind}
              onClick={() => acts.openMail(kind)}
            >
              <span className={styles.icon} aria-hidden>
                <Icon className={kind === 'assignment-request' ? 'mirrored' : ''} />
              </span>
              <span>
                {t(`mail.${kind}.name`)}
                <span className={styles.purpose}>{t(`mail.${kind}.purpose`)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <nav aria-labelledby="mails-heading">
      {folded ? (
        <Fold
          heading="h2"
          id="mails-heading"
          className={styles.fold}
          open={open}
          onToggle={(unfold) => acts.setInput('mails', unfold ? 'open' : undefined)}
          label={t('mails.heading')}
        >
          {mails}
        </Fold>
      ) : (
        <>
          <h2 id="mails-heading" className={styles.heading}>
            {t('mails.heading')}
          </h2>
          {mails}
        </>
      )}
    </nav>
  );
}
