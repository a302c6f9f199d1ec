import { isFieldLike, ourFieldName } from './fieldWords';
import type { Finding } from './outgoing';
import { partsOf, type SendCase } from './sendCase';

const opening = '{｛\\[［<＜«《〈【〔';
const closing = '}｝\\]］>＞»》〉】〕';

/** Something in brackets, of whatever kinds; at most 60 characters, so that the search stays linear. */
const bracketed = new RegExp(`([${opening}]{1,3})([^${opening}${closing}]{0,60})([${closing}]{1,3})`, 'g');

/** A field whose second half was deleted. */
const halfOpen = /[{｛]{2}[ \u3000]?[\w\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff]{1,40}/g;

/** `%name%` and `__name__`, but not in a path. */
const between =
  /(?:^|[^\w\\/%])(?:%{1,2}([A-Za-z_]\w{1,40})%{1,2}|__([A-Za-z][A-Za-z_ ]{0,40}[A-Za-z])__)(?![\w\\/%])/g;

/** What stands behind somebody who is addressed. */
const addressed = /^[ \u3000]?(?:様|さま|殿|御中|先生|女士|您好|[,，、!！]|[:：](?:\n|$))/;

const curly = /[{｛}｝]/;
const guid = /^[0-9a-f-]{36}$/i;

/** A name, a value with its format, or a number. */
const inOneCurly =
  /^(?:[#@]?[A-Za-z_\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff][^"';=:,|\n]*|\w+\s*,\s*(?:date|number|plural)\b.*|\d{1,2})$/;

/** Fields that nobody has filled, in any style of brackets. */
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
  const rest = text.replace(bracketed, (whole: string, open: string, inside: string, close: string, at: number) => {
    const inCurly = curly.test(open) && curly.test(close);
    const before = text.slice(0, at);
    const last = before.slice(-1);
    const behind = text.slice(at + whole.length, at + whole.length + 3);
    const isField = inCurly
      ? isCurlyField(open, inside)
      : isFieldLike(inside) && !(open.length < 2 && isHeading(before, open, behind));
    if (!isField || !(isOurs || isCertain(before, whole, inside, behind))) return whole;
    found.push(inCurly && /[$#]/.test(last) ? last + whole : whole);
    return ' ';
  });
  if (!isOurs) return found;
  for (const half of rest.match(halfOpen) ?? []) found.push(half);
  rest.replace(between, (whole: string, percent: string | undefined, line: string | undefined) => {
    if (isFieldLike((percent ?? line ?? '').replace(/_/g, ' '))) found.push(whole.replace(/^[^%_]/, ''));
    return whole;
  });
  return found;
}

/** In curly brackets anything is a field that is no id and no piece of JSON, a style sheet or a script. */
function isCurlyField(open: string, inside: string): boolean {
  const given = inside.trim();
  if (guid.test(given)) return false;
  if (/[{｛]{2}/.test(open)) return !/["']\s*:|;/.test(given);
  return inOneCurly.test(given);
}

/** Whether it is a field even beside commands, tickets and menus. */
function isCertain(before: string, whole: string, inside: string, behind: string): boolean {
  if (/^[{｛]{2}/.test(whole)) return true;
  if (!isFieldLike(inside)) return false;
  // In the address of a program's interface our names may stand, too.
  if (ourFieldName.test(inside.trim())) return !/[\\/]/.test(before.slice(-1));
  return before.slice(-1) === '$' || whole.charAt(0) === '｛' || (/^.{0,20}$/.test(before) && addressed.test(behind));
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
