import { sameOrganisation } from '../domains/sameOrganisation';

/** Letters and pairs of them that look like another; Cyrillic and Greek ones as Punycode has them are told by that alone. */
const confusable: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1il|]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/-/g, ''],
];

const shortestName = 6;

/** The known domain that another one only looks like: a letter exchanged, doubled, left out or put in. */
export function lookAlikeOf(domain: string, known: readonly string[]): string | undefined {
  if (sameOrganisation(domain, known) !== 'apart') return undefined;
  return known.find((each) => looksLike(domain, each));
}

function looksLike(domain: string, known: string): boolean {
  const [name, suffix] = parts(domain);
  const [wanted, end] = parts(known);
  if (name === wanted) return suffix !== end && end === 'com' && isOneApart(suffix, end);
  // The longer the rest that is shared, the less a country decides: contos0.de for contoso.com is meant to deceive, too.
  if (shape(name) === shape(wanted)) return true;
  return suffix === end && Math.min(name.length, wanted.length) >= shortestName && isOneApart(name, wanted);
}

/** What stands before the first dot of the last two labels, and behind it. */
function parts(domain: string): [name: string, suffix: string] {
  const at = domain.indexOf('.');
  return [domain.slice(0, at), domain.slice(at + 1)];
}

function shape(name: string): string {
  return confusable.reduce((changed, [looks, like]) => changed.replace(looks, like), name);
}

/** Whether one letter was exchanged, put in or left out, or two neighbours changed places. */
function isOneApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one.charAt(start) === other.charAt(start)) start++;
  const [rest, wanted] = [one.slice(start), other.slice(start)];
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  return (
    rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1) || swapped === wanted
  );
}
