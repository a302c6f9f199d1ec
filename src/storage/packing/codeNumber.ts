import type { Coder } from './coder';

const { abs, floor, imul, min } = Math;

/** Contexts far apart for what is told by up to four small numbers. */
export function mixContext(first: number, second: number, third = 0, fourth = 0): number {
  return step(step(step(step(0, first), second), third), fourth);
}

function step(mixed: number, part: number): number {
  const turned = imul(mixed ^ part, 0x2c1b3c6d) + 0x7f4a7c15;
  return turned ^ (turned >>> 15);
}

const none = new Int32Array(0);
const single = new Int32Array(1);

/** One bit in one context. */
export function codeFlag(coder: Coder, context: number, flag: boolean): boolean {
  single[0] = context;
  return coder.bit(flag ? 1 : 0, single) === 1;
}

/** Bits of equal chance, the high ones first. */
export function codeChance(coder: Coder, bits: number, value: number): number {
  let read = 0;
  for (let at = bits - 1; at >= 0; at--) read = read * 2 + coder.bit(floor(value / 2 ** at) % 2, none);
  return read;
}

/** One of 2 ** `bits` symbols, each as cheap as it is frequent. */
export function codeSymbol(coder: Coder, context: number, bits: number, symbol: number): number {
  let node = 1;
  for (let at = bits - 1; at >= 0; at--)
    node = node * 2 + (codeFlag(coder, mixContext(context, node), ((symbol >>> at) & 1) === 1) ? 1 : 0);
  return node - 2 ** bits;
}

/** A whole number from 0 to 2 ** 53 - 1: its size is learnt, and so are its first two digits. */
export function codeNumber(coder: Coder, context: number, value: number): number {
  const size = codeSymbol(coder, context, 6, sizeOf(value));
  if (size < 2) return size;
  const learnt = min(size - 1, 2);
  const rest = size - 1 - learnt;
  const head = codeSymbol(coder, mixContext(context, size), learnt, floor(value / 2 ** rest) % 2 ** learnt);
  return (2 ** learnt + head) * 2 ** rest + codeChance(coder, rest, value % 2 ** rest);
}

/** A whole number of either sign. */
export function codeSigned(coder: Coder, context: number, value: number): number {
  const amount = codeNumber(coder, context, abs(value));
  return amount > 0 && codeFlag(coder, mixContext(context, 77), value < 0) ? -amount : amount;
}

function sizeOf(value: number): number {
  let size = 0;
  for (let rest = value; rest >= 1; rest /= 2) size++;
  return size;
}
