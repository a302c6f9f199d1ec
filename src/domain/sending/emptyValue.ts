import { fillersIn, isFiller } from './filler';
import type { Finding } from './outgoing';
import { partsOf, type SendCase } from './sendCase';

/** Greetings that greet nobody, as whole lines. `Hello,` alone is one that does; `Hello ,` and `Hola, :` are not. */
const emptyGreeting = new RegExp(
  '^(?:' +
    [
      'dear(?: (?:mr|mrs|ms|dr)\\.?)? ?[,:;!]?',
      '(?:sehr geehrte[rs]?|liebe[rs]?)(?: (?:frau|herr|dr\\.?|herr/frau|frau/herr))* ?[,:!]',
      '(?:estimad|querid|apreciad)(?:o|a|o/a|o\\(a\\)|@)(?: (?:sr|sra|señora?)\\.?)? ?[,:]',
      '(?:prezad|car)(?:o|a|o/a|o\\(a\\))(?: (?:sr|sra|senhora?)\\.?)? ?[,:]',
      '(?:hello|hi|good (?:morning|afternoon)|guten (?:tag|morgen)|hallo|hola|buenos días|buenas tardes|olá|bom dia|boa tarde|estimados|prezados|dear|sehr geehrte|liebe) ?,? [,:!]',
      '(?:hola|olá), ?[,:]',
      ' ?(?:様|さま|殿|御中)[,、，:：]?',
      '(?:尊敬的|亲爱的)(?:先生/女士)? ?[,，:：!！]?',
      '[,，、] ?您好[!！,，:：。]?',
    ].join('|') +
    ')$',
  'i',
);

/** What programs write where a value is missing; nobody writes `undefined` or `NaN` to a customer. */
const leftover = /(^|[^\w])(undefined|\[object Object\]|Invalid Date|NaN)(?!\w)/g;

/** `null` is a figure in German, so only at the end of a label or a greeting. */
const nullAtEnd =
  /^(.{1,60}[:：] ?null|(?:dear|hello|hi|hola,?|olá,?|guten tag|sehr geehrte[rs]?|liebe[rs]?) null ?[,:!]?|null ?(?:様|，您好.?))$/i;

const emptyBrackets = /(^|[^\w])(\( ?\)|（ ?）|「 ?」|“ ?”)/g;

const linesWithGreeting = 12;

/** Values that are missing or only stand-ins. */
export function emptyValue(draft: SendCase): Finding[] {
  const findings: Finding[] = [];
  const { own, kind, values } = draft;
  const greetings = own.split('\n', linesWithGreeting).filter((line) => line.length < 60 && emptyGreeting.test(line));
  for (const text of greetings) findings.push({ rule: 'empty-value', where: 'body', text });
  for (const { field, around, value } of values) {
    if (value.trim() === '') {
      const words = around.split(/[\s…,.:;!，、：！]+/);
      // The greeting is told as it stands.
      if (!greetings.some((line) => words.every((word) => line.indexOf(word) >= 0)))
        findings.push({ rule: 'empty-value', where: 'body', text: around });
    } else if (isFiller(field, value)) {
      findings.push({ rule: 'filler', where: 'body', text: value.trim() });
    }
  }
  for (const { where, text } of partsOf(draft)) {
    for (const pattern of [leftover, emptyBrackets]) {
      text.replace(pattern, (whole: string, _before: string, found: string) => {
        findings.push({ rule: 'empty-value', where, text: found });
        return whole;
      });
    }
    for (const line of text.split('\n')) {
      if (line.length < 80 && nullAtEnd.test(line)) findings.push({ rule: 'empty-value', where, text: line });
    }
    if (where === 'subject' && kind && /[:：]\s*$/.test(text)) findings.push({ rule: 'empty-value', where, text });
    for (const filler of fillersIn(text)) findings.push({ rule: 'filler', where, text: filler });
  }
  return findings;
}
