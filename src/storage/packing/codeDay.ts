import type { Coder } from './coder';
import { codeFlag, codeSigned } from './codeNumber';
import { codeText } from './codeText';

const dayLength = 86_400_000;

export function dayOf(time: number): number {
  return Math.floor(time / dayLength);
}

/** A date, `YYYY-MM-DD`, as its distance from the day it is expected on; any other text too. */
export function codeDay(coder: Coder, context: number, expected: number, text: string): string {
  const day = dayOf(Date.parse(text));
  const regular = Number.isFinite(day) && toDate(day) === text;
  if (!codeFlag(coder, 40, regular)) return codeText(coder, 40, text);
  return toDate(expected + codeSigned(coder, context, regular ? day - expected : 0));
}

function toDate(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
