import { isFieldLike, ourFieldName } from '../fieldWords';
import { leftoverFieldsIn } from '../mergeField';
import type { Finding } from '../outgoing';
import { partsOf, type SendCase } from '../sendCase';

const opening = '{｛\\[［<＜«‹《〈【〔';
const closing = '}｝\\]］>＞»›》〉】〕';

/** Something in brackets, of whatever kinds; at most 90 characters, so that the search stays linear. */
const bracketed = new RegExp(`([${opening}]{1,3})([^${opening}${closing}]{0,90})([${closing}]{1,3})`, 'g');

/** A field whose second half was deleted. */
const halfOpen = /[{｛]{2}[ \u3000]?[\w\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff]{1,40}/g;

/** What stands behind somebody who is addressed. */
const addressed = /^[ \u3000]?(?:様|さま|殿|御中|先生|女士|您好|[,，、!！]|[:：](?:\n|$))/;

const curly = /[{｛}｝]/;
const guid = /^[0-9a-f-]{36}$/i;

/** The sign with which some programs begin a name: `{!Contact.FirstName}`, `[@name]`. */
const sign = '[!#@$%^&=*>/~?.]';

/** A name, a value with its format or what stands in for it, or a number. */
const inOneCurly = new RegExp(
  `^(?:(?:_|${sign}{0,2} ?[A-Za-z\\u00c0-\\u024f\\u3040-\\u30ff\\u4e00-\\u9fff])[^"';=:,|\\n]*|\\w+\\s*,\\s*(?:date|number|plural)\\b.*|[\\w.]+ ?\\|.*|\\w+:[^\\s;"']+|\\d{1,2})$`,
);

/** Rule 1, open-field: fields that nobody has filled, in any style of brackets. */
export function openField(draft: SendCase): Finding[] {
  const findings: Finding[] = [];
  for (const { where, text } of partsOf(draft)) {
    for (const field of openFieldsIn(text, draft.kind !== undefined))
      findings.push({ rule: 'open-field', where, text: field });
  }
  return findings;
}

/** The open fields of a text, as they stand there; where it is not of ours, only those that can be nothing else. */
export function openFieldsIn(text: string, isOurs = true): string[] {
  const found: string[] = [];
  const rest = leftoverFieldsIn(text, isOurs, found).replace(
    bracketed,
    (whole: string, open: string, inside: string, close: string, at: number) => {
      const inCurly = curly.test(open) && curly.test(close);
      const before = text.slice(Math.max(0, at - 60), at);
      const last = before.slice(-1);
      const behind = text.slice(at + whole.length, at + whole.length + 3);
      const isField = inCurly
        ? isCurlyField(open, inside)
        : isNamed(open, inside) && !(open.length < 2 && isHeading(before, open, behind));
      if (!isField || !(isOurs || isCertain(before, at, whole, inside, behind))) return whole;
      found.push(inCurly && /[$#@~^]/.test(last) ? last + whole : whole);
      return ' '.repeat(whole.length);
    },
  );
  if (isOurs) for (const half of rest.match(halfOpen) ?? []) found.push(half);
  return found;
}

/** In curly brackets anything is a field that is no id and no piece of JSON, a style sheet or a script. */
function isCurlyField(open: string, inside: string): boolean {
  const given = inside.trim();
  if (guid.test(given)) return false;
  if (/[{｛]{2}/.test(open)) return !/["']\s*:|;/.test(given);
  return inOneCurly.test(given);
}

const signed = new RegExp(`^${sign}[A-Za-z_][\\w.]*${sign}?$`);

/** In other brackets: what asks for something, an identifier; in two of them, or with a sign, any word. */
function isNamed(open: string, inside: string): boolean {
  const given = inside.trim();
  if (isFieldLike(given) || /^[A-Za-z]+(?:_[A-Za-z]+)+$/.test(given) || signed.test(given)) return true;
  return /^(?:\[\[|<<)$/.test(open) && /^[A-Za-z]\w*(?:[ .-]\w+){0,2}$/.test(given);
}

/** Whether it is a field even beside commands, tickets and menus. */
function isCertain(before: string, at: number, whole: string, inside: string, behind: string): boolean {
  if (/^[{｛]{2}/.test(whole)) return true;
  const given = inside.replace(new RegExp(`^${sign}`), '');
  if (!isFieldLike(given)) return false;
  // In the address of a program's interface our names may stand, too.
  if (ourFieldName.test(given.trim())) return !/[\\/]/.test(before.slice(-1));
  if (/^(?:\{!|\[\[|<<|｛)/.test(whole) || before.slice(-1) === '$') return true;
  return at < 20 && !/\n/.test(before) && addressed.test(behind);
}

/** `【日時】 …` and `[Date] …` at the beginning of a line are headings, unless somebody is addressed: `【お客様名】 様`. */
function isHeading(before: string, open: string, behind: string): boolean {
  return (
    /[[［【〔《〈]/.test(open) &&
    /(?:^|\n)[\s\-*•・■□◆●]{0,10}$/.test(before.slice(-11)) &&
    !addressed.test(behind) &&
    (open !== '[' || behind !== '')
  );
}
