import type { Language } from '../switches';

/** A date in the list: day and month, in the display language and the user's time zone. */
export function shortDate(iso: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone }).format(new Date(iso));
}

/** A date above a message, with weekday and time. */
export function longDate(iso: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso));
}
