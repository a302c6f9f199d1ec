import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowReplyAllRegular } from '@fluentui/react-icons/svg/arrow-reply-all';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ReactElement } from 'react';
import { recipientsOf, renderedOf } from '../../app/mailSelectors';
import { closureOf, conversationOf, sidesIn, threadOf, workOf } from '../../app/selectors';
import type { PaneState } from '../../app/paneState';
import { interlock } from '../../domain/closure/playbook';
import { roleOf } from '../../domain/mail/mail';
import { strangersTo } from '../../domain/mail/recipients';
import { listed } from '../../domain/text/spacing';
import { participantsOf } from '../../domain/thread/participants';
import type { MessageKey } from '../../i18n/translate';
import { copyText } from '../shared/copyText';
import { usePane } from '../shared/paneContext';
import { NoticeBar } from './NoticeBar';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  missing: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '& button': { minWidth: 'auto', paddingInline: '10px' } },
});

/** What can be done with the mail: always in sight, and only what this client can do with this item. */
export function ActionBar() {
  const { state, acts, t } = usePane();
  const styles = useStyles();
  const rendered = renderedOf(state);
  const { editor } = workOf(state);
  if (!rendered || !editor) return null;

  const host = state.link.kind === 'outlook' ? state.link.host : undefined;
  const thread = threadOf(state);
  const complete = rendered.kind === 'rendered';
  const blocked = !complete || state.busy;
  const canInsert = host?.can('insert') ?? false;
  const canReply = host?.can('reply') ?? false;
  const role = roleOf[editor.kind];
  const strangers = thread ? strangersTo(role, participantsOf(thread), sidesIn(state)).length > 0 : false;
  // A reply to the thread reaches the people in it; it must be theirs to read.
  const fitsThread = !strangers && (role !== 'account-team' || recipientsOf(state, editor.kind).length > 0);
  // A reminder belongs under its request.
  const inThread = canReply && fitsThread && isUnderRequest(state);
  const elsewhere = editor.kind === 'assignment-reminder' && !inThread && thread?.surface === 'read';
  const copy = () => rendered.kind === 'rendered' && acts.tellCopied(copyText(rendered.mail.text, rendered.mail.html));
  return (
    <div className={styles.bar}>
      <NoticeBar />
      {rendered.kind === 'incomplete' && (
        <p className={styles.missing}>
          {t('editor.missing', {
            count: rendered.missing.length,
            fields: listed(
              rendered.missing.map((field) => t(`field.${field === 'queue' ? 'region' : field}` as MessageKey)),
              state.readerLanguage,
            ),
          })}
        </p>
      )}
      {elsewhere && <p className={styles.missing}>{t('reminder.elsewhere')}</p>}
      {canReply && strangers && <p className={styles.missing}>{t('reply.strangers')}</p>}
      <div className={styles.buttons}>
        {canInsert && (
          <>
            <Button
              appearance="primary"
              disabled={blocked}
              icon={state.busy ? <Spinner size="extra-tiny" /> : null}
              onClick={() => acts.insert('cursor')}
            >
              {t('action.insert')}
            </Button>
            <Button disabled={blocked} onClick={() => acts.insert('top')}>
              {t('action.insertTop')}
            </Button>
          </>
        )}
        {inThread && (
          <Button appearance="primary" disabled={blocked} onClick={() => acts.reply('all')}>
            {t('action.replyAll')}
          </Button>
        )}
        {host?.can('new-mail') && (
          <Button appearance={inThread ? 'secondary' : 'primary'} disabled={blocked} onClick={acts.newMail}>
            {t('action.newMail')}
          </Button>
        )}
        {canReply && fitsThread && !inThread && (
          <>
            <IconButton
              name={t('action.reply')}
              icon={<ArrowReplyRegular />}
              disabled={blocked}
              onClick={() => acts.reply('sender')}
            />
            <IconButton
              name={t('action.replyAll')}
              icon={<ArrowReplyAllRegular />}
              disabled={blocked}
              onClick={() => acts.reply('all')}
            />
          </>
        )}
        {host ? (
          <IconButton name={t('action.copy')} icon={<CopyRegular />} disabled={blocked} onClick={copy} />
        ) : (
          <Button appearance="primary" disabled={blocked} onClick={copy}>
            {t('action.copy')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whether a reminder is being written in the conversation of its request. */
function isUnderRequest(state: PaneState): boolean {
  const conversation = conversationOf(state);
  const asked = closureOf(state)?.done[interlock.request];
  const reminds = workOf(state).editor?.kind === 'assignment-reminder';
  return reminds && conversation !== undefined && asked?.conversation === conversation;
}

type IconButtonProps = {
  readonly name: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

/** The second choices, as Outlook draws them, so that all fit in one row at 320 px in every language. */
function IconButton({ name, icon, disabled, onClick }: IconButtonProps) {
  return <Button aria-label={name} title={name} icon={icon} disabled={disabled} onClick={onClick} />;
}
