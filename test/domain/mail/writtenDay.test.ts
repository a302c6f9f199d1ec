import type { Language } from '../../../src/domain/language';
import { writtenDay } from '../../../src/domain/mail/writtenDay';

const forms = {
  short: { month: 'long', day: 'numeric', timeZone: 'UTC' },
  long: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
} as const;

describe('a written day', () => {
  it.each<[Language, keyof typeof forms, string, string]>([
    ['pt-BR', 'short', '2027-03-01', '1º de março'],
    ['pt-BR', 'long', '2027-03-01', '1º de março de 2027'],
    ['pt-BR', 'full', '2027-03-01', 'segunda-feira, 1º de março de 2027'],
    ['pt-BR', 'long', '2027-03-11', '11 de março de 2027'],
    ['pt-BR', 'long', '2027-03-31', '31 de março de 2027'],
    ['es-ES', 'full', '2027-03-06', 'sábado 6 de marzo de 2027'],
    ['es-ES', 'long', '2027-03-06', '6 de marzo de 2027'],
    ['ja-JP', 'full', '2027-03-09', '2027年3月9日(火)'],
    ['ja-JP', 'long', '2027-03-09', '2027年3月9日'],
    ['zh-CN', 'full', '2027-03-09', '2027年3月9日（星期二）'],
    ['de-DE', 'full', '2027-03-01', 'Montag, 1. März 2027'],
    ['en-US', 'full', '2027-03-01', 'Monday, March 1, 2027'],
  ])('in %s, %s, of %s is %s', (language, form, day, expected) => {
    const text = new Intl.DateTimeFormat(language, forms[form]).format(new Date(day));
    expect(writtenDay(text, language)).toBe(expected);
  });
});
