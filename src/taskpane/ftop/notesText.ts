import type { NoteLine } from '../../domain/ftop/ftopNotes';
import type { Language } from '../../domain/language';
import { listed } from '../../domain/text/spacing';
import type { Translate } from '../../i18n/translate';
import { fullDay } from './fullDay';

/** The notes as plain text in a language, one line for each; `t` is that language's. */
export function notesText(notes: readonly NoteLine[], t: Translate, language: Language): string {
  return notes
    .map(({ key, values: { date, workloads, ...others } }) =>
      t(key, {
        ...others,
        ...(date === undefined ? {} : { date: fullDay(date, language, 'long') }),
        ...(workloads ? { workloads: listed(workloads, language) } : {}),
      })
        // A name keeps to its line, and one that is missing leaves no gap.
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n');
}
