import type { Person } from '../address';
import { squeeze } from '../text/textFolding';
import { tenantFinder } from '../sending/namedTenants';
import type { KnownTenant } from '../sending/outgoing';
import { containsWords, wordsOf } from '../tenant/nameForms';
import type { Sides } from '../side';
import { tenantIdsIn } from '../tenant/tenantIdentifiers';
import { unwrapped } from '../thread/unwrapped';

/**
 * The tenants beside its own that somebody's words name: by id, with the name where it is known, and by name where that is
 * certain. What its own tenant or a person of the mail is called may sound like another.
 */
export function namedBeside(
  words: string,
  own: KnownTenant,
  tenants: readonly KnownTenant[],
  sides: Sides,
  people: readonly Person[],
): string[] {
  const whole = unwrapped(words);
  const mentions = tenantFinder(tenants, sides).in(whole);
  const quiet = [own.name, ...own.domains, ...(own.people ?? []), ...people.map(({ name }) => name)].join('\n');
  const quietWords = wordsOf(quiet);
  const quietRun = squeeze(quiet);
  const others = mentions.filter(
    ({ text, form }) =>
      !mentions.some((other) => other.text === text && other.tenant.key === own.key) &&
      !(form && (form.kind === 'run' ? quietRun.includes(form.run) : containsWords(quietWords, form.words))),
  );
  const ids = tenantIdsIn(whole).filter((id) => id !== own.tenantId);
  const byId = others.filter(({ text }) => ids.includes(text));
  const byName = others.filter(({ tenant }) => !byId.some((other) => other.tenant.key === tenant.key));
  const namesOf = (id: string) => byId.filter(({ text }) => text === id).map(({ tenant }) => tenant.name);
  return [
    ...ids.map((id) => [...new Set([...namesOf(id), id])].join(' · ')),
    ...new Set(byName.map(({ tenant, text }) => tenant.name || text)),
  ];
}
