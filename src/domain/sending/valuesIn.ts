import type { Language } from '../language';
import type { FieldId, MailKind } from '../mail';
import mails from './mail.marks';

/** What stands in a field's place; '' where nothing does. A list has one for each of its items. */
export type PlacedValue = {
  readonly field: FieldId;
  /** The fixed words around it, with `…` in its place: `Dear …,`. */
  readonly around: string;
  readonly value: string;
};

/** More than this nobody writes above a quoted history. */
const longestText = 200000;
const longestValue = 200;
const mostItems = 50;

/** The values of a mail's fields, as far as the words around them are still there and make them certain. */
export function valuesIn(text: string, kind: MailKind, language: Language): PlacedValue[] {
  const whole = text
    .slice(0, longestText)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^(?:> ?)+/gm, '');
  const even = evened(whole);
  const mail = mails.find((one) => one.kind === kind && one.language === language);
  const found: PlacedValue[] = [];
  for (const place of mail ? mail.places : []) {
    const [, before = '', field = '', after = ''] = /^([^{]*)\{(\w+)\}(.*)$/.exec(place) ?? [];
    const heading = before.split('\n- ');
    const values = heading.length > 1 ? itemsIn(whole, even, heading[0] ?? '') : valueIn(whole, even, before, after);
    const around = `${before}…${after}`.replace(/^\^|\$$/g, '').replace('\n- ', ' ');
    for (const value of values) found.push({ field: field as FieldId, around: around.trim(), value: value.trim() });
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
const letter = '[a-z0-9\\u00c0-\\u024f]';

/** Fixed words as a pattern that finds them broken into other lines, too. Repetitions have bounds, for speed. */
function patternOf(words: string): string {
  return evened(words)
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/([\u3001-\u9fff]) ?(?=.)/g, '$1\\s{0,9}')
    .replace(/ (?=[\u3001-\u9fff])/g, '\\s{0,9}')
    .replace(/ /g, '\\s{1,9}');
}

/** The value between fixed words, of which `^` at their beginning and `$` at their end are the ends of a line. */
function valueIn(whole: string, even: string, before: string, after: string): string[] {
  const head = before.replace(/^\^/, '');
  const tail = after.replace(/\$$/, '');
  const space = head === '' || tail !== after ? ' ' : '\\s';
  const pattern = [
    '(',
    head === before ? '' : `^ {0,9}(?:${bullet} {0,9})?`,
    patternOf(head),
    /[a-z]$/.test(head.trim()) ? `(?!${letter})` : '',
    `)(${space === ' ' ? '.' : '[^]'}{0,${longestValue}}?)`,
    tail === '' ? '' : `${space}{${/^ \w/.test(tail) ? 1 : 0},9}`,
    patternOf(tail),
    /[a-z]$/.test(tail) ? `(?!${letter})` : '',
    tail === after ? '' : ' {0,9}$',
  ].join('');
  const match = new RegExp(pattern, 'im').exec(even);
  if (!match) return [];
  const [all = '', first = '', value = ''] = match;
  if (/\n\s*\n/.test(value)) return [];
  // The value may have been put on the next line; then nothing is certain.
  if (tail === '' && value.trim() === '' && goesOn.test(even.slice(match.index + all.length))) return [];
  const from = match.index + first.length;
  return [whole.slice(from, from + value.length)];
}

/** A next line that is neither empty nor an item nor a label. */
const goesOn = new RegExp(`^\\n {0,9}(?!${bullet}|[^\\n]{1,60}:)[^ \\n]`);

/** The items of the list under a heading. */
function itemsIn(whole: string, even: string, heading: string): string[] {
  const match = new RegExp(`${patternOf(heading)} {0,9}\\n`, 'i').exec(even);
  if (!match) return [];
  const items: string[] = [];
  let open = false;
  for (const line of whole.slice(match.index + match[0].length).split('\n', 2 * mostItems)) {
    const text = line.trim();
    const item = /^[-*•·◦▪](?!\S)/.test(text) ? text.slice(1).trim() : undefined;
    if (item !== undefined) items.push(item);
    // Some hosts put the text of an item in a block of its own.
    else if (open) items[items.length - 1] = text;
    else if (text !== '') break;
    open = item !== undefined && text.length === 1;
  }
  return items;
}
