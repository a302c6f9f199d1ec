import { normaliseAddress, type Person } from '../domain/address';
import { greetedOf } from './mailSelectors';
import type { PaneStore } from './paneStore';

/** Greets a contact, or no longer; what was typed gives way to the names. */
export function greet(store: PaneStore, contact: Person, isGreeted: boolean): void {
  const address = normaliseAddress(contact.address);
  const others = greetedOf(store.get())
    .map((person) => normaliseAddress(person.address))
    .filter((known) => known !== address);
  store.dispatch({ type: 'contacts-greeted', addresses: isGreeted ? [...others, address] : others });
}
