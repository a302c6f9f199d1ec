import { belongsTo, domainOf, normaliseAddress, type Person } from './address';
import { readAnswer, type AssignmentAnswer } from './assignmentAnswer';
import { isAutomaticReply } from './automaticReply';
import { canonicalTenant } from './canonicalTenant';
import type { Closure } from './closure';
import type { ClosureAct } from './closureAct';
import type { Config } from './config';
import { conversationRef, type ConversationRef } from './conversation';
import { roleOf, type MailKind, type Role } from './mail';
import { mailsIn } from './mailsIn';
import { playbook, type StepDefinition, type StepId } from './playbook';
import { recogniseMail, type RecognisedMail } from './sending/recogniseMail';
import { valuesIn } from './sending/valuesIn';
import { sideOf, type Sides } from './side';
import type { Tenant, TenantKey } from './tenant';
import { tenantIdsIn } from './tenantNames';
import { participantsOf } from './participants';
import type { Thread } from './thread';

/** A mail that is being read, with the day on which it was sent. */
export type ReadMail = { readonly thread: Thread; readonly text: string; readonly on: string };

/** What one of ours says is done about the tenant, for the FM to judge. */
export type OfferedAnswer = {
  /** Whose closure it is about; it is shown beside no other. */
  readonly tenant: TenantKey;
  readonly answer: AssignmentAnswer;
  readonly on: string;
  readonly conversation?: ConversationRef | undefined;
};

export type ThreadEvidence = { readonly acts: readonly ClosureAct[]; readonly answer?: OfferedAnswer | undefined };

/** `written` says that the reader wrote it in the mail that is open; else it is quoted there. */
type OurMail = RecognisedMail & { readonly text: string; readonly written: boolean };

/** More than any program writes above a mail that it quotes. */
const longestHeading = 1000;

const definitions: readonly StepDefinition<StepId>[] = playbook;

/** Which of our mails this one is; if none, those that it quotes, the newest first. */
function ourMailsIn({ thread, text }: ReadMail, reader: string): OurMail[] {
  const [own, ...quoted] = mailsIn(text);
  const recognised = (mail: string, written: boolean): OurMail[] => {
    const found = recogniseMail(mail);
    return found ? [{ ...found, text: mail, written }] : [];
  };
  const written = isFromReader(thread, reader) ? recognised(own, true) : [];
  if (written.length > 0) return written;
  return quoted.filter((mail) => isFrom(mail, reader)).flatMap((mail) => recognised(mail, false));
}

function isFromReader({ from }: Thread, reader: string): boolean {
  return normaliseAddress(from?.address ?? '') === normaliseAddress(reader);
}

