import type { Address } from '../mailboxes/mailbox';

export function sameAddress(one: Address, other: Address): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}

export function distinct(addresses: readonly Address[]): readonly Address[] {
  return addresses.filter((one, index) => addresses.findIndex((other) => sameAddress(one, other)) === index);
}

export function domainOf({ address }: Address): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** An address as header lines show it. */
export function writeAddress({ name, address }: Address): string {
  return name && name !== address ? `${name} <${address}>` : address;
}
