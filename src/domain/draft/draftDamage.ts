import type { BodyWords } from './bodyWords';
import type { Standing } from './findMail';

/** What a host did to a draft beside what it was asked for: to our mail, and to the rest. */
export type DraftDamage = 'mail-changed' | 'text-lost' | 'text-doubled';

/**
 * Compares the words of a draft beside our mail as they should be and as they are. Text may have arrived meanwhile, a
 * signature or the history; what stood there must still be there, and once.
 */
export function damageTo(rest: BodyWords, left: BodyWords, mail: Standing): DraftDamage[] {
  const changed: DraftDamage[] = mail.kind === 'edited' ? ['mail-changed'] : [];
  if (!rest.isWhole || !left.isWhole) return changed;
  const [before, after] = [rest.words, left.words];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (head + tail < before.length) return [...changed, 'text-lost'];
  const arrived = after.slice(head, after.length - tail);
  // A word that stands there already may be written once more; a good part of the draft is not.
  const isDoubled = arrived.length > before.length / 4 && before.includes(arrived);
  return isDoubled ? [...changed, 'text-doubled'] : changed;
}
