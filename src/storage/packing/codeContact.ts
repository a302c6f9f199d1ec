import type { Person } from '../../domain/address';
import type { Stamp } from '../rows';
import { codeCell } from './codeCell';
import type { Coder } from './coder';
import { codeFlag, codeNumber, mixContext } from './codeNumber';
import { codeSeen, codeWords } from './codeSeen';
import type { StampState } from './codeStamp';
import { codeText } from './codeText';
import { localParts, plainLetters } from './localParts';

/** What the contacts before tell about the next. */
export type ContactState = {
  readonly stamps: StampState;
  /** Given names and the rest. */
  readonly names: readonly string[][];
  readonly domains: string[];
  /** How the address of the contact before was made from the name: people of one company are alike in this. */
  pattern: number;
};

const mostKnown = 500;

/**
 * A contact's address and the cell with the name; the name first, since most addresses are made from it.
 * @param known contacts of this kind so far, the latest first: an account team serves several tenants
 * @param own the tenant's domains
 */
export function codeContact(
  coder: Coder,
  kind: number,
  state: ContactState,
  known: Person[],
  own: readonly string[],
  address: string,
  stamp: Stamp,
): [address: string, stamp: Stamp] {
  const same = known.findIndex((person) => person.address === address && person.name === stamp[0]);
  const place = codeNumber(coder, mixContext(64, kind), same + 1);
  const again = place > 0 ? known.splice(place - 1, 1)[0] : undefined;
  const cell = codeCell(
    coder,
    kind,
    state.stamps,
    stamp,
    (text) => again?.name ?? codeWords(coder, 65, state.names, text),
  );
  const name = String(cell[0] ?? '');
  const person = again ?? { address: codeAddress(coder, state, own, name, address), name };
  known.unshift(person);
  if (known.length > mostKnown) known.pop();
  return [person.address, cell];
}

function codeAddress(coder: Coder, state: ContactState, own: readonly string[], name: string, address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  const likely = localParts(name);
  state.pattern = codeNumber(coder, mixContext(67, state.pattern), likely.indexOf(local) + 1);
  const before = state.pattern > 0 ? (likely[state.pattern - 1] ?? '') : codeText(coder, 68, local, plainLetters(name));
  const place = codeNumber(coder, 69, own.indexOf(domain) + 1);
  const behind = place > 0 ? (own[place - 1] ?? '') : codeSeen(coder, 70, state.domains, domain);
  return codeFlag(coder, 71, at >= 0) ? `${before}@${behind}` : behind;
}
