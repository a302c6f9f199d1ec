import { distinct, type Person } from '../address';

/** Texts as a tenant keeps them: each once, sorted, none empty. */
export function sortedTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(Boolean).sort();
}

/** People as a tenant keeps them: each address once, the first mention winning, sorted by address. */
export function sortedPeople(people: readonly Person[]): Person[] {
  return distinct(people).sort((a, b) => (a.address < b.address ? -1 : 1));
}