/** Whether a quoted mail can be this person's: where its heading names addresses, theirs must be among them. */
function isFrom(quoted: string, person: string): boolean {
  const heading = quoted.trim().split('\n', 2).join(' ').slice(0, longestHeading);
  const named = heading.match(/[^\s<>"'();:[\]@]{1,64}@[^\s<>"'();:[\]@]{1,255}/g) ?? [];
  return named.length === 0 || named.some((address) => normaliseAddress(address) === normaliseAddress(person));
}

/** The tenant ids that a mail of ours names; only those to the Assignment team do, in others an id is part of a link. */
function tenantIdsOf({ kind, text }: OurMail): string[] {
  return roleOf[kind] === 'assignment-team' ? tenantIdsIn(text) : [];
}

/** What stands in the places of the tenant's name. */
function tenantNamesOf({ kind, language, text }: OurMail): string[] {
  return valuesIn(text, kind, language).flatMap(({ field, value }) => (field === 'tenantName' && value ? [value] : []));
}

/** Whether a mail of ours is about this tenant, as far as it says; one to the customer is theirs whatever it calls them. */
function isAbout(ours: OurMail, { name, tenantId }: Tenant): boolean {
  const ids = tenantIdsOf(ours);
  if (ids.length > 0 && tenantId) return ids.includes(tenantId);
  const names = tenantNamesOf(ours);
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return roleOf[ours.kind] === 'customer' || names.length === 0 || names.some((each) => plain(each) === plain(name));
}

/**
 * Whose closure a mail of ours is about that no address or subject tells: the tenant whose id or name stands in it. Only
 * a mail that is one of ours, and one tenant alone, will do.
 */
export function ownerOf(mail: ReadMail, reader: string, closures: Iterable<Closure>): TenantKey | undefined {
  const tenants = new Map(Array.from(closures, ({ tenant }) => [tenant.key, tenant]));
  const owners = new Set<TenantKey>();
  for (const ours of ourMailsIn(mail, reader)) {
    const ids = tenantIdsOf(ours);
    const names = tenantNamesOf(ours);
    for (const tenant of tenants.values()) {
      const owner = canonicalTenant(tenants, tenant.key);
      if (tenant.discarded || tenants.get(owner)?.discarded) continue;
      if (ids.length > 0 ? ids.includes(tenant.tenantId ?? '') : names.includes(tenant.name)) owners.add(owner);
    }
  }
  const [owner] = owners;
  return owners.size === 1 ? owner : undefined;
}

/**
 * What the open mail proves about a closure: that one of its mails was sent, that somebody answered one, or that the
 * Assignment team has moved the tenant, which only the FM can confirm.
 */
export function evidenceIn(
  mail: ReadMail,
  closure: Closure,
  reader: string,
  sides: Sides,
  config: Config,
): ThreadEvidence {
  const { thread, text, on } = mail;
  const { tenant, done, drafted, declined } = closure;
  const conversation = thread.conversationId ? conversationRef(thread.conversationId) : undefined;
  const roles = rolesOfSender(thread, closure, reader, sides, config);
  // What a stranger quotes proves nothing.
  if (roles.length === 0 && !isFromReader(thread, reader)) return { acts: [] };
  const found = ourMailsIn(mail, reader);
  const ours = found.filter((each) => isAbout(each, tenant));
  // One conversation can be about several tenants: this mail is about another.
  if (found.length > 0 && ours.length === 0) return { acts: [] };

  const acts: ClosureAct[] = [];
  for (const { kind, written } of ours) {
    // A mail that went to a colleague to be read over has not been sent.
    if (!reaches(roleOf[kind], mail, closure, reader, sides, config)) continue;
    const reminded = written && definitions.find(({ reminder }) => reminder === kind)?.id;
    if (reminded && (drafted[reminded]?.on ?? '') < on)
      acts.push({ type: 'draft', step: reminded, drafted: { on, mail: kind, ...(conversation && { conversation }) } });
    const step = definitions.find((each) => each.mail === kind)?.id;
    // The day of a mail that is only quoted is not known, so neither is whether it is one that the FM took back.
    if (!step || (!written && declined[step])) continue;
    if (roleOf[kind] === 'account-team' && written && tenant.accountTeamContacts.length === 0) {
      const accountTeamContacts = thread.to.filter((person) => isAccountTeam(person, reader, sides));
      if (accountTeamContacts.length > 0) acts.push({ type: 'edit', change: { accountTeamContacts } });
    }
    // It was written on the day that is known for it, or on that of its draft, or before the answer.
    const sentOn = written ? on : (done[step]?.on ?? drafted[step]?.on ?? on);
    acts.push({
      type: 'complete',
      step,
      evidence: { on: sentOn < on ? sentOn : on, by: 'mail-seen', ...(conversation && { conversation }) },
    });
  }

  if (roles.length === 0 || isAutomaticReply(thread.subject)) return { acts };
  const concerns = (kind: MailKind, of: StepId) =>
    ours.some((each) => each.kind === kind) || (conversation !== undefined && done[of]?.conversation === conversation);
  for (const { id, mail: kind } of definitions) {
    if (kind && roles.includes(roleOf[kind]) && concerns(kind, id)) acts.push({ type: 'answered', step: id, on });
  }

  const asked = definitions.find(({ id }) => definitions.some(({ awaits }) => awaits?.since === id));
  const request = asked && done[asked.id];
  const related =
    ours.length > 0
      ? ours.some(({ kind }) => roleOf[kind] === 'assignment-team')
      : asked?.mail && concerns(asked.mail, asked.id);
  if (!roles.includes('assignment-team') || !related || (request && request.on > on)) return { acts };
  const answer = readAnswer(text, tenant.region);
  return { acts, answer: answer && { tenant: tenant.key, answer, on, conversation } };
}

/** Whether anybody a mail is for takes part in the open one, beside the reader. */
function reaches(
  role: Role,
  { thread }: ReadMail,
  { tenant }: Closure,
  reader: string,
  sides: Sides,
  config: Config,
): boolean {
  const others = participantsOf(thread).filter(({ address }) => normaliseAddress(address) !== normaliseAddress(reader));
  const { address: team } = config.assignmentTeam;
  return others.some((person) => {
    const address = normaliseAddress(person.address);
    const side = sideOf(address, sides);
    if (role === 'customer') return side === 'outside';
    if (role === 'assignment-team') return side !== 'outside' || (team && address === normaliseAddress(team));
    const known = tenant.accountTeamContacts.some((contact) => normaliseAddress(contact.address) === address);
    return known || isAccountTeam(person, reader, sides);
  });
}

/** Of a reader who is at the account team's company, colleagues may be the account team. */
function isAccountTeam({ address }: Person, reader: string, sides: Sides): boolean {
  const side = sideOf(address, sides);
  const among = belongsTo(domainOf(reader) ?? '', sides.accountTeam);
  return side === 'account-team' || (among && side === 'own' && normaliseAddress(address) !== normaliseAddress(reader));
}

/** As whom the sender may write; nobody of the reader and of people the closure does not know. */
function rolesOfSender(
  thread: Thread,
  { tenant }: Closure,
  reader: string,
  sides: Sides,
  config: Config,
): readonly Role[] {
  const address = normaliseAddress(thread.from?.address ?? '');
  if (address === '' || address === normaliseAddress(reader)) return [];
  const among = (people: readonly { readonly address: string }[]) =>
    people.some((person) => normaliseAddress(person.address) === address);
  const { address: team } = config.assignmentTeam;
  if (team && address === normaliseAddress(team)) return ['assignment-team'];
  if (among(tenant.accountTeamContacts)) return ['account-team'];
  if (among(tenant.customerContacts)) return ['customer'];
  const side = sideOf(address, sides);
  if (side === 'outside') return belongsTo(domainOf(address) ?? '', tenant.domains) ? ['customer'] : [];
  // Members of the Assignment team answer from their own addresses; who is nobody's contact may be one.
  if (side === 'account-team') return ['account-team', 'assignment-team'];
  return side ? ['assignment-team'] : [];
}
