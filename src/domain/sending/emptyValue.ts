import { fillersIn, isFiller } from './filler';
import type { Finding } from './outgoing';
import { partsOf, type SendCase } from './sendCase';

/** Greetings that greet nobody, as whole lines. `Hello,` alone is one that does; `Hello ,` and `Hola, :` are not. */
const emptyGreeting = new RegExp(
  '^(?:' +
    [
      'dear(?:[ /](?:mr|mrs|ms|dr)\\.?)* ?[,:;!]?',
      '(?:sehr geehrte[rs]?|liebe[rs]?)(?: (?:frau|herr|dr\\.?|herr/frau|frau/herr))* ?[,:!]',
      '(?:estimad|querid|prezad|car)[oa@/()]+(?: s(?:ra?|e(?:ñ|nh)ora?)\\.?)? ?[,:]',
      '(?:h[ae]llo|hi|(?:good|guten|buen[oa]s|bom|boa) \\S+|hola|olá|estimados|prezados)(?:,| ?,? )[,:]',
      ' ?(?:様|さま|殿|御中)[,、，:：]?',
      '(?:尊敬的|亲爱的)(?:先生/女士)? ?[,，:：!！]?',
      '[,，、] ?您好[!！,，:：。]?',
    ].join('|') +
    ')$',
  'i',
);

/** A first line that greets by a value that is missing: `Hallo undefined,`, and one word with its comma apart: `Dear ,`. */
const greetingOfNobody =
  /^(?:\S{1,20} [,，、]|(?:[^\n]{0,40}[\s、，,])?(?:undefined|null|NULL|NaN|None|\[object Object\])(?: ?(?:様|さま|殿|先生|女士))?[,，、:：!！])$/;

const longestGreeting = 60;

/** What programs write where a value is missing, and empty brackets; nobody writes `undefined` or `NaN` to a customer. */
const leftover = /(?:^|[^\w])((?:undefined|\[object Object\]|Invalid Date|NaN)(?!\w)|\( ?\)|（ ?）|「 ?」|“ ?”)/g;

const linesWithGreeting = 12;

/** In the FM's own words nothing but a greeting is looked for. */
const linesBeforeGreeting = 2;

/** In the FM's own words "Dear," may be meant so. */
function isEmptyAnywhere(line: string): boolean {
  return greetingOfNobody.test(line) || (emptyGreeting.test(line) && !/^[a-z]+[,:;!]?$/i.test(line));
}

function emptyGreetings(own: string, lines: number, isEmpty: (line: string) => boolean): string[] {
  return own.split('\n', lines).filter((line) => line.length < longestGreeting && isEmpty(line));
}

/** Values of one of our mails that are missing or only stand-ins. */
export function emptyValue(draft: SendCase): Finding[] {
  const findings: Finding[] = [];
  const { own, kind, values, tenant } = draft;
  if (!kind)
    return emptyGreetings(own, linesBeforeGreeting, isEmptyAnywhere).map((text) => ({
      rule: 'empty-value',
      where: 'body',
      text,
    }));
  const name = tenant?.name.trim() || '\n';
  const greetings = emptyGreetings(own, linesWithGreeting, (line) => emptyGreeting.test(line));
  for (const text of greetings) findings.push({ rule: 'empty-value', where: 'body', text });
  for (const { field, around, value } of values) {
    if (value === '') {
      const words = around.split(/[\s…,.:;!，、：！]+/);
      // The greeting is told as it stands.
      if (!greetings.some((line) => words.every((word) => line.indexOf(word) >= 0)))
        findings.push({ rule: 'empty-value', where: 'body', text: around });
    } else if (value !== name && isFiller(field, value)) {
      findings.push({ rule: 'filler', where: 'body', text: value });
    }
  }
  for (const { where, text } of partsOf(draft)) {
    text.replace(leftover, (whole: string, found: string) => {
      findings.push({ rule: 'empty-value', where, text: found });
      return whole;
    });
    if (where === 'subject' && /[:：]\s*$/.test(text)) findings.push({ rule: 'empty-value', where, text });
    for (const filler of fillersIn(text.split(name).join('\n'))) findings.push({ rule: 'filler', where, text: filler });
  }
  return findings;
}
