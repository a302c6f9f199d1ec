import type { Person } from '../address';
import type { Thread } from './thread';

/** Everybody the thread names, sender first. */
export function participantsOf(thread: Thread): Person[] {
  return [...(thread.from ? [thread.from] : []), ...thread.to, ...thread.cc].filter((person) => person.address !== '');
}
