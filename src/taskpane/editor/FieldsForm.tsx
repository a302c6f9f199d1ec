import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { factsOf } from '../../app/mailSelectors';
import { mailFactsOf } from '../../app/mailSelectors';
import { askedFields, type AskedField, type Mail } from '../../domain/mail/mail';
import { fieldsOf, missingFields } from '../../domain/mail/renderMail';
import { Fold } from '../shared/Fold';
import { usePane, usePaneContext } from '../shared/paneContext';
import { MailField } from './MailField';

const useStyles = makeStyles({
  inner: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
});

/** What is the same in every mail of this FM, so it is folded away once it is known. */
const own: readonly AskedField[] = ['rfaAddress', 'fmName', 'fmAddress'];

/** The mail's fields in their order; those that follow from others are not asked for. */
export function FieldsForm({ mail }: { mail: Mail }) {
  const { t } = usePaneContext();
  const { facts, values } = usePane((state) => ({ facts: mailFactsOf(state), values: factsOf(state) }));
  const styles = useStyles();
  const fields = askedFields(fieldsOf(mail, facts));
  const missing = askedFields(missingFields(mail, facts));
  // What was missing stays where it is while it is being typed.
  const [known] = useState(() => own.filter((field) => !missing.includes(field)));
  const folded = fields.filter((field) => known.includes(field) && !missing.includes(field));
  const shown = fields.filter((field) => !folded.includes(field));
  return (
    <>
      {shown.map((field) => (
        <MailField key={field} field={field} value={values[field]} mailLanguage={mail.language} />
      ))}
      {folded.length > 0 && (
        <Fold label={t('editor.yourDetails')}>
          <div className={styles.inner}>
            {folded.map((field) => (
              <MailField key={field} field={field} value={values[field]} mailLanguage={mail.language} />
            ))}
          </div>
        </Fold>
      )}
    </>
  );
}
