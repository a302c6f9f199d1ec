import type { Closure } from '../closure/closure';
import type { MailKind } from '../mail/mail';
import { steps } from '../closure/playbook';
import type { KnownTenant } from './outgoing';
import { formOfPerson } from '../tenant/nameForms';

/** What the check before sending knows of a closure's tenant. */
export function knownTenant({ tenant, done }: Closure): KnownTenant {
  const { key, name, domains, customerContacts, tenantId, region, language } = tenant;
  const people = customerContacts.map((person) => person.name).filter((person) => formOfPerson(person) !== undefined);
  const sent: Partial<Record<MailKind, string>> = {};
  for (const { id, mail } of steps) {
    const evidence = done[id];
    if (mail && evidence) sent[mail] = evidence.on;
  }
  return {
    key,
    name,
    domains,
    ...(people.length > 0 ? { people } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(region ? { region } : {}),
    ...(language ? { language } : {}),
    sent,
  };
}
