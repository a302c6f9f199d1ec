import type { Language } from '../../domain/language';

/** A day (`YYYY-MM-DD`) as the reader writes it, with its year only when that is another one than `today`'s. */
export function formatDay(day: string, language: Language, today = new Date()): string {
  const date = new Date(`${day}T12:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  const sameYear = date.getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}
