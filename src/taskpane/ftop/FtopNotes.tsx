import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NoteLine } from '../../domain/ftop/ftopNotes';
import type { Language } from '../../domain/language';
import type { Translate } from '../../i18n/translate';
import { usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';
import { CopyLine } from './CopyLine';
import { notesText } from './notesText';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', border: 'none', margin: 0, padding: 0 },
  option: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  text: {
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    userSelect: 'text',
  },
  line: { padding: '2px 0' },
});

type Props = {
  readonly notes: readonly NoteLine[];
  readonly english: Translate | undefined;
  readonly onCopied: () => void;
};

/** The notes, in English and in the FM's language by choice. */
export function FtopNotes({ notes, english, onCopied }: Props) {
  const { language: readerLanguage, t } = usePaneContext();
  const styles = useStyles();
  const input = useInputStyles();
  const [chosen, choose] = useState<Language>('en-US');
  const shown = english ? chosen : readerLanguage;
  const text = notesText(notes, shown === 'en-US' && english ? english : t, shown);
  const names = new Intl.DisplayNames(readerLanguage, { type: 'language' });
  return (
    <>
      <CopyLine text={text} item={t('ftop.notes.heading')} onCopied={onCopied}>
        {readerLanguage !== 'en-US' && english && (
          <fieldset className={styles.choice} aria-label={t('ftop.notes.language')}>
            {(['en-US', readerLanguage] as const).map((language) => (
              <label key={language} className={styles.option}>
                <input
                  type="radio"
                  className={input.radio}
                  name="ftop-notes-language"
                  checked={language === shown}
                  onChange={() => choose(language)}
                />
                {names.of(new Intl.Locale(language).language)}
              </label>
            ))}
          </fieldset>
        )}
      </CopyLine>
      <div className={styles.text} lang={shown}>
        {text.split('\n').map((line) => (
          <div key={line} className={styles.line}>
            {line}
          </div>
        ))}
      </div>
    </>
  );
}
