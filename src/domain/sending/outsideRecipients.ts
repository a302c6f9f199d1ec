import { distinct, domainOf, type Person } from '../address';
import { sideOf } from '../side';
import type { SendCase } from './sendCase';

/** Everybody who gets the mail and is on neither side of ours. */
export function outsideOf({ mail, knowledge }: Pick<SendCase, 'mail' | 'knowledge'>): Person[] {
  return distinct([...mail.to, ...mail.cc, ...mail.bcc]).filter(
    ({ address }) => sideOf(address, knowledge.sides) === 'outside',
  );
}

/** Their domains, each once. */
export function outsideDomainsOf(draft: Pick<SendCase, 'mail' | 'knowledge'>): string[] {
  return Array.from(new Set(outsideOf(draft).map(({ address }) => domainOf(address) ?? '')));
}
