import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowReplyAllRegular } from '@fluentui/react-icons/svg/arrow-reply-all';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ReactElement } from 'react';
import { renderedOf, replyOf, strangersToReply } from '../../app/mailSelectors';
import { threadOf, workOf } from '../../app/selectors';
import { askedFields } from '../../domain/mail/mail';
import { listed } from '../../domain/text/spacing';
import { copyText } from '../shared/copyText';
import { usePane, usePaneContext } from '../shared/paneContext';
import { NoticeBar } from './NoticeBar';

const useStyles = makeStyles({
  bar: {
    // At a great zoom it would leave no room to read.
    '@media (min-height: 480px)': { position: 'sticky', bottom: 0 },
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  missing: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '& button': { minWidth: 'auto', paddingInline: '10px' } },
});

/** What can be done with the mail: always in sight, and only what this client can do with this item. */
export function ActionBar() {
  const { language, acts, t } = usePaneContext();
  const styles = useStyles();
  const { rendered, kind, host, surface, busy, reply, strangers } = usePane((state) => ({
    rendered: renderedOf(state),
    kind: workOf(state).editor?.kind,
    host: state.connection.kind === 'outlook' ? state.connection.host : undefined,
    surface: threadOf(state)?.surface,
    busy: state.busy,
    reply: replyOf(state),
    strangers: strangersToReply(state).length > 0,
  }));
  if (!rendered) return null;

  const missing = rendered.kind === 'incomplete' ? askedFields(rendered.missing) : [];
  // Not disabled while busy: the browser would take the keyboard from the button that was pressed.
  const blocked = { disabled: missing.length > 0, disabledFocusable: missing.length === 0 && busy };
  const canReply = host?.can('reply') ?? false;
  const inThread = canReply && reply === 'under-request';
  const elsewhere = kind === 'assignment-reminder' && !inThread && surface === 'read';
  const copy = () => rendered.kind === 'rendered' && acts.tellCopied(copyText(rendered.mail.text, rendered.mail.html));
  return (
    <div className={styles.bar}>
      <NoticeBar />
      {missing.length > 0 && (
        <p className={styles.missing}>
          {t('editor.missing', {
            count: missing.length,
            fields: listed(
              missing.map((field) => t(`field.${field}`)),
              language,
            ),
          })}
        </p>
      )}
      {elsewhere && <p className={styles.missing}>{t('reminder.elsewhere')}</p>}
      {canReply && strangers && <p className={styles.missing}>{t('reply.strangers')}</p>}
      <div data-next className={styles.buttons}>
        {host?.can('insert') && (
          <>
            <Button
              appearance="primary"
              {...blocked}
              icon={busy ? <Spinner size="extra-tiny" /> : null}
              onClick={() => acts.insert('cursor')}
            >
              {t('action.insert')}
            </Button>
            <Button {...blocked} onClick={() => acts.insert('top')}>
              {t('action.insertTop')}
            </Button>
          </>
        )}
        {inThread && (
          <Button appearance="primary" {...blocked} onClick={() => acts.reply('all')}>
            {t('action.replyAll')}
          </Button>
        )}
        {host?.can('new-mail') && (
          <Button appearance={inThread ? 'secondary' : 'primary'} {...blocked} onClick={acts.newMail}>
            {t('action.newMail')}
          </Button>
        )}
        {canReply && reply === 'beside' && (
          <>
            <IconButton
              name={t('action.reply')}
              icon={<ArrowReplyRegular className="mirrored" />}
              {...blocked}
              onClick={() => acts.reply('sender')}
            />
            <IconButton
              name={t('action.replyAll')}
              icon={<ArrowReplyAllRegular className="mirrored" />}
              {...blocked}
              onClick={() => acts.reply('all')}
            />
          </>
        )}
        {host ? (
          <IconButton name={t('action.copy')} icon={<CopyRegular />} {...blocked} onClick={copy} />
        ) : (
          <Button appearance="primary" {...blocked} onClick={copy}>
            {t('action.copy')}
          </Button>
        )}
      </div>
    </div>
  );
}

type IconButtonProps = {
  readonly name: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  readonly disabledFocusable: boolean;
  readonly onClick: () => void;
};

/** The second choices, as Outlook draws them, so that all fit in one row at 320 px in every language. */
function IconButton({ name, ...rest }: IconButtonProps) {
  return <Button aria-label={name} title={name} {...rest} />;
}
