import { domainOf } from '../../domain/address';
import { languageFor } from '../../domain/language';
import type { SendKnowledge } from '../../domain/sending/outgoing';
import { asText } from '../officeAnswers';

/** The account team's domains unless configured; a test holds them and the configuration's together. */
export const usualAccountTeam = ['microsoft.com'] as const;

/** What is assumed of a mailbox where no pane has told anything: no tenant, and the sides as without configuration. */
export function usualKnowledge(address: string): SendKnowledge {
  const own = domainOf(address);
  return {
    reader: { address, language: languageFor(asText(Office.context.displayLanguage) ?? '') ?? 'en-US' },
    sides: { own: own ? [own] : [], accountTeam: usualAccountTeam },
    tenants: [],
    links: {},
  };
}
