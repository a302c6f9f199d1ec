import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eachShingle } from '../src/domain/fingerprint/eachShingle.js';
import { parseMailFile } from './mailFile.js';
import { readMailRules } from './mailLoader.js';

/**
 * What a mail is recognised by, from its file alone, so that nothing in the mail needs to say it:
 * - own: hashes of short runs of its fixed text that no other mail has, spread over it
 * - shared: hashes of what just one other mail says too, as request and reminder do; never more than its own
 * - places: the name of the tenant and of the contact with the fixed text around it, `^Tenant: {tenantName}$`; `^` and `$`
 *   are the ends of a line.
 * Each mail is a line: own, shared and places, with tabs between them. Mails are in the order of their files: by language, and
 * within each by kind, both as the alphabet has them.
 */

/** @typedef {import('./mailFile.js').Block} Block */
/** @typedef {import('./mailFile.js').Piece} Piece */
/** @typedef {import('./mailFile.js').IcuElement} IcuElement */
/** Fixed text, a field, or an end that text does not run across. @typedef {string | { field: string } | null} Segment */

export const mailFolder = path.join(import.meta.dirname, '../locales/mail');
const mostMarks = 9;

/** Of these the words around tell the value; those of lists their bullets tell. */
const placed = ['tenantName', 'contactName'];

/** The mail files, as paths below `mailFolder`. */
export function mailFiles() {
  return byKind(readdirSync(mailFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')));
}

/**
 * The order in which the handler knows languages and kinds: without the ending, before which `a-b` would stand before `a`.
 * @param {readonly string[]} files
 */
export function byKind(files) {
  return files
    .map((file) => file.slice(0, -'.md'.length))
    .sort()
    .map((file) => `${file}.md`);
}

export function mailMarks() {
  const rules = readMailRules();
  const mails = mailFiles().map((file) => {
    const source = parseMailFile(readFileSync(path.join(mailFolder, file), 'utf8'), file, rules);
    const blocks = source.body.flatMap((block) => (block.kind === 'passage' ? block.body : [block]));
    const whole = [segmentsOf([{ kind: 'text', message: source.subject }]), ...blocks.flatMap(linesOf)];
    return {
      // Passages may be left out of a mail, so they mark nothing.
      runs: source.body.flatMap((block) => (block.kind === 'passage' ? [] : linesOf(block))).flatMap(runsOf),
      hashes: new Set(shinglesOf(whole.flatMap(runsOf).join('\n')).map(({ hash }) => hash)),
      places: placesOf(blocks),
    };
  });
  const lines = mails.map(({ runs, places }) => {
    /** @param {number} owners */
    const choose = (owners) => {
      const inOrder = runs.flatMap((run) => {
        const all = shinglesOf(run);
        // A line of a few words is a form of politeness, which anybody may write.
        if (all.length < (all[0]?.size ?? 0) / 2) return [];
        return apart(all.filter(({ hash }) => mails.filter(({ hashes }) => hashes.has(hash)).length === owners));
      });
      return [...new Set(inOrder.map(({ hash }) => hash))];
    };
    const common = choose(2);
    const own = spread(choose(1), mostMarks - Math.min(common.length, mostMarks / 4));
    const shared = spread(common, Math.min(mostMarks - own.length, own.length));
    return [written(own), written(shared), ...places].join('\t');
  });
  return lines.join('\n');
}

/** Four signs for each. @param {number[]} hashes */
function written(hashes) {
  return hashes.map((hash) => hash.toString(36).padStart(4, '0')).join('');
}

/** @param {string} text */
function shinglesOf(text) {
  /** @type {{ hash: number, last: number, size: number }[]} */
  const found = [];
  eachShingle(text, (hash, last, size) => found.push({ hash, last, size }));
  return found;
}

/** Those that share no more than half of their words. @param {{ hash: number, last: number, size: number }[]} shingles */
function apart(shingles) {
  let end = -Infinity;
  return shingles.filter(({ last, size }) => {
    if (last - end < size / 2) return false;
    end = last;
    return true;
  });
}

/** @template T @param {T[]} all @param {number} most @returns {T[]} */
function spread(all, most) {
  if (all.length <= most) return all;
  return all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));
}

