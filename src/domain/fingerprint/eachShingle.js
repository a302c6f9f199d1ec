// JavaScript, because the build (tools/mailMarks.js) must cut texts as the handler does, and Node reads no TypeScript.

/** Kana and Han. */
const isCharacter = /[\u3005-\u9fff\uf900-\ufaff]/;

/** More than this nobody writes above a quoted history. */
const longest = 200000;

/** So many hashes there are: each has four signs in base 36. */
const hashes = 36 ** 4;

const { imul } = Math;

/** What stands inside words without parting them: apostrophes, accents, soft hyphens, marks without width. */
const nothing = /['’\u00ad\u200b-\u200f\u2060\ufeff]|[\u0300-\u036f]/g;

/** A word of a script that parts its words, or one character of kana and Han. */
const wordPattern =
  /[a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u1fff\uac00-\ud7a3]+|[\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * Calls `see` with the hash of every run of four words, and of every run that ends in a Chinese or Japanese character
 * and has eight of them. White space, line breaks, punctuation, quote marks, case and width make no difference.
 * @param {string} text
 * @param {(hash: number, last: number, size: number) => void} see `last` is the number of the run's last word
 * @returns {void}
 */
export function eachShingle(text, see) {
  const plain = text.slice(0, longest).normalize('NFKC').toLowerCase().replace(nothing, '');
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
  for (const written of plain.match(wordPattern) || []) {
    let word = 0;
    for (let at = 0; at < written.length; at += 1) word = mix(word, written.charCodeAt(at));
    add(word, isCharacter.test(written) ? 8 : 4);
  }
}

/** @param {number} hash @param {number} next */
function mix(hash, next) {
  return imul(((hash << 5) | (hash >>> 27)) ^ next, 0x9e3779b1);
}
