import { isDay } from '../../domain/day';
import type { Language } from '../../domain/language';
import { writtenDay } from '../../domain/mail/writtenDay';

/** A day (`YYYY-MM-DD`) as the reader writes it, with its year only when that is another one than `today`'s. */
export function formatDay(day: string, language: Language, today = new Date()): string {
  if (!isDay(day)) return day;
  const date = new Date(`${day}T12:00:00`);
  return writtenDay(formatOf(language, date.getFullYear() === today.getFullYear()).format(date), language);
}

/** Kept, since making one takes ten times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, thisYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${thisYear}`;
  const year = thisYear ? {} : { year: 'numeric' as const };
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', ...year });
  formats.set(key, format);
  return format;
}
