import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { recipientsOf } from '../../app/mailSelectors';
import { mailFactsOf } from '../../app/mailSelectors';
import { threadOf } from '../../app/selectors';
import { askedField, type AskedField, type Mail } from '../../domain/mail/mail';
import { previewMail, type Run } from '../../domain/mail/renderMail';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  heading: {
    margin: '4px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  mail: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  body: {
    padding: '4px 12px',
    userSelect: 'text',
    '& p': { margin: '8px 0' },
    '& ul': { margin: '8px 0', paddingInlineStart: '20px' },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  gap: {
    display: 'inline',
    padding: '0 4px',
    border: `1px dashed ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The mail as it will stand in the draft; a gap leads to its field. */
export function MailPreview({ mail }: { mail: Mail }) {
  const { t } = usePaneContext();
  const { facts, to, isReply } = usePane((state) => ({
    facts: mailFactsOf(state),
    to: recipientsOf(state, mail.kind),
    isReply: threadOf(state)?.isReply ?? false,
  }));
  const styles = useStyles();
  const { subject, body } = previewMail(mail, facts);
  const runs = (line: readonly Run[]) => line.map((run, index) => <RunText key={index} run={run} />);
  return (
    <section aria-labelledby="preview-heading">
      <h3 id="preview-heading" className={styles.heading}>
        {t('editor.preview')}
      </h3>
      <div className={styles.mail}>
        <dl className={styles.head}>
          <div className={styles.row}>
            <dt className={styles.term}>{t('editor.to')}</dt>
            <dd className={styles.value}>
              {isReply
                ? t('editor.toKept')
                : to.map(({ name, address }) => name || address).join('; ') || t('editor.toUnknown')}
            </dd>
          </div>
          {!isReply && (
            <div className={styles.row}>
              <dt className={styles.term}>{t('editor.subject')}</dt>
              <dd className={styles.value} lang={mail.language}>
                {runs(subject)}
              </dd>
            </div>
          )}
        </dl>
        <div className={styles.body} lang={mail.language} data-preview>
          {body.map((block, index) =>
            block.kind === 'paragraph' ? (
              <p key={index}>
                {block.lines.map((line, at) => (
                  <Fragment key={at}>
                    {at > 0 && <br />}
                    {runs(line)}
                  </Fragment>
                ))}
              </p>
            ) : (
              <ul key={index}>
                {block.items.map((item, at) => (
                  <li key={at}>{runs(item)}</li>
                ))}
              </ul>
            ),
          )}
        </div>
      </div>
    </section>
  );
}

function RunText({ run }: { run: Run }) {
  const { language, t } = usePaneContext();
  const styles = useStyles();
  if (run.kind === 'text') return run.text;
  if (run.kind === 'link') {
    return (
      <a href={run.address} title={run.address} target="_blank" rel="noopener noreferrer">
        {run.text}
      </a>
    );
  }
  const field = askedField(run.field);
  return (
    <button type="button" className={styles.gap} lang={language} onClick={() => focusField(field)}>
      {t(`field.${field}`)}
    </button>
  );
}

function focusField(field: AskedField): void {
  document.getElementById(`field-${field}`)?.focus();
}
