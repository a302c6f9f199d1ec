import { normaliseAddress, type Person } from '../address';
import { withoutAccents } from '../text/textFolding';

/** Mailboxes of a role, after RFC 2142 and what providers suggest; the part before the @, or a word of the name. */
const roles = new Set(
  (
    'abuse accounting accounts admin administrator billing careers contact contacto contato help helpdesk hostmaster ' +
    'hello hr info information it jobs kontakt mail marketing newsletter noc noreply office orders postmaster press ' +
    'reception sales security service servicedesk support team webmaster'
  ).split(' '),
);

/** What stands in brackets, or behind a rule between spaces, is an organisation, a place or a note. */
const aside = /\s*[([{<（［【〔〈][^)\]}>）］】〕〉]*[)\]}>）］】〕〉]?\s*/g;
const behindRule = /(?:\s+[-–—/:@]\s+|\s*[|｜]).*$/;
const title = /^(?:dr|dipl|prof|ing|mag|lic|eng|sra?|dra?|mr|mrs|ms|mx)\.?$|^\p{L}{2,5}\.(?:-\p{L}{2,5}\.?)?$/iu;
const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Letters behind a name that are no name: `PhD`, `MBA`, `M.Sc.`. */
const credential = /^(?:\p{Lu}\p{Ll}{0,2}\.?){2,5}$/u;
const particle = /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|le|ten|ter|van|von|y|zu)$/i;
/** Names in characters stand in the order in which they are said. */
const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Nobody's name is longer. */
const longestName = 200;

/**
 * A person's name as they write it themselves, from what an address book or a mail program shows; undefined where that
 * names nobody: an address, a mailbox of a role.
 */
export function personName({ name, address }: Person): string | undefined {
  const [local = '', domain = ''] = normaliseAddress(address).split('@');
  const plain = name
    .slice(0, longestName)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Extended_Pictographic}\s]+/gu, ' ')
    .replace(aside, ' ')
    .replace(behindRule, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„‘’,;*]+|[\s"'“”„‘’,;*]+$/g, '');
  if (plain === '' || plain.includes('@') || plain === local) return undefined;
  const parts = plain.split(/\s*[,，]\s*/).filter(Boolean);
  const written = characters.test(plain) ? parts.join(' ') : inSpokenOrder(parts, local, domain);
  return isRole(written, local, domain) ? undefined : written;
}

/** The words of a text as names are compared. */
export function nameWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .map((word) => word.replace(/^[-'’]+|[-'’]+$/g, ''))
    .filter(Boolean);
}

/** `Müller, Dr. Sven` and `OKAFOR, Tobenna` turned round; what stands behind a name that is whole is left out. */
function inSpokenOrder([family = '', ...others]: readonly string[], local: string, domain: string): string {
  const titles = others.filter((part) => part.split(' ').every((word) => title.test(word)));
  const given = others.find((part) => !titles.includes(part));
  const whole = given === undefined || isWhole(family, given, local, domain);
  const words = (whole ? family : `${given} ${family}`).split(' ');
  const mixed = !words.every((word) => isCapitals(word));
  const familyWords = whole ? words.length : family.split(' ').length;
  const cased = words.map((word, at) =>
    isCapitals(word) && (word.length > 2 || !mixed || (!whole && at >= words.length - familyWords))
      ? inMixedCase(word, at > 0 && at < words.length - 1)
      : word,
  );
  const isTitle = (word: string) => title.test(word) && !generation.test(word);
  const named = cased.filter((word) => !isTitle(word) && !generation.test(word));
  const behind = cased.filter((word) => generation.test(word));
  return [...titles.filter((one) => !generation.test(one)), ...cased.filter(isTitle), ...named, ...behind].join(' ');
}

/** Whether what stands before a comma is a name by itself, and what stands behind it an organisation or a degree. */
function isWhole(before: string, behind: string, local: string, domain: string): boolean {
  if (!before.includes(' ')) return false;
  if (
    generation.test(behind) ||
    behind.split(' ').every((word) => credential.test(word) && !isCapitals(word.slice(0, 3)))
  )
    return true;
  const [label = ''] = domain.split('.');
  const behindWords = nameWords(behind);
  if (label !== '' && behindWords.some((word) => word === label)) return true;
  const given = localWords(local);
  if (behindWords.some((word) => given.includes(withoutAccents(word)))) {
    // Of a double name, `García López, María` and not `Robin Keller, Keller & Co`.
    return nameWords(before)
      .slice(0, 1)
      .some((word) => given[0] === withoutAccents(word));
  }
  return given[0] !== undefined && given[0] === withoutAccents(nameWords(before)[0] ?? '');
}

function localWords(local: string): string[] {
  return local.split(/[._+-]/).filter(Boolean);
}

function isCapitals(word: string): boolean {
  return /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word);
}

function inMixedCase(word: string, isInside: boolean): string {
  if (isInside && particle.test(word)) return word.toLowerCase();
  const mixed = word.toLowerCase().replace(/(?:^|[-'’])\p{L}/gu, (start) => start.toUpperCase());
  return mixed.replace(/^Mc\p{L}(?=\p{L}{3})/u, (start) => `Mc${start.slice(2).toUpperCase()}`);
}

/** Whether a name is that of a mailbox of a role: it says nothing else, or the address says so. */
function isRole(name: string, local: string, domain: string): boolean {
  const words = nameWords(name).map(withoutAccents);
  const isOne = (word: string) => roles.has(word);
  if (words.every(isOne)) return true;
  if (!localWords(local).some(isOne)) return false;
  const [label = ''] = domain.split('.');
  // Somebody may answer the mailbox by their own name, which has two words and is not the organisation's.
  return words.length < 2 || words.some((word) => isOne(word) || label.includes(word));
}
