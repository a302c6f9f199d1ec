import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, type ReactNode } from 'react';
import { customerOf, workOf, closureOf } from '../../app/selectors';
import { languages, type Language } from '../../domain/language';
import { Hint } from '../shared/Hint';
import { languageName } from '../shared/languageName';
import { usePane, usePaneContext } from '../shared/paneContext';
import { ActionBar } from './ActionBar';
import { FieldsForm } from './FieldsForm';
import { MailPreview } from './MailPreview';

const useStyles = makeStyles({
  top: { padding: '8px 8px 0' },
  title: {
    margin: '4px 16px 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '0 16px 16px' },
});

/** One mail: its language, its fields, how it will stand in the draft, and what can be done with it. */
export function MailEditor({ check }: { readonly check: ReactNode }) {
  const { language: readerLanguage, acts, t } = usePaneContext();
  const { editor, domain, tenant } = usePane((state) => ({
    editor: workOf(state).editor,
    domain: customerOf(state)?.domain,
    tenant: closureOf(state)?.tenant.name,
  }));
  const styles = useStyles();
  const opened = editor?.text.kind === 'ready' ? editor.kind : undefined;
  useEffect(() => {
    if (!opened) return;
    scrollTo(0, 0);
    if (!document.hasFocus()) return;
    (firstEmptyField() ?? firstAct() ?? document.getElementById('back'))?.focus({ preventScroll: true });
  }, [opened]);
  if (!editor) return null;

  return (
    <section aria-labelledby="mail-title">
      <div className={styles.top}>
        <Button
          id="back"
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular className="mirrored" />}
          onClick={acts.closeMail}
        >
          {t('action.back')}
        </Button>
      </div>
      <h2 id="mail-title" className={styles.title}>
        {t(`mail.${editor.kind}.name`)}
      </h2>
      <div className={styles.body}>
        <Field
          label={t('editor.language')}
          hint={
            editor.because === 'tenant' && tenant !== undefined
              ? t('editor.languageTenant', { name: tenant })
              : editor.because === 'customer' && domain
                ? t('editor.languageReason', { domain })
                : null
          }
        >
          <Select value={editor.language} onChange={(_, { value }) => acts.chooseLanguage(value as Language)}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {languageName(language, readerLanguage)}
              </option>
            ))}
          </Select>
        </Field>
        {editor.text.kind === 'ready' && (
          <>
            <FieldsForm mail={editor.text.mail} />
            <MailPreview mail={editor.text.mail} />
          </>
        )}
      </div>
      {editor.text.kind === 'loading' && <Hint text={t('editor.loading')} />}
      {editor.text.kind === 'unavailable' && <Hint text={t('editor.unavailable')} onRetry={acts.reloadMail} />}
      {check}
      {editor.text.kind === 'ready' && <ActionBar />}
    </section>
  );
}

/** Where typing goes on when a mail is opened. Office.js moves the focus from tab stop to tab stop, so it must be one. */
function firstEmptyField(): HTMLElement | undefined {
  const fields = document.querySelectorAll<HTMLInputElement>('[id^="field-"]:not([type="checkbox"])');
  return [...fields].find(({ value }) => value === '');
}

function firstAct(): HTMLElement | null {
  return document.querySelector('[data-next] button:not([disabled])');
}
