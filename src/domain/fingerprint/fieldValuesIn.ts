import type { Language } from '../language';
import type { MailKind } from '../mail/mail';
import { roleIn } from '../mail/mailRole';
import { markedMails } from './markedMails';

/** What stands in a value's place; '' where nothing does. */
export type PlacedValue = {
  readonly field: 'tenantName' | 'contactName' | 'tenantId' | 'item';
  /** The words around it, with `…` in its place: `Dear …,`. */
  readonly around: string;
  readonly value: string;
};

/** More than this nobody writes above a quoted history. */
const longestText = 200000;
const longestValue = 200;
const mostLines = 1000;

/** The names in a mail of ours, as far as the words around them are still there and make them certain, and all items of lists. */
export function valuesIn(text: string, kind: MailKind, language: Language): PlacedValue[] {
  const whole = text
    .slice(0, longestText)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^(?:> ?)+/gm, '');
  const even = evened(whole);
  const mail = markedMails.find((one) => one.kind === kind && one.language === language);
  const found = itemsIn(whole, roleIn(kind) === 'assignment-team');
  for (const place of mail ? mail.places : []) {
    const [, before = '', field = '', after = ''] = /^([^{]*)\{(\w+)\}(.*)$/.exec(place) ?? [];
    const value = valueIn(whole, even, before, after);
    const around = `${before}…${after}`.replace(/^\^|\$$/g, '').trim();
    if (value !== undefined) found.push({ field: field as PlacedValue['field'], around, value });
  }
  return found;
}

/** The same text, letter by letter, with one form of each space, dash, quotation mark and full-width sign. */
function evened(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐-―−]/g, '-');
}

const bullet = '(?:[-*•·◦▪]|\\d{1,2}[.)])';
/** Fixed words as a pattern that finds them broken into other lines, too. Repetitions have bounds, for speed. */
function patternOf(words: string): string {
  return evened(words)
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ |([\u3001-\u9fff])/g, '$1\\s{0,9}');
}

/** The value between fixed words, of which `^` at their beginning and `$` at their end are the ends of a line. */
function valueIn(whole: string, even: string, before: string, after: string): string | undefined {
  const head = before.replace(/^\^/, '');
  const tail = after.replace(/\$$/, '');
  const pattern = [
    '(',
    head === before ? '' : `^ {0,9}(?:${bullet} {0,9})?`,
    patternOf(head),
    `)([^]{0,${longestValue}}?)`,
    patternOf(tail),
    tail === after ? '' : ' {0,9}$',
  ].join('');
  const match = new RegExp(pattern, 'im').exec(even);
  if (!match) return undefined;
  const [, first = '', value = ''] = match;
  // Of a label without a value the item tells.
  if (/\n\s*\n/.test(value) || (tail === '' && value.trim() === '')) return undefined;
  const from = match.index + first.length;
  return whole.slice(from, from + value.length).trim();
}

const item = /^[-*•·◦▪](?!\S)(.*)$/;

/** A label has no sentence before its colon. */
const labelled = /^([^:：]{1,60}[:：])(.*)$/;

/** The items of lists; in a request each has a label, and an item may have lost its bullet. */
function itemsIn(text: string, hasLabels: boolean): PlacedValue[] {
  const found: PlacedValue[] = [];
  const lines = text.split('\n', mostLines).map((line) => line.trim());
  lines.forEach((line, at) => {
    const given = item.exec(line);
    const next = lines[at + 1] ?? '';
    const [, label = '', value = given?.[1]] = (hasLabels && labelled.exec(given?.[1]?.trim() ?? line)) || [];
    // What is missing may stand on the next line.
    const isLast = given ? next === '' || item.test(next) : !item.test(next) && labelled.test(next);
    if (value === undefined || (value.trim() === '' && !isLast)) return;
    found.push({
      field: /\bid\b/i.test(label) ? 'tenantId' : 'item',
      around: `${label || '-'} …`,
      value: value.trim(),
    });
  });
  return found;
}
