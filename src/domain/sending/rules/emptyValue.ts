import { fillersIn, isFiller } from '../filler';
import type { Finding } from '../outgoing';
import { partsOf, type SendCase } from '../sendCase';

/** A first line that greets by a name that is missing: the comma is apart from its one word (`Dear ,`), or no word is there. */
const greetingOfNobody =
  /^(?:(?:Sehr |Gut\w+ |Good |Buen\w+ |Bo[am] )?\S{1,20} [,，、:]| ?(?:様|さま|殿|御中)[,，、:：]?|[,，、] ?您好.?)$/;

/** One that greets by what a program writes in its place: `Hallo undefined,`. */
const greetingOfMissing =
  /^(?:[^\n]{0,40}[\s、，,])?(?:undefined|null|NULL|NaN|None|\[object Object\])(?: ?(?:様|さま|殿|先生|女士))?[,，、:：!！](?:您好.?)?$/;

const longestGreeting = 60;

/** What programs write where a value is missing, and empty brackets; nobody writes `undefined` or `NaN` to a customer. */
const leftover = /(?:^|[^\w])((?:undefined|\[object Object\]|Invalid Date|NaN)(?!\w)|\( ?\)|（ ?）|「 ?」|“ ?”)/g;

/** Lines in which somebody is greeted. */
const firstLines = 2;

/** Rule 2, empty-value, and rule 3, filler: values of one of our mails that are missing or only stand-ins. */
export function emptyValue(draft: SendCase): Finding[] {
  const findings: Finding[] = [];
  const { own, kind, values, tenant } = draft;
  const greeting = own
    .split('\n', firstLines)
    .find(
      (line) =>
        line.length < longestGreeting && (greetingOfNobody.test(line) || (!kind && greetingOfMissing.test(line))),
    );
  if (greeting !== undefined) findings.push({ rule: 'empty-value', where: 'body', text: greeting });
  // In the FM's own words nothing else is looked for.
  if (!kind) return findings;
  const name = tenant?.name.trim() || '\n';
  for (const { field, around, value } of values) {
    if (value === '') {
      // The greeting is told as it stands.
      if (field !== 'contactName' || greeting === undefined)
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
