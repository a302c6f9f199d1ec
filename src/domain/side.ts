import { asciiDomain, belongsTo, domainOf, normaliseAddress } from './address';
import type { Config } from './config';
import type { DomainLists } from './domains/domainLists';

/** Which side an address is on. Own and account-team addresses are our side; everybody else is outside. */
export type Side = 'own' | 'account-team' | 'outside';

/** The domains of our side. The FM's own address counts as own without configuration, and so does the Assignment team's. */
export type Sides = {
  readonly own: readonly string[];
  readonly accountTeam: readonly string[];
  /** Further addresses of the mailbox itself, as they are compared, learned from what it sent. */
  readonly aliases?: readonly string[] | undefined;
  /** Absent where they are not loaded: then everybody outside may be of a company. */
  readonly lists?: DomainLists | undefined;
};

/** @param lists without them a reader with a private address takes their provider's other customers for colleagues */
export function sidesOf(config: Config, readerAddress: string, lists?: DomainLists): Sides {
  const accountTeam = config.accountTeamDomains.map(asciiDomain);
  const reader = domainOf(readerAddress);
  const team = domainOf(config.assignmentTeam.address ?? '');
  const ours = [reader, team && belongsTo(team, accountTeam) ? undefined : team].filter(
    (domain) => domain !== undefined,
  );
  const own = [...config.ownDomains.map(asciiDomain), ...ours.filter((domain) => !lists?.isPrivateMail(domain))];
  return { own: [...new Set(own)], accountTeam, ...(lists && { lists }) };
}

/** Whether an address is the reader's: the mailbox's own, or one that it is known to send from. */
export function isReader(address: string, readerAddress: string, { aliases = [] }: Pick<Sides, 'aliases'>): boolean {
  const plain = normaliseAddress(address);
  return plain !== '' && (plain === normaliseAddress(readerAddress) || aliases.includes(plain));
}

/** The side of an address; undefined when it is none that can be judged (a distribution list's name). */
export function sideOf(address: string, sides: Sides): Side | undefined {
  const domain = domainOf(address);
  if (!domain) return undefined;
  if (belongsTo(domain, sides.own) || isOfOurDirectory(address, domain)) return 'own';
  return belongsTo(domain, sides.accountTeam) ? 'account-team' : 'outside';
}

/** Exchange's own hosts, at which a directory's name of a recipient stands where the organisation's domain is not known. */
const exchangeHosts = ['prod.outlook.com', 'prod.exchangelabs.com'];

/** Whether it is a name of Exchange's directory written as an address, `IMCEAEX-_o=…@…`: only its own people have one. */
function isOfOurDirectory(address: string, domain: string): boolean {
  return /^imceaex-/i.test(address.trim()) && belongsTo(domain, exchangeHosts);
}
