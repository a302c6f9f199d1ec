import { makeStyles, tokens } from '@fluentui/react-components';
import { workOf } from '../../app/selectors';
import type { Language } from '../../domain/language';
import type { RecipientNote } from '../../domain/sending/checkRecipients';
import type { Translate } from '../../i18n/translate';
import { findingText } from '../../i18n/findingText';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  line: {
    margin: '8px 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What is odd about the recipients, while the mail is written, and does not stand in the check below. */
export function RecipientLine() {
  const { language, t } = usePaneContext();
  const { recipients = [], check } = usePane((state) => ({
    recipients: workOf(state).recipients,
    check: workOf(state).check,
  }));
  const styles = useStyles();
  const checked = new Set(check?.kind === 'checked' ? check.result.findings.map((each) => JSON.stringify(each)) : []);
  const notes = recipients.filter((note) => !checked.has(JSON.stringify(note)));
  return (
    <div role="status">
      {notes.map((note) => (
        <p key={JSON.stringify(note)} className={styles.line}>
          {textOf(note, language, t)}
        </p>
      ))}
    </div>
  );
}

function textOf(note: RecipientNote, language: Language, t: Translate): string {
  const list = (parts: readonly string[]) => new Intl.ListFormat(language, { type: 'unit' }).format(parts);
  switch (note.rule) {
    case 'greets-another':
      return t('recipients.greets-another', { people: list(note.people) });
    case 'missing-contact':
      return t('recipients.missing-contact', { people: list(note.people) });
    case 'look-alike':
      return t('recipients.look-alike', { domain: note.domain, known: note.known });
    case 'private-address':
      return t('recipients.private-address', { addresses: list(note.addresses) });
    default:
      return findingText(note, language);
  }
}