/** @param {Exclude<Block, { kind: 'passage' }> | Block} block @returns {Segment[][]} */
function linesOf(block) {
  if (block.kind === 'passage') return block.body.flatMap(linesOf);
  return (block.kind === 'list' ? block.items : block.lines).map(segmentsOf);
}

/** @param {Piece[]} line @returns {Segment[]} */
function segmentsOf(line) {
  /** @type {Segment[]} */
  const segments = [];
  /** @param {Segment} segment */
  const add = (segment) => {
    const last = segments.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') segments[segments.length - 1] = last + segment;
    else segments.push(segment);
  };
  /** @param {IcuElement[]} message */
  const addMessage = (message) => {
    for (const element of message) {
      if (element.type === 0) add(element.value);
      else if (element.type === 1 || element.type === 3) add({ field: element.value });
      else add(null);
    }
  };
  for (const piece of line) {
    if (piece.kind === 'text') {
      addMessage(piece.message);
    } else {
      // Its address stands in brackets in plain text, and nowhere in what is seen of HTML.
      addMessage(piece.label);
      add(' (');
      addMessage(piece.address);
      add(')');
      add(null);
    }
  }
  return segments;
}

/** @param {Segment[]} line @returns {string[]} */
function runsOf(line) {
  return line.filter((segment) => typeof segment === 'string');
}

/** @param {Block[]} blocks @returns {string[]} */
function placesOf(blocks) {
  const lines = blocks.flatMap(linesOf);
  const fixed = lines.flatMap(runsOf).join('\n');
  const places = lines.flatMap((line) =>
    line.flatMap((segment, at) =>
      segment && typeof segment === 'object' && placed.includes(segment.field)
        ? placeOf(line, at, segment.field, fixed)
        : [],
    ),
  );
  // The signs that places are written with cannot stand in their text.
  return places.filter((place) => /^\^?[^{}$^]*\{\w+\}[^{}$^]*\$?$/.test(place));
}

/** @param {Segment[]} line @param {number} at @param {string} field @param {string} fixed @returns {string[]} */
function placeOf(line, at, field, fixed) {
  const previous = at === 0 ? '' : line[at - 1];
  const next = at === line.length - 1 ? '' : line[at + 1];
  if (typeof previous !== 'string' || typeof next !== 'string') return [];
  const before = next === '' ? previous : endOf(previous, fixed);
  const after = beginningOf(next);
  const start = at <= 1 && before === previous ? '^' : '';
  const end = at >= line.length - 2 && after === next ? '$' : '';
  // Without a fixed word, or open to one side, a place might be anywhere.
  if (!/\p{L}/u.test(before + after) || (before + start).trim() === '' || (after + end).trim() === '') return [];
  return [`${start}${before}{${field}}${after}${end}`];
}

/** So few of a text's last words that they stand in the mail once. @param {string} text @param {string} fixed */
function endOf(text, fixed) {
  const words = wordsOf(text);
  let end = '';
  for (let word = words.pop(); word !== undefined; word = words.pop()) {
    end = word + end;
    const short = end.trimStart();
    if (widthOf(short) >= 10 && fixed.toLowerCase().split(short.toLowerCase()).length === 2) return short;
  }
  return text;
}

/** A text's first words. @param {string} text */
function beginningOf(text) {
  let beginning = '';
  for (const word of wordsOf(text)) {
    beginning += word;
    if (widthOf(beginning) >= 6 && /\p{L}/u.test(beginning)) return beginning;
  }
  return text;
}

/** Words with the space before them; a Chinese character and a run of katakana is one. @param {string} text @returns {string[]} */
function wordsOf(text) {
  return (
    text.match(/\s*(?:[\u30a1-\u30ff]+|[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+)|\s+$/g) ?? []
  );
}

/** @param {string} text */
function widthOf(text) {
  return text.length + (text.match(/[\u3000-\u9fff]/g)?.length ?? 0);
}
