import { isFieldLike } from './fieldWords';
import type { Finding } from './outgoing';
import { partsOf, type SendCase } from './sendCase';

const opening = '{｛\\[［<＜«《〈【〔';
const closing = '}｝\\]］>＞»》〉】〕';

/** Something in brackets, of whatever kinds; at most 60 characters, so that the search stays linear. */
const bracketed = new RegExp(`([${opening}]{1,3})([^${opening}${closing}]{0,60})([${closing}]{1,3})`, 'g');

/** A field whose second half was deleted. */
const halfOpen = /[{｛]{2}[ \u3000]?[\w\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff]{1,40}/g;

/** `%name%` and `__name__`. */
const between = /%{1,2}([A-Za-z_]\w{1,40})%{1,2}|(?:^|[^\w])__([A-Za-z][A-Za-z_ ]{0,40}[A-Za-z])__(?!\w)/g;

const curly = /[{｛}｝]/;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Fields that nobody has filled, in any style of brackets. */
export function openField(draft: SendCase): Finding[] {
  const findings: Finding[] = [];
  for (const { where, text } of partsOf(draft)) {
    for (const field of openFieldsIn(text)) findings.push({ rule: 'open-field', where, text: field });
  }
  return findings;
}

/** The open fields of a text, as they stand there. */
export function openFieldsIn(text: string): string[] {
  const found: string[] = [];
  const rest = text.replace(bracketed, (whole: string, open: string, inside: string, close: string, at: number) => {
    const inCurly = curly.test(open) && curly.test(close);
    const isField = inCurly ? isCurlyField(open, inside) : isFieldLike(inside) && !isHeading(text, at, open, close);
    if (!isField) return whole;
    const before = text.charAt(at - 1);
    found.push(inCurly && (before === '$' || before === '#') ? before + whole : whole);
    return ' ';
  });
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
  if (open.replace(/[^{｛]/g, '').length > 1) return !/["']\s*:|;/.test(given);
  if (/^[#@]?[A-Za-z_\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff][^"';=:,|\n]*$/.test(given)) return true;
  return /^\w+\s*,\s*(date|time|number|select|plural)\b/.test(given) || /^\d{1,2}$/.test(given);
}

/** `【日時】 …` and `[Date] …` at the beginning of a line are headings, unless somebody is addressed: `【お客様名】 様`. */
function isHeading(text: string, at: number, open: string, close: string): boolean {
  if (!/[[［【〔《〈]$/.test(open) || !/^[\]］】〕》〉]/.test(close) || open.length > 1) return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (!/^[\s\-*•・■□◆●]{0,10}$/.test(line) || line.length > 10) return false;
  const end = text.indexOf(close.charAt(0), at) + close.length;
  const behind = text.slice(end, end + 3);
  return (
    !/^[ \u3000]?(様|さま|殿|御中|先生|女士|您好|[,，、!！]|：\n|：$|:\n|:$)/.test(behind) &&
    !(open === '[' && behind === '')
  );
}
