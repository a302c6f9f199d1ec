import { deflateSync, inflateSync } from 'fflate';

/**
 * What a copy is made of: numbers, texts, and bytes that are different every time, each in a stream of its own, because
 * what is alike packs small. Streams are read in the order in which they were written.
 */
const numberStreams = ['kinds', 'times', 'days', 'words', 'forms', 'lengths'] as const;

type NumberStream = (typeof numberStreams)[number];

export type Writer = {
  number(stream: NumberStream, value: number): void;
  text(value: string): void;
  byte(value: number): void;
  finish(): Uint8Array;
};

export type Reader = {
  number(stream: NumberStream): number;
  text(): string;
  byte(): number;
  /** @throws unless everything was read */
  finish(): void;
};

export function createWriter(): Writer {
  const numbers: Record<NumberStream, number[]> = { kinds: [], times: [], days: [], words: [], forms: [], lengths: [] };
  const texts: string[] = [];
  const bytes: number[] = [];
  return {
    number: (stream, value) => putNumber(numbers[stream], value),
    text(value) {
      putNumber(numbers.lengths, value.length);
      texts.push(value);
    },
    byte: (value) => void bytes.push(value),
    finish() {
      const streams = [
        ...numberStreams.map((name) => Uint8Array.from(numbers[name])),
        new TextEncoder().encode(texts.join('')),
        Uint8Array.from(bytes),
      ];
      const all: number[] = [];
      for (const plain of streams) {
        const packed = deflateSync(plain, { level: 9 });
        const smaller = packed.length < plain.length;
        putNumber(all, (smaller ? packed.length : plain.length) * 2 + (smaller ? 1 : 0));
        for (const byte of smaller ? packed : plain) all.push(byte);
      }
      return Uint8Array.from(all);
    },
  };
}

type Place = { readonly bytes: Uint8Array; at: number };

/** @throws when the bytes are none that a writer finished */
export function createReader(bytes: Uint8Array): Reader {
  const all: Place = { bytes, at: 0 };
  const take = (): Place => {
    const head = takeNumber(all);
    const part = bytes.subarray(all.at, all.at + Math.floor(head / 2));
    if (part.length < Math.floor(head / 2)) throw new RangeError('expected a whole stream');
    all.at += part.length;
    return { bytes: head % 2 === 1 ? inflateSync(part) : part, at: 0 };
  };
  const [kinds, times, days, words, forms, lengths] = [take(), take(), take(), take(), take(), take()];
  const numbers: Record<NumberStream, Place> = { kinds, times, days, words, forms, lengths };
  const letters = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(take().bytes);
  const chance = take();
  let letter = 0;
  return {
    number: (stream) => takeNumber(numbers[stream]),
    text() {
      const length = takeNumber(numbers.lengths);
      letter += length;
      if (letter > letters.length) throw new RangeError('expected more letters');
      return letters.slice(letter - length, letter);
    },
    byte() {
      const value = chance.bytes[chance.at++];
      if (value === undefined) throw new RangeError('expected more bytes');
      return value;
    },
    finish() {
      const ended = [...Object.values(numbers), chance].every(({ bytes: some, at }) => at === some.length);
      if (!ended || letter !== letters.length) throw new RangeError('expected the end');
    },
  };
}

/** Seven bits a byte, the lowest first; the eighth says that there are more. */
function putNumber(into: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) into.push((rest % 128) + 128);
  into.push(rest);
}

function takeNumber(from: Place): number {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = from.bytes[from.at++];
    if (byte === undefined || unit > 2 ** 49) throw new RangeError('expected a number');
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
}
