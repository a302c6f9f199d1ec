import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { contactsOf, greetedOf } from '../../app/mailSelectors';
import { personName } from '../../domain/thread/personName';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  note: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  contact: { marginInlineStart: '-8px', overflowWrap: 'anywhere' },
});

/** Whom of several contacts the mail greets, and why nobody is greeted by name. */
export function GreetedContacts({ isEmpty }: { readonly isEmpty: boolean }) {
  const { acts, t } = usePaneContext();
  const contacts = usePane(contactsOf);
  const greeted = usePane(greetedOf);
  const styles = useStyles();
  const [nameless] = isEmpty ? greeted.filter((person) => personName(person) === undefined) : [];
  return (
    <>
      {nameless && <p className={styles.note}>{t('editor.nameless', { address: nameless.address })}</p>}
      {contacts.length > 1 && (
        <fieldset className={styles.group} aria-label={t('editor.greets')}>
          {contacts.map((contact) => (
            <Checkbox
              key={contact.address}
              className={styles.contact}
              label={personName(contact) ?? contact.address}
              checked={greeted.includes(contact)}
              onChange={(_, { checked }) => acts.greet(contact, checked === true)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
