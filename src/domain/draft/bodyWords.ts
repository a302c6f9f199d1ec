import { decoded, htmlTokens } from '../text/html';
import { historyStart } from '../thread/quotedMails';
import { beginsHistory, breaksLine } from '../text/textOfHtml';

/** The words of a draft's body, each with its place in it. */
export type BodyWords = {
  readonly body: string;
  readonly format: 'html' | 'text';
  /** All that is read, without white space, and one sign for what hosts may write in several ways. */
  readonly words: string;
  /** Where lines begin in `words`, and where the last one ends; empty lines do not count. */
  readonly lines: readonly number[];
  /** Where the quoted history begins in `words`: what stands above it is the draft's own. */
  readonly own: number;
  /** Whether all of the body was read. */
  readonly isWhole: boolean;
  /** The draft's own text as it is read. */
  readonly text: string;
  /** Where the character of `words` at a place begins and ends in the body. */
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
};

/** Words without a space in them, a character reference, or a single `&`; what has no width is left out. */
const piece = /[^\s&\u00ad\u200b-\u200f\u2060]+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});|&/gi;
const textPiece = /[^\s\u00ad\u200b-\u200f\u2060]+/g;

/** Latin-1 signs and typographic marks: some hosts write them by name (`&uuml;`). */
const namedInHtml = /[\u00a1-\u00ff\u2010-\u203a\u20ac\u2122]/g;
const anySign = '\u00a4';

const spaces = /^&(?:nbsp|e[nm]sp|thinsp|zwn?j|shy|[lr]lm|[lr]rm);$/i;

/** More words and tags than anybody writes above a quoted history: what stands behind them is none of the draft's own. */
const mostOwn = 20_000;
/** What stands behind so many is not read. */
const mostPieces = 40_000;

/**
 * Reads the words of a body in one pass, in time that grows with its length alone; of HTML what its body element shows,
 * whatever the host has put around it.
 */
export function bodyWords(body: string, format: 'html' | 'text'): BodyWords {
  const reading = startReading(body, format);
  if (format === 'text') reading.add(0, body.length);
  else readHtml(body, reading);
  return reading.end();
}

function readHtml(html: string, reading: ReturnType<typeof startReading>): void {
  const next = htmlTokens(html);
  let head = false;
  for (let token = next(); token && reading.goesOn(); token = next()) {
    const { kind, name, start, end } = token;
    if (kind === 'text' && !head) reading.add(start, end);
    else if (kind === 'open' || kind === 'close') {
      if (name === 'head') head = kind === 'open';
      if (name === 'body') head = false;
      if (reading.isOwn() && beginsHistory(html, token)) reading.quote();
      if (name === 'br' || name === 'td' || name === 'th' || breaksLine(name)) reading.breakLine();
    }
  }
}

/** Collects words with their places: runs of them, since one character is like the next. */
function startReading(body: string, format: 'html' | 'text') {
  const parts: string[] = [];
  const readable: string[] = [];
  /** Of each run: where it begins in the words, where in the body, and how long it is there. */
  const at: number[] = [];
  const start: number[] = [];
  const size: number[] = [];
  const lines: number[] = [];
  let length = 0;
  let pieces = 0;
  let quoted: number | undefined;

  /** Counts what is read; whether that is still less than all. */
  const goesOn = () => {
    pieces++;
    if (pieces === mostOwn) quoted ??= length;
    return pieces < mostPieces;
  };
  const breakLine = () => {
    if (lines.at(-1) !== length) lines.push(length);
    if (quoted === undefined) readable.push('\n');
  };
  const addRun = (from: number, run: string) => {
    const isReference = format === 'html' && run.length > 1 && run.startsWith('&');
    if (isReference && spaces.test(run)) return;
    const shown = isReference ? decoded(run) : run;
    if (isReference && !/\S/.test(shown)) return;
    at.push(length);
    start.push(from);
    size.push(run.length);
    // A name that is not known here is one sign that hosts know.
    const sign = isReference && shown === run ? anySign : shown;
    parts.push(sign);
    length += sign.length;
    if (quoted === undefined) readable.push(sign);
  };
  const runOf = (place: number) => {
    let low = 0;
    let high = at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((at[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const placeOf = (place: number, side: 0 | 1) => {
    const run = runOf(place);
    const from = start[run] ?? 0;
    const [first = 0, next = length] = [at[run], at[run + 1]];
    const written = size[run] ?? 0;
    // A character reference is one piece in the body, however many characters it stands for.
    if (next - first !== written) return from + side * written;
    return from + place - first + side;
  };

  return {
    add(from: number, to: number) {
      const text = from === 0 && to === body.length ? body : body.slice(from, to);
      let last = 0;
      for (const { 0: run, index } of text.matchAll(format === 'html' ? piece : textPiece)) {
        const gap = text.slice(last, index);
        if (gap !== '') {
          if (format === 'text' && /[\n\r\u2028\u2029]/.test(gap)) breakLine();
          else if (quoted === undefined) readable.push(' ');
        }
        last = index + run.length;
        if (!goesOn()) return;
        addRun(from + index, run);
      }
      if (last < text.length && quoted === undefined) readable.push(text.slice(last));
    },
    breakLine,
    goesOn,
    isOwn: () => quoted === undefined,
    quote: () => void (quoted ??= length),
    end(): BodyWords {
      const text = readable.join('');
      const above = text.slice(0, historyStart(text));
      const own = Math.min(quoted ?? length, above.replace(/\s+/g, '').length);
      return {
        body,
        format,
        words: parts.join('').replace(namedInHtml, anySign),
        lines: [...new Set([0, ...lines, length])],
        own,
        isWhole: pieces < mostPieces,
        text: above,
        startOf: (place) => placeOf(place, 0),
        endOf: (place) => placeOf(place - 1, 1),
      };
    },
  };
}
