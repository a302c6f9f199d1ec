import { normaliseAddress, type Person } from '../address';
import type { Language } from '../language';
import type { Facts } from './mail';
import { personName } from '../thread/personName';
import { queueOf, regionOfDomain, regions, type Region } from '../region';
import { tenantIdsIn } from '../tenant/tenantIdentifiers';
import type { Thread } from '../thread/thread';
import type { Us } from '../us';

/** What the open thread, the configuration and the reader's profile tell about a mail's fields. */
export function prefill(
  thread: Thread | undefined,
  contacts: readonly Person[],
  domain: string | undefined,
  { config, reader }: Pick<Us, 'config' | 'reader'>,
  greeted: readonly Person[] = greetedIn(contacts, thread),
  language: Language = 'en-US',
): Facts {
  const names = greeted.flatMap((person) => personName(person) ?? []);
  const [tenantId] = thread ? tenantIdsIn(thread.subject) : [];
  const region = domain && regionOfDomain(domain);
  return {
    ...(names.length > 0 ? { contactName: joinNames(names, language) } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(region ? { region } : {}),
    ...(config.rfaAddress ? { rfaAddress: config.rfaAddress } : {}),
    ...(reader.name ? { fmName: personName(reader) ?? reader.name } : {}),
    ...(reader.address ? { fmAddress: reader.address } : {}),
  };
}

/** Whom the mail greets: the contact who wrote, else those the thread or the draft is to, else all it will go to. */
export function greetedIn(contacts: readonly Person[], thread: Thread | undefined): readonly Person[] {
  const known = new Map(contacts.map((contact) => [normaliseAddress(contact.address), contact]));
  const among = (people: readonly Person[]) =>
    people.flatMap(({ address }) => known.get(normaliseAddress(address)) ?? []);
  const ways = [thread?.from ? among([thread.from]) : [], among(thread?.to ?? []), contacts];
  return ways.find((people) => people.length > 0) ?? [];
}

/** Facts that follow from others: the queue of the region, and its local name where the mail's language has another. */
export function withQueue(facts: Facts, queueNames: Readonly<Record<Region, string>>): Facts {
  const region = regions.find((known) => known === facts.region);
  if (!region) return facts;
  const queue = queueOf(region);
  const local = queueNames[region];
  return { ...facts, queue, ...(local === queue ? {} : { queueInLanguage: local }) };
}

const japaneseTitle = /(?:様|さま|さん|殿)$/u;

/** Names as the greeting of a language takes them: the Japanese mail adds 様 itself to the last one. */
export function greetingName(names: string, language: Language): string {
  if (language !== 'ja-JP') return names.trim();
  const each = names.split(/[、，,]/).map((name) => name.trim().replace(japaneseTitle, '').trim());
  return each.filter((name) => name !== '').join(' 様、');
}

/** Names one after the other, as they are listed in a language. */
export function joinNames(names: readonly string[], language: Language): string {
  if (language === 'ja-JP' || language === 'zh-CN') return names.join('、');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
