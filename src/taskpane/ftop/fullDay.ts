import { dateOf } from '../../domain/day';
import type { Language } from '../../domain/language';
import { writtenDay } from '../../domain/mail/writtenDay';

const forms = {
  /** For sentences: 31 December 2027. */
  long: { dateStyle: 'long', timeZone: 'UTC' },
  /** For a date field: 12/31/2027. */
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' },
} as const;

/** A day (`YYYY-MM-DD`) with its year, as the language writes it; what is no day stays as it is. */
export function fullDay(day: string, language: Language, form: keyof typeof forms): string {
  const date = dateOf(day);
  return date ? writtenDay(new Intl.DateTimeFormat(language, forms[form]).format(date), language) : day;
}
