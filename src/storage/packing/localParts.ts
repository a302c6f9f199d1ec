/** Letters whose shape Unicode fixed long ago, so that every engine derives the same from them. */
const latin = /^[\0-\u024f]+$/;

const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** A text in lower-case letters without marks, as addresses and domains spell it; empty when it is not Latin. */
export function plainLetters(text: string): string {
  if (!latin.test(text)) return '';
  const simple = text.toLowerCase().replace(/[ßæœøłđðþı]/g, (letter) => spelt[letter] ?? letter);
  return simple.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/**
 * What stands before the @ for a person of this name, the likely ones first. Packed copies name the places in this
 * list: it may grow at its end and never change otherwise.
 */
export function localParts(name: string): string[] {
  const german = name.toLowerCase().replace(/[äöüåø]/g, (letter) => umlauts[letter] ?? letter);
  return [...partsOf(plainLetters(name)), ...partsOf(plainLetters(german))];
}

function partsOf(name: string): string[] {
  const words = name.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = '', ...rest] = name.includes(',') ? [...words.slice(-1), ...words.slice(0, -1)] : words;
  const last = rest.at(-1) ?? '';
  const [f, l] = [first.charAt(0), last.charAt(0)];
  return [
    `${first}.${last}`,
    `${f}.${last}`,
    `${f}${last}`,
    `${first}${l}`,
    first,
    last,
    `${first}_${last}`,
    `${first}${last}`,
    `${last}.${first}`,
    `${last}${f}`,
    `${first}.${l}`,
    `${first}-${last}`,
    `${last}${first}`,
    `${last}.${f}`,
    `${f}${l}`,
    [first, ...rest].join('.'),
    `${first}.${rest.join('')}`,
    `${f}${rest.join('')}`,
  ];
}
