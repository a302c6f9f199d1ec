import { regions } from '../region';
import { queueNamesOf } from '../queueNames';

/** A piece of somebody's words; a name is a queue's, or the id of a tenant. */
export type Piece = { readonly text: string; readonly isName: boolean };

const spaced = (name: string) =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s*[‒-]\s*|\s+/g, '[\\s‒–-]{1,4}');

const queues = regions.flatMap((region) => queueNamesOf(region).map(spaced)).join('|');

const names = new RegExp(`(${queues}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`, 'i');

/** Somebody's words in pieces, so that the names in them can be set off. */
export function setOff(words: string): Piece[] {
  return words
    .split(names)
    .map((text, at) => ({ text, isName: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
