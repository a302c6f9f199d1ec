import type { Person } from '../address';
import { fold } from '../text/textFolding';

// The shape of what mail programs write above a mail that they quote, in whatever language. For the pane and the on-send
// handler: ES2016; lines are bounded before a pattern sees them.

/** What stands above a quoted mail, in so many lines; `from` is who wrote that mail, as far as its shape tells. */
export type MailHeading = { readonly lines: number; readonly from: Person | undefined; readonly sure: boolean };

const longestHeading = 700;
const longestLine = 1000;

/** Digits of every script as 0 to 9, without marks of direction. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
      for (const zero of zeros) if (code >= zero && code <= zero + 9) return String(code - zero);
      return digit;
    });
}

const written = '[^\\s<>"\'();:,、，；[\\]|@]';

/** An address, found from its @, so that a long word is not tried at each of its letters. */
const address = new RegExp(`${written}@${written}{1,255}`);
const beforeAt = new RegExp(`${written}{1,64}$`);

type Addressed = Person & { readonly start: number; readonly end: number; readonly bracketed: boolean };

/** The first address in a line, with the name before it. */
function addressedIn(line: string): Addressed | undefined {
  const found = address.exec(line);
  if (!found) return undefined;
  const at = found.index + 1;
  const [local = ''] = beforeAt.exec(line.slice(Math.max(0, at - 64), at)) || [];
  const domain = found[0].slice(2).replace(/[.>]{1,9}$/, '');
  if (!/^[^.]{1,63}\.[^.]/.test(domain) && domain !== 'localhost') return undefined;
  const first = at - local.length;
  const bracketed = /[<([]\s?(?:mailto:)?$/i.test(line.slice(Math.max(0, first - 9), first));
  const start = bracketed ? line.slice(0, first).replace(/[<([]\s?(?:mailto:)?$/i, '').length : first;
  const end = at + 1 + domain.length;
  return { name: nameIn(line.slice(0, start)), address: `${local}@${domain}`, start, end, bracketed };
}

function nameIn(text: string): string {
  return text
    .trim()
    .replace(/^["'“”„«]{1,3}|["'“”„»]{1,3}$/g, '')
    .trim();
}

/** A span of time is when people meet; a mail is sent at one. */
const span = /\d{1,2}[:.]\d{2}\s?[a-z.]{0,4}\s{0,2}[–—~〜～至-]\s{0,2}\d/i;
const clock = /(?:^|[^\d:])\d{1,2}[:：]\d{2}/g;
const offset = /(?:GMT|UTC|\s|\()[+-]\d{2}:?\d{2}(?!\d)|(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)[+-]\d{2}:?\d{2}/gi;
const wholeDate =
  /\d{4}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}|\d{1,2}\.?\s?[-/.]\s?\d{1,2}\.?\s?[-/.]\s?\d{2,4}|\d{1,4}年\d{1,2}月\d{1,2}日/;
const time = /(?:^|[^\d.:])\d{1,2}\s?(?:[:：hH時时시]\s?\d{2}|[.]\d{2}(?![\d.])|\s?[ap]\.?m\b)/i;

/** Whether a line, with plain digits, holds a day of a year. */
function hasDate(line: string): boolean {
  if (wholeDate.test(line)) return true;
  const numbers = line.match(/\d{1,20}/g) || [];
  const years = numbers.filter((number) => /^(?:1[34]|19|20|25)\d\d$/.test(number));
  return (
    years.length > 0 && numbers.some((number) => number.length <= 2 && Number(number) >= 1 && Number(number) <= 31)
  );
}

function hasTime(line: string): boolean {
  return time.test(line.replace(new RegExp(wholeDate.source, 'g'), ' '));
}

/** Whether a line, with plain digits, says when one mail was sent. */
function isMoment(line: string): boolean {
  const local = line.replace(offset, '$1 ');
  return hasDate(line) && hasTime(local) && !span.test(local) && (local.match(clock) || []).length < 2;
}

/** `From: …`, in bold or not, with any colon; with a tab or in bars as tables are written. */
const labelled =
  /^[\s>*_]{0,8}([^\s\d:：;@|<>"*_/\\][^\d:：;@|<>"*/\\\t]{0,28}?)[*_]{0,2}[\s\u00a0]{0,12}(?:[:：][*_]{0,2}|\t)(?!\/\/)[\s\u00a0]{0,20}(.*)$/;
const tabled = /^\s{0,4}\|\s?([^\s\d|:@][^\d|:@]{0,28}?)\s{0,9}[:：]?\s?\|\s?([^|]{0,600}?)\s{0,9}\|\s{0,4}$/;

type Labelled = { readonly value: string; readonly tabled: boolean };

function labelledLine(line: string): Labelled | undefined {
  const found = labelled.exec(line);
  if (found)
    return {
      value: (found[2] || '').trim(),
      tabled: line.charAt(line.indexOf(found[1] || '') + (found[1] || '').length) === '\t',
    };
  const cells = tabled.exec(line);
  return cells ? { value: cells[2] || '', tabled: true } : undefined;
}

/** Dashes or underscores across; with words in them, as "-----Original Message-----" in any language. */
export function isRule(line: string): 'bare' | 'titled' | undefined {
  if (line.length > 200) return /^[-_=—–]{20,}\s*$/.test(line.slice(0, longestLine)) ? 'bare' : undefined;
  if (/^\s*[-_=—–─*]{4,200}\s*$/.test(line)) return 'bare';
  return /^\s*[-_=—–]{2,80}\s{0,4}[^\s-][^\n]{1,100}?\s{0,4}[-_=—–]{2,80}\s*$/.test(line) ? 'titled' : undefined;
}

/**
 * The heading that begins with a line, of a mail whose text follows unmarked. `hint` is what stands above: a line drawn
 * across, one with words in it, or the structure of a mail program, which leaves no doubt.
 */
export function headingAt(
  lineAt: (index: number) => string | undefined,
  hint: 'bare' | 'titled' | 'rest' | undefined,
): MailHeading | undefined {
  const first = lineAt(0);
  if (first === undefined || first.length > longestLine) return undefined;
  return blockAt(lineAt, hint) || attributionAt(lineAt, hint === 'rest') || dashedAttribution(first);
}

/** A block of labelled lines: at least three, among them who wrote the mail and when, as no agenda has them. */
function blockAt(
  lineAt: (index: number) => string | undefined,
  hint: 'bare' | 'titled' | 'rest' | undefined,
): MailHeading | undefined {
  const first = labelledLine(lineAt(0) || '');
  if (!first) return undefined;
  const values: string[] = [];
  let lines = 0;
  let inTable = false;
  let wraps = 0;
  for (let line = lineAt(0); line !== undefined && values.length < 12; line = lineAt(lines)) {
    if (/^\s*$/.test(line) || line.length > 4 * longestLine) break;
    const found = labelledLine(line.slice(0, longestLine));
    const last = values[values.length - 1] || '';
    if (found) {
      values.push(plainDigits(found.value));
      inTable = inTable || found.tabled;
    } else if (wraps < 20 && (/[;,]$/.test(last) || last.length > 55) && address.test(last + line.slice(0, 200))) {
      // A long list of recipients goes on in the next line.
      wraps += 1;
      values[values.length - 1] = last.length < longestLine ? `${last} ${line.trim()}` : last;
    } else break;
    lines += 1;
  }
  const people = values.map(personIn);
  const moments = values.map(isMoment);
  const when = moments.indexOf(true);
  const addressed = people.filter((person) => person !== undefined).length;
  const from = fromOf(values, people, when);
  const found = (sure: boolean): MailHeading => ({ lines, from, sure });
  if (hint === 'rest') return values.length >= 2 ? found(true) : undefined;
  if (values.length < 3) return undefined;
  const dated = values.some((value) => hasDate(value) || hasTime(value));
  if (hint === 'titled') return addressed > 0 || dated ? found(true) : undefined;
  const person = people[0];
  const writerFirst =
    person !== undefined && when > 0 && (addressed > 1 || (person.bracketed && when === 1 && values.length > 3));
  const momentFirst = when === 0 && addressed > 1 && (people[1] || people[2]) !== undefined;
  const subjectFirst = when === 1 && people[2] !== undefined && people[3] !== undefined;
  if (!inTable && (writerFirst || momentFirst || subjectFirst)) return found(true);
  if (hint === 'bare' && when >= 0 && (addressed > 0 || (when === 1 && values.length > 3))) return found(true);
  return addressed > 0 || dated ? found(false) : undefined;
}

/** The person that a value is, or the first of them; a subject that names an address is none. */
function personIn(value: string): Addressed | undefined {
  const person = addressedIn(value);
  return person && (person.bracketed || person.name === '') ? person : undefined;
}

/**
 * Who wrote the mail, by the order that programs keep: the writer before the recipients, and last the recipients where
 * the day or the subject stands first.
 */
function fromOf(
  values: readonly string[],
  people: readonly (Addressed | undefined)[],
  when: number,
): Person | undefined {
  const endsInPeople = people[people.length - 1] !== undefined;
  if (people[0]) return personOf(people[0]);
  if (when > 0 && !(when === 1 && endsInPeople)) return { name: nameIn(values[0] || ''), address: '' };
  if (when === 0 && !endsInPeople)
    return people[1] ? personOf(people[1]) : { name: nameIn(values[1] || ''), address: '' };
  // A subject may name an address: the writer is the first line that is nothing but a person.
  for (const person of people) if (person && person.end > 0 && person.name.length < 100) return personOf(person);
  return undefined;
}

function personOf({ name, address: given }: Person): Person {
  return { name, address: given };
}

/** A line, or up to three that a program wrapped, that names who wrote and when, and ends in a colon. */
function attributionAt(lineAt: (index: number) => string | undefined, certain: boolean): MailHeading | undefined {
  let joined = '';
  for (let lines = 1; lines <= 3; lines++) {
    const line = lineAt(lines - 1);
    if (line === undefined || /^\s*$/.test(line)) return undefined;
    joined = plainDigits(`${joined} ${line}`).trim();
    if (joined.length > longestHeading) return undefined;
    if (!endsInColon(joined)) {
      // Only what could not stand by itself goes on.
      if (joined.length < 30) return undefined;
      continue;
    }
    const { from, sure } = writerIn(joined);
    if (!sure && !(certain && (from || hasDate(joined)))) return undefined;
    return { lines, from, sure };
  }
  return undefined;
}

function endsInColon(line: string): boolean {
  return /[:：][\s*_]*$/.test(line);
}

const wordsIn = (text: string): string[] => text.match(/[^\s\d.,:;：；，、()<>[\]"“”'’*/+-]{1,100}/g) || [];

/** Capital letters begin a name, small words stand in it: van, de, bin. */
function looksLikeName(text: string): boolean {
  const name = nameIn(text);
  const words = wordsIn(name);
  if (words.length === 0 || words.length > 6 || name.length > 80) return false;
  return words.every(
    (word) => word.length <= 3 || word.charAt(0) !== word.charAt(0).toLowerCase() || !/[a-z]/i.test(word),
  );
}

/** Whether an address can be that of the name before it: Robin Fields is robin@ or rfields@. */
function belongTogether(name: string, local: string): boolean {
  const words = wordsIn(fold(name));
  const own = fold(local);
  const [first = ''] = words;
  const last = words[words.length - 1] || '';
  if (!/[a-z]/.test(first)) return words.join('').length <= 8;
  const starts = first.slice(0, Math.max(3, Math.min(first.length, 5)));
  return (
    own.indexOf(starts) >= 0 ||
    first.indexOf(own) === 0 ||
    (own.charAt(0) === first.charAt(0) && own.indexOf(last) >= 0 && words.length > 1)
  );
}

/** Who wrote, as a line that ends in a colon says it; `sure` where it can be nothing else but a heading. */
function writerIn(line: string): { readonly from: Person | undefined; readonly sure: boolean } {
  const plain = line.replace(/<mailto:[^>]{1,300}>/gi, '');
  const person = addressedIn(plain);
  if (!person) return { from: undefined, sure: false };
  const from = personOf({ name: nameAtEnd(person.name), address: person.address });
  const before = plain.slice(0, person.start);
  // Of several addresses, as of a list that passed the mail on, what follows the last counts.
  const after = plain.slice(plain.lastIndexOf('@')).replace(/^[^\s>)\]]{1,255}[>)\]]?/, '');
  const few = (text: string, most: number) => wordsIn(text).length <= most && text.length <= 60;
  const dated = hasDate(plain);
  if (dated && /\d/.test(before)) {
    const leading = before.slice(0, before.search(/\d/));
    return {
      from,
      sure:
        few(leading, 3) &&
        few(after, 5) &&
        (person.bracketed || (hasTime(plain) && few(person.name.replace(/^.*\d/, ''), 1) && few(after, 2))),
    };
  }
  // What ends in a time of day before its colon heads what was said then.
  if (dated && person.bracketed && hasTime(plain) && /\d\)?\s?[:：]$/.test(plain))
    return { from, sure: few(before, 8) };
  if (!person.bracketed || !looksLikeName(before)) return { from, sure: false };
  if (dated) return { from, sure: wordsIn(after).length <= 12 };
  return {
    from,
    // A greeting, or a name in a list, has no word behind it.
    sure:
      wordsIn(after).length > 0 &&
      few(after, 3) &&
      after.length <= 25 &&
      belongTogether(before, person.address.split('@')[0] || ''),
  };
}

/** The name at the end of a line that begins with a date: what follows its last figure, comma or small word. */
function nameAtEnd(text: string): string {
  const [name = ''] = /[^\d,、，:：]*$/.exec(text.slice(-100)) || [];
  const words = name.trim().split(/\s+/);
  if (/^[ap]\.?m\.?$/i.test(words[0] || '')) words.shift();
  let start = words.length;
  while (start > 0 && /^["“„«(A-Z\u00c0-\u00de\u0386-\u042f\u3040-\uffff]/.test(words[start - 1] || '')) start -= 1;
  return nameIn((start < words.length ? words.slice(start) : words).join(' '));
}

/** `---- On Thu, 05 Mar 2026 Robin <robin@…> wrote ----`. */
function dashedAttribution(line: string): MailHeading | undefined {
  if (line.length > longestHeading || isRule(line) !== 'titled') return undefined;
  const plain = plainDigits(line);
  const person = addressedIn(plain);
  return person && person.bracketed && hasDate(plain)
    ? { lines: 1, from: { name: nameAtEnd(person.name), address: person.address }, sure: true }
    : undefined;
}

/**
 * The heading whose last line is given, of a mail whose lines are marked: a line, or up to three that a program wrapped,
 * with an address or a time.
 */
export function headingBefore(lineAt: (index: number) => string | undefined): MailHeading | undefined {
  let joined = '';
  for (let lines = 1; lines <= 3; lines++) {
    const line = lineAt(1 - lines);
    if (line === undefined || /^\s*$/.test(line) || line.length > longestLine) return undefined;
    joined = plainDigits(`${line} ${joined}`).trim();
    if (joined.length > longestHeading) return undefined;
    const person = addressedIn(joined.replace(/<mailto:[^>]{1,300}>/gi, ''));
    const told = person !== undefined || hasDate(joined) || hasTime(joined);
    if (lines === 1 && !endsInColon(joined) && !(person && hasDate(joined)) && !/\d\)?$/.test(joined)) return undefined;
    if (!told) continue;
    if (!endsInColon(joined) && !(person && hasDate(joined))) return undefined;
    const above = lineAt(-lines);
    if (lines < 3 && above !== undefined && goesOn(above)) continue;
    return { lines, from: person && { name: nameAtEnd(person.name), address: person.address }, sure: true };
  }
  return undefined;
}

/** Whether a line was broken in the middle of a heading: it is long, tells who or when, and ends no sentence. */
function goesOn(line: string): boolean {
  if (line.length < 40 || line.length > longestLine || /[.!?:。！？：]\s*$/.test(line)) return false;
  const plain = plainDigits(line);
  return addressedIn(plain) !== undefined || hasDate(plain);
}
