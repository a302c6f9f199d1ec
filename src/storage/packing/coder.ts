/**
 * Codes bits one after the other; one and the same description of the data writes and reads. Each bit costs what it
 * tells: next to nothing where its contexts predict it. An arithmetic coder over mixed predictions, as the PAQ family
 * of compressors does it, in operations that give the same in every engine.
 */
export interface Coder {
  /**
   * Gives the bit; when reading, the one that was written, whatever is handed in.
   * @param contexts what is known about the bit, as numbers that stay far apart; none for a bit that is pure chance
   * @param trust where several contexts are weighed against each other: the kind of situation, below 32
   */
  bit(bit: number, contexts: ArrayLike<number>, trust?: number): number;
}

/** Thrown by a reader that has come to the end and is still asked for more. */
export class EndOfData extends Error {}

const { floor, imul, max, min, trunc } = Math;

const slotBits = 20;
const mostContexts = 7;
const situations = 32;
const certain = 65_535;
/** No bit is taken for impossible. */
const least = 24;

/** A logistic function of basic arithmetic only; `Math.exp` may differ in its last digits from engine to engine. */
function squash(x: number): number {
  let power = 1 - x / 1024;
  for (let at = 0; at < 10; at++) power *= power;
  return 1 / (1 + power);
}

/** Inverse of `squash` for probabilities in 4,096 steps. */
const stretched = Float64Array.from({ length: 4096 }, (_, at) => {
  let low = -12;
  let high = 12;
  for (let turn = 0; turn < 24; turn++) {
    const middle = (low + high) / 2;
    if (squash(middle) < (at + 0.5) / 4096) low = middle;
    else high = middle;
  }
  return low;
});

function possible(chance: number): number {
  return min(max(chance, least), certain - least);
}

/** Learns how probable a one is in each context, and how far each kind of context is to be trusted. */
function createModel() {
  const chances = new Uint16Array(1 << slotBits).fill(32_768);
  const seen = new Uint8Array(1 << slotBits);
  const slots = new Int32Array(mostContexts);
  const inputs = new Float64Array(mostContexts);
  const weights = new Float64Array(situations * (mostContexts + 1) * mostContexts).fill(0.35);
  let count = 0;
  let set = 0;
  let mixed = 0;

  return {
    /** The probability of a one, of 65,536. */
    predict(contexts: ArrayLike<number>, trust: number): number {
      count = contexts.length;
      if (count === 0) return 32_768;
      let known = 0;
      for (let at = 0; at < count; at++) {
        const slot = imul(contexts[at] ?? 0, 0x9e3779b1) >>> (32 - slotBits);
        slots[at] = slot;
        if ((seen[slot] ?? 0) > 0) known++;
        inputs[at] = stretched[(chances[slot] ?? 0) >>> 4] ?? 0;
      }
      if (count === 1) return possible(chances[slots[0] ?? 0] ?? 0);
      set = (trust * (mostContexts + 1) + known) * mostContexts;
      let sum = 0;
      for (let at = 0; at < count; at++) sum += (inputs[at] ?? 0) * (weights[set + at] ?? 0);
      mixed = squash(min(max(sum, -12), 12));
      return possible(floor(mixed * 65_536));
    },
    learn(bit: number): void {
      const error = (bit - mixed) * 0.01;
      for (let at = 0; at < count; at++) {
        const slot = slots[at] ?? 0;
        const times = seen[slot] ?? 0;
        const chance = chances[slot] ?? 0;
        chances[slot] = chance + trunc(((bit ? certain : 0) - chance) / (times + 1.3));
        if (times < 60) seen[slot] = times + 1;
        if (count > 1) weights[set + at] = (weights[set + at] ?? 0) + error * (inputs[at] ?? 0);
      }
    },
  };
}

/** Where the interval from `low` to `high` is cut, so that a one gets `chance` of it. */
function cut(low: number, high: number, chance: number): number {
  const range = high - low;
  return low + floor(range / 65_536) * chance + floor(((range % 65_536) * chance) / 65_536);
}

export function createWriter(): Coder & { finish(): Uint8Array } {
  const model = createModel();
  const bytes: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  return {
    bit(bit, contexts, trust = 0) {
      const middle = cut(low, high, model.predict(contexts, trust));
      if (bit) high = middle;
      else low = middle + 1;
      model.learn(bit);
      while (((low ^ high) & 0xff000000) === 0) {
        bytes.push(low >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
      }
      return bit;
    },
    finish() {
      // Beyond the end a reader sees zeros: the shortest end is one byte that lies above `low` and below `high`.
      if (low > 0) bytes.push((low >>> 24) + 1);
      return Uint8Array.from(bytes);
    },
  };
}

/** @throws {EndOfData} from `bit`, well beyond the end of the bytes */
export function createReader(bytes: Uint8Array): Coder {
  const model = createModel();
  let at = 0;
  let low = 0;
  let high = 0xffffffff;
  let window = 0;
  const next = () => {
    if (at > bytes.length + 4) throw new EndOfData();
    return bytes[at++] ?? 0;
  };
  for (let turn = 0; turn < 4; turn++) window = window * 256 + next();
  return {
    bit(_, contexts, trust = 0) {
      const middle = cut(low, high, model.predict(contexts, trust));
      const bit = window <= middle ? 1 : 0;
      if (bit) high = middle;
      else low = middle + 1;
      model.learn(bit);
      while (((low ^ high) & 0xff000000) === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
        window = ((window << 8) | next()) >>> 0;
      }
      return bit;
    },
  };
}
