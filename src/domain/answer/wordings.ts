import { chinese } from './chinese';
import { english } from './english';
import { german } from './german';
import { japanese } from './japanese';
import { portuguese } from './portuguese';
import { spanish } from './spanish';
import type { Wording } from './wording';

/** A reply is read in all languages at once: nobody says in which one a team answers, and some answers mix two. */
export const wordings: readonly Wording[] = [english, german, spanish, portuguese, japanese, chinese];

type Cue = keyof Wording;

export function says(cue: Cue, text: string): boolean {
  return wordings.some((wording) => wording[cue].some((pattern) => pattern.test(text)));
}

/** Where in a text a cue first stands; behind its end where it does not. */
export function placeOf(cue: Cue, text: string): number {
  const places = wordings.flatMap((wording) => wording[cue].map((pattern) => pattern.exec(text)?.index));
  return Math.min(...places.map((place) => place ?? text.length + 1));
}

/** A text without what the patterns match. */
export function without(patterns: readonly RegExp[], text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
}
