// JavaScript, because the build (tools/mailMarks.js) must cut texts as the handler does, and Node reads no TypeScript.

/** More than this nobody writes above a quoted history. */
const longest = 200000;

/** So many hashes there are: each has four signs in base 36. */
const hashes = 36 ** 4;

const { imul } = Math;

/**
 * Calls `see` with the hash of every run of four words, and of every run that ends in a Chinese or Japanese character
 * and has eight of them. White space, line breaks, punctuation, quote marks, case and width make no difference.
 * @param {string} text
 * @param {(hash: number, last: number, size: number) => void} see `last` is the number of the run's last word
 * @returns {void}
 */
export function eachShingle(text, see) {
  const plain = text.slice(0, longest).normalize('NFKC').toLowerCase();
  /** @type {number[]} */
  const words = [];
  /** @param {number} word @param {number} size */
  const add = (word, size) => {
    const last = words.push(word) - 1;
    if (last + 1 < size) return;
    let hash = size;
    for (let at = last + 1 - size; at <= last; at += 1) hash = mix(hash, words[at] ?? 0);
    see((hash >>> 0) % hashes, last, size);
  };
  let word = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (isLetter(code)) {
      word = mix(word, code);
    } else if (!isNothing(code)) {
      if (word !== 0) add(word, 4);
      word = 0;
      if (isCharacter(code)) add(mix(0, code), 8);
    }
  }
  if (word !== 0) add(word, 4);
}

/** @param {number} hash @param {number} next */
function mix(hash, next) {
  return imul(((hash << 5) | (hash >>> 27)) ^ next, 0x9e3779b1);
}

/** Letters and digits of scripts that part their words. @param {number} code */
function isLetter(code) {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x1fff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

/** Kana and Han. @param {number} code */
function isCharacter(code) {
  return (
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** What stands inside words without parting them: apostrophes, accents, soft hyphens, marks without width. @param {number} code */
function isNothing(code) {
  return (
    code === 0x27 ||
    code === 0x2019 ||
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}
